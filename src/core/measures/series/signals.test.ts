import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { expectedFalseAlarms, inOrder, signalsOf } from "./signals.ts";

const onSides = (sides: readonly number[]) => sides.map((side, at) => ({ at, side, outside: false }));

describe("signalsOf", () => {
  it("marks the eighth point of a run on one side, and those after it", () => {
    assert.deepEqual(signalsOf(onSides([-1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1])).runs, [8, 9]);
    assert.deepEqual(signalsOf(onSides([1, 1, 1, 1, 1, 1, 1, -1])).runs, []);
  });

  it("breaks a run by a point exactly on the centre", () => {
    assert.deepEqual(signalsOf(onSides([1, 1, 1, 1, 0, 1, 1, 1, 1])).runs, []);
    assert.deepEqual(signalsOf(onSides(new Array(20).fill(0))).runs, []);
  });

  it("goes on through a gap, by the periods of the shown points", () => {
    const points = [0, 1, 2, 3, 7, 8, 9, 10].map((at) => ({ at, side: -1, outside: false }));
    assert.deepEqual(signalsOf(points).runs, [10]);
  });
});

describe("expectedFalseAlarms", () => {
  it("is worked by hand: a monthly chart gives 0.0027 + 1/256 a month, and charts add up", () => {
    assert.equal(expectedFalseAlarms(["month"]).toFixed(6), (0.002699796063 + 0.00390625).toFixed(6));
    assert.equal(expectedFalseAlarms(["quarter", "quarter", "quarter"]), expectedFalseAlarms(["month"]));
    // A hundred weekly charts: 434.8 points a month.
    assert.equal(expectedFalseAlarms(new Array(100).fill("week")).toFixed(2), "2.87");
    assert.equal(expectedFalseAlarms([]), 0);
  });
});

describe("inOrder", () => {
  it("tells points outside before runs, the farthest first", () => {
    const signal = (chart: string, rule: "outside" | "run", distance: number) => ({ chart, at: 3, rule, distance });
    const order = inOrder([signal("a", "run", 2), signal("b", "outside", 3.2), signal("c", "outside", -5)]);
    assert.deepEqual(
      order.map(({ chart }) => chart),
      ["c", "b", "a"],
    );
  });
});
