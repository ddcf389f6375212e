import type { Counts, Division, Few, FewAsked } from "../counts.ts";
import type { Slice } from "../slice.ts";
import { type Border, bordersOf, listsOf } from "./borders.ts";
import { isCloseCircle } from "./disclosure.ts";
import { type AtAnEnd, fewAtAnEnd } from "./few-at-an-end.ts";
import { ByBorders, type FewPeople, isFew, othersOf, together } from "./few-people.ts";
import { periodSteps } from "./period-steps.ts";

/** Which answers of a slice, or of parts of it, would lay open by subtraction what fewer than five people said. */
export interface LaidOpen {
  has(cell: Cell, part?: string): boolean;
}

/** One answer at one touchpoint; `answer` and `scale` null: any answer at all. */
export type Cell = Pick<Few, "touchpoint" | "answer" | "scale">;

/** Parts of one answer at one touchpoint, by several divisions. */
export interface PartsAsked {
  readonly divisions: readonly Division[];
  readonly at: NonNullable<FewAsked["at"]>;
}

/** What few are looked for in: one slice, or those that a division makes of it. */
interface Looked {
  readonly division: Division | null;
  readonly slices: ReadonlyMap<string, ByBorders>;
  readonly found: Set<string>;
}

/**
 * What of a slice may not be shown beside what else can be asked for (catalogue F4, decision 0032):
 *
 *     few kept out   1–4 people gave the answer and miss the slice by some of its borders alone: the slice without these
 *                    holds so many more
 *     few kept in    1–4 people lie in one of several values that it lists: a slice without that value holds so many less
 *     few at an end  of colleagues only: 1–4 people lie in the outermost step of its period in which anybody answered: a
 *                    period a step shorter holds so many less
 *
 * Of two slices that are both shown, and of which one lies in the other, the rest is then of nobody or of five people; of
 * customers where their periods are the same, or one has none.
 * A part is looked at as the slice that it is. A slice without borders is not asked about. One answer for each division.
 */
export async function laidOpen(counts: Counts, slice: Slice, parts?: PartsAsked): Promise<LaidOpen[]> {
  const divisions = parts?.divisions ?? [null];
  const steps = isCloseCircle(slice.perspective) ? periodSteps((await counts.totals(everythingOf(slice))).until) : null;
  const borders = bordersOf(slice, steps);
  if (borders.length === 0 && parts === undefined) return [{ has: () => false }];
  if (borders.length > mostBorders) return divisions.map(() => ({ has: () => true }));

  const ask = (where: Slice, asked: Omit<FewAsked, "at">): Promise<Few[][]> =>
    counts.few(where, { ...asked, ...(parts && { at: parts.at }) });
  const by = divisions.map((division) => (division === null ? [] : [division]));
  const ends = bitsOf(borders, "from") | bitsOf(borders, "until");
  // Who misses a period of customers misses all of it.
  const asOne = (missed: number): number => (steps === null && (missed & ends) !== 0 ? missed | ends : missed);
  const asked = await ask(everythingOf(slice), { borders: borders.map(({ within }) => within), by });
  const told = asked.map((some) => some.map((one) => ({ ...one, missed: asOne(one.missed) })));
  const looked = divisions.map((division, way): Looked => {
    const slices = division === null ? whole(told[way]!) : partsOf(told[way]!, division, borders, steps === null);
    return { division, slices, found: new Set([...slices].filter(([, one]) => one.keepsFewOut).map(([key]) => key)) };
  });

  for (const list of listsOf(slice)) {
    const others = looked.filter(({ division }) => nameOf(division) !== list);
    const listed = await ask(slice, {
      borders: [],
      by: others.map(({ division }) => [...only(division), { attribute: list }]),
    });
    for (const [way, { division, found }] of others.entries())
      for (const one of listed[way]!) if (isFew(one.people)) found.add(keyIn(division)(one));
  }
  if (steps === null) return looked.map(open);
  for (const end of ["from", "until"] as const) {
    const ends = bitsOf(borders, end);
    // Months are cut where the slice is, whose own ends are looked at.
    const cut = looked.filter(({ division }) => division === null || "attribute" in division);
    const ways = cut.map(({ division, slices, found }): AtAnEnd & Pick<Looked, "found"> => {
      const wanted = [...slices].filter(([key, one]) => !found.has(key) && one.holdsAnybody && one.isKeptOutBy(ends));
      return { by: only(division), wanted: new Set(wanted.map(([key]) => key)), keyOf: keyIn(division), found };
    });
    if (ends === 0) continue;
    const few = await fewAtAnEnd(counts, slice, end, { at: parts?.at, steps, ways });
    for (const { wanted, found } of ways) for (const key of wanted) if (few.has(key)) found.add(key);
  }
  return looked.map(open);
}

