import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleSizeTwoMeans, sampleSizeTwoShares } from "./sample-size.ts";

describe("sampleSizeTwoShares", () => {
  it("is 471 in each group to tell 70 % from 78 % (R power.prop.test)", () => {
    assert.equal(sampleSizeTwoShares(0.7, 0.78)?.toFixed(4), "470.7332");
  });

  it("is the same whichever share comes first, and whether happy or unhappy ones are counted", () => {
    assert.equal(sampleSizeTwoShares(0.78, 0.7)?.toFixed(6), sampleSizeTwoShares(0.7, 0.78)?.toFixed(6));
    assert.equal(sampleSizeTwoShares(0.3, 0.22)?.toFixed(6), sampleSizeTwoShares(0.7, 0.78)?.toFixed(6));
  });

  it("is no number for equal shares", () => {
    assert.equal(sampleSizeTwoShares(0.5, 0.5), null);
  });
});

describe("sampleSizeTwoMeans", () => {
  it("is 175.4 in each group for a difference of 0.3 standard deviations (statsmodels)", () => {
    assert.equal(sampleSizeTwoMeans(0.3)?.toFixed(4), "175.3847");
  });

  it("does not mind the direction, and is no number without a difference", () => {
    assert.equal(sampleSizeTwoMeans(-0.3), sampleSizeTwoMeans(0.3));
    assert.equal(sampleSizeTwoMeans(0), null);
  });
});
