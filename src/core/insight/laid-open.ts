import { type Border, bordersOf, listsOf } from "./borders.ts";
import type { Counts, Division, Few, FewAsked } from "./counts.ts";
import { fewAtAnEnd } from "./few-at-an-end.ts";
import { ByBorders, isFew } from "./few-people.ts";
import { periodSteps } from "./period-steps.ts";
import type { Slice } from "./slice.ts";

/** Which answers of a slice, or of parts of it, would lay open by subtraction what fewer than five people said. */
export interface LaidOpen {
  has(cell: Cell, part?: string): boolean;
}

/** One answer at one touchpoint; `answer` and `scale` null: any answer at all. */
export type Cell = Pick<Few, "touchpoint" | "answer" | "scale">;

/** One answer at one touchpoint, by month or by the values of one attribute (or "channel", "location"). */
export interface PartsAsked {
  readonly division: Division;
  readonly touchpoint: string | null;
  readonly answer: string;
}

/**
 * What of a slice may not be shown beside what else can be asked for (catalogue F4, decision 0032):
 *
 *     few kept out   1–4 people gave the answer and miss the slice by some of its borders alone: the slice without these
 *                    holds so many more
 *     few kept in    1–4 people lie in one of several values that it lists, or in the outermost step of its period in
 *                    which anybody answered: a slice without that value or step holds so many less
 *
 * Of two slices that are both shown, and of which one lies in the other, the rest is then of nobody or of five people.
 * A part is looked at as the slice that it is. A slice without borders is not asked about.
 */
export async function laidOpen(counts: Counts, slice: Slice, parts?: PartsAsked): Promise<LaidOpen> {
  const steps = periodSteps((await counts.totals(everythingOf(slice))).until);
  const borders = bordersOf(slice, steps).filter(({ name }) => name !== ownBorder(parts));
  if (borders.length === 0 && parts === undefined) return { has: () => false };
  if (borders.length > mostBorders) return { has: () => true };
  const asked: Omit<FewAsked, "borders"> =
    parts === undefined
      ? { divisions: [] }
      : { divisions: [parts.division], at: { touchpoint: parts.touchpoint, answer: parts.answer } };
  const keyOf = (one: Few): string => key(one, parts === undefined ? undefined : one.parts[0]!);

  const told = await counts.few(everythingOf(slice), { ...asked, borders: borders.map(({ within }) => within) });
  const slices = parts === undefined ? bySlice(told, keyOf) : byPart(told, parts.division, borders);
  const found = new Set([...slices].filter(([, one]) => one.keepsFewOut).map(([key]) => key));

  for (const attribute of listsOf(slice).filter((list) => borders.some(({ name }) => name === list))) {
    const listed = await counts.few(slice, { ...asked, borders: [], divisions: [...asked.divisions, { attribute }] });
    for (const one of listed) if (isFew(one.people)) found.add(keyOf(one));
  }
  for (const end of ["from", "until"] as const) {
    const ends = bitsOf(borders, end);
    const wanted = [...slices].filter(([key, one]) => !found.has(key) && one.holdsAnybody && one.isKeptOutBy(ends));
    // Months are cut where the slice is, whose own ends are looked at.
    if (wanted.length === 0 || (parts !== undefined && "period" in parts.division)) continue;
    const how = { asked, steps, wanted: wanted.map(([key]) => key), keyOf };
    for (const key of await fewAtAnEnd(counts, slice, end, how)) found.add(key);
  }
  return { has: (cell, part) => found.has(key(cell, part)) };
}

/** Whoever asks with more conditions than this is refused: nobody reads such a slice, and each doubles what there is to compare. */
const mostBorders = 12;

const key = ({ touchpoint, answer, scale }: Cell, part?: string | null): string =>
  JSON.stringify([touchpoint, answer, scale, part ?? null]);

function everythingOf({ journey, perspective, touchpoints }: Slice): Slice {
  return { journey, perspective, ...(touchpoints !== undefined && { touchpoints }) };
}

/** The border that a part has in place of the slice's own. */
const ownBorder = (parts: PartsAsked | undefined): string | null =>
  parts !== undefined && "attribute" in parts.division ? parts.division.attribute : null;

const bitsOf = (borders: readonly Border[], end: "from" | "until"): number =>
  borders.reduce(
    (bits, { name }, at) => (name === `period.${end}` || name === `period.${end}.step` ? bits | (1 << at) : bits),
    0,
  );

function bySlice(told: readonly Few[], keyOf: (one: Few) => string): Map<string, ByBorders> {
  const found = new Map<string, ByBorders>();
  for (const one of told) {
    const there = found.get(keyOf(one)) ?? new ByBorders();
    there.add(one.missed, one.people);
    found.set(keyOf(one), there);
  }
  return found;
}

/** Every part as a slice: whoever lies in another misses its border, those of earlier and of later months one each. */
function byPart(told: readonly Few[], division: Division, borders: readonly Border[]): Map<string, ByBorders> {
  const own = 1 << borders.length;
  const [before, after] = [bitsOf(borders, "from"), bitsOf(borders, "until")];
  const missedOf = ({ missed, parts: [there = null] }: Few, part: string): number => {
    if (there === part) return missed;
    if ("attribute" in division) return missed | own;
    const others = missed & ~before & ~after;
    return there! < part ? others | before | own : others | after | (own << 1);
  };
  const found = new Map<string, ByBorders>();
  for (const cell of Map.groupBy(told, (one) => key(one)).values())
    for (const part of new Set(cell.flatMap(({ parts }) => parts[0] ?? []))) {
      const one = new ByBorders();
      for (const few of cell) one.add(missedOf(few, part), few.people);
      found.set(key(cell[0]!, part), one);
    }
  return found;
}
