import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { anyAnswersTo, anySurvey } from "../../../test/any-survey.ts";
import { anExperienceBody } from "../../../test/experiences.ts";
import { aJourney, aJourneyWith } from "../../../test/journeys.ts";
import { answerable, readExperience } from "../experience/read-experience.ts";
import { readGiven } from "./read-given.ts";
import { readSurvey } from "./read-survey.ts";
import { shuffledOrder } from "./shuffled-order.ts";
import type { Survey } from "./survey.ts";
import { toldBy } from "./told.ts";
import type { Given } from "./way.ts";

const surveyOf = (...questions: Record<string, unknown>[]): Survey => {
  const survey = readSurvey({
    ...{ polku: "survey/1", key: "visit", name: { en: "Visit" }, journey: "lunch", about: "bill", languages: ["en"] },
    questions: questions.map((question) => ({ text: { en: "?" }, ...question })),
  });
  assert(survey.ok, JSON.stringify(survey));
  return survey.value;
};
const read = (survey: Survey, sent: Given, isEnded = false) =>
  readGiven(sent, {
    ...{ survey, isEnded, known: {}, asking: aJourney() },
    order: shuffledOrder(survey.questions, "a response"),
  });
const answered = (survey: Survey, sent: Given, isEnded = false) => {
  const given = read(survey, sent, isEnded);
  assert(given.ok, JSON.stringify(given));
  return given.value;
};
const messages = (survey: Survey, sent: Given, isEnded = false) => {
  const given = read(survey, sent, isEnded);
  assert(!given.ok);
  return given.refusal.map(({ message }) => message);
};

const visit = surveyOf(
  { ask: "smiley", key: "smiley", required: true },
  { ask: "tags", key: "why", when: "smiley <= 2" },
  { ask: "effort", key: "effort", notApplicable: true },
  { ask: "text", key: "table" },
);

describe("what a respondent sent", () => {
  it("is taken as far as it goes, and filled at the end with what was asked and not answered", () => {
    assert.deepEqual(answered(visit, { smiley: 1 }), { smiley: 1 });
    assert.deepEqual(answered(visit, { smiley: 1 }, true), { smiley: 1, why: null, effort: null, table: null });
    assert.deepEqual(answered(visit, { smiley: 4 }, true), { smiley: 4, effort: null, table: null });
  });

  it("leaves out what was answered on a way that was left", () => {
    assert.deepEqual(answered(visit, { smiley: 4, why: ["speed"], effort: "notApplicable" }), {
      smiley: 4,
      effort: "notApplicable",
    });
  });

  it("is told of twenty names that nobody knows, not of a hundred thousand, and of none at full length", () => {
    const unknown = (many: number) => Object.fromEntries(Array.from({ length: many }, (_, n) => [`x${n}`, 1]));
    assert.deepEqual(messages(visit, unknown(100_000)), messages(visit, unknown(20)));
    assert.equal(messages(visit, { ...unknown(100_000), smiley: 9 }).length, 21);
    assert(messages(visit, { ["x".repeat(100_000)]: 1 })[0]!.length < 300);
  });

  it("is refused with every problem at once: unknown questions, what is no answer, what may not be left out", () => {
    assert.deepEqual(messages(visit, { smily: 3, smiley: 9, why: ["weather"], effort: 0, table: "notApplicable" }), [
      'answers.smily is an unknown question: got "smily"; did you mean "smiley"?',
      "answers.smiley is wrong: expected a whole number 1–4, got 9",
      "answers.why is wrong: expected at most 13 of friendliness, being-heard, respect, trust, competence, speed, effortlessness, information, reliability, product, technology, place, price, got a list of 1",
      "answers.effort is wrong: expected a whole number 1–7, got 0",
    ]);
    assert.deepEqual(messages(visit, { smiley: null }), ["answers.smiley must be answered: it is required"]);
    assert.deepEqual(messages(visit, {}, true), ["answers.smiley must be answered: it is required"]);
    assert(read(visit, {}).ok, "what is required may still come");
  });
});

describe("what answers tell of experiences", () => {
  it("keeps the four states: a value, not answered, not applicable, not asked", () => {
    assert.deepEqual(toldBy(visit, answered(visit, { smiley: 3, effort: "notApplicable", table: "7" }, true)), {
      about: [{ about: "bill", answers: { smiley: 3, effort: "notApplicable" }, scales: {} }],
      attributes: {},
    });
    assert.deepEqual(toldBy(visit, answered(visit, { smiley: 2 }, true)).about[0]?.answers, {
      smiley: 2,
      tags: null,
      effort: null,
    });
  });

  it("goes to each touchpoint that it is about, and to the whole, with scales and attributes", () => {
    const survey = surveyOf(
      { ask: "smiley", key: "food", about: "taste", faces: 5 },
      { ask: "smiley", key: "bill" },
      { ask: "image", key: "image", about: "whole", attributes: ["reliable", "innovative"] },
      {
        ...{ ask: "choice", key: "who", attribute: "group" },
        options: ["first", "regular"].map((key) => ({ key, text: { en: key } })),
      },
    );
    assert.deepEqual(toldBy(survey, { food: 5, bill: null, image: null, who: "regular" }), {
      about: [
        { about: "taste", answers: { smiley: 5 }, scales: { smiley: [1, 5] } },
        { about: "bill", answers: { smiley: null }, scales: {} },
        { about: "whole", answers: { "image.reliable": null, "image.innovative": null }, scales: {} },
      ],
      attributes: { group: "regular" },
    });
  });

  it("is taken in as an experience, whatever was asked and answered", () => {
    const places = Array.from({ length: 6 }, (_, i) => `place-${i}`);
    const journey = { ...aJourneyWith(...places), image: { innovative: { en: "Innovative" } } };
    const known = answerable([{ journey }]);
    const latest = Date.parse("2026-11-22T12:00:00Z") / 1000;
    const surveyWithAnswers = anySurvey.chain((survey) => fc.tuple(fc.constant(survey), anyAnswersTo(survey)));
    fc.assert(
      fc.property(surveyWithAnswers, ([survey, sent]) => {
        const given = readGiven(sent, {
          ...{ survey, isEnded: false, known: {}, asking: journey },
          order: shuffledOrder(survey.questions, "a response"),
        });
        assert(given.ok, JSON.stringify(given));
        for (const { about, ...told } of toldBy(survey, given.value).about) {
          const body = anExperienceBody({ touchpoint: about, ...told });
          const experience = readExperience(body, () => known, latest);
          assert(experience.ok, JSON.stringify(experience));
          assert.deepEqual(experience.value.answers, told.answers);
        }
      }),
    );
  });
});
