import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { slabsOf, spotsOf } from "./spots.ts";

const columns = { touchpoint: Int32Array.from([7, 5, -1, 7, 9]), day: Int32Array.from([30, 31, 61, 62, 31]) };
const whereIs = ({ column, lowest, places }: ReturnType<typeof spotsOf>) =>
  Array.from(column, (cell) => places[cell - lowest]);

describe("spots", () => {
  it("are what stands in a column, in its order; −1 is nowhere, unless it is wanted too", () => {
    const spots = spotsOf(columns.touchpoint);
    assert.deepEqual(
      [spots.keys, whereIs(spots)],
      [
        [5, 7, 9],
        [1, 0, -1, 1, 2],
      ],
    );
    assert.deepEqual(spotsOf(columns.touchpoint, undefined, null).keys, [-1, 5, 7, 9]);
    assert.deepEqual(spotsOf(new Int32Array()).keys, []);
  });

  it("may be made of what stands there", () => {
    const months = spotsOf(columns.day, (day) => Math.floor(day / 31));
    assert.deepEqual(
      [months.keys, whereIs(months)],
      [
        [0, 1, 2],
        [0, 1, 1, 2, 1],
      ],
    );
  });

  it("lie in slabs where much may be said at each", () => {
    const spots = spotsOf(columns.touchpoint);
    assert.deepEqual(slabsOf(spots, 5), [spots]);
    assert.deepEqual(
      slabsOf(spots, 2_000_000).map((slab) => [slab.keys, whereIs(slab)]),
      [
        [
          [5, 7],
          [1, 0, -1, 1, -1],
        ],
        [[9], [-1, -1, -1, -1, 0]],
      ],
    );
  });
});
