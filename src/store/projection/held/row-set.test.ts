import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Condition } from "../conditions.ts";
import { RowSet } from "./row-set.ts";

const conditions: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ column: fc.constant("day"), from: fc.integer({ min: -2, max: 9 }) }),
  fc.record({ column: fc.constant("day"), until: fc.integer({ min: -2, max: 9 }) }),
  fc.record({ column: fc.constant("day"), among: fc.uniqueArray(fc.integer({ min: -1, max: 8 }), { minLength: 1 }) }),
);
const meets = (condition: Condition, value: number): boolean =>
  "from" in condition
    ? value >= condition.from
    : "until" in condition
      ? value < condition.until
      : condition.among.includes(value);

const rowsOf = (set: RowSet): number[] => [...set.pieces()].flatMap((rows) => [...rows]);

describe("a set of rows", () => {
  it("holds those that meet a condition, and another", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1, max: 8 }), { maxLength: 150 }),
        conditions,
        conditions,
        (values, a, b) => {
          const column = Int16Array.from(values);
          const both = RowSet.meeting(column, a).and(RowSet.meeting(column, b));
          const expected = [...values.keys()].filter((row) => meets(a, values[row]!) && meets(b, values[row]!));
          assert.deepEqual(rowsOf(both), expected);
          assert.equal(both.size, expected.length);
          assert.equal(RowSet.meeting(column, a).meets(RowSet.meeting(column, b)), expected.length > 0);
          assert.ok(RowSet.meeting(column, a).holds(both));
          assert.deepEqual(
            [...values.keys()].filter((row) => both.has(row)),
            expected,
          );
        },
      ),
    );
  });

  it("tells what stands beside those of a list that are among them, and ends before a row", () => {
    const column = Int16Array.from({ length: 100 }, (_, row) => row % 3);
    const twos = RowSet.meeting(column, { column: "day", among: [2] });
    const list = Int32Array.from([1, 2, 5, 6, 95, 98]);
    assert.deepEqual([...twos.placesIn(list)], [1, 2, 4, 5]);
    assert.deepEqual([...twos.counted(list, Uint16Array.from([0, 1, 1, 0, 0, 2]), 3)], [1, 2, 1]);
    assert.deepEqual([...twos.before(96).placesIn(list)], [1, 2, 4]);
    assert.deepEqual(rowsOf(twos.before(6)), [2, 5]);
  });

  it("tells where those of them stand that follow one another in a list", () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 300, maxLength: 300 }),
        fc.nat(100),
        fc.nat(100),
        (is, from, gap) => {
          const set = RowSet.unless(Uint8Array.from(is, Number), 0);
          const list = Int32Array.from([...is.keys()].filter((row) => row >= from && (row < 200 || row >= 200 + gap)));
          const expected = [...list.keys()].filter((place) => is[list[place]!]);
          assert.deepEqual([...set.placesIn(list)], expected);
        },
      ),
    );
  });

  it("may hold those without something", () => {
    assert.deepEqual(rowsOf(RowSet.unless(Uint8Array.from([255, 0, 255, 3]), 255)), [1, 3]);
  });
});
