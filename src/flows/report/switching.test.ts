import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, someSwitching } from "../../../test/audits.ts";
import { aJourney } from "../../../test/journeys.ts";
import { said } from "../../../test/read-report.ts";

describe("bad experiences and leaving in the report", () => {
  it("say how many times as many leave, with the table by count", () => {
    const text = said({ switching: someSwitching() });
    assert.match(
      text,
      /Bad experiences and leaving After two or more bad experiences, more leave than after none, at equal length of the relationship: 2\.1 times as many \(1\.3–3\.2\)\./,
    );
    assert.match(text, /none 3% 2–4% 200 respondents – one 3% .* two or more 7% .* 2\.1 times \(1\.3–3\.2\)/);
    assert.match(text, /Bad: the journey as a whole was rated badly/);
  });

  it("call an intention by its name", () => {
    const text = said({ switching: someSwitching({ of: "intention", outcome: "whole.return", by: "touchpoints" }) });
    assert.match(text, /say that they will not come again than after none: odds 2\.1 times as high/);
    assert.doesNotMatch(text, /more leave/);
  });

  it("say that nothing is seen, or that too few have left", () => {
    const ratio = aFigure({ value: 1.1, low: 0.7, high: 1.6, unit: "effect" });
    const none = someSwitching({ says: "no-difference", after: 0, ratios: [{ bad: 2, ratio }] });
    assert.match(said({ switching: none }), /No difference is seen in how many leave/);
    assert.match(
      said({ switching: someSwitching({ says: "too-few", after: 0, ratios: [] }) }),
      /Too few have left to tell/,
    );
  });

  it("say in words that the data have no order, and nothing where nothing tells of leaving", () => {
    assert.match(said({ switching: { refused: "no-order" } }), /do not say on which day each journey took place/);
    assert.doesNotMatch(said({ switching: { refused: "no-event" } }), /Bad experiences/);
  });

  it("are told in Finnish and Swedish", () => {
    assert.match(said({ switching: someSwitching() }, aJourney(), "fi"), /lähtijöitä on enemmän kuin ilman niitä/);
    assert.match(said({ switching: someSwitching() }, aJourney(), "sv"), /lämnar fler än efter ingen/);
  });
});
