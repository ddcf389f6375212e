import type { AnswerColumn } from "./dictionary.ts";
import { valuesAmong } from "./heard.ts";
import { RowSet } from "./row-set.ts";
import type { Said } from "./said.ts";

/** The rows in which one answer was given a value at one touchpoint; `column` null: any answer anywhere. */
export interface Given {
  readonly column: AnswerColumn | null;
  readonly touchpoint: number;
  readonly rows: Int32Array | RowSet;
}

/** So many rows are looked at at once: mostly the first will do. */
const piece = 4096;

/** The rows of it that are among others, some at a time. */
export function* givenAmong({ rows }: Given, within: RowSet | null): Generator<Int32Array> {
  if (rows instanceof RowSet) return yield* rows.pieces();
  for (let from = 0; from < rows.length; from += piece) {
    const some = rows.subarray(from, from + piece);
    yield within === null ? some : within.placesIn(some).map((place) => some[place]!);
  }
}

/** What of an answer was given at one touchpoint. */
export function givenIn(column: AnswerColumn, { touchpoint, rows, of, keys }: Said): Given {
  const isTold = valuesAmong(column, keys);
  return { column, touchpoint, rows: isTold === null ? rows : rows.filter((_, at) => isTold[of[at]!] === 1) };
}
