import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure } from "../../../test/audits.ts";
import { said } from "../../../test/read-report.ts";
import type { Audit } from "../../core/insight/audit-value.ts";

describe("places in the report", () => {
  const spread = (low: number) => aFigure({ value: 0.31, low, high: 0.5, unit: "mean" });
  const consistency = (between: ReturnType<typeof spread> | Extract<Audit["consistency"][string], { ok: false }>) => ({
    "bill.between.location": between,
    "bill.icc.location": between.ok ? aFigure({ value: 0.11, low: 0.04, high: 0.2 }) : between,
  });

  it("are said to differ where the audit says so, and to be alike where it does not", () => {
    assert.match(
      said({ consistency: consistency(spread(0.2)), places: { bill: "differ" } }),
      /Places differ from each other Getting the bill ±0\.31 0\.20–0\.50 200 respondents 11%/,
    );
    const alike = said({ consistency: consistency(spread(0.01)), places: { bill: "alike" } });
    assert.match(
      alike,
      /Places are alike, as far as these answers can tell Getting the bill ±0\.31 0\.01–0\.50 200 respondents/,
    );
    assert.doesNotMatch(alike, /differ from each other/);
  });

  it("are not compared when they are too few", () => {
    const few = { ok: false, reason: "too-few-units", n: 3, needed: 5 } as const;
    assert.match(
      said({ consistency: consistency(few), places: { bill: "unknown" } }),
      /Nothing can be said of differences between places Getting the bill too few to compare: 3, 5 needed/,
    );
  });
});
