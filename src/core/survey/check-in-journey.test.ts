import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney, aStage, aTouchpoint } from "../../../test/journeys.ts";
import { checkInJourney } from "./check-in-journey.ts";
import { missingWords } from "./missing-words.ts";
import { readSurvey } from "./read-survey.ts";

const journey = aJourney({
  stages: [aStage({ touchpoints: [aTouchpoint({ key: "bill" }), aTouchpoint({ key: "cloakroom", retired: true })] })],
  answers: { patience: { name: { en: "Patience" }, scale: [1, 7], better: "higher" } },
  image: { reliable: { en: "Reliable" } },
  attributes: { group: { name: { en: "Group" }, type: "category", labels: {} } },
  choices: { tags: { words: {}, none: [], maxChoices: 3 } },
});
const aSurvey = (about: string, ...questions: Record<string, unknown>[]) => {
  const survey = readSurvey({
    ...{ polku: "survey/1", key: "visit", name: { en: "Visit" }, journey: "lunch", about, languages: ["en", "fi"] },
    questions: questions.map((question, i) => ({ key: `q${i}`, text: { en: "?" }, ...question })),
  });
  assert(survey.ok, JSON.stringify(survey));
  return survey.value;
};
const problems = (...asked: Parameters<typeof aSurvey>) =>
  checkInJourney(aSurvey(...asked), journey).map(({ message }) => message);
const options = ["a", "b"].map((key) => ({ key, text: { en: key } }));

describe("a survey in its journey", () => {
  it("fits when what it asks about is there, and is asked as the journey says", () => {
    assert.deepEqual(
      problems(
        "bill",
        { ask: "rating", answer: "patience", scale: [1, 7] },
        { ask: "rating" },
        { ask: "image", attributes: ["reliable"], about: "whole" },
        { ask: "choice", options, attribute: "group" },
        { ask: "tags", most: 3 },
      ),
      [],
    );
  });

  it("says each thing that is not there, and what was probably meant", () => {
    assert.deepEqual(
      problems(
        "bil",
        { ask: "rating", answer: "patiens" },
        { ask: "image", attributes: ["reliabel"] },
        { ask: "choice", options, attribute: "groop" },
        { ask: "effort", about: "cloakroom" },
      ),
      [
        'about is an unknown touchpoint: got "bil"; did you mean "bill"?',
        'questions[0].answer is no answer of the journey\'s own: got "patiens"; did you mean "patience"?',
        'questions[1].attributes[0] is no attribute of the brand: got "reliabel"; did you mean "reliable"?',
        'questions[2].attribute is no attribute of the journey: got "groop"; did you mean "group"?',
        'questions[3].about is a touchpoint that is no longer asked about: "cloakroom" is retired',
      ],
    );
  });

  it("is refused where its answers could not be counted together with others'", () => {
    assert.deepEqual(problems("bill", { ask: "rating", answer: "patience" }, { ask: "tags" }), [
      "questions[0].scale must be the scale that the journey declares: expected [1,7], got [1,5]",
      "questions[1].most must be as the journey says, or its shares could not be compared: expected 3, got –",
    ]);
  });
});

describe("words that are missing", () => {
  it("are told by place and language, wherever they stand", () => {
    const both = { en: "?", fi: "?" };
    const survey = aSurvey(
      "bill",
      { ask: "satisfaction", text: both, ends: [{ en: "bad", fi: "huono" }, { fi: "hyvä" }] },
      { ask: "choice", text: both, options: [options[0], { key: "b", text: both }], help: { fi: "?" } },
      { ask: "number", text: both, unit: { en: "min" }, wordings: [{ when: "q0 > 3", text: { en: "?" } }] },
    );
    assert.deepEqual(
      missingWords(survey).map(({ path, language }) => `${path.join(".")} ${language}`),
      [
        "questions.0.ends.1 en",
        "questions.1.help en",
        "questions.1.options.0.text fi",
        "questions.2.wordings.0.text fi",
        "questions.2.unit fi",
      ],
    );
  });
});
