import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { across, down, runsOf } from "./path.ts";

describe("the path", () => {
  it("is level at each point, so that it never overshoots what was measured", () => {
    assert.equal(
      across([
        { x: 0, y: 10 },
        { x: 20, y: 30 },
      ]),
      "M0,10C10,10 10,30 20,30",
    );
    assert.equal(
      down([
        { x: 10, y: 0 },
        { x: 30, y: 20 },
      ]),
      "M10,0C10,10 30,10 30,20",
    );
  });

  it("breaks where nothing is known", () => {
    assert.deepEqual(
      runsOf([1, 2, null, 3, null, null, 4], (item) => item !== null),
      [[1, 2], [3], [4]],
    );
    assert.deepEqual(
      runsOf([null, null], (item) => item !== null),
      [],
    );
  });
});
