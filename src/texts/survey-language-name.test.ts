import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isLanguage } from "../core/text-language.ts";
import { textsFor } from "./respondent-words.ts";
import { surveyLanguageName } from "./survey-language-name.ts";

describe("a language in which surveys are answered", () => {
  it("is written as BCP 47 has it: script, region and variants in their order", () => {
    for (const good of ["fi", "fi-simple", "sv-FI", "zh-Hant", "zh-Hant-TW", "es-419", "sl-nedis-1994", "se"])
      assert(isLanguage(good), good);
    for (const wrong of ["en-a2", "en-12", "sv-FI1", "de-DE-DE", "zh-Hant-Hant", "FI", "finnish"])
      assert(!isLanguage(wrong), wrong);
    // A variant said twice looks like a language, and Intl takes it for none.
    for (const twice of ["sl-rozaj-rozaj", "sl-rozaj-ROZAJ", "de-1996-1996"]) assert(!isLanguage(twice), twice);
  });

  it("has a name, or is said as it is written, and is never a fault", () => {
    assert.equal(surveyLanguageName("en", "ar"), "Arabic");
    assert.equal(textsFor("ar", ["smiley"])["respond.languageName"], "العربية");
    for (const odd of ["fi-nedis-nedis", "en-a2"]) {
      assert.equal(surveyLanguageName("en", odd), odd);
      assert.equal(textsFor(odd, ["smiley"])["respond.languageName"], odd);
    }
  });

  it("is called by its name also where browsers have none, and easy Finnish by what it is", () => {
    assert.equal(surveyLanguageName("fi", "ar"), "arabia");
    assert.equal(surveyLanguageName("fi", "se"), "pohjoissaame");
    assert.equal(surveyLanguageName("sv", "se"), "nordsamiska");
    assert.equal(surveyLanguageName("en", "se"), "Northern Sámi");
    assert.equal(surveyLanguageName("fi", "fi-simple"), "selkosuomi");
  });
});
