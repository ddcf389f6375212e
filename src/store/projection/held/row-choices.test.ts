import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Condition } from "../conditions.ts";
import { RowChoices } from "./row-choices.ts";
import { RowSet } from "./row-set.ts";

const day = { min: 20_000, max: 20_400 };
const rows = fc.array(fc.record({ day: fc.integer(day), place: fc.integer({ min: -1, max: 40 }) }), { minLength: 1 });
const conditions: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ column: fc.constant("day"), from: fc.integer({ min: day.min - 2, max: day.max + 2 }) }),
  fc.record({ column: fc.constant("day"), until: fc.integer({ min: day.min - 2, max: day.max + 2 }) }),
  fc.record({ column: fc.constant("place"), among: fc.uniqueArray(fc.integer({ min: 0, max: 41 }), { minLength: 1 }) }),
);

const rowsOf = (set: RowSet): number[] => [...set.pieces()].flatMap((rows) => [...rows]);

describe("choices of rows", () => {
  it("are those that meet a condition, whether they stand ready or not, with their first and last day", () => {
    fc.assert(
      fc.property(rows, conditions, fc.boolean(), (told, condition, isReady) => {
        const column = (of: (row: (typeof told)[number]) => number) => Int16Array.from(told, of);
        const columns = new Map([
          ["day", column((row) => row.day)],
          ["place", column((row) => row.place)],
        ]);
        const choices = new RowChoices(columns);
        if (isReady) for (const name of columns.keys()) choices.prepare(name);
        const chosen = choices.meeting(condition);
        assert.deepEqual(rowsOf(chosen), rowsOf(RowSet.meeting(columns.get(condition.column)!, condition)));
        const days = rowsOf(chosen).map((row) => told[row]!.day);
        assert.deepEqual(choices.daysOf(chosen), days.length === 0 ? null : [Math.min(...days), Math.max(...days)]);
      }),
    );
  });
});
