import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { monthToMonthOf } from "../core/insight/months/month-to-month.ts";
import type { Figure } from "../core/measures/intervals/estimate.ts";
import { distribution } from "./distribution.ts";
import { intervalBar } from "./interval-bar.ts";
import { lowestOf, months } from "./months.ts";
import { type Svg, svgText } from "./svg.ts";

const share = (value: number): Figure => ({
  ok: true,
  label: "usable",
  estimate: {
    value,
    low: value - 0.1,
    high: value + 0.1,
    n: 60,
    people: 60,
    unit: "share",
    method: "Wilson",
    weighted: false,
  },
});
const scale = { unit: "share", range: [0, 1] } as const;
const options = { width: 500, measure: "Satisfied" };

describe("a measure by month", () => {
  it("leaves months with too few answers open, and draws no line across them", () => {
    const text = svgText(
      months(
        "en",
        scale,
        [
          { from: "2026-01-01", figure: share(0.6) },
          { from: "2026-02-01", figure: { ok: false, reason: "too-few", n: 2, needed: 5 } },
          { from: "2026-03-01", figure: share(0.7) },
        ],
        options,
      ),
    );
    assert.equal(text.match(/L[\d.]+,[\d.]+"/g), null);
    assert.ok(text.includes("February 2026: too few respondents: 2 so far, 5 needed"));
  });

  it("draws limits as dashed lines and rings the month beyond them, where there are months enough to tell", () => {
    const shown = Array.from({ length: 13 }, (_, at) => ({
      from: `${at < 12 ? 2025 : 2026}-${String((at % 12) + 1).padStart(2, "0")}-01`,
      figure: share(at === 12 ? 0 : at % 2 === 0 ? 0.65 : 0.5),
    }));
    const rings = (monthToMonth: ReturnType<typeof monthToMonthOf>) =>
      svgText(months("en", scale, shown, { ...options, monthToMonth })).match(/r="7"|stroke-dasharray="3 3"/g);
    assert.equal(rings(monthToMonthOf(shown))?.length, 2);
    assert.equal(rings(monthToMonthOf(shown.slice(0, 11))), null);
  });

  it("stands on one scale beside another of which only the limits of ordinary variation lie low", () => {
    const monthsOf = (odd: number, even: number) =>
      Array.from({ length: 12 }, (_, at) => ({
        from: `2025-${String(at + 1).padStart(2, "0")}-01`,
        figure: share(at % 2 === 0 ? even : odd),
      }));
    const [steady, restless] = [monthsOf(0.85, 0.85), monthsOf(0.35, 0.85)];
    const limits = monthToMonthOf(restless);
    const both = [
      { months: steady, monthToMonth: null },
      { months: restless, monthToMonth: limits },
    ];
    const lowest = lowestOf(scale, both);
    assert.ok(lowest < lowestOf(scale, [{ months: restless, monthToMonth: null }]));
    const ticks = (picture: Svg) => svgText(picture).match(/\d+%<\/text>/g);
    assert.deepEqual(
      ticks(months("en", scale, steady, { ...options, lowest })),
      ticks(months("en", scale, restless, { ...options, lowest, monthToMonth: limits })),
    );
  });

  it("draws no line across a month from which on people were asked in another way, but one upright", () => {
    const shown = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"].map((from) => ({
      from,
      figure: share(0.6),
    }));
    const anew = [{ from: "2026-03-01", channel: "kiosk", before: "paper" }];
    const drawn = (monthToMonth: ReturnType<typeof monthToMonthOf>) =>
      svgText(months("en", scale, shown, { ...options, monthToMonth }));
    const segments = (text: string) => text.match(/L[\d.]+,[\d.]+/g)?.length;
    assert.deepEqual([segments(drawn(null)), segments(drawn(monthToMonthOf(shown, anew)))], [3, 2]);
    assert.match(drawn(monthToMonthOf(shown, anew)), /d="M268\.0,12V162"/);
  });

  it("writes the year under its first month, unless the next year stands too near", () => {
    const from = (first: string) => {
      const shown = [first, "2025-12-01", "2026-01-01"].map((from) => ({ from, figure: share(0.6) }));
      return svgText(months("fi", scale, shown, options));
    };
    assert.ok(from("2025-11-01").includes(">2025<") && from("2025-11-01").includes(">2026<"));
    const narrow = svgText(
      months(
        "fi",
        scale,
        [
          { from: "2025-12-01", figure: share(0.6) },
          { from: "2026-01-01", figure: share(0.6) },
        ],
        {
          ...options,
          width: 120,
        },
      ),
    );
    assert.ok(!narrow.includes(">2025<") && narrow.includes(">2026<"));
  });
});

describe("a distribution", () => {
  it("has a column for every step of the scale, also for those that nobody chose", () => {
    const text = svgText(
      distribution("en", { "1": 10, "5": 30 }, [1, 5], "rating", { width: 300, answer: "Satisfaction" }),
    );
    assert.equal(text.match(/<rect/g)?.length, 5);
    assert.ok(text.includes("5: 75%, 30 answers") && text.includes("3: 0%, 0 answers"));
  });

  it("tells what somebody chose from what nobody did, however few they are", () => {
    const text = svgText(distribution("en", { "1": 1, "5": 999 }, [1, 5], "rating", { width: 300, answer: "Worth" }));
    assert.ok(text.includes("1: &lt;1%, 1 answer") && text.includes("2: 0%, 0 answers"), text);
  });
});

describe("an interval bar", () => {
  it("reaches from the lower to the upper end of the interval", () => {
    const text = svgText(intervalBar(scale, { value: 0.5, low: 0.25, high: 0.75 }, { width: 112, label: "half" }));
    assert.ok(text.includes('<rect x="31" y="5.5" width="50"'));
  });
});
