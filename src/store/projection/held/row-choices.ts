import type { Condition } from "../conditions.ts";
import type { Column } from "../duckdb.ts";
import { RecentlyUsed } from "./recently-used.ts";
import { RowSet } from "./row-set.ts";
import { spotsOf } from "./spots.ts";

/** So many sets of rows that met a condition are kept; a million rows take 125 KB. */
const setsKept = 64;
/** Days are told apart beforehand in so many steps, and the values of a column that has at most so many. */
const foundBefore = 32;

/** Which rows of columns that lie side by side meet a condition. What rows are mostly chosen by is found out beforehand. */
export class RowChoices {
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #sets = new RecentlyUsed<RowSet>(setsKept);
  readonly #values = new Map<string, ReadonlyMap<number, RowSet>>();
  readonly #steps: Steps;

  constructor(columns: ReadonlyMap<string, Column>) {
    this.#columns = columns;
    this.#steps = stepsOf(columns.get("day")!);
  }

  get all(): RowSet {
    return this.#steps.before.at(-1)!;
  }

  /** Finds out which rows hold each value of a column. */
  prepare(column: string): void {
    const cells = this.#columns.get(column)!;
    const { keys, lowest, places } = spotsOf(cells);
    if (keys.length > foundBefore) return;
    const sets = RowSet.apart(cells, lowest, places, keys.length);
    this.#values.set(column, new Map(keys.map((code, at) => [code, sets[at]!])));
  }

  meeting(condition: Condition): RowSet {
    return this.#sets.of(JSON.stringify(condition), () => this.#find(condition));
  }

  /** The first and the last day of some rows; null where there are none. */
  daysOf(rows: RowSet): readonly [first: number, last: number] | null {
    const days = this.#columns.get("day")!;
    const { before } = this.#steps;
    const first = firstWhere(before.length, (step) => before[step]!.meets(rows));
    if (first === before.length) return null;
    const last = firstWhere(before.length, (step) => before[step]!.holds(rows)) - 1;
    const [lowest] = span(days, before[first]!.and(rows));
    const [, highest] = span(days, rows.except(before[last]!));
    return [lowest, highest];
  }

  #find(condition: Condition): RowSet {
    const column = this.#columns.get(condition.column)!;
    if (condition.column === "day" && "from" in condition) return this.all.except(this.#before(condition.from));
    if (condition.column === "day" && "until" in condition) return this.#before(condition.until);
    const known = this.#values.get(condition.column);
    if (known === undefined || !("among" in condition)) return RowSet.meeting(column, condition);
    const [first, ...others] = condition.among.flatMap((code) => known.get(code) ?? []);
    return others.reduce((some, more) => some.or(more), first ?? RowSet.none(column.length));
  }

  /** Those before the last step, and of the rows of the next one those that are early enough. */
  #before(day: number): RowSet {
    const { first, length, before } = this.#steps;
    const step = Math.floor((day - first) / length);
    if (step < 0) return before[0]!;
    if (step >= before.length - 1) return before.at(-1)!;
    const near = before[step + 1]!.except(before[step]!);
    return before[step]!.or(near.where(this.#columns.get("day")!, (at) => at < day));
  }
}

/** The first of so many steps of which something is true that is true of all after it; their number where it is of none. */
function firstWhere(steps: number, isTrue: (step: number) => boolean): number {
  let [low, high] = [0, steps];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The lowest and the highest number that some rows hold. */
function span(column: Column, rows: RowSet): readonly [lowest: number, highest: number] {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const some of rows.pieces())
    for (let at = 0; at < some.length; at++) {
      const cell = column[some[at]!]!;
      if (cell < lowest) lowest = cell;
      if (cell > highest) highest = cell;
    }
  return [lowest, highest];
}

/** Days in steps of one length, and the rows before each; the last set holds all. */
interface Steps {
  readonly first: number;
  readonly length: number;
  readonly before: readonly RowSet[];
}

function stepsOf(days: Column): Steps {
  const { lowest: first, places } = spotsOf(days);
  const length = Math.max(1, Math.ceil(places.length / foundBefore));
  const steps = Math.ceil(places.length / length);
  const stepOf = Int32Array.from(places, (_, at) => Math.floor(at / length));
  const before = [RowSet.none(days.length)];
  for (const rows of RowSet.apart(days, first, stepOf, steps)) before.push(before.at(-1)!.or(rows));
  return { first, length, before };
}
