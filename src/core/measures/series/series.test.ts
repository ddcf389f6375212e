import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { breakLines, meanOf, piecesBetween, seriesOf, sinceLastYear } from "./series.ts";

describe("meanOf", () => {
  it("is the value itself where all are equal, also where a plain sum is not", () => {
    // 0.1 added ten times is 0.9999999999999999.
    assert.equal(meanOf(new Array(10).fill(0.1)), 0.1);
    assert.equal(meanOf([0.1, 0.2, 0.3]), 0.2);
  });
});

describe("seriesOf", () => {
  it("leaves a gap where fewer than five answered", () => {
    const weeks = [{ value: 70, n: 5 }, { value: 100, n: 4 }, null, { value: 72, n: 90 }];
    assert.deepEqual(seriesOf(weeks), [70, null, null, 72]);
  });
});

describe("breakLines", () => {
  it("are where people begin to be asked in another way; a gap is no change", () => {
    assert.deepEqual(breakLines(["paper", "paper", null, "paper", "text message", null, "kiosk"]), [4, 6]);
    assert.deepEqual(breakLines([null, "paper"]), []);
  });
});

describe("piecesBetween", () => {
  it("does not join a series over a break line", () => {
    assert.deepEqual(piecesBetween([1, 2, null, 8, 9], [3]), [
      { from: 0, series: [1, 2, null] },
      { from: 3, series: [8, 9] },
    ]);
    assert.deepEqual(piecesBetween([1, 2], []), [{ from: 0, series: [1, 2] }]);
  });

  it("takes a break told twice, at the start or beyond the end for what it is", () => {
    assert.deepEqual(piecesBetween([1, 2], [0, 1, 1, 2, 7]), [
      { from: 0, series: [1] },
      { from: 1, series: [2] },
    ]);
  });
});

describe("sinceLastYear", () => {
  it("is each quarter less the same quarter a year before, once there are two years", () => {
    const quarters = [60, 70, 80, 70, 62, 71, null, 75];
    assert.deepEqual(sinceLastYear(quarters, 4), [2, 1, null, 5]);
    assert.equal(sinceLastYear(quarters.slice(0, 7), 4), null);
  });
});
