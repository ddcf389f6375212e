import type { AnswerColumn } from "../dictionary.ts";
import { isValue } from "../query.ts";
import type { Histories } from "./histories.ts";

/** Codes of the divisions (null: in no part of it), then the cell, then how many. */
export type CubeRow = readonly (number | null)[];

/** Above so many cells that may occur only those that do are counted. */
const dense = 1_000_000;

/** How many gave each value of one answer at the touchpoint of these histories in which parts, as they occur together, in any order; null where that may be in too many ways. */
export function cubeHeld(histories: Histories, column: AnswerColumn): CubeRow[] | null {
  const [said] = histories.saidOf(column);
  if (said === undefined) return [];
  const { rows, of, keys } = said;
  const { parts } = histories;
  const size = parts.reduce((size, part) => size * (part.keys.length + 1), keys.length);
  if (size >= 2 ** 31) return null;
  const cells = new Int32Array(of);
  let width = keys.length;
  for (const { column: codes, lowest, places, keys: names } of parts) {
    for (let at = 0; at < rows.length; at++) cells[at]! += width * (places[codes[rows[at]!]! - lowest]! + 1);
    width *= names.length + 1;
  }
  const isTold = isValue(column);
  return [...(size <= dense ? countedIn(cells, size) : countedOf(cells))].flatMap(([cell, n]) => {
    const value = keys[cell % keys.length]!;
    if (!isTold(value)) return [];
    let rest = Math.floor(cell / keys.length);
    const where = parts.map(({ keys: names }) => {
      const place = rest % (names.length + 1);
      rest = Math.floor(rest / (names.length + 1));
      return place === 0 ? null : names[place - 1]!;
    });
    return [[...where, value, n]];
  });
}

function* countedIn(cells: Int32Array, size: number): Generator<readonly [cell: number, n: number]> {
  const counts = new Int32Array(size);
  for (let at = 0; at < cells.length; at++) counts[cells[at]!]!++;
  for (const [cell, n] of counts.entries()) if (n > 0) yield [cell, n];
}

function countedOf(cells: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}
