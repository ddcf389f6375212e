import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aPeakEnd } from "../../../test/audits.ts";
import { aJourney } from "../../../test/journeys.ts";
import { said } from "../../../test/read-report.ts";

describe("what is remembered, in the report", () => {
  it("is told with how closely the outcome goes with each part of the journey", () => {
    const text = said({ peakEnd: aPeakEnd() });
    assert.match(text, /What is remembered Loyalty goes more closely with the peak and the end than with the mean/);
    assert.match(text, /Coming again; 200 respondents/);
    assert.match(
      text,
      /Peak: [^0]*0\.50 0\.39–0\.60 End: [^0]*0\.55 0\.45–0\.64 Peak and end 0\.60 0\.50–0\.68 Mean of all 0\.41 0\.29–0\.52 Lowest rating –/,
    );
  });

  it("is not told where the data have no order, and left out where there is nothing to tell", () => {
    assert.match(
      said({ peakEnd: { refused: "no-order" } }),
      /in which order the touchpoints were met\..*order: journey/,
    );
    assert.doesNotMatch(said({ peakEnd: { refused: "too-few" } }), /remembered/);
  });

  it("is told in Finnish and Swedish", () => {
    assert.match(said({ peakEnd: aPeakEnd() }, aJourney(), "fi"), /Mikä jää mieleen/);
    assert.match(said({ peakEnd: aPeakEnd() }, aJourney(), "sv"), /Vad man minns/);
  });
});
