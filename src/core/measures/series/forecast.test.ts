import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { sesOptimised, smoothedSteps } from "./exponential-smoothing.ts";
import { type Forecast, forecast, type PastPeriod } from "./forecast.ts";
import { holtOptimised, trendSteps } from "./holt.ts";

const measured = (value: number): PastPeriod => ({ value, low: value - 3, high: value + 3, n: 100 });
const share = (value: number, n = 100): PastPeriod => ({
  value,
  low: value - 0.05,
  high: Math.min(1, value + 0.05),
  n,
});
const index = { scale: [0, 100] } as const;
const flat = [70, 72, 69, 71, 70, 73, 68, 71, 70, 72, 69, 71];
const rising = [61, 63, 62, 66, 65, 68, 67, 71, 70, 72, 75, 74, 76, 79, 78, 80];

const steps = (found: Forecast | null) => {
  assert.ok(found?.kind === "forecast");
  return found;
};

describe("forecast", () => {
  it("smooths simply where there is no trend", () => {
    const found = steps(forecast(flat.map(measured), index));
    assert.equal(found.method, "SES");
    assert.deepEqual(found.steps, smoothedSteps(sesOptimised(flat)!, 4));
  });

  it("takes Holt's trend where there is one that would have foretold the last quarter better", () => {
    const found = steps(forecast(rising.map(measured), { ...index, horizon: 2 }));
    assert.equal(found.method, "Holt");
    assert.deepEqual(found.steps, trendSteps(holtOptimised(rising)!, 2));
  });

  it("does not believe in a rise that ended before the last quarter", () => {
    const stopped = [50, 53, 56, 59, 62, 65, 68, 71, 74, 77, 80, 83, 83, 83, 83, 83];
    assert.equal(steps(forecast(stopped.map(measured), index)).method, "SES");
  });

  it("tells at most a third as many periods as there were, and clips them to the scale", () => {
    assert.equal(steps(forecast(flat.map(measured), { ...index, horizon: 52 })).steps.length, 4);
    const high = steps(forecast([...rising, 84, 88, 93, 97, 100].map(measured), index));
    assert.equal(high.steps.at(-1)!.high, 100);
  });

  it("shows the last value alone with fewer than twelve periods shown", () => {
    const short = [...flat.slice(0, 11), null, null].map((value) => (value === null ? null : measured(value)));
    assert.deepEqual(forecast(short, index), {
      kind: "last value",
      last: { value: 69, low: 66, high: 72 },
      at: 10,
      periods: 11,
      needed: 12,
    });
  });

  it("takes a period in which fewer than five answered for a gap", () => {
    const history = [...flat.slice(0, 11).map(measured), { ...measured(100), n: 4 }];
    assert.equal(forecast(history, index)?.kind, "last value");
  });

  it("does not look behind a break line", () => {
    const history = [...flat, ...rising].map(measured);
    const found = steps(forecast(history, { ...index, breaks: [12] }));
    assert.equal(found.periods, 16);
    assert.deepEqual(found.steps, steps(forecast(rising.map(measured), index)).steps);
    assert.equal(forecast(history, { ...index, breaks: [20] })?.kind, "last value");
    assert.equal(forecast([measured(1), null], { ...index, breaks: [1] }), null);
    assert.equal(forecast([], index), null);
  });

  it("foretells a share beyond 90 % on the logit scale, so that the interval leans away from the end", () => {
    const shares = [0.96, 0.97, 0.95, 0.98, 1, 0.96, 0.97, 0.95, 0.99, 0.96, 0.97, 0.98].map((value) => share(value));
    const found = steps(forecast(shares, { scale: [0, 1], share: true }));
    assert.equal(found.logit, true);
    for (const { value, low, high } of found.steps) {
      assert.ok(high < 1);
      assert.ok(value - low > high - value);
    }
    const middling = shares.map(({ n, value }) => share(value - 0.4, n));
    assert.equal(steps(forecast(middling, { scale: [0, 1], share: true })).logit, false);
  });

  it("says the same of those who did not, and always stays on the scale", () => {
    const history = fc.array(fc.option(fc.tuple(fc.nat(50), fc.integer({ min: 50, max: 80 }))), { maxLength: 24 });
    fc.assert(
      fc.property(history, (weeks) => {
        const options = { scale: [0, 1], share: true } as const;
        const told = forecast(
          weeks.map((week) => week && share(week[0] / week[1], week[1])),
          options,
        );
        const turned = forecast(
          weeks.map((week) => week && share(1 - week[0] / week[1], week[1])),
          options,
        );
        assert.equal(told?.kind, turned?.kind);
        if (told?.kind !== "forecast" || turned?.kind !== "forecast") return;
        for (const { low, value, high } of told.steps)
          assert.ok(0 <= low && low <= value && value <= high && high <= 1);
        if (told.method !== turned.method) return;
        told.steps.forEach(({ low }, i) => {
          assert.ok(Math.abs(low - (1 - turned.steps[i]!.high)) < 1e-4);
        });
      }),
      { numRuns: 40 },
    );
  });
});
