import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { axisOf, type MeasureScale, placeOn, scaleOf, ticks } from "./scale.ts";

const marks = (language: "fi" | "sv" | "en", scale: MeasureScale, lowest?: number) =>
  ticks(language, axisOf(scale, lowest)).map(({ text }) => text);

describe("an axis", () => {
  it("is marked at round values from end to end", () => {
    assert.deepEqual(marks("fi", { unit: "share", range: [0, 1] }), ["0", "25", "50", "75", "100\u00a0%"]);
    assert.deepEqual(marks("sv", { unit: "points", range: [-100, 100] }), ["−100", "−50", "0", "+50", "+100"]);
    assert.deepEqual(marks("en", { unit: "mean", range: [1, 5] }), ["1", "2", "3", "4", "5"]);
    assert.deepEqual(marks("en", { unit: "mean", range: [0, 10] }), ["0", "2", "4", "6", "8", "10"]);
    assert.deepEqual(marks("en", { unit: "index", range: [0, 100] }), ["0", "25", "50", "75", "100"]);
  });

  it("writes at each mark where it stands, whatever the scale", () => {
    assert.deepEqual(marks("en", { unit: "mean", range: [1, 10] }), ["1", "4", "7", "10"]);
    assert.deepEqual(marks("fi", { unit: "mean", range: [0, 11] }), ["0,0", "5,5", "11,0"]);
    for (let max = 2; max <= 101; max += 1)
      for (const { value, text } of ticks("en", axisOf({ unit: "mean", range: [1, max] }))) {
        assert.equal(Number(text), value);
      }
  });

  it("begins at the tick below the lowest value, but always shows the upper half", () => {
    assert.deepEqual(marks("en", { unit: "share", range: [0, 1] }, 0.41), ["25", "50", "75", "100%"]);
    assert.deepEqual(marks("en", { unit: "share", range: [0, 1] }, 0.93), ["50", "75", "100%"]);
    assert.deepEqual(marks("en", { unit: "mean", range: [1, 5] }, 4.2), ["3", "4", "5"]);
    assert.deepEqual(marks("en", { unit: "points", range: [-100, 100] }, -12), ["−50", "0", "+50", "+100"]);
  });

  it("places a value between its ends", () => {
    assert.equal(placeOn({ unit: "mean", range: [1, 5] }, 4), 0.75);
    assert.equal(placeOn(scaleOf({ unit: "points" }), 0), 0.5);
    assert.equal(placeOn(scaleOf({ unit: "mean" }, [0, 10]), 2.5), 0.25);
  });
});
