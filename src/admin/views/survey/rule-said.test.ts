import assert from "node:assert/strict";
import { it } from "node:test";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";
import { ruleSaid } from "./rule-said.ts";

const survey: SurveyFile = {
  ...{ polku: "survey/1", key: "visit", name: { fi: "Käynti" }, journey: "lunch", about: "bill", languages: ["fi"] },
  questions: [{ ask: "number", key: "minutes", text: { fi: "Montako minuuttia?" } }],
};
const said = (rule: string) => ruleSaid("fi", rule, { survey, journey: undefined, written: "fi", shown: null });

it("a rule calls a perspective by its name, also while only a part of it is written", () => {
  assert.equal(said("perspective = employee"), "Kenen näkökulma on Työntekijät");
  assert.equal(said("perspective = empl"), "Kenen näkökulma on empl");
});

it("a rule writes numbers as the language does", () => {
  assert.equal(said("minutes >= 2.5"), "”Montako minuuttia?” on vähintään 2,5");
  assert.equal(said("minutes < -1000"), "”Montako minuuttia?” on alle −1\u00a0000");
});
