import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, tooFew } from "../../../test/audits.ts";
import { aJourneyWith } from "../../../test/journeys.ts";
import { said } from "../../../test/read-report.ts";

describe("journey success in the report", () => {
  it("gives the reason when there is none", () => {
    assert.match(said({}), /Journey success Journey success: not measured/);
  });

  it("gives bounds also where it cannot be estimated, and names no weakest link", () => {
    const estimate = { ok: false, reason: "measured-by-outcome", n: 90 } as const;
    const text = said({
      success: {
        ...{ expectation: "not-asked", bounds: [0.1, 0.6], limits: [0.08, 0.64] },
        ...{ estimate, weakest: null, unlock: { bill: tooFew(3), taste: tooFew(3) } },
      },
    });
    assert.match(text, /cannot be estimated: what was asked seems to have depended on how it went/);
    assert.match(text, /Between 10% and 60%, [^.]* With the uncertainty of the sample: 8–64%/);
    assert.match(text, /No single weakest link stands out/);
  });

  it("names the weakest link, and shows where journeys failed in the order of the journey", () => {
    const unlock = {
      taste: aFigure({ value: 0.02, low: 0.01, high: 0.04 }),
      bill: aFigure({ value: 0.2, low: 0.15, high: 0.26 }),
    };
    const success = {
      ...({ expectation: "not-asked", bounds: [0.3, 0.6], limits: [0.26, 0.65] } as const),
      ...{ estimate: aFigure(), weakest: "bill", unlock },
    };
    const text = said({ success }, aJourneyWith("taste", "bill"));
    assert.match(text, /Weakest link: bill/);
    assert.match(text, /taste 2% 1–4% 200 respondents bill .* 20% 15–26%/);
  });

  it("says how expectation counted, there and on the method page", () => {
    const withExpectation = (expectation: "counts" | "ignored" | "not-asked") =>
      said({
        success: { expectation, bounds: [0.3, 0.6], limits: null, estimate: aFigure(), weakest: null, unlock: {} },
      });
    const fellShort = /fell short of what was expected has not succeeded, whatever its rating/g;
    assert.equal(withExpectation("counts").match(fellShort)?.length, 2);
    assert.equal(withExpectation("ignored").match(/What was expected was left out/g)?.length, 2);
    assert.doesNotMatch(withExpectation("not-asked"), /fell short of|expected was left out/);
  });
});
