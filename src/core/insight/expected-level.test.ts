import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Figure, Unit } from "../measures/estimate.ts";
import type { AnswerCounts } from "./counts.ts";
import { expectedLevel } from "./expected-level.ts";

const figure = (unit: Unit, value: number, low: number, high: number): Figure => ({
  ok: true,
  label: "precise",
  estimate: { value, low, high, n: 400, people: 300, unit, method: "", weighted: false },
});
const asked = (answer: string, scale: [number, number]) => ({ answer, scale, codes: [] }) as unknown as AnswerCounts;
const asPair = [asked("satisfaction", [1, 5]), asked("expectation", [-4, 4])];
const felt = figure("index", 52, 51, 53);

describe("what was expected", () => {
  it("lies the mean gap above what was felt: 0.8 of 4 steps short is 20 points", () => {
    const level = expectedLevel(asPair, {
      "satisfaction.index": felt,
      "expectation.meanGap": figure("mean", -0.8, -0.9, -0.7),
    });
    assert(level?.ok);
    assert.deepEqual([level.estimate.value, level.estimate.low, level.estimate.high], [72, 69.5, 74.5]);
  });

  it("has no level where people said only better or worse", () => {
    const direct = [asked("satisfaction", [1, 5]), asked("expectation", [-2, 2])];
    const figures = { "satisfaction.index": felt, "expectation.meanGap": figure("mean", -0.8, -0.9, -0.7) };
    assert.equal(expectedLevel(direct, figures), null);
    assert.equal(expectedLevel(asPair, { "satisfaction.index": felt }), null);
  });

  it("is refused as the gap is refused", () => {
    const tooFew: Figure = { ok: false, reason: "too-few", n: 3, needed: 5 };
    assert.equal(expectedLevel(asPair, { "satisfaction.index": felt, "expectation.meanGap": tooFew }), tooFew);
  });
});
