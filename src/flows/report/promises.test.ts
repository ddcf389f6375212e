import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, anAuditedTouchpoint } from "../../../test/audits.ts";
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

  it("name the scale of their own figure, whatever other touchpoints were asked on", () => {
    const on = (scale: [number, number]) => aFigure({ value: 4.1, low: 3.9, high: 4.3, unit: "mean", scale });
    const journey = aJourney({ promises: { quick: { ...quick, measure: "satisfaction.mean", target: 4 } } });
    const text = said(
      {
        promises: [{ key: "quick", verdict: "kept", figure: on([1, 5]) }],
        touchpoints: [anAuditedTouchpoint({ measures: { "satisfaction.mean": on([1, 10]) } })],
        whole: { "satisfaction.mean": on([1, 7]) },
      },
      journey,
    );
    assert.match(text, /Getting the bill · Satisfaction, mean 1–5 Kept 4\.1/);
    assert.match(text, /Satisfaction, mean 1–7 4\.1 3\.9–4\.3/);
  });

  it("are left out when there are none", () => {
    assert.doesNotMatch(said({}), /Promises/);
  });
});

describe("the whole in the report", () => {
  const left = aFigure({ value: 0.83, low: 0.777, high: 0.872, n: 241, people: 241 });

  it("says to what share of people something happened, and of whom that is known", () => {
    const text = said({ whole: { "outcome.churned": left, "outcome.new-tariff": left } });
    assert.match(text, /What happened is told of each person once, as it was last known/);
    assert.match(text, /Share who left 83% 78–87% 241 people/);
    assert.match(text, /new-tariff: share to whom it happened 83%/);
  });

  it("says why there is no share where it is known only of those to whom it happened", () => {
    const text = said({ whole: { "outcome.churned": { ok: false, reason: "only-happened", n: 30 } } });
    assert.match(text, /Share who left known only of those to whom it happened, so there is no share/);
  });

  it("has the unweighted twin beside what is weighted", () => {
    const weighted = aFigure({ value: 0.33, low: 0.28, high: 0.38, weighted: true });
    const text = said({ whole: { "outcome.churned": weighted, "outcome.churned@unweighted": left } });
    assert.match(text, /Share who left 33% 28–38% 200 people unweighted 83% \(78–87%\)/);
  });
});
