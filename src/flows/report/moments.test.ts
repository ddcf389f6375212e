import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, aMoment, someMoments, tooFew } from "../../../test/audits.ts";
import { aJourneyWith } from "../../../test/journeys.ts";
import { said } from "../../../test/read-report.ts";
import { languages } from "../../core/text.ts";

describe("bad and exceptional encounters in the report", () => {
  it("say what each goes with beside the others, with intervals and people", () => {
    const text = said({ moments: someMoments() });
    assert.match(text, /Bad and exceptional encounters How the outcome is .* Outcome: Coming again; 240 journeys/);
    assert.match(text, /One touchpoint not good, against none −0\.90 −1\.10 to −0\.70 200 respondents/);
    assert.match(text, /5\.3 where all were good, 5\.6 where one was not/);
    assert.match(text, /−1\.20 −1\.50 to −0\.90 200 respondents \+0\.80 \+0\.50 to \+1\.10 200 respondents/);
    assert.match(text, /Goes along with the outcome: no difference is seen/);
  });

  it("name what must not fail, what delights and what decides, in the order of the journey", () => {
    const touchpoints = [
      aMoment({ touchpoint: "taste", asymmetry: "delighter", delight: "delight-pays" }),
      aMoment({ asymmetry: "hygiene", delight: "stop-failing-first", decisive: "decisive" }),
    ];
    const moments = someMoments({ decisive: "decisive", touchpoints });
    const text = said({ moments }, aJourneyWith("taste", "bill"));
    assert.match(
      text,
      /taste .*Delights: an exceptional encounter here weighs more.*Delight pays here.* bill .*Must not fail/,
    );
    assert.match(text, /Must not fail: [^.]*\. Stop failing first: [^.]*\. bill is decisive/);
    for (const language of languages)
      assert.ok(said({ moments }, aJourneyWith("taste", "bill"), language).length > 1000, language);
  });

  it("do not compare journeys that were measured unlike", () => {
    const text = said({
      moments: someMoments({
        decisive: "unequal-measurement",
        ...{ measured: { none: 3.1, one: 5.9 }, touchpoints: [aMoment({ decisive: "unequal-measurement" })] },
      }),
    });
    assert.match(text, /were not measured alike\. Touchpoints measured on average: 3\.1 .* 5\.9/);
    assert.doesNotMatch(text, /When only this was not good −/);
  });

  it("are in percentage points where the outcome is something that happened", () => {
    const penalty = aFigure({ value: -0.12, low: -0.2, high: -0.04, unit: "effect" });
    const text = said({ moments: someMoments({ outcome: "churned", touchpoints: [aMoment({ penalty })] }) });
    assert.match(text, /−12\.0 pp −20\.0 to −4\.0/);
  });

  it("are left out where nothing can be told of any", () => {
    const silent = aMoment({ penalty: tooFew(2), reward: tooFew(2), oneBad: tooFew(2) });
    assert.doesNotMatch(said({ moments: someMoments({ touchpoints: [silent] }) }), /Bad and exceptional/);
    assert.doesNotMatch(said({}), /Bad and exceptional/);
  });
});
