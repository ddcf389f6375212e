import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readRule } from "../core/survey/rules/read-rule.ts";
import type { Language } from "../core/text.ts";
import { ifInWords, ruleInWords } from "./rule-words.ts";

const names = {
  of: (name: string) => ({ smiley: "”Miten sujui?”", why: "”Mistä se johtui?”", channel: "Kanava" })[name] ?? name,
  value: (_: string, value: number | string | boolean) =>
    ({ 2: "2 (Huono)", price: "Hinta" })[String(value)] ?? `${value}`,
};
const said = (rule: string, language: Language = "fi") => {
  const read = readRule(rule);
  assert(read.ok);
  return ruleInWords(language, read.value, names);
};

describe("ruleInWords", () => {
  it("says a comparison with the question's own words", () => {
    assert.equal(said("smiley <= 2"), "”Miten sujui?” on enintään 2 (Huono)");
    assert.equal(said("smiley > 2"), "”Miten sujui?” on yli 2 (Huono)");
    assert.equal(said("why has price"), "”Mistä se johtui?” sisältää: Hinta");
    assert.equal(said("channel != kiosk"), "Kanava on muu kuin kiosk");
    assert.equal(said("smiley >= 2", "sv"), "”Miten sujui?” är minst 2 (Huono)");
    assert.equal(said("smiley < 2", "en"), "”Miten sujui?” is below 2 (Huono)");
  });

  it("says whether something was answered", () => {
    assert.equal(said("why is answered"), "kysymykseen ”Mistä se johtui?” on vastattu");
    assert.equal(said("why is not answered"), "kysymykseen ”Mistä se johtui?” ei ole vastattu");
  });

  it("says a question once of which several answers will do, or none of several", () => {
    assert.equal(said("smiley = 1 or smiley = 2"), "”Miten sujui?” on 1 tai 2 (Huono)");
    assert.equal(said("smiley != 1 and smiley != 2"), "”Miten sujui?” on muu kuin 1 tai 2 (Huono)");
    assert.equal(said("not (smiley = 1 or smiley = 2)", "sv"), "inte: ”Miten sujui?” är 1 eller 2 (Huono)");
    assert.equal(said("why has price or why has speed", "en"), "”Mistä se johtui?” includes Hinta or speed");
    assert.equal(
      said("channel = kiosk and (smiley = 1 or smiley = 2)", "en"),
      "Kanava is kiosk and ”Miten sujui?” is 1 or 2 (Huono)",
    );
    assert.equal(
      said("why has price and why has speed", "en"),
      "”Mistä se johtui?” includes Hinta and ”Mistä se johtui?” includes speed",
    );
  });

  it("says of what must not be answered unless what", () => {
    const when = (rule: string, language: Language) => {
      const read = readRule(rule);
      assert(read.ok);
      return ifInWords(language, read.value, names);
    };
    const none = "not (smiley = 1 or smiley = 2)";
    assert.equal(when(none, "fi"), "ellei ”Miten sujui?” ole 1 tai 2 (Huono)");
    assert.equal(when(none, "sv"), "om inte ”Miten sujui?” är 1 eller 2 (Huono)");
    assert.equal(
      when("not (smiley = 1 or why has price)", "en"),
      "if not: (”Miten sujui?” is 1 or ”Mistä se johtui?” includes Hinta)",
    );
    assert.equal(when("smiley < 3", "en"), "if ”Miten sujui?” is below 3");
  });

  it("keeps together what belongs together", () => {
    assert.equal(
      said("channel = kiosk and (smiley <= 2 or why has price)"),
      "Kanava on kiosk ja (”Miten sujui?” on enintään 2 (Huono) tai ”Mistä se johtui?” sisältää: Hinta)",
    );
    assert.equal(
      said("channel = kiosk and smiley > 2 or why has price", "en"),
      "(Kanava is kiosk and ”Miten sujui?” is above 2 (Huono)) or ”Mistä se johtui?” includes Hinta",
    );
    assert.equal(said("not why has price", "en"), "not: ”Mistä se johtui?” includes Hinta");
    assert.equal(
      said("not (smiley = 2 and why has price)", "sv"),
      "inte: (”Miten sujui?” är 2 (Huono) och ”Mistä se johtui?” innehåller Hinta)",
    );
  });
});
