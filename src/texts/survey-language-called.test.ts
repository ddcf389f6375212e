import assert from "node:assert/strict";
import { it } from "node:test";
import { surveyLanguageCalled } from "./survey-language-called.ts";
import { threeLetterLanguages } from "./three-letter-languages.ts";

it("a language is known by its name in any language that Polku speaks, and by its code", () => {
  assert.equal(surveyLanguageCalled("fi", "heprea"), "he");
  assert.equal(surveyLanguageCalled("fi", "Puola"), "pl");
  assert.equal(surveyLanguageCalled("fi", "inarinsaame"), "smn");
  assert.equal(surveyLanguageCalled("fi", "turkiska"), "tr");
  assert.equal(surveyLanguageCalled("sv", "Turkish"), "tr");
  assert.equal(surveyLanguageCalled("en", "HE"), "he");
  assert.equal(surveyLanguageCalled("en", "zh-hant-tw"), "zh-Hant-TW");
  assert.equal(surveyLanguageCalled("en", "fi-simple"), "fi-simple");
  assert.equal(surveyLanguageCalled("fi", "no"), "no");
  assert.equal(surveyLanguageCalled("en", "Kom"), "bkm");
  assert.equal(surveyLanguageCalled("fi", "valkovenäjä".normalize("NFD")), "be");
});

it("what is neither is not known", () => {
  for (const written of ["xx!!", "klingon of old", "puolaa", ""])
    assert.equal(surveyLanguageCalled("fi", written), undefined, written);
});

it("is told while nobody notices, also where it is not known", () => {
  const begun = performance.now();
  for (let time = 0; time < 10; time++)
    for (const written of ["fi-simple", "no", "selkosuomi", "inarinsaame", "puolaa"])
      surveyLanguageCalled("sv", written);
  // Each of these took most of a second when every code there might be was asked about.
  assert(performance.now() - begun < 2000);
});

it("of three letters every code is looked at of which a name is known", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const all = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
  const names = new Intl.DisplayNames("fi", { type: "language", fallback: "none" });
  const known = all.filter((code) => Intl.getCanonicalLocales(code)[0] === code && names.of(code) !== undefined);
  assert.deepEqual(
    known.filter((code) => !threeLetterLanguages.includes(code)),
    [],
  );
});
