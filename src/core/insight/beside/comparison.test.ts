import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, anAudit, anAuditedTouchpoint, aPriority } from "../../../../test/audits.ts";
import type { Audit } from "../audit-value.ts";
import { periodBefore } from "../months/ready-periods.ts";
import type { Slice } from "../slice.ts";
import { comparisonOf } from "./comparison.ts";
import { tooNear } from "./kept-audit.ts";
import { slicesApart } from "./slices-apart.ts";

const lunch = { journey: "lunch", perspective: "customer" } as const;
const of = (about: Partial<Slice>, more: Partial<Audit> = {}): Audit =>
  anAudit({
    slice: { ...lunch, ...about },
    period: { from: about.from ?? "2026-01-01", until: "2026-12-31" },
    ...more,
  });
const spring = { from: "2026-03-01", until: "2026-06-01" };
const summer = { from: "2026-06-01", until: "2026-09-01" };
const measured = (value: number, about: object = {}) => ({
  "satisfaction.positive": aFigure({ value, low: value - 0.04, high: value + 0.04, ...about }),
});

describe("the answers of two audits", () => {
  it("are apart where days, channels, places or groups do not meet", () => {
    assert.equal(slicesApart(of(spring), of(summer)), "apart");
    assert.equal(slicesApart(of({ channels: ["kiosk"] }), of({ channels: ["qr", "web"] })), "apart");
    assert.equal(slicesApart(of({ attributes: { g: ["a"] } }), of({ attributes: { g: ["b"] } })), "apart");
    assert.equal(slicesApart(of({}), of({ perspective: "employee" })), "apart");
  });

  it("are apart where one ends, by its answers, before the other begins", () => {
    const kept = anAudit({ slice: lunch, period: { from: "2025-01-01", until: "2026-02-28" } });
    assert.equal(slicesApart(kept, of(spring)), "apart");
    assert.equal(slicesApart(of(spring), kept), "apart");
  });

  it("are partly the same else, or wholly where the same slice was counted as far", () => {
    assert.equal(slicesApart(of(spring), of({ from: "2026-05-01" })), "overlapping");
    assert.equal(slicesApart(of({ channels: ["kiosk"] }), of({ locations: ["turku"] })), "overlapping");
    assert.equal(slicesApart(of(spring), of(spring)), "same");
    const later = of(spring, { data: { fingerprint: "beef", seed: 1, rows: { read: 1, used: 1, rejected: 0 } } });
    assert.equal(slicesApart(of(spring), later), "overlapping");
  });
});

