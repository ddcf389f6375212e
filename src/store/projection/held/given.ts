import type { AnswerColumn } from "../dictionary.ts";
import { valuesAmong } from "./heard.ts";
import { RowSet } from "./row-set.ts";
import type { Said } from "./said.ts";

/** The rows in which one answer was given a value at one touchpoint; `column` null: any answer anywhere. */
export interface Given {
  readonly column: AnswerColumn | null;
  readonly touchpoint: number;
  readonly rows: Int32Array | RowSet;
}

/** So many rows are looked at at once: mostly the first few pieces will do. */
const piece = 512;

/** The rows of it that are among others, some at a time, soon from everywhere: people who came at one time lie side by side. */
export function* givenAmong({ rows }: Given, within: RowSet | null): Generator<Int32Array> {
  if (rows instanceof RowSet) return yield* rows.pieces(piece / 32, scattered);
  for (const at of scattered(Math.ceil(rows.length / piece))) {
    const some = rows.subarray(at * piece, (at + 1) * piece);
    yield within === null ? some : within.placesIn(some).map((place) => some[place]!);
  }
}

/** All numbers below one, each far from those before it: steps of about the golden section, which no divisor of `many` divides. */
function* scattered(many: number): Generator<number> {
  let step = Math.max(1, Math.round(many * 0.618));
  while (divisorOf(step, many) > 1) step++;
  for (let at = 0, time = 0; time < many; time++, at = (at + step) % many) yield at;
}

const divisorOf = (a: number, b: number): number => (b === 0 ? a : divisorOf(b, a % b));

/** What of an answer was given at one touchpoint. */
export function givenIn(column: AnswerColumn, { touchpoint, rows, of, keys }: Said): Given {
  const isTold = valuesAmong(column, keys);
  return { column, touchpoint, rows: isTold === null ? rows : rows.filter((_, at) => isTold[of[at]!] === 1) };
}
