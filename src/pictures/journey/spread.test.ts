import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { spread } from "./spread.ts";

describe("columns in a given room", () => {
  it("are equally wide while that is enough for each", () => {
    assert.deepEqual(spread(4, [{ from: 1, to: 1, width: 90 }], 20, 400), [100, 100, 100, 100]);
  });

  it("give to those that need more, in equal parts", () => {
    assert.deepEqual(spread(4, [{ from: 1, to: 1, width: 160 }], 20, 400), [80, 160, 80, 80]);
    const two = [
      { from: 0, to: 0, width: 150 },
      { from: 3, to: 3, width: 110 },
    ];
    assert.deepEqual(spread(4, two, 20, 400), [150, 70, 70, 110]);
  });

  it("count what neighbours have already towards what they need together", () => {
    const needs = [
      { from: 0, to: 1, width: 200 },
      { from: 0, to: 0, width: 80 },
    ];
    assert.deepEqual(spread(3, needs, 20, 260), [130, 70, 60]);
  });

  it("are just as wide as they need where the room is too small", () => {
    assert.deepEqual(spread(3, [{ from: 0, to: 0, width: 80 }], 20, 110), [80, 20, 20]);
    assert.deepEqual(spread(3, [{ from: 0, to: 0, width: 80 }], 20, 120), [80, 20, 20]);
  });
});
