import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ces } from "./ces.ts";
import { csat } from "./csat.ts";
import { smiley } from "./smiley.ts";

const counted = (...counts: number[]) => counts.map((n, i) => ({ value: i + 1, n }));
const fives = fc.array(fc.nat(50), { minLength: 5, maxLength: 5 }).filter((counts) => counts.some((n) => n > 0));

describe("csat", () => {
  it("is 75 % satisfied and 10 % dissatisfied of 4 6 15 40 35", () => {
    const found = csat(counted(4, 6, 15, 40, 35))!;
    assert.equal(found.n, 100);
    assert.equal(found.positive.value, 0.75);
    assert.equal(found.negative.value, 0.1);
    assert.equal(found.mean, 3.96);
    assert.equal(found.index.value.toFixed(10), "74.0000000000");
    assert.equal(found.index.low.toFixed(6), "68.535949");
  });

  it("is certain of nothing when nine say five: index 70 … 100", () => {
    const found = csat(counted(0, 0, 0, 0, 9))!;
    assert.equal(found.deviation, 0);
    assert.equal(found.index.low.toFixed(6), "70.085495");
    assert.equal(found.index.high, 100);
  });

  it("tells half ones and half fives from all threes, which have the same mean", () => {
    const [split, alike] = [csat(counted(10, 0, 0, 0, 10))!, csat(counted(0, 0, 20, 0, 0))!];
    assert.equal(split.mean, alike.mean);
    assert.equal(split.positive.value, 0.5);
    assert.equal(alike.positive.value, 0);
  });

  it("is nothing when nobody answered", () => {
    assert.equal(csat(counted(0, 0, 0, 0, 0)), null);
  });

  it("holds together: intervals hold their values, within range, and shares mirror when the scale is turned", () => {
    fc.assert(
      fc.property(fives, (counts) => {
        const found = csat(counted(...counts))!;
        for (const [{ value, low, high }, top] of [
          [found.positive, 1],
          [found.negative, 1],
          [found.index, 100],
        ] as const) {
          assert.ok(0 <= low && low <= value + 1e-9 && value - 1e-9 <= high && high <= top);
        }
        const turned = csat(counted(...counts.toReversed()))!;
        assert.equal(turned.positive.value, found.negative.value);
        assert.ok(Math.abs(turned.index.value - (100 - found.index.value)) < 1e-9);
      }),
    );
  });

  it("does not mind whether a value's count comes in one piece or two", () => {
    fc.assert(
      fc.property(fives, (counts) => {
        const whole = csat(counted(...counts))!;
        const halves = csat(
          counted(...counts).flatMap(({ value, n }) => [
            { value, n: Math.floor(n / 2) },
            { value, n: Math.ceil(n / 2) },
          ]),
        )!;
        assert.deepEqual(halves.positive, whole.positive);
        assert.ok(Math.abs(halves.index.low - whole.index.low) < 1e-9);
      }),
    );
  });
});

describe("smiley", () => {
  it("has no neutral face of four: 328 of 363 happy, the rest not", () => {
    const found = smiley(counted(12, 23, 88, 240))!;
    assert.equal(found.positive.value, 328 / 363);
    assert.equal(found.negative.value, 35 / 363);
    assert.equal(found.index.value.toFixed(6), "84.389348");
  });
});

describe("ces", () => {
  it("counts 5–7 as easy and 1–3 as hard", () => {
    const found = ces(counted(3, 2, 5, 9, 21, 30, 12))!;
    assert.equal(found.positive.value, 63 / 82);
    assert.equal(found.negative.value, 10 / 82);
    assert.equal(found.positive.low.toFixed(6), "0.666227");
  });
});