const open = ({ found }: Looked): LaidOpen => ({ has: (cell, part) => found.has(keyOf(cell, part)) });

/** Whoever asks with more conditions is refused: nobody reads such a slice, and each doubles what there is to compare. */
const mostBorders = 12;

const keyOf = ({ touchpoint, answer, scale }: Cell, part: string | null = null): string =>
  JSON.stringify([touchpoint, answer, scale, part]);
const keyIn =
  (division: Division | null) =>
  (one: Few): string =>
    keyOf(one, division === null ? null : one.parts[0]!);

const only = (division: Division | null): Division[] => (division === null ? [] : [division]);
const nameOf = (division: Division | null): string | null =>
  division !== null && "attribute" in division ? division.attribute : null;

function everythingOf({ journey, perspective, touchpoints }: Slice): Slice {
  return { journey, perspective, ...(touchpoints !== undefined && { touchpoints }) };
}

const bitsOf = (borders: readonly Border[], end: "from" | "until"): number =>
  borders.reduce((bits, { name }, at) => (name.startsWith(`period.${end}`) ? bits | (1 << at) : bits), 0);

/** The slice itself, by what is answered where. */
function whole(told: readonly Few[]): Map<string, ByBorders> {
  const found = new Map<string, ByBorders>();
  for (const [key, some] of Map.groupBy(told, (one) => keyOf(one))) {
    const there = new ByBorders();
    for (const { missed, people } of some) there.add(missed, people);
    found.set(key, there);
  }
  return found;
}

/**
 * Every part as a slice of its own: whoever lies in another misses its border, which takes the place of one that the slice
 * has by the same attribute. Of months, those before and after it are borders like the ends of a period; where a period is
 * one border (`isOne`), all others are.
 */
function partsOf(
  told: readonly Few[],
  division: Division,
  borders: readonly Border[],
  isOne: boolean,
): Map<string, ByBorders> {
  const own = 1 << borders.length;
  const same = borders.reduce((bits, { name }, at) => (name === nameOf(division) ? bits | (1 << at) : bits), 0);
  const [before, after] = [bitsOf(borders, "from"), bitsOf(borders, "until")];
  const missedOf = ({ missed, parts: [there = null] }: Few, part: string): number => {
    if (isOne) {
      const isOutside = there !== part || (missed & (before | after)) !== 0;
      return (missed & ~before & ~after) | (isOutside ? own : 0);
    }
    if (there === part) return missed;
    const others = missed & ~before & ~after;
    return there! < part ? others | before | own : others | after | (own << 1);
  };
  const found = new Map<string, ByBorders>();
  for (const cell of Map.groupBy(told, (one) => keyOf(one)).values()) {
    const parts = new Set(cell.flatMap(({ parts }) => parts[0] ?? []));
    const byMissed = "attribute" in division ? peopleByMissed(cell, same) : null;
    for (const part of parts) {
      const one = new ByBorders();
      if (byMissed === null) for (const few of cell) one.add(missedOf(few, part), few.people);
      for (const { missed, within, others } of byMissed ?? []) {
        const [here, elsewhere] = [within.get(part), others(part)];
        if (here !== undefined) one.add(missed, here);
        if (elsewhere !== undefined) one.add(missed | own, elsewhere);
      }
      found.set(keyOf(cell[0]!, part), one);
    }
  }
  return found;
}

/** Who gave an answer in each part, and in all others, by the borders that they miss beside those of the division's own attribute. */
function peopleByMissed(cell: readonly Few[], same: number) {
  const all = new Map<number, Map<string | null, FewPeople>>();
  for (const { missed, parts, people } of cell) {
    const [there = null] = parts;
    const within = all.get(missed & ~same) ?? new Map<string | null, FewPeople>();
    all.set(missed & ~same, within);
    const known = within.get(there);
    within.set(there, known === undefined ? people : together(known, people));
  }
  return [...all].map(([missed, within]) => ({ missed, within, others: othersOf(within) }));
}
