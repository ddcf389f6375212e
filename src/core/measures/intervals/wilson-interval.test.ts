import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { wilsonInterval } from "./wilson-interval.ts";

const answers = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("wilsonInterval", () => {
  it("is 53.2 … 71.8 % for 63 of 100 (R prop.test)", () => {
    const share = wilsonInterval(63, 100);
    assert.equal(share?.value, 0.63);
    assert.equal(share?.low.toFixed(12), "0.532205295809");
    assert.equal(share?.high.toFixed(12), "0.718176394657");
  });

  it("ends exactly at 0 when nobody, and at 1 when everybody", () => {
    assert.equal(wilsonInterval(0, 8)?.low, 0);
    assert.equal(wilsonInterval(0, 8)?.high.toFixed(6), "0.324408");
    assert.equal(wilsonInterval(12, 12)?.high, 1);
    assert.equal(wilsonInterval(12, 12)?.low.toFixed(6), "0.757506");
  });

  it("is nothing when nobody was asked", () => {
    assert.equal(wilsonInterval(0, 0), null);
  });

  it("throws on more successes than answers", () => {
    assert.throws(() => wilsonInterval(3, 2), /0 <= x <= n/);
  });

  it("holds the share, lies within 0 … 1 and is never of zero width", () => {
    fc.assert(
      fc.property(answers, ([x, n]) => {
        const { value, low, high } = wilsonInterval(x, n)!;
        assert.ok(0 <= low && low <= value && value <= high && high <= 1 && low < high);
      }),
    );
  });

  it("mirrors: those who were not are one minus those who were", () => {
    fc.assert(
      fc.property(answers, ([x, n]) => {
        const [yes, no] = [wilsonInterval(x, n)!, wilsonInterval(n - x, n)!];
        assert.ok(Math.abs(yes.low - (1 - no.high)) < 1e-12);
      }),
    );
  });

  it("narrows with more answers and widens with more confidence", () => {
    fc.assert(
      fc.property(answers, ([x, n]) => {
        const width = (times: number, confidence: number) => {
          const { low, high } = wilsonInterval(x * times, n * times, confidence)!;
          return high - low;
        };
        assert.ok(width(4, 0.95) < width(1, 0.95) && width(1, 0.95) < width(1, 0.99));
      }),
    );
  });
});
