import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { byTouchpoint, joinedRows, type PersonRows } from "./person-rows.ts";

const rows = (of: readonly (readonly number[])[]): PersonRows => {
  const said = Uint8Array.from(of.flat());
  return {
    people: of.length,
    person: Int32Array.from(of.flatMap((own, at) => own.map(() => at))),
    ...{ pass: Float64Array.from(said), touchpoint: said, answered: said, cells: new Map([[7, said]]) },
    ...{ parts: [Int32Array.from(said)], weight: null },
  };
};

describe("rows of people that were read in pieces", () => {
  it("are those of all of them, person after person", () => {
    const whole = rows([[1, 2], [3], [4, 5, 6], [7]]);
    assert.deepEqual(joinedRows([rows([[1, 2], [3]]), rows([[4, 5, 6]]), rows([[7]])]), whole);
  });

  it("may be of nobody", () => {
    // What is empty has no type of its own: it is left out.
    const nobody = { ...rows([]), touchpoint: new Float64Array() };
    assert.deepEqual(joinedRows([nobody, rows([[1]]), nobody, rows([[2]])]), rows([[1], [2]]));
    assert.equal(joinedRows([nobody, nobody]).people, 0);
  });
});

it("rows lie touchpoint after touchpoint when that is wanted, at each person after person", () => {
  const { person, touchpoint, cells, parts } = byTouchpoint({
    ...rows([
      [9, 4],
      [4, 4],
      [9, 4],
    ]),
    parts: [Int32Array.from([1, 2, 3, 4, 5, 6])],
  });
  assert.deepEqual([...touchpoint], [4, 4, 4, 4, 9, 9]);
  assert.deepEqual([...person], [0, 1, 1, 2, 0, 2]);
  assert.deepEqual([...parts[0]!], [2, 3, 4, 6, 1, 5]);
  assert.deepEqual([...cells.get(7)!], [4, 4, 4, 4, 9, 9]);
});
