import assert from "node:assert/strict";
import { it } from "node:test";
import { surveyLanguageCalled } from "./survey-language-called.ts";

it("a language is known by its name in any language that Polku speaks, and by its code", () => {
  assert.equal(surveyLanguageCalled("fi", "heprea"), "he");
  assert.equal(surveyLanguageCalled("fi", "Puola"), "pl");
  assert.equal(surveyLanguageCalled("fi", "inarinsaame"), "smn");
  assert.equal(surveyLanguageCalled("fi", "turkiska"), "tr");
  assert.equal(surveyLanguageCalled("sv", "Turkish"), "tr");
  assert.equal(surveyLanguageCalled("en", "HE"), "he");
  assert.equal(surveyLanguageCalled("en", "zh-hant-tw"), "zh-Hant-TW");
  assert.equal(surveyLanguageCalled("en", "fi-simple"), "fi-simple");
});

it("what is neither is not known", () => {
  for (const written of ["xx!!", "klingon of old", "puolaa", ""])
    assert.equal(surveyLanguageCalled("fi", written), undefined, written);
});
