import type { Condition } from "./conditions.ts";
import type { Column } from "./duckdb.ts";

/**
 * Leaves in `rows` those of its first `many` that meet a condition, and answers how many these are; `fresh`: of all rows,
 * whatever stands there. Loops of their own for each kind: the compiler is done with such a one after a few turns.
 */
export function keepMeeting(
  rows: Int32Array,
  many: number,
  column: Column,
  condition: Condition,
  fresh: boolean,
): number {
  if (fresh) for (let row = 0; row < many; row++) rows[row] = row;
  if ("from" in condition) return keepFrom(rows, many, column, condition.from);
  if ("until" in condition) return keepUntil(rows, many, column, condition.until);
  const [only, ...more] = condition.among;
  return more.length === 0 ? keepOnly(rows, many, column, only!) : keepAmong(rows, many, column, condition.among);
}

function keepFrom(rows: Int32Array, many: number, column: Column, from: number): number {
  let kept = 0;
  for (let at = 0; at < many; at++) if (column[rows[at]!]! >= from) rows[kept++] = rows[at]!;
  return kept;
}

function keepUntil(rows: Int32Array, many: number, column: Column, until: number): number {
  let kept = 0;
  for (let at = 0; at < many; at++) if (column[rows[at]!]! < until) rows[kept++] = rows[at]!;
  return kept;
}

function keepOnly(rows: Int32Array, many: number, column: Column, code: number): number {
  let kept = 0;
  for (let at = 0; at < many; at++) if (column[rows[at]!] === code) rows[kept++] = rows[at]!;
  return kept;
}

function keepAmong(rows: Int32Array, many: number, column: Column, codes: readonly number[]): number {
  const wanted = new Set(codes);
  let kept = 0;
  for (let at = 0; at < many; at++) if (wanted.has(column[rows[at]!]!)) rows[kept++] = rows[at]!;
  return kept;
}
