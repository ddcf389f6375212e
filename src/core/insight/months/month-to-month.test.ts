import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aFigure, tooFew } from "../../../../test/audits.ts";
import { type MonthFigure, monthToMonthOf } from "./month-to-month.ts";

const firstDay = (at: number) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`;
const shares = (counts: readonly (readonly [x: number, n: number])[]): MonthFigure[] =>
  counts.map(([x, n], at) => ({ from: firstDay(at), figure: aFigure({ value: x / n, n, people: n }) }));
const means = (values: readonly number[]): MonthFigure[] =>
  values.map((value, at) => ({ from: firstDay(at), figure: aFigure({ value, unit: "mean" }) }));
const signalsOf = (months: readonly MonthFigure[]) =>
  monthToMonthOf(months)!.months.flatMap(({ from, signal }) => (signal === "none" ? [] : [`${from} ${signal}`]));

describe("a measure from month to month", () => {
  // 70 of 100 or so, in every month but the thirteenth.
  const n = [100, 120, 90, 110, 100, 95, 105, 100, 110, 90, 100, 120, 100, 110, 80];
  const x = [76, 80, 58, 82, 66, 70, 70, 76, 73, 66, 66, 88, 35, 78, 55];
  const months = shares(x.map((count, at) => [count, n[at]!]));

  it("marks the month that goes beyond ordinary variation, by Laney's limits", () => {
    const monthToMonth = monthToMonthOf(months)!;
    assert.equal(monthToMonth.chart, "Laney p′");
    assert.deepEqual(signalsOf(months), ["2025-01-01 below"]);
    // R: p <- sum(x)/sum(n); s <- sqrt(p*(1-p)/n); z <- (x/n - p)/s; p + c(-3, 3)*s[13]*mean(abs(diff(z)))/1.128
    assert.equal(monthToMonth.centre!.toFixed(9), "0.679084967");
    const { low, high } = monthToMonth.months[12]!;
    assert.deepEqual([low.toFixed(9), high.toFixed(9)], ["0.369465118", "0.988704816"]);
    assert.equal(monthToMonth.baselineTo, "2025-03-01");
  });

  it("is charted by single values and moving ranges where it is no share, and rises when Mann and Kendall say so", () => {
    const values = [4.0, 4.1, 3.9, 4.2, 4.0, 4.1, 4.3, 4.1, 4.2, 4.3, 4.2, 4.4, 4.3, 4.5, 4.4, 4.6];
    const monthToMonth = monthToMonthOf(means(values))!;
    assert.equal(monthToMonth.chart, "XmR");
    assert.equal(monthToMonth.trend, "rising");
    // R: cor.test(1:16, y, method = "kendall", exact = FALSE, continuity = TRUE); median of the slopes of all pairs
    assert.equal(monthToMonth.p!.toExponential(6), "1.267304e-4");
    assert.equal(monthToMonth.slope!.value.toFixed(9), "0.036931818");
  });

  it("keeps its limits after two years: what comes later is judged, not learned from", () => {
    const even = Array.from({ length: 24 }, (_, at) => 70 + (at % 3));
    const before = monthToMonthOf(means(even))!;
    const after = monthToMonthOf(means([...even, 90, 90, 90]))!;
    assert.deepEqual(
      [after.centre, after.months[0]!.low, after.baselineTo],
      [before.centre, before.months[0]!.low, "2025-12-01"],
    );
    assert.deepEqual(signalsOf(means([...even, 90, 90])), ["2026-01-01 above", "2026-02-01 above"]);
  });

  it("marks the eighth month in a row on one side", () => {
    const even = Array.from({ length: 24 }, (_, at) => 70 + (at % 3));
    // The last of the two years lies above as well, and seven follow.
    assert.deepEqual(signalsOf(means([...even, ...new Array(7).fill(72)])), ["2026-07-01 above-run"]);
  });

  it("never takes less than chance for ordinary variation", () => {
    const still = shares(Array.from({ length: 12 }, (_, at) => [70 + (at % 2), 100] as const));
    const [month] = monthToMonthOf(still)!.months;
    // The centre is .705; chance alone has 3 √(.705 · .295 / 100) = .1368 to each side.
    assert.deepEqual([month!.low.toFixed(4), month!.high.toFixed(4)], ["0.5682", "0.8418"]);
  });

  it("says nothing below twelve months with a figure, nor where nothing varies", () => {
    assert.equal(monthToMonthOf(months.slice(0, 11)), null);
    assert.equal(monthToMonthOf([...months.slice(0, 11), { from: firstDay(11), figure: tooFew(3) }]), null);
    assert.equal(monthToMonthOf(means(new Array(20).fill(4))), null);
    assert.equal(monthToMonthOf([]), null);
  });

  it("leaves a month of too few, or of nobody, as a gap that time goes on through", () => {
    const gappy = months.flatMap((month, at) =>
      at === 4 ? [{ ...month, figure: tooFew(2) }] : at === 6 ? [] : [month],
    );
    const monthToMonth = monthToMonthOf(gappy)!;
    assert.equal(monthToMonth.months.length, 13);
    assert(!monthToMonth.months.some(({ from }) => from === firstDay(4) || from === firstDay(6)));
  });

  it("joins nothing across a month from which people were asked in another way", () => {
    const [low, high] = [means(new Array(12).fill(0).map((_, at) => 60 + (at % 3))), means([])];
    const kiosk = { from: firstDay(12), channel: "kiosk", before: "paper" };
    const since = means(new Array(25).fill(0).map((_, at) => (at < 12 ? 60 : 80) + (at % 3))).slice(12);
    assert.equal(monthToMonthOf([...low, ...since])!.trend, "rising");
    const apart = monthToMonthOf([...low, ...since], [kiosk])!;
    assert.deepEqual({ ...apart, anew: undefined }, { ...monthToMonthOf(since), anew: undefined });
    assert.deepEqual([apart.trend, apart.months[0]!.from, apart.anew], ["no-trend", firstDay(12), [kiosk]]);
    // Eleven months since then are too few to say anything of, and the years before are another thing.
    const short = monthToMonthOf([...low, ...since.slice(0, 11), ...high], [kiosk])!;
    assert.deepEqual([short.trend, short.months, short.slope], ["mode-changed", [], null]);
  });

  it("has its centre within the limits of every month, and tells the same upside down", () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constant(40));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 12, maxLength: 30 }), (drawn) => {
        const monthToMonth = monthToMonthOf(shares(drawn));
        const turned = monthToMonthOf(shares(drawn.map(([x, n]) => [n - x, n] as const)));
        assert.equal(monthToMonth === null, turned === null);
        for (const { low, high } of monthToMonth?.months ?? [])
          assert(low <= monthToMonth!.centre! && monthToMonth!.centre! <= high);
        const signs = (one: typeof monthToMonth) => one?.months.map(({ signal }) => signal);
        const flipped = {
          above: "below",
          below: "above",
          "above-run": "below-run",
          "below-run": "above-run",
          none: "none",
        };
        assert.deepEqual(
          signs(turned),
          signs(monthToMonth)?.map((signal) => flipped[signal]),
        );
      }),
    );
  });
});
