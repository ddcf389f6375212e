import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { randomFrom } from "../numbers/random.ts";
import { actionEffect } from "./action-effect.ts";
import type { UnitPeriod } from "./difference-in-differences.ts";

/** Periods 1 … 20 of units around 70, some treated; `plus` is what a unit gets beyond noise. */
function answers(
  { treated, compared, periods = 20 }: { treated: number; compared: number; periods?: number },
  plus: (cell: { treated: boolean; period: number }) => number,
): UnitPeriod[] {
  const random = randomFrom(7);
  return Array.from({ length: treated + compared }, (_, unit) => unit).flatMap((unit) =>
    Array.from({ length: periods }, (_, at) => {
      const cell = { treated: unit < treated, period: at + 1 };
      return { unit, ...cell, n: 20, mean: 70 + random.normal() + plus(cell) };
    }),
  );
}

const afterTen = ({ treated, period }: { treated: boolean; period: number }) => (treated && period > 10 ? 8 : 0);

describe("actionEffect", () => {
  it("compares with untouched units where both went alike before", () => {
    const found = actionEffect(answers({ treated: 5, compared: 6 }, afterTen), 11);
    assert(found.design === "difference-in-differences");
    assert(found.change.interval!.low < 8 && 8 < found.change.interval!.high && found.change.interval!.low > 0);
    assert.equal(found.trend.alike, true);
  });

  it("does not take a trend that was there for the action's work", () => {
    const drifting = answers({ treated: 5, compared: 6 }, ({ treated, period }) => (treated ? period : 0));
    const found = actionEffect(drifting, 11);
    assert(found.design === "series-beside-comparison");
    assert(found.series.level.low < 0 && 0 < found.series.level.high);
  });

  it("allows for what happened to the compared as well, also in the series of differences", () => {
    const both = answers(
      { treated: 5, compared: 6 },
      ({ treated, period }) => (treated ? period : 0) + (period > 10 ? 9 : 0),
    );
    const found = actionEffect(both, 11);
    assert(found.design === "series-beside-comparison");
    assert(found.series.level.low < 0 && 0 < found.series.level.high);
  });

  it("only describes where the trends differ and the series is short, or units are few", () => {
    const short = answers({ treated: 5, compared: 6, periods: 14 }, ({ treated, period }) =>
      treated ? 3 * period : 0,
    );
    const found = actionEffect(short, 8);
    assert(found.design === "description");
    assert.equal(found.because, "unlike-trends");
    const few = actionEffect(answers({ treated: 3, compared: 9 }, afterTen), 11);
    assert(few.design === "description" && few.because === "few-units");
    assert.equal(few.change.interval, null);
  });

  it("reads the series alone where there is nothing to compare with", () => {
    const found = actionEffect(answers({ treated: 3, compared: 0 }, afterTen), 11);
    assert(found.design === "series");
    assert(found.series.level.low < 8 && 8 < found.series.level.high && found.series.level.low > 0);
    assert.deepEqual(actionEffect(answers({ treated: 3, compared: 0, periods: 14 }, afterTen), 8), {
      ...{ design: "none", because: "short-series" },
    });
  });

  it("offers no plain before and after: a baseline of four periods, the one that triggered the action left out", () => {
    const given = answers({ treated: 5, compared: 6 }, afterTen);
    assert.deepEqual(actionEffect(given, 4), { design: "none", because: "short-baseline" });
    assert.equal(actionEffect(given, 5).design, "difference-in-differences");
    assert.deepEqual(actionEffect(given, 5, { trigger: 4 }), { design: "none", because: "short-baseline" });
    assert.deepEqual(actionEffect(given, 21), { design: "none", because: "nothing-after" });
    assert.deepEqual(actionEffect([], 5), { design: "none", because: "short-baseline" });
  });
});
