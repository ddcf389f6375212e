import { ok, type Result, refuse } from "../../result.ts";
import { checkJourney } from "../check-journey.ts";
import type { Journey } from "../journey.ts";
import { writeJourney } from "../write-journey.ts";
import { type Apart, putTogether, type ThingKind, takeApart, thingKinds } from "./apart.ts";
import { type Change, nameOfThing } from "./change.ts";
import { changesBetween } from "./changes.ts";
import { mergeOrder } from "./merge-order.ts";
import { same } from "./same.ts";

/**
 * What two people made of the same journey, as one: where they touched different things, or different fields of one, or said
 * the same, both hold. Where they touched the same it is refused with what that is: nobody's words are taken silently.
 */
export function mergeEdits(base: Journey, mine: Journey, theirs: Journey): Result<Journey, readonly Change[]> {
  if (same(mine, base)) return ok(theirs);
  if (same(theirs, base) || same(mine, theirs)) return ok(mine);
  const apart: Sides = [takeApart(base, base), takeApart(mine, base), takeApart(theirs, base)];
  const clashes: Clash[] = [];
  const clash = (path: readonly string[]) => {
    clashes.push(path);
    return at(apart[2], path);
  };
  const { order: _, ...things } = mergeFields(apart.map(({ order, ...rest }) => rest) as unknown as Sides, [], clash);
  const merged = { ...things, order: mergedOrder(apart, things as unknown as Apart, clash) } as unknown as Apart;
  for (const path of goneFromUnder(apart, merged)) clash(path);
  const journey = putTogether(merged);
  if (clashes.length === 0 && checkJourney(writeJourney(journey)).length === 0) return ok(journey);
  return refuse(clashes.length === 0 ? changesBetween(base, theirs) : told(apart, clashes));
}

type Sides = readonly [base: Apart, mine: Apart, theirs: Apart];
/** Where two edits meet: ["touchpoints", "bill", "name", "fi"]. */
type Clash = readonly string[];

/** Field by field: what one of the two left as it was is as the other made it. */
function mergeFields(
  sides: readonly [unknown, unknown, unknown],
  path: Clash,
  clash: (path: Clash) => unknown,
): Record<string, unknown> {
  const [base, mine, theirs] = sides.map((side) => (side ?? {}) as Record<string, unknown>) as unknown as [
    Record<string, unknown>,
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const values = new Map<string, unknown>();
  for (const key of keys) {
    const [b, m, t] = [base[key], mine[key], theirs[key]];
    const here = [...path, key];
    const value =
      same(m, b) || same(m, t)
        ? t
        : same(t, b)
          ? m
          : isObject(m) && isObject(t) && (b === undefined || isObject(b)) && !retiredByOne(path, b, m, t)
            ? mergeFields([b, m, t], here, clash)
            : clash(here);
    if (value !== undefined) values.set(key, value);
  }
  const members = new Set(values.keys());
  const order = mergeOrder(Object.keys(base), Object.keys(mine), Object.keys(theirs), members) ?? [...members];
  return Object.fromEntries(order.map((key) => [key, values.get(key)]));
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** One takes a touchpoint out of use while the other still works on it. */
const retiredByOne = (path: Clash, ...sides: unknown[]): boolean => {
  const [base, mine, theirs] = sides.map((side) => (side as { retired?: boolean } | undefined)?.retired === true);
  return path[0] === "touchpoints" && path.length === 1 && base === false && mine !== theirs;
};

function mergedOrder(
  [base, mine, theirs]: Sides,
  { stages, touchpoints }: Apart,
  clash: (path: Clash) => unknown,
): Record<string, readonly string[]> {
  const inStage = (stage: string) => Object.keys(touchpoints).filter((id) => touchpoints[id]?.stage === stage);
  const merged = (list: keyof Apart["order"], members: ReadonlySet<string>) => {
    const orderOf = ({ order }: Apart) => order[list] ?? [];
    const both = mergeOrder(orderOf(base), orderOf(mine), orderOf(theirs), members);
    if (both === null) clash(["order", list]);
    return [list, both ?? orderOf(theirs).filter((key) => members.has(key))] as const;
  };
  return Object.fromEntries([
    merged("stages", new Set(Object.keys(stages))),
    ...Object.keys(stages).map((stage) => merged(`stage ${stage}`, new Set(inStage(stage)))),
  ]);
}

/** What one removed while the other began to lean on it: a stage with a touchpoint in it, an owner who answers. */
function goneFromUnder([base]: Sides, { stages, owners, promises, touchpoints }: Apart): Clash[] {
  const at = (kind: ThingKind, key: string): Clash[] => (base[kind][key] === undefined ? [] : [[kind, key]]);
  const leaning = Object.values(touchpoints).flatMap((touchpoint) => [
    ...(stages[touchpoint.stage] === undefined ? at("stages", touchpoint.stage) : []),
    ...touchpoint.owners.flatMap((key) => (owners[key] === undefined ? at("owners", key) : [])),
  ]);
  const promised = Object.values(promises as Record<string, { touchpoints: readonly string[] }>).flatMap((promise) =>
    promise.touchpoints.flatMap((key) => (touchpoints[key] === undefined ? at("touchpoints", key) : [])),
  );
  return [...leaning, ...promised];
}

const at = (value: unknown, path: Clash): unknown =>
  path.reduce<unknown>((inside, step) => (inside as Record<string, unknown> | undefined)?.[step], value);

/** The clashes as things and their fields. */
function told(apart: Sides, clashes: readonly Clash[]): Change[] {
  const [base, mine, theirs] = apart;
  const told = new Map<string, Change & { fields: string[] }>();
  for (const [kind = "", key = "", field] of clashes) {
    const [thing, id, fields] =
      kind === "order"
        ? key === "stages"
          ? (["journey", "", ["order"]] as const)
          : (["stages", key.slice("stage ".length), ["order"]] as const)
        : kind === "journey"
          ? (["journey", "", [key]] as const)
          : ([kind as ThingKind, key, field === undefined ? [] : [field === "stage" ? "place" : field]] as const);
    const sides = thing === "journey" ? [theirs.journey] : [theirs, mine, base].map((side) => side[thing][id]);
    const known = told.get(`${thing} ${id}`);
    const change = known ?? {
      thing,
      key: id,
      name: nameOfThing(sides.find((side) => side !== undefined)),
      how: thing === "journey" || fields.length > 0 ? "changed" : "removed",
      fields: [],
    };
    for (const each of fields) if (!change.fields.includes(each)) change.fields.push(each);
    told.set(`${thing} ${id}`, change);
  }
  const order: readonly string[] = ["journey", ...thingKinds];
  return [...told.values()].toSorted((a, b) => order.indexOf(a.thing) - order.indexOf(b.thing));
}
