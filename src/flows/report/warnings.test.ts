import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, anAudit, anAuditedTouchpoint, aPriority, someDrivers } from "../../../test/audits.ts";
import { allFindings, aWarning, outOfScale, someFindings } from "../../../test/findings.ts";
import { aJourney, aJourneyWith } from "../../../test/journeys.ts";
import { read, said } from "../../../test/read-report.ts";
import type { Audit } from "../../core/insight/audit-value.ts";
import { report } from "./report.ts";

const satisfaction = { figures: "answers", touchpoint: "bill", answer: "satisfaction" } as const;

describe("findings in the report", () => {
  it("stand in the reader's language: what, where, the evidence, what to do, by what rule", () => {
    const text = read(report(anAudit({ warnings: [outOfScale] }), aJourney(), "fi"));
    assert.match(text, /Arvoja on asteikon ulkopuolelta; ne jätettiin pois Getting the bill · sarake Q7 · 12 riviä/);
    assert.match(
      text,
      /Asteikon 1–5 ulkopuolelta jätettiin pois: &quot;none&quot; \(7 riviä\), 9 \(1 rivi\) ja 2 muuta arvoa\./,
    );
    assert.match(
      text,
      /Mitä tehdä: .* kirjoita sarakkeen kohdalle: notApplicable: \[none, 9\] tai missing: \[none, 9\] \./,
    );
    assert.match(text, /Laskettu määrä/);
    assert.match(text, /Kyseenalaiset luvut: Getting the bill, Tyytyväisyys\./);
  });

  it("call the outcome and touchpoints by their names", () => {
    const [, driver] = someFindings["unexpected-direction"];
    const text = said({ warnings: [aWarning(driver!)] }, aJourney(), "sv");
    assert.match(text, /Utfallet \(.+\) är sämre där Getting the bill får bättre betyg/);
  });

  it("call what the drivers explain by its name too, also where there are none", () => {
    const [together] = someFindings["too-few"].filter(({ facts }) => facts.kind === "together");
    const toWhole = { ...together!, facts: { ...together!.facts, with: "whole.return" } } as typeof together;
    assert.match(
      said({ warnings: [aWarning(toWhole!)] }),
      /20 people answered it together with Coming again, 30 are needed/,
    );
  });

  it("say in English, marked so, what only another Polku knows", () => {
    const other = { ...outOfScale, code: "brand-new", message: "something else was found", suggestion: "look at it" };
    const page = report(anAudit({ warnings: [other] }), aJourney(), "fi");
    assert.match(page, /<p lang="en">Something else was found\. look at it\.<\/p>/);
  });

  it("say of leakage why a model on such a column is worthless", () => {
    const text = said({ warnings: [aWarning(someFindings.leakage[1]!)] });
    assert.match(text, /A model on such a column is worthless: it repeats what is known already, explains nothing/);
  });

  it("are linked by every mark, and each mark leads to one", () => {
    const page = report(anAudit({ warnings: allFindings, drivers: someDrivers("bill") }), aJourney(), "en");
    const targets = new Set([...page.matchAll(/id="(finding-\d+)"/g)].map(([, id]) => id));
    assert.equal(targets.size, allFindings.length);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    assert(links.length > 20 && links.every((id) => targets.has(id)));
  });
});

