import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, anAudit, anAuditedTouchpoint } from "../../../test/audits.ts";
import { aJourney } from "../../../test/journeys.ts";
import { read, said } from "../../../test/read-report.ts";
import type { HeadlineMonthToMonth } from "../../core/insight/months/headlines-month-to-month.ts";
import { report } from "./report.ts";

const aHeadline = (about: Partial<HeadlineMonthToMonth> = {}): HeadlineMonthToMonth => ({
  ...{ touchpoint: "bill", measure: "satisfaction.positive", chart: "Laney p′", centre: 0.7, baselineTo: "2025-12-01" },
  months: [
    { from: "2025-12-01", low: 0.6, high: 0.8, signal: "none" },
    { from: "2026-01-01", low: 0.6, high: 0.8, signal: "below" },
  ],
  ...{ trend: "no-trend", p: 0.4, slope: { value: 0.001, low: -0.001, high: 0.003 } },
  ...about,
});

describe("from month to month, in the report", () => {
  it("names the months beyond ordinary variation, and how many false alarms to expect", () => {
    assert.match(
      said({ monthToMonth: [aHeadline()] }),
      /From month to month By the headline.* 1 such series gives some 0\.01 false alarms a month, and about 0\.05 of them would seem to go one way in the long run\. .*Getting the bill Share satisfied No trend can be told January 2026: Below its ordinary variation/,
    );
  });

  it("says by how much a month it goes one way, in the unit of the measure", () => {
    const rising = aHeadline({ trend: "rising", slope: { value: 0.004, low: 0.001, high: 0.006 } });
    assert.match(
      said({ monthToMonth: [rising] }),
      /Rising trend: \+0\.4 points a month \(\+0\.1 to \+0\.6 · n = 2 months\) January 2026: Below/,
    );
    const mean = aFigure({ value: 4, unit: "mean" });
    const touchpoints = [anAuditedTouchpoint({ measures: { "satisfaction.mean": mean } })];
    const falling = aHeadline({
      trend: "falling",
      measure: "satisfaction.mean",
      slope: { value: -0.03, low: -0.05, high: -0.01 },
    });
    assert.match(
      said({ touchpoints, monthToMonth: [falling] }),
      /Falling trend: −0\.03 a month \(−0\.05 to −0\.01 · n = 2 months\)/,
    );
  });

  it("says so where nothing does either, and nothing where there are too few months", () => {
    assert.match(
      said({ monthToMonth: [aHeadline({ months: [] })] }),
      /No month goes beyond ordinary variation, and nothing goes one way/,
    );
    assert.doesNotMatch(said({}), /From month to month/);
  });

  it("says where the way of asking changed, and nothing of a trend across it", () => {
    const anew = [{ from: "2025-09-01", channel: "kiosk", before: "email" }];
    const broken = aHeadline({ trend: "mode-changed", months: [], slope: null, anew });
    assert.match(
      said({ monthToMonth: [broken] }),
      /nothing is said of a trend The way of asking changed, September 2025: e-mail before, kiosk since\. Months before and after are not joined\./,
    );
  });

  it("stands in three languages", () => {
    const told = anAudit({ monthToMonth: [aHeadline({ touchpoint: "" })] });
    assert.match(
      read(report(told, aJourney(), "fi")),
      /Koko polku .* tammikuu 2026: Tavallisen vaihtelunsa alapuolella/,
    );
    assert.match(read(report(told, aJourney(), "sv")), /januari 2026: Under sin vanliga variation/);
  });
});
