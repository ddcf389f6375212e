import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { welch } from "../comparisons/welch.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { unitAnswers } from "../journeys/consistency.ts";
import { exceptionalVsOk, experienceLevel } from "./exceptional-vs-ok.ts";

const nobody = { n: 0, mean: 0, squares: 0 };
const close = (a: number | null | undefined, b: number) =>
  assert.ok(Math.abs((a ?? Number.NaN) - b) < 1e-9, `${a} is not ${b}`);

describe("experienceLevel", () => {
  const from = { ok: 3, exceptional: 5 };

  it("is bad below, exceptional at the top, ok between", () => {
    assert.deepEqual(
      [2, 3, 4, 5].map((score) => experienceLevel(score, from)),
      ["bad", "ok", "ok", "exceptional"],
    );
  });

  it("asks of the exceptional that it exceeded expectation, and calls bad what fell short", () => {
    assert.equal(experienceLevel(5, from, 1), "exceptional");
    assert.equal(experienceLevel(5, from, 0), "ok");
    assert.equal(experienceLevel(5, from, -1), "bad");
    assert.equal(experienceLevel(2, from, 1), "bad");
  });
});

describe("exceptionalVsOk", () => {
  const levels = {
    exceptional: unitAnswers([8, 9, 10, 9]),
    ok: unitAnswers([6, 7, 5, 7, 6]),
    bad: unitAnswers([2, 1, 4]),
  };

  it("is loyalty's step up beside its step down", () => {
    const found = exceptionalVsOk(levels)!;
    assert.equal(found.n, 12);
    assert.deepEqual(found.shares.exceptional, wilsonInterval(4, 12));
    assert.deepEqual(found.stepUp, welch(levels.exceptional, levels.ok));
    assert.deepEqual(found.stepDown, welch(levels.ok, levels.bad));
  });

  it("has the difference of the steps with Satterthwaite's degrees of freedom", () => {
    // R: v <- var(e)/4 + 4*var(o)/5 + var(b)/3; df <- v^2/((var(e)/4)^2/3 + (4*var(o)/5)^2/4 + (var(b)/3)^2/2)
    const { difference, finding } = exceptionalVsOk(levels)!;
    close(difference?.value, -1.06666666666667);
    close(difference?.low, -4.09300693807921);
    close(difference?.high, 1.95967360474588);
    close(difference?.degreesOfFreedom, 5.80155947393071);
    assert.equal(finding, "no-difference");
  });

  it("says that delight pays, or to stop failing first, when the difference is clear", () => {
    const around = (middle: number) => unitAnswers(Array.from({ length: 40 }, (_, i) => middle + (i % 3) - 1));
    const finding = (bad: number, ok: number, exceptional: number) =>
      exceptionalVsOk({ bad: around(bad), ok: around(ok), exceptional: around(exceptional) })?.finding;
    assert.equal(finding(4, 5, 9), "delight-pays");
    assert.equal(finding(1, 7, 9), "stop-failing-first");
    assert.equal(finding(3, 5, 7), "no-difference");
  });

  it("tells no step from a level of nobody, and nothing of nobody at all", () => {
    const found = exceptionalVsOk({ ...levels, bad: nobody })!;
    assert.deepEqual([found.loyalty.bad, found.stepDown, found.difference, found.finding], [null, null, null, null]);
    assert.equal(found.shares.bad.value, 0);
    assert.equal(exceptionalVsOk({ bad: nobody, ok: nobody, exceptional: nobody }), null);
  });

  it("is difference = up − down, shares adding to one, never NaN", () => {
    const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 9 }).map(unitAnswers);
    fc.assert(
      fc.property(answers, answers, answers, (bad, ok, exceptional) => {
        const { shares, stepUp, stepDown, difference } = exceptionalVsOk({ bad, ok, exceptional })!;
        close(shares.bad.value + shares.ok.value + shares.exceptional.value, 1);
        close(difference?.value, stepUp!.value - stepDown!.value);
        for (const number of Object.values(difference!)) if (number !== null) assert.ok(Number.isFinite(number));
      }),
    );
  });
});
