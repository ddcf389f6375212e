import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Condition } from "../conditions.ts";
import type { AnswerColumn } from "../dictionary.ts";
import { AskedAt } from "./asked.ts";
import { DayCubes } from "./day-cubes.ts";
import { RowSet } from "./row-set.ts";
import { saidOf } from "./said.ts";
import { spotsOf } from "./spots.ts";

const rating: AnswerColumn = { code: 1, key: "rating", kind: "rating", scale: [1, 5], storage: "UTINYINT" };
const rows = fc.array(
  fc.record({
    day: fc.integer({ min: 20_000, max: 20_020 }),
    place: fc.integer({ min: -1, max: 3 }),
    said: fc.constantFrom(255, 1, 2, 3, 6),
    touchpoint: fc.constantFrom(0, 4),
  }),
  { minLength: 1 },
);
const day = fc.integer({ min: 19_998, max: 20_023 });
const conditions: fc.Arbitrary<Condition[]> = fc
  .record({ from: fc.option(day), until: fc.option(day), among: fc.option(fc.subarray([0, 1, 2, 3, 7])) })
  .map(({ from, until, among }) => [
    ...(from === null ? [] : [{ column: "day", from }]),
    ...(until === null ? [] : [{ column: "day", until }]),
    ...(among === null ? [] : [{ column: "place", among }]),
  ]);

describe("cubes by day", () => {
  it("count what lies in a period and has some values of a column, as going through its rows does", () => {
    fc.assert(
      fc.property(rows, conditions, (told, asked) => {
        const column = (of: (row: (typeof told)[number]) => number) => Int16Array.from(told, of);
        const columns = new Map([
          ["day", column((row) => row.day)],
          ["place", column((row) => row.place)],
        ]);
        const cells = Uint8Array.from(told, ({ said }) => said);
        const all = saidOf(
          rating,
          cells,
          spotsOf(column((row) => row.touchpoint)),
          new AskedAt(new Int32Array(told.length)),
        );
        const cubes = new DayCubes(columns, all);
        cubes.prepare("place");
        const meeting = asked.reduce(
          (rows, condition) => rows.and(RowSet.meeting(columns.get(condition.column)!, condition)),
          RowSet.unless(new Uint8Array(told.length), 1),
        );
        for (const said of all)
          assert.deepEqual(cubes.counting(asked)!(said), meeting.counted(said.rows, said.of, said.keys.length));
      }),
    );
  });

  it("are not asked about values of two columns, nor of one that they are not made for", () => {
    const columns = new Map(["day", "place", "channel"].map((name) => [name, Int16Array.of(1)]));
    const cubes = new DayCubes(columns, []);
    const among = (column: string): Condition => ({ column, among: [1] });
    assert.equal(cubes.counting([]), null);
    cubes.prepare("place");
    assert.notEqual(cubes.counting([]), null);
    assert.equal(cubes.counting([among("channel")]), null);
    assert.equal(cubes.counting([among("channel"), among("place")]), null);
  });
});