describe("two audits beside each other", () => {
  const before = of(spring, {
    touchpoints: [
      anAuditedTouchpoint({ key: "bill", verdict: "pain", measures: measured(0.5) }),
      anAuditedTouchpoint({ key: "queue", measures: measured(0.6) }),
    ],
    whole: {
      "recommend.mean": aFigure({ value: 8, low: 7.8, high: 8.2, unit: "mean" }),
      "recommend.nps": aFigure({ value: 12, low: 4, high: 20, unit: "points" }),
    },
    priorities: [aPriority({ touchpoint: "bill", rank: 1, rankTo: 3 })],
  });
  const now = of(summer, {
    touchpoints: [
      anAuditedTouchpoint({ key: "taste", measures: measured(0.8) }),
      anAuditedTouchpoint({ key: "bill", measures: measured(0.7) }),
    ],
    priorities: [aPriority({ touchpoint: "taste", rank: 1 }), aPriority({ touchpoint: "bill", rank: null })],
  });
  const compared = comparisonOf(before, now);

  it("tell of each touchpoint both figures, the difference and what may be said of it, in the journey's order now", () => {
    assert.deepEqual(
      compared.touchpoints.map(({ touchpoint, says }) => [touchpoint, says]),
      [
        ["taste", "nothing-to-compare"],
        ["bill", "higher"],
        ["queue", "nothing-to-compare"],
      ],
    );
    const bill = compared.touchpoints[1]!;
    assert(bill.difference.ok);
    // By hand: √(0.04² + 0.04²) = 0.05657 on both sides of 0.2, one comparison.
    const { value, low, high, unit } = bill.difference.estimate;
    assert.deepEqual(
      [value, low, high].map((end) => end.toFixed(4)),
      ["0.2000", "0.1434", "0.2566"],
    );
    assert.equal(unit, "share");
  });

  it("tell the verdicts then and now, and what is not on the journey in one of them", () => {
    assert.deepEqual(
      compared.touchpoints.map(({ verdict }) => verdict),
      [
        { before: null, now: "neither" },
        { before: "pain", now: "neither" },
        { before: "neither", now: null },
      ],
    );
  });

  it("tell of the whole one measure of each answer, also what only one of them measured, and of priorities their ranks", () => {
    assert.deepEqual(
      compared.whole.map(({ measure, says }) => [measure, says]),
      [["recommend.nps", "nothing-to-compare"]],
    );
    assert.deepEqual(
      compared.priorities.map(({ touchpoint, before, now }) => [touchpoint, before?.rank, before?.rankTo, now?.rank]),
      [
        ["taste", undefined, undefined, 1],
        ["bill", 1, 3, null],
      ],
    );
  });

  it("give no verdict on a figure that one of them, kept earlier, counted by another rule, and let the others be", () => {
    const nps = (value: number, method: string) => ({
      "recommend.nps": aFigure({ value, low: value - 4, high: value + 4, unit: "points", method }),
      "satisfaction.positive": measured(0.5)["satisfaction.positive"],
    });
    const every = "score interval, clustered by customer";
    const latest = "score interval, each person's latest answer";
    const said = (was: string, is: string, from = summer) =>
      comparisonOf(of(spring, { whole: nps(31, was) }), of(from, { whole: nps(10, is) })).whole.map((row) => [
        ...[row.measure, row.says, row.difference.ok, row.before.ok && row.now.ok],
      ]);
    assert.deepEqual(said(every, latest), [
      ["recommend.nps", "counted-otherwise", false, true],
      ["satisfaction.positive", "not-told-apart", true, true],
    ]);
    assert.deepEqual(said(latest, latest)[0], ["recommend.nps", "lower", true, true]);
    assert.deepEqual(said(every, every)[0], ["recommend.nps", "lower", true, true]);
    assert.deepEqual(
      said(every, latest, spring).map(([, says]) => says),
      ["counted-otherwise", "same"],
    );
  });

  it("tell of journey success only where it is success at the same touchpoints", () => {
    const rated = (value: number, ...keys: string[]): Partial<Audit> => ({
      success: {
        ...anAudit().success,
        estimate: aFigure({ value, low: value - 0.04, high: value + 0.04 }),
        unlock: Object.fromEntries(keys.map((key) => [key, aFigure()])),
      },
    });
    const measures = (...audits: [Audit, Audit]) => comparisonOf(...audits).whole.map(({ measure }) => measure);
    assert.deepEqual(measures(of(spring, rated(0.7, "menu", "bill")), of(summer, rated(0.5, "bill", "menu"))), [
      "success",
    ]);
    assert.deepEqual(measures(of(spring, rated(0.7, "menu")), of(summer, rated(0.5, "menu", "bill"))), []);
  });

  it("show neither figure where they share answers and differ by those of fewer than five people", () => {
    const at = (people: number, value: number) =>
      of(
        {},
        {
          touchpoints: [anAuditedTouchpoint({ measures: measured(value, { n: people, people }) })],
          data: counted(people),
        },
      );
    const found = (people: number) => comparisonOf(at(200, 0.7), at(people, 0.71)).touchpoints[0]!;
    assert.deepEqual([found(203).says, found(203).now, found(203).before].map(reason), [
      "few-between",
      "leaves-few",
      "leaves-few",
    ]);
    assert.equal(found(205).says, "overlapping");
    assert.ok(found(205).now.ok);
  });

  const counted = (people: number) => ({
    fingerprint: `log ${people}`,
    seed: 1,
    rows: { read: 1, used: 1, rejected: 0 },
  });
  const reason = (told: unknown) => (typeof told === "string" ? told : (told as { reason: string }).reason);
});

describe("an audit that is to be kept", () => {
  it("is too near one of the same slice from which fewer than five experiences tell it apart", () => {
    const kept = { slice: { ...lunch, ...spring }, experiences: 240 };
    assert.equal(tooNear(of(spring, { experiences: 244 }), [kept]), kept);
    assert.equal(tooNear(of(spring, { experiences: 240 }), [kept]), kept);
    assert.equal(tooNear(of(spring, { experiences: 245 }), [kept]), undefined);
    assert.equal(tooNear(of(summer, { experiences: 240 }), [kept]), undefined);
  });
});

describe("periodBefore", () => {
  it("is as many whole months where the days of the month are alike, else as many days", () => {
    assert.deepEqual(periodBefore("2026-09-01", "2026-12-01"), { from: "2026-06-01", until: "2026-09-01" });
    assert.deepEqual(periodBefore("2026-10-22", "2026-11-22"), { from: "2026-09-22", until: "2026-10-22" });
    assert.deepEqual(periodBefore("2026-11-20", "2026-11-27"), { from: "2026-11-13", until: "2026-11-20" });
  });

  it("is none where the period has no beginning or no end", () => {
    assert.equal(periodBefore("2026-09-01", undefined), null);
    assert.equal(periodBefore(undefined, "2026-09-01"), null);
  });
});
