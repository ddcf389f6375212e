import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Ask } from "../question-types.ts";
import { questionTypes } from "../question-types.ts";
import { readSurvey } from "../read-survey.ts";
import { addQuestion, changeQuestion, moveQuestion, optionKey, removeQuestion } from "./question-edits.ts";
import type { SurveyFile } from "./survey-file.ts";

const survey: SurveyFile = {
  polku: "survey/1",
  key: "visit",
  name: { en: "Visit" },
  journey: "lunch",
  about: "bill",
  languages: ["en"],
  questions: [
    { ask: "smiley", key: "smiley", text: { en: "How did it go?" } },
    { ask: "comment", key: "comment", text: { en: "What else?" } },
  ],
};
const begins = {
  question: { en: "New question" },
  option: (words: string) => ({ en: words }),
  image: ["reliable", "homely"],
};
const keysOf = ({ questions }: SurveyFile) => questions.map(({ key }) => key);

describe("editing a survey's questions", () => {
  it("adds one where it is wanted, under a key of its own", () => {
    const first = addQuestion(survey, "comment", 1, begins);
    assert.equal(first.key, "comment-2");
    assert.deepEqual(keysOf(first.survey), ["smiley", "comment-2", "comment"]);
  });

  it("begins every kind so that it can be asked, of an image what the journey declares", () => {
    for (const ask of Object.keys(questionTypes) as Ask[]) {
      const { survey: added } = addQuestion({ ...survey, questions: [] }, ask, 0, begins);
      assert.equal(readSurvey(added).ok, true, ask);
    }
  });

  it("moves one among the others, and takes one out", () => {
    assert.deepEqual(keysOf(moveQuestion(survey, "comment", 0)), ["comment", "smiley"]);
    assert.equal(moveQuestion(survey, "nothing", 0), survey);
    assert.deepEqual(keysOf(removeQuestion(survey, "smiley")), ["comment"]);
  });

  it("changes fields, and leaves out what is not said any more", () => {
    const only = changeQuestion(survey, "comment", { when: "smiley <= 2", required: true });
    assert.deepEqual(only.questions[1], { ...survey.questions[1], when: "smiley <= 2", required: true });
    assert.deepEqual(changeQuestion(only, "comment", { when: undefined, required: undefined }), survey);
  });

  it("gives an option a key by its name, once", () => {
    assert.equal(optionKey([{ key: "too-late" }], "Too late"), "too-late-2");
    assert.equal(optionKey([], "Äkkiä"), "akkia");
  });
});
