import assert from "node:assert/strict";
import { it } from "node:test";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";
import { ifSaid, piecesOf } from "./rule-said.ts";

const survey: SurveyFile = {
  ...{ polku: "survey/1", key: "visit", name: { fi: "Käynti" }, journey: "lunch", about: "bill", languages: ["fi"] },
  questions: [{ ask: "number", key: "minutes", text: { fi: "Montako minuuttia?" } }],
};
const ifIt = (rule: string) => ifSaid("fi", rule, { survey, journey: undefined, written: "fi", shown: null });
const said = (rule: string) =>
  piecesOf(ifIt(rule))
    .map(({ words }) => words)
    .join("");

it("a rule calls a perspective by its name, also while only a part of it is written", () => {
  assert.equal(said("perspective = employee"), "jos Kenen näkökulma on Työntekijät");
  assert.equal(said("perspective = empl"), "jos Kenen näkökulma on empl");
});

it("a rule writes numbers as the language does", () => {
  assert.equal(said("minutes >= 2.5"), "jos ”Montako minuuttia?” on vähintään 2,5");
  assert.equal(said("minutes < -1000"), "jos ”Montako minuuttia?” on alle −1\u00a0000");
});

it("a rule holds the survey's own words apart: they are of another language than its own", () => {
  assert.deepEqual(piecesOf(ifIt("minutes >= 2")), [
    { words: "jos ”", own: false },
    { words: "Montako minuuttia?", own: true },
    { words: "” on vähintään 2", own: false },
  ]);
});
