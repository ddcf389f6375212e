import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { standardAnswers } from "../core/experience/answers.ts";
import { languages } from "../core/text.ts";
import { respondentTexts } from "./respondent-words.ts";
import { stepInWords, stepName } from "./step-words.ts";

describe("a step of a scale", () => {
  it("is said by its name and its place", () => {
    assert.equal(stepInWords("fi", 1, [1, 4], stepName("fi", "smiley", 1, [1, 4])), "erittäin huono (1/4)");
    assert.equal(stepInWords("fi", 1, [-2, 2], stepName("fi", "compared", 1, [-2, 2])), "parempi (+1)");
    assert.equal(stepInWords("sv", 0, [-2, 2], stepName("sv", "expectation", 0, [-2, 2])), "som väntat (0)");
    assert.equal(stepInWords("en", 7, [1, 7], stepName("en", "effort", 7, [1, 7])), "very easy (7 of 7)");
  });

  it("is said by its place alone where nobody named it", () => {
    assert.equal(stepName("fi", "satisfaction", 2, [1, 5]), undefined);
    assert.equal(stepInWords("fi", 2, [1, 5]), "2/5");
    assert.equal(stepInWords("fi", -1, [-2, 2]), "−1");
  });

  it("of four faces none is in the middle", () => {
    const called = (faces: number) =>
      Array.from({ length: faces }, (_, at) => stepName("en", "smiley", at + 1, [1, faces]));
    assert.deepEqual(called(4), ["very bad", "bad", "good", "very good"]);
    assert.equal(called(5)[2], "neither bad nor good");
  });

  it("is called what it was called when it was asked, in every language", () => {
    for (const language of languages) {
      const asked = respondentTexts(language);
      const same = (said: string | undefined, key: keyof typeof asked) =>
        assert.equal(said, asked[key].charAt(0).toLowerCase() + asked[key].slice(1), `${language} ${key}`);
      for (const at of [1, 2, 3, 4, 5] as const) {
        same(stepName(language, "smiley", at, [1, 5]), `respond.face.${at}`);
        same(stepName(language, "compared", at - 3, [-2, 2]), `respond.compared.${at}`);
        same(stepName(language, "expectation", at - 3, [-2, 2]), `respond.expectation.${at}`);
      }
      for (const answer of ["satisfaction", "effort"] as const) {
        const scale = standardAnswers[answer]!.scale!;
        same(stepName(language, answer, scale[0], scale), `respond.${answer}.low`);
        same(stepName(language, answer, scale[1], scale), `respond.${answer}.high`);
      }
    }
  });
});
