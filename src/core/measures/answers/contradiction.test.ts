import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { contradiction, contradictionCounts } from "./contradiction.ts";

const table = (
  satisfiedLeaving: number,
  satisfiedStaying: number,
  dissatisfiedLeaving: number,
  dissatisfiedStaying: number,
) => ({
  ...{ satisfiedLeaving, satisfiedStaying, dissatisfiedLeaving, dissatisfiedStaying },
});
const counts = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50)).map((cells) => table(...cells));

describe("contradiction", () => {
  it("is worked by hand: of 100 satisfied 10 leave, of 50 dissatisfied 20", () => {
    const found = contradiction(table(10, 90, 20, 30))!;
    assert.equal(found.n, 150);
    assert.deepEqual(found.contradictionRate, wilsonInterval(10, 100));
    assert.deepEqual(found.hostageRate, wilsonInterval(30, 50));
    assert.deepEqual(found.satisfiedOfLeavers, wilsonInterval(10, 30));
    assert.deepEqual(found.contradictionOfAll, wilsonInterval(10, 150));
    assert.equal(found.riskDifference?.value.toFixed(12), "0.300000000000");
    // (20/30)/(10/90) = 6; Woolf: √(1/20 + 1/30 + 1/10 + 1/90) = 0.44095855…
    assert.equal(found.oddsRatio.value.toFixed(12), "6.000000000000");
    assert.equal(found.oddsRatio.low.toFixed(9), (6 * Math.exp(-1.959963984540054 * Math.sqrt(35 / 180))).toFixed(9));
  });

  it("says that satisfaction misses a third of leaving only above a third", () => {
    assert.equal(contradiction(table(10, 90, 20, 30))?.missesAThird, false);
    assert.equal(contradiction(table(11, 90, 20, 30))?.missesAThird, true);
    assert.equal(contradiction(table(0, 90, 0, 30))?.missesAThird, false);
  });

  it("adds a half to every cell of the odds ratio when one is 0", () => {
    assert.equal(contradiction(table(0, 40, 6, 5))?.oddsRatio.value, (6.5 * 40.5) / (5.5 * 0.5));
  });

  it("has no shares of nobody, and is nothing without customers", () => {
    const found = contradiction(table(0, 0, 3, 4))!;
    assert.equal(found.contradictionRate, null);
    assert.equal(found.riskDifference, null);
    assert.equal(found.fisherP, 1);
    assert.equal(contradiction(table(0, 8, 0, 4))?.satisfiedOfLeavers, null);
    assert.equal(contradiction(table(0, 0, 0, 0)), null);
  });

  it("keeps every estimate inside its interval, shares within 0–1, and turns round with the groups", () => {
    fc.assert(
      fc.property(counts, (one) => {
        const found = contradiction(one);
        if (found === null) return;
        const { satisfiedLeaving: a, satisfiedStaying: b, dissatisfiedLeaving: c, dissatisfiedStaying: d } = one;
        const turned = contradiction(table(c, d, a, b))!;
        assert.ok(Math.abs(found.oddsRatio.value * turned.oddsRatio.value - 1) < 1e-9);
        assert.ok(Math.abs((found.riskDifference?.value ?? 0) + (turned.riskDifference?.value ?? 0)) < 1e-12);
        assert.ok(Math.abs(found.fisherP - turned.fisherP) < 1e-12);
        for (const share of [found.contradictionRate, found.hostageRate, found.satisfiedOfLeavers]) {
          if (share !== null)
            assert.ok(0 <= share.low && share.low <= share.value && share.value <= share.high && share.high <= 1);
        }
        const { value, low, high } = found.oddsRatio;
        assert.ok(0 < low && low <= value && value <= high && Number.isFinite(high));
      }),
    );
  });
});

describe("contradictionCounts", () => {
  const customer = (satisfied: boolean, left: number | null, observedUntil: number) => ({
    ...{ satisfied, answered: 100, left, observedUntil },
  });

  it("counts who left within the horizon, and as staying who left later or not at all", () => {
    const found = contradictionCounts(
      [customer(true, 150, 300), customer(true, 280, 300), customer(true, 281, 300), customer(false, null, 280)],
      180,
    );
    assert.deepEqual(found, { ...table(2, 1, 0, 1), excluded: 0 });
  });

  it("excludes who was not followed for the whole horizon, leavers too: counting only these would blacken", () => {
    const found = contradictionCounts(
      [customer(true, null, 279), customer(true, 150, 279), customer(true, null, 280)],
      180,
    );
    assert.deepEqual(found, { ...table(0, 1, 0, 0), excluded: 2 });
  });

  it("excludes who had left before answering", () => {
    assert.equal(contradictionCounts([customer(false, 90, 400)]).excluded, 1);
  });
});
