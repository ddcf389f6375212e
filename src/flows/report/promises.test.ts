import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure } from "../../../test/audits.ts";
import { aJourney } from "../../../test/journeys.ts";
import { said } from "../../../test/read-report.ts";

describe("promises in the report", () => {
  const quick = {
    text: { en: "Lunch in ten minutes" },
    source: "advert",
    touchpoints: ["bill"],
    measure: "satisfaction.positive",
    target: 0.8,
  };

  it("stand with their verdict, figure and target", () => {
    const promises = [{ key: "quick", verdict: "broken", figure: aFigure() }] as const;
    const text = said({ promises }, aJourney({ promises: { quick } }));
    assert.match(
      text,
      /Lunch in ten minutes advert · Getting the bill · Share satisfied Broken 72% 66–78% 200 respondents 80%/,
    );
  });

  it("keep their target in its unit also where nothing is measured", () => {
    const promises = [{ key: "quick", verdict: "blind", figure: { ok: false, reason: "not-measured", n: 0 } }] as const;
    const journey = aJourney({ promises: { quick: { ...quick, measure: "effort.mean", target: 6 } } });
    assert.match(said({ promises }, journey), /Not measured not measured 6\.0/);
  });

  it("are left out when there are none", () => {
    assert.doesNotMatch(said({}), /Promises/);
  });
});
