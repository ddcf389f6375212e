import { own } from "../../own.ts";
import { ok, type Result, refuse } from "../../result.ts";
import { part } from "../../unread.ts";
import { checkJourney } from "../check-journey.ts";
import type { Journey } from "../journey.ts";
import { writeJourney } from "../write-journey.ts";
import { type Apart, putTogether, takeApart } from "./apart.ts";
import { keepUnder } from "./keep-under.ts";
import { ledBy, mergeOrder } from "./merge-order.ts";
import { same } from "./same.ts";

export type Side = "mine" | "theirs";

/** Where two edits meet, and what each made of it; undefined: it is not there any more. */
export interface Clash {
  /** `["touchpoints", "bill", "name", "fi"]`, `["stages", "lunch"]`, `["journey", "passes", "gap"]`, `["order", "stages"]`. */
  readonly path: Path;
  readonly mine: unknown;
  readonly theirs: unknown;
}
type Path = readonly string[];

/** Whose word holds where both touched the same; undefined: that is not decided. */
export type Choose = (path: Path) => Side | undefined;

/**
 * What two people made of the same journey, as one: where they touched different things, or different fields of one, or said
 * the same, both hold. Where they touched the same, who asks chooses; what is not decided is refused with what each says of
 * it: nobody's words are taken silently. Refused with nothing: the two make no journey together.
 */
export function mergeEdits(
  base: Journey,
  mine: Journey,
  theirs: Journey,
  choose: Choose = () => undefined,
): Result<Journey, readonly Clash[]> {
  if (same(mine, base)) return ok(theirs);
  if (same(theirs, base) || same(mine, theirs)) return ok(mine);
  const apart: Sides = [takeApart(base, base), takeApart(mine, base), takeApart(theirs, base)];
  const clashes: Clash[] = [];
  const clash: Meet = (path) => {
    const [, mine, theirs] = apart.map((side) => at(side, path));
    const side = choose(path);
    if (side === undefined && !clashes.some((known) => same(known.path, path))) clashes.push({ path, mine, theirs });
    return side === "mine" ? mine : theirs;
  };
  const { order: _, ...fields } = mergeFields(apart.map(({ order, ...rest }) => rest) as unknown as Sides, [], clash);
  const things = keepUnder(apart[0], fields as unknown as Things, clash);
  const order = mergedOrder(apart, things, clash);
  if (clashes.length > 0) return refuse(clashes);
  const journey = putTogether({ ...things, order });
  return checkJourney(writeJourney(journey)).length === 0 ? ok(journey) : refuse([]);
}

type Sides = readonly [base: Apart, mine: Apart, theirs: Apart];
type Things = Omit<Apart, "order">;
/** What holds where both touched the same. */
type Meet = (path: Path) => unknown;

/** Field by field: what one of the two left as it was is as the other made it. */
function mergeFields(sides: readonly [unknown, unknown, unknown], path: Path, clash: Meet): Record<string, unknown> {
  const [base, mine, theirs] = sides.map((side) => (side ?? {}) as Record<string, unknown>) as unknown as [
    Record<string, unknown>,
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const values = new Map<string, unknown>();
  for (const key of keys) {
    const [b, m, t] = [own(base, key), own(mine, key), own(theirs, key)];
    const here = [...path, key];
    const value =
      same(m, b) || same(m, t)
        ? t
        : same(t, b)
          ? m
          : isObject(m) &&
              isObject(t) &&
              (b === undefined || isObject(b)) &&
              !isTarget(here) &&
              !retiredByOne(path, b, m, t)
            ? mergeFields([b, m, t], here, clash)
            : clash(here);
    if (value !== undefined) values.set(key, value);
  }
  const members = new Set(values.keys());
  const order = mergeOrder(Object.keys(base), Object.keys(mine), Object.keys(theirs), members) ?? [...members];
  return Object.fromEntries(order.map((key) => [key, values.get(key)]));
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** A touchpoint's target: its number says nothing without its measure. */
const isTarget = ([kind, , field]: Path): boolean => kind === "touchpoints" && field === "target";

/** One takes a touchpoint out of use while the other still works on it. */
const retiredByOne = (path: Path, ...sides: unknown[]): boolean => {
  const [base, mine, theirs] = sides.map((side) => (side as { retired?: boolean } | undefined)?.retired === true);
  return path[0] === "touchpoints" && path.length === 1 && base === false && mine !== theirs;
};

function mergedOrder([base, mine, theirs]: Sides, { stages, touchpoints }: Things, clash: Meet): Apart["order"] {
  const inStage = (stage: string) => Object.keys(touchpoints).filter((id) => own(touchpoints, id)?.stage === stage);
  const merged = (list: keyof Apart["order"], members: ReadonlySet<string>) => {
    const [before, my, their] = [base, mine, theirs].map(({ order }) => order[list] ?? []) as [Path, Path, Path];
    const both = mergeOrder(before, my, their, members);
    if (both !== null) return [list, both] as const;
    const leader = clash(["order", list]) as Path;
    return [list, ledBy(leader, leader === my ? their : my, members)] as const;
  };
  return Object.fromEntries([
    merged("stages", new Set(Object.keys(stages))),
    ...Object.keys(stages).map((stage) => merged(`stage ${stage}`, new Set(inStage(stage)))),
  ]) as unknown as Apart["order"];
}

const at = (value: unknown, path: Path): unknown => path.reduce<unknown>(part, value);
