import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readSurvey } from "./read-survey.ts";
import { shuffledOrder } from "./shuffled-order.ts";
import type { Survey } from "./survey.ts";
import { type Given, type Known, wayThrough } from "./way.ts";

const surveyOf = (...questions: Record<string, unknown>[]): Survey => {
  const survey = readSurvey({
    polku: "survey/1",
    key: "visit",
    name: { en: "Visit" },
    journey: "lunch",
    about: "bill",
    languages: ["en"],
    questions: questions.map((question) => ({ text: { en: String(question.key) }, ...question })),
  });
  assert(survey.ok, JSON.stringify(survey));
  return survey.value;
};
/** The keys of what is asked, and "→ key" of what comes next. */
const wayOf = (survey: Survey, given: Given = {}, known: Known = {}, seed = "a response"): string => {
  const { questions, next } = wayThrough(survey, given, known, shuffledOrder(survey.questions, seed));
  return `${questions.map(({ question }) => question.key).join(" ")} → ${next?.question.key ?? "end"}`;
};

describe("the way through a survey", () => {
  const visit = surveyOf(
    { ask: "smiley", key: "smiley" },
    { ask: "tags", key: "why", when: "smiley <= 2" },
    { ask: "comment", key: "comment" },
  );

  it("asks one question after the other, and ends", () => {
    assert.equal(wayOf(visit), "smiley comment → smiley");
    assert.equal(wayOf(visit, { smiley: 4 }), "smiley comment → comment");
    assert.equal(wayOf(visit, { smiley: 4, comment: null }), "smiley comment → end");
  });

  it("asks why of those for whom the rule holds, and of nobody who did not answer", () => {
    assert.equal(wayOf(visit, { smiley: 2 }), "smiley why comment → why");
    assert.equal(wayOf(visit, { smiley: null }), "smiley comment → comment");
  });

  it("knows which emotions were chosen, also where each was said with its strength", () => {
    const survey = surveyOf(
      { ask: "emotions", key: "felt", strength: true, jumps: [{ when: "felt has joy", to: "end" }] },
      { ask: "comment", key: "why", when: "felt is answered" },
    );
    assert.equal(wayOf(survey, { felt: { joy: null } }), "felt → end");
    assert.equal(wayOf(survey, { felt: { anger: 3, worry: null } }), "felt why → why");
    for (const nothing of [{}, null, "notApplicable"]) assert.equal(wayOf(survey, { felt: nothing }), "felt → end");
  });

  it("knows nothing of what lay on a way that was left", () => {
    const survey = surveyOf(
      { ask: "smiley", key: "smiley" },
      { ask: "consent", key: "call", when: "smiley <= 2" },
      { ask: "contact", key: "contact", when: "call = true" },
    );
    assert.equal(wayOf(survey, { smiley: 1, call: true }), "smiley call contact → contact");
    assert.equal(wayOf(survey, { smiley: 4, call: true }), "smiley → end");
  });

  it("takes the first jump that holds, once its question has been asked", () => {
    const survey = surveyOf(
      {
        ask: "resolved",
        key: "resolved",
        jumps: [
          { when: "resolved = yes", to: "comment" },
          { when: "resolved = partly", to: "end" },
        ],
      },
      { ask: "effort", key: "effort" },
      { ask: "comment", key: "comment" },
    );
    assert.equal(wayOf(survey), "resolved effort comment → resolved");
    assert.equal(wayOf(survey, { resolved: "yes" }), "resolved comment → comment");
    assert.equal(wayOf(survey, { resolved: "partly" }), "resolved → end");
    assert.equal(wayOf(survey, { resolved: "no" }), "resolved effort comment → effort");
  });

  it("knows where the respondent came from", () => {
    const survey = surveyOf(
      { ask: "smiley", key: "smiley" },
      { ask: "comment", key: "comment", when: "not channel = kiosk" },
    );
    assert.equal(wayOf(survey, {}, { channel: "kiosk" }), "smiley → smiley");
    assert.equal(wayOf(survey, {}, { channel: "web" }), "smiley comment → smiley");
  });

  it("words a question by what was answered before", () => {
    const survey = surveyOf(
      { ask: "smiley", key: "smiley" },
      {
        ask: "comment",
        key: "comment",
        text: { en: "Tell more?" },
        wordings: [{ when: "smiley <= 2", text: { en: "What went wrong?" } }],
      },
    );
    const textAfter = (given: Given) => wayThrough(survey, given, {}, [0, 1]).questions[1]?.text.en;
    assert.equal(textAfter({ smiley: 1 }), "What went wrong?");
    assert.equal(textAfter({ smiley: 3 }), "Tell more?");
  });

  it("passes by a shuffled group, or enters it whole, when a jump leads behind or into it", () => {
    const survey = surveyOf(
      {
        ask: "smiley",
        key: "smiley",
        jumps: [
          { when: "smiley = 4", to: "comment" },
          { when: "smiley = 3", to: "b" },
        ],
      },
      { ask: "effort", key: "a", shuffled: "parts" },
      { ask: "value", key: "b", shuffled: "parts" },
      { ask: "return", key: "c", shuffled: "parts" },
      { ask: "comment", key: "comment" },
    );
    assert.equal(wayOf(survey, { smiley: 4 }), "smiley comment → comment");
    for (const seed of ["1", "2", "3", "4"])
      assert.equal(
        wayOf(survey, { smiley: 3 }, {}, seed)
          .match(/[abc](?= )/g)
          ?.slice(0, 3)
          .toSorted()
          .join(""),
        "abc",
      );
  });
});
