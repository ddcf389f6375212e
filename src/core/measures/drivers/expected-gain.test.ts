import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { attainableShift, expectedGain, hygieneGain, priorityOrder, withoutGain } from "./expected-gain.ts";

describe("attainableShift", () => {
  it("is a step for everybody but those at the top", () => {
    const answers = [
      { value: 3, n: 10 },
      { value: 4, n: 10 },
      { value: 5, n: 20 },
    ];
    assert.equal(attainableShift(answers, 5), 0.5);
    assert.equal(attainableShift(answers, 5, 2), 0.75);
    assert.equal(attainableShift([], 5), null);
  });
});

describe("expectedGain", () => {
  it("is slope times reach times shift, and so are the ends of its interval", () => {
    const gain = expectedGain({ value: 8, low: 4, high: 12 }, { reach: 0.25, shift: 0.5, cost: 2 });
    assert.deepEqual(gain, { gain: 1, low: 0.5, high: 1.5, perCost: 0.5 });
  });
});

describe("hygieneGain", () => {
  it("is what failing costs, times how many it fails for (by hand)", () => {
    const gain = hygieneGain({ value: -20, low: -30, high: -10 }, { reach: 0.5, shareLow: 0.1, cost: 2 });
    assert.deepEqual(gain, { gain: 1, low: 0.5, high: 1.5, perCost: 0.5 });
  });
});

describe("withoutGain", () => {
  it("promises nothing for a negative slope, and keeps how far that is from certain", () => {
    const gain = expectedGain({ value: -2, low: -5, high: 1 }, { reach: 1, shift: 0.5, cost: 1 });
    assert.deepEqual(withoutGain(gain), { gain: 0, low: -2.5, high: 0.5, perCost: 0 });
    assert.equal(withoutGain({ ...gain, high: -0.5 }).high, 0);
  });
});

describe("priorityOrder", () => {
  it("puts most gain per cost first, and equals in their order", () => {
    const gains = [0.5, 2, 0.5, 1].map((perCost) => ({ gain: 1, low: 0, high: 2, perCost }));
    assert.deepEqual(priorityOrder(gains), [1, 3, 0, 2]);
  });
});
