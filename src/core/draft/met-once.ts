import { falseAlarm } from "../doctor/false-alarm.ts";
import type { Specimen, SpecimenColumn } from "../doctor/specimen.ts";

/** A column that says whose rows belong together, and how clearly. */
export interface RowsTogether {
  readonly by: SpecimenColumn;
  readonly different: number;
  /** So many times two rows of one and the same would have the same text by chance. */
  readonly expected: number;
}

/** So few of the repetitions that chance would bring are still none: somebody was asked twice. */
const asGoodAsNone = 0.02;

/**
 * The column by which rows belong together so that each has a text of `list` at most once, as a person has a row for each touchpoint.
 * Were texts handed out by chance, two rows of a person would often have the same one; how often is known from the texts' shares, and
 * that it happens so rarely must be less likely than the doctor's false alarms, over all columns looked at.
 */
export function metOnce(
  specimen: Specimen,
  list: SpecimenColumn,
  candidates: readonly SpecimenColumn[],
): RowsTogether | null {
  const said = list.texts.map((text, at) => text !== "" && !list.silent.has(at));
  const rows = list.cells.reduce((sum, cell) => sum + (said[cell] ? 1 : 0), 0);
  const shares = new Float64Array(list.texts.length);
  for (const cell of list.cells) if (said[cell]) shares[cell]! += 1 / rows;
  const alike = shares.reduce((sum, share) => sum + share * share, 0);
  // By Poisson, nothing happens with probability e^-expected.
  const enough = Math.log(Math.max(1, candidates.length) / falseAlarm);
  const found = candidates.flatMap((by): RowsTogether[] => {
    const rowsOf = new Map<number, number>();
    const pairs = new Set<number>();
    for (let row = 0; row < specimen.rows; row++) {
      const [who, what] = [by.cells[row]!, list.cells[row]!];
      if (!said[what] || by.texts[who] === "") continue;
      rowsOf.set(who, (rowsOf.get(who) ?? 0) + 1);
      pairs.add(who * list.texts.length + what);
    }
    const counts = [...rowsOf.values()];
    const expected = counts.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0) * alike;
    const repeated = counts.reduce((sum, n) => sum + n, 0) - pairs.size;
    return expected > enough && repeated <= expected * asGoodAsNone ? [{ by, different: rowsOf.size, expected }] : [];
  });
  return found.sort((a, b) => b.expected - a.expected)[0] ?? null;
}