describe("a figure that the data doctor doubts is marked where it stands", () => {
  const bill = anAuditedTouchpoint({ key: "bill", verdict: "pain" });
  const menu = anAuditedTouchpoint({ key: "menu", verdict: "pain" });
  const journey = aJourneyWith("bill", "menu");
  const audit = {
    touchpoints: [bill, menu],
    drivers: someDrivers("bill", "menu"),
    priorities: [aPriority({ touchpoint: "bill" }), aPriority({ touchpoint: "menu" })],
    whole: { "satisfaction.positive": aFigure(), "outcome.churned": aFigure() },
  };
  const mark = "In doubt: finding 1";

  it("a touchpoint's headline, what it explains, and its gain; not another's", () => {
    const text = said({ ...audit, warnings: [outOfScale] }, journey);
    assert.match(text, /bill nobody answers for this yet 72% 66–78% 200 respondents In doubt: finding 1 /);
    assert.match(text, /menu nobody answers for this yet 72% 66–78% 200 respondents [^I]/);
    assert.match(text, /bill 50% 30–70% 200 respondents In doubt: finding 1 /);
    assert.match(text, /\+0\.30 \+0\.20 to \+0\.40 200 respondents In doubt: finding 1 /);
    assert.match(text, /bill Some values lie outside the scale and were left out: 1 Pain point 72%/);
    assert.equal(text.split(mark).length - 1, 3);
  });

  it("in the picture of the journey, in words too", () => {
    const page = report(anAudit({ ...audit, warnings: [outOfScale] }), journey, "en");
    assert.match(page, /<title>bill, [^<]*\(the data doctor doubts this figure\)</);
    assert.doesNotMatch(page, /<title>menu, [^<]*doubts/);
    assert.match(page, /the data doctor doubts the figure<\/li>/);
  });

  it("what was said of the whole, and what happened", () => {
    const whole = aWarning(someFindings["missing-code"][0]!, { touches: [{ ...satisfaction, touchpoint: "" }] });
    assert.match(
      said({ ...audit, warnings: [whole] }, journey),
      /Share satisfied 72% 66–78% 200 respondents In doubt: finding 1/,
    );
    const churned = { touches: [{ figures: "outcome", key: "churned" }] } as const;
    const outcome = aWarning(someFindings["unmapped-answer"][1]!, churned);
    const text = said(
      { ...audit, drivers: { ...someDrivers("bill"), outcome: "churned" }, warnings: [outcome] },
      journey,
    );
    assert.match(text, /72% 66–78% 200 people In doubt: finding 1/);
    assert.match(text, /A connection, not a cause\. In doubt: finding 1/);
  });

  it("journey success, where one of its touchpoints is in doubt", () => {
    const success: Audit["success"] = {
      ...{ expectation: "counts", bounds: [0.1, 0.6], limits: [0.08, 0.64], weakest: "bill", unlock: {} },
      estimate: aFigure({ value: 0.31, low: 0.27, high: 0.35 }),
    };
    assert.match(
      said({ ...audit, success, warnings: [outOfScale] }, journey),
      /31% 27–35% 200 respondents In doubt: finding 1/,
    );
  });

  it("a promise and places, by the answers they rest on", () => {
    const promised = aJourney({
      promises: {
        quick: {
          text: { en: "Quickly" },
          source: "advert",
          touchpoints: ["bill"],
          measure: "satisfaction.positive",
          target: 0.8,
        },
      },
    });
    const promises = [{ key: "quick", verdict: "kept", figure: aFigure() } as const];
    const consistency = { "bill.between.location": aFigure({ unit: "mean" }), "bill.icc.location": aFigure() };
    const text = said({ promises, consistency, places: { bill: "differ" }, warnings: [outOfScale] }, promised);
    assert.match(text, /Kept 72% 66–78% 200 respondents In doubt: finding 1/);
    assert.match(text, /±0\.72 0\.66–0\.78 200 respondents In doubt: finding 1/);
  });

  it("the whole audit at its head, by what is in doubt", () => {
    const text = said({ ...audit, warnings: [outOfScale, aWarning(someFindings["duplicate-rows"][0]!)] }, journey);
    assert.match(text, /The data doctor doubts every figure of this audit: Rows stand in the file twice \./);
    const sliced = { journey: "lunch", perspective: "customer", attributes: { tariff: ["contract"] } } as const;
    const segment = aWarning(someFindings["confounded-segment"][0]!, { touches: [satisfaction] });
    assert.match(said({ slice: sliced, warnings: [segment] }), /tariff: contract In doubt: finding 1/);
  });

  it("by all that doubt it, and no longer once the mapping accepts the finding", () => {
    const other = aWarning(someFindings["missing-code"][0]!, { touches: [satisfaction] });
    assert.match(
      said({ ...audit, warnings: [outOfScale, other] }, journey),
      /200 respondents In doubt: findings 1 and 2/,
    );
    const text = said({ ...audit, warnings: [{ ...outOfScale, accepted: "asked of staff as 9" }] }, journey);
    assert.doesNotMatch(text, /In doubt|What to do/);
    assert.match(text, /Accepted in the mapping: asked of staff as 9/);
  });

  it("not where there is no figure, nor for what touches no figure", () => {
    const few = aWarning(someFindings["too-few"][2]!);
    assert.doesNotMatch(said({ warnings: [few, aWarning(someFindings["other-sheets"][0]!)] }), /In doubt/);
  });
});
