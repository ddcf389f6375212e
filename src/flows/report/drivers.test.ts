import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, anAuditedTouchpoint, someDrivers, tooFew } from "../../../test/audits.ts";
import { aJourneyWith } from "../../../test/journeys.ts";
import { said } from "../../../test/read-report.ts";
import type { DriversRefused } from "../../core/insight/audit-value.ts";

describe("drivers in the report", () => {
  const because: Record<DriversRefused["code"], RegExp> = {
    withheld: /some of the answers that this rests on are withheld/i,
    "no-outcome": /Nobody has been asked whether they will come again/,
    "too-few-touchpoints": /Fewer than two touchpoints were answered together with the outcome/,
    "too-few-together": /Too few people answered these together: Getting the bill and The journey as a whole\./,
    "too-few-people": /Too few people answered\./,
    "no-variation": /Everybody gave the same answer/,
  };
  for (const [code, words] of Object.entries(because)) {
    it(`say why they are refused: ${code}`, () => {
      const drivers = { refused: "", code: code as DriversRefused["code"], touchpoints: ["bill", ""] };
      const text = said({ drivers });
      assert.match(text, words);
      assert.match(text, /For Monday These answers do not tell where effort would pay first/);
    });
  }

  it("do not say that nobody was asked where few were", () => {
    assert.match(said({ whole: { "return.mean": tooFew(4) } }), /What goes with the outcome Too few people answered\./);
  });

  it("name the outcome they explain, and give ranks as far apart as they may be", () => {
    const text = said({ drivers: someDrivers("bill", "taste") }, aJourneyWith("bill", "taste"));
    assert.match(text, /What goes with Coming again/);
    assert.match(text, /taste 50% 30–70% 200 respondents 1–2/);
  });

  it("stand in the order of the journey, and say so, where they explain little", () => {
    const drivers = { ...someDrivers("bill", "taste"), rSquared: aFigure({ value: 0.04, low: 0.01, high: 0.09 }) };
    const text = said({ drivers }, aJourneyWith("bill", "taste"));
    assert.match(text, /explain little here; do not prioritise from this/);
    assert.match(text, /Rows stand in the order of the journey/);
  });

  it("say what was left out of them", () => {
    const touchpoints = [anAuditedTouchpoint(), anAuditedTouchpoint({ key: "drinks" })];
    const text = said({ touchpoints, drivers: someDrivers("bill") }, aJourneyWith("bill", "drinks"));
    assert.match(text, /Left out here, [^:]*: drinks\./);
  });
});
