import type { Condition } from "./conditions.ts";
import type { Column } from "./duckdb.ts";

/** Where the rows of each touchpoint lie, and those of each day: who asks about few of them need not go through all. */
export class RowIndex {
  readonly #byTouchpoint: ByCode;
  readonly #byDay: ByCode;

  /** The first and the last day of all. */
  get days(): readonly [first: number, last: number] {
    const { lowest, starts } = this.#byDay;
    return [lowest, lowest + starts.length - 2];
  }

  constructor(touchpoint: Column, day: Column) {
    this.#byTouchpoint = byCode(touchpoint);
    this.#byDay = byCode(day);
  }

  /**
   * Rows among which are all that meet the conditions: of the one touchpoint or the days that these name; else of every
   * touchpoint by itself.
   */
  near(conditions: readonly Condition[]): NearRows[] {
    let [from, until] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    let touchpoints = codesIn(this.#byTouchpoint);
    for (const condition of conditions) {
      if (condition.column === "touchpoint" && "among" in condition)
        touchpoints = touchpoints.filter((code) => condition.among.includes(code));
      if ("from" in condition) from = Math.max(from, condition.from);
      if ("until" in condition) until = Math.min(until, condition.until);
    }
    const isAnyDay = from === Number.NEGATIVE_INFINITY && until === Number.POSITIVE_INFINITY;
    if (!isAnyDay && touchpoints.length !== 1) return [{ touchpoints, rows: within(this.#byDay, from, until) }];
    return touchpoints.map((one) => ({ touchpoints: [one], rows: within(this.#byTouchpoint, one, one + 1) }));
  }
}

/** Some rows, and the touchpoints that they may be of. */
export interface NearRows {
  readonly touchpoints: readonly number[];
  readonly rows: Int32Array;
}

/** Rows in the order of some codes; those of a code begin at `starts[code − lowest]`. */
interface ByCode {
  readonly lowest: number;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

function byCode(column: Column): ByCode {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, 0];
  for (let row = 0; row < column.length; row++) {
    if (column[row]! < lowest) lowest = column[row]!;
    if (column[row]! > highest) highest = column[row]!;
  }
  if (column.length === 0) lowest = 0;
  const starts = new Int32Array(highest - lowest + 2);
  for (let row = 0; row < column.length; row++) starts[column[row]! - lowest + 1]!++;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const free = starts.slice();
  const rows = new Int32Array(column.length);
  for (let row = 0; row < column.length; row++) rows[free[column[row]! - lowest]!++] = row;
  return { lowest, starts, rows };
}

function within({ lowest, starts, rows }: ByCode, from: number, until: number): Int32Array {
  const place = (code: number): number => Math.min(Math.max(code - lowest, 0), starts.length - 1);
  return rows.subarray(starts[place(from)]!, starts[place(until)]!);
}

const codesIn = ({ lowest, starts }: ByCode): number[] =>
  [...starts.keys()].filter((at) => at + 1 < starts.length && starts[at + 1]! > starts[at]!).map((at) => at + lowest);
