import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { anySurvey } from "../../../test/any-survey.ts";
import { questionTypes } from "./question-types.ts";
import { readSurvey } from "./read-survey.ts";
import { writeSurvey } from "./write-survey.ts";

/** A survey file of two questions, with something else in it. */
const aFile = (about: Record<string, unknown> = {}) => ({
  polku: "survey/1",
  key: "visit",
  name: { en: "Visit" },
  journey: "lunch",
  about: "bill",
  languages: ["fi", "en"],
  questions: [
    { ask: "smiley", key: "smiley", text: { en: "How did it go?" } },
    { ask: "tags", key: "why", text: { en: "Why?" }, when: "smiley <= 2" },
  ],
  ...about,
});
const withQuestions = (...questions: Record<string, unknown>[]) =>
  aFile({ questions: questions.map((question) => ({ text: { en: "?" }, ...question })) });
const messagesFor = (file: unknown) => {
  const survey = readSurvey(file);
  assert(!survey.ok);
  return survey.refusal.map(({ message }) => message);
};

describe("readSurvey", () => {
  it("fills in what is usual: one by one, asked after, four faces, nothing required", () => {
    const survey = readSurvey(aFile());
    assert(survey.ok);
    assert.equal(survey.value.layout, "one-by-one");
    assert.equal(survey.value.askedWhen, "after");
    assert.deepEqual(survey.value.questions[0], {
      ask: "smiley",
      key: "smiley",
      text: { en: "How did it go?" },
      wordings: [],
      required: false,
      notApplicable: false,
      jumps: [],
      faces: 4,
    });
    assert.deepEqual(survey.value.questions[1]?.when, { of: "smiley", is: "<=", than: 2 });
  });

  it("loses nothing that is written", () => {
    fc.assert(
      fc.property(anySurvey, (survey) => {
        assert.deepEqual(readSurvey(writeSurvey(survey)), { ok: true, value: survey });
      }),
    );
  });

  it("names every problem of its shape at once, by place, with what was expected and got", () => {
    assert.deepEqual(
      messagesFor(
        aFile({
          layout: "two-pages",
          questions: [
            { ask: "smily", key: "smiley", text: { en: "?" } },
            { ask: "smiley", key: "Smiley", text: { en: "?" }, faces: 3, colour: "red" },
            { ask: "tags", key: "why", text: { en: "?" }, when: "smiley => 2" },
          ],
        }),
      ),
      [
        'layout is wrong: expected one of one-by-one, one-page, got "two-pages"',
        `questions[0].ask is wrong: expected one of ${Object.keys(questionTypes).join(", ")}, got "smily"`,
        'questions[1].key is wrong: expected a key of small letters, digits and hyphens such as order-speed, got "Smiley"',
        "questions[1].faces is wrong: expected one of 4, 5, got 3",
        "questions[1].colour is not a known field; known are ask, key, text, help, wordings, when, required, notApplicable, about, shuffled, jumps, faces",
        'questions[2].when is wrong: expected a number, a word, true, false, or words in double quotes at character 9, where ">" stands, got "smiley => 2"',
      ],
    );
  });

  it("takes rules only about what has been asked by then", () => {
    assert.deepEqual(
      messagesFor(
        withQuestions(
          { ask: "tags", key: "why", when: "smiley <= 2" },
          { ask: "smiley", key: "smiley", jumps: [{ when: "smilley = 1", to: "end" }] },
        ),
      ),
      [
        'questions[0].when speaks of "smiley", which is only asked later',
        'questions[1].jumps[0].when speaks of "smilley", which is neither a question nor known otherwise; did you mean "smiley"?',
      ],
    );
  });

  it("finds words in braces that speak of what is not known by then", () => {
    const town = { ask: "text", key: "town", text: { en: "Where in {country}?", fi: "Missä, {name|sinä}?" } };
    const country = { ask: "text", key: "country", help: { en: "In {language}, by {channel}" } };
    assert.deepEqual(messagesFor(withQuestions(town, country)), [
      'questions[0].text.en speaks of "country", which is only asked later',
      'questions[0].text.fi speaks of "name", which is neither a question nor known otherwise; known are town, country, channel, language, location, perspective',
    ]);
    const named = { ...aFile({ context: ["name"], thanks: { en: "Thank you, {context.name|you} of {why}!" } }) };
    assert(readSurvey(named).ok);
  });

  it("takes rules that compare an answer with what can be answered", () => {
    const asked = [
      { ask: "resolved", key: "resolved" },
      { ask: "smiley", key: "smiley" },
      { ask: "tags", key: "why", words: ["speed", "price"], notApplicable: true },
      { ask: "ranking", key: "order", options: ["a", "b"].map((key) => ({ key, text: { en: key } })) },
      { ask: "emotions", key: "felt", words: ["joy", "anger"], strength: true },
    ];
    const fits = [
      ...["resolved = no", "smiley > 2", "why has speed", "why = notApplicable", "order is answered"],
      ...["felt has joy and not felt has anger", "felt is answered"],
    ];
    const not = [
      "resolved = maybe",
      "smiley < 5",
      "smiley = sad",
      "why has weather",
      "why = speed",
      "smiley = notApplicable",
      "felt has hope",
      "felt > 2",
    ];
    for (const when of fits)
      assert(readSurvey(withQuestions(...asked, { ask: "comment", key: "more", when })).ok, when);
    assert.deepEqual(
      not.flatMap((when) => messagesFor(withQuestions(...asked, { ask: "comment", key: "more", when }))),
      [
        'questions[5].when compares "resolved" with what is no answer to it: expected one of yes, partly, no, got "maybe"',
        'questions[5].when compares "smiley" with what is no answer to it: expected a whole number 1–4, got 5',
        'questions[5].when compares "smiley" with what is no answer to it: expected a whole number 1–4, got "sad"',
        'questions[5].when compares "why" with what is no answer to it: expected at most 2 of speed, price, got "weather"',
        'questions[5].when compares "why" with what is no answer to it: expected at most 2 of speed, price, got "speed"',
        'questions[5].when compares "smiley" with what is no answer to it: expected a whole number 1–4, got "notApplicable"',
        'questions[5].when compares "felt" with what is no answer to it: expected at most 2 of joy, anger, got "hope"',
        'questions[5].when compares "felt" with what is no answer to it: expected at most 2 of joy, anger, got 2',
      ],
    );
  });

  it("takes fifty jumps and fifty other words of a question, and no more", () => {
    const asked = (many: number) => ({
      ...{ ask: "smiley", key: "smiley" },
      wordings: Array.from({ length: many }, () => ({ when: "context.table = 1", text: { en: "How was it?" } })),
      jumps: Array.from({ length: many }, () => ({ when: "smiley = 1", to: "end" })),
    });
    const survey = (many: number) => ({ ...withQuestions(asked(many)), context: ["table"] });
    assert(readSurvey(survey(50)).ok);
    assert.deepEqual(messagesFor(survey(51)), [
      "questions[0].wordings is wrong: expected at most 50, got a list of 51",
      "questions[0].jumps is wrong: expected at most 50, got a list of 51",
    ]);
  });

  it("takes jumps that lead forwards, and questions that somebody can reach", () => {
    assert.deepEqual(
      messagesFor(
        withQuestions(
          { ask: "smiley", key: "smiley" },
          { ask: "resolved", key: "resolved", jumps: [{ to: "smiley" }, { when: "resolved = no", to: "nowhere" }] },
        ),
      ),
      [
        'questions[1].jumps[0].to must lead to a later question or to the end: "smiley" comes earlier',
        'questions[1].jumps[1].to is an unknown question: got "nowhere"; known are smiley, resolved',
      ],
    );
    assert.deepEqual(
      messagesFor(
        withQuestions(
          { ask: "smiley", key: "smiley", jumps: [{ when: "smiley > 2", to: "thanks" }, { to: "end" }] },
          { ask: "comment", key: "why" },
          { ask: "statement", key: "thanks" },
        ),
      ),
      ['questions[1] is never asked: every way jumps over "why"'],
    );
  });

  it("gives each answer once about each thing", () => {
    const twice = [
      { ask: "smiley", key: "food" },
      { ask: "smiley", key: "bill" },
    ];
    assert.deepEqual(messagesFor(withQuestions(...twice)), [
      'questions[1] gives "smiley" about "bill" a second time: questions[0] does already',
    ]);
    assert(readSurvey(withQuestions(twice[0]!, { ...twice[1]!, about: "taste" })).ok);
  });

  it("keeps shuffled questions together, without jumps, and without rules about each other", () => {
    assert.deepEqual(
      messagesFor(
        withQuestions(
          { ask: "smiley", key: "a", shuffled: "parts" },
          { ask: "effort", key: "b", shuffled: "parts", when: "a > 2", jumps: [{ to: "end" }] },
          { ask: "return", key: "c" },
          { ask: "value", key: "d", shuffled: "parts" },
        ),
      ),
      [
        'questions[1].when speaks of "a", which is asked in the same shuffled group and may come later',
        "questions[1].jumps must not lead out of a shuffled group: its order is not the same for all",
        'questions[3].shuffled must follow the other questions of the shuffled group "parts"',
      ],
    );
  });

  it("refuses keys that mean something else, options that are the same, bounds that cross, a statement to be answered", () => {
    const options = ["a", "b", "a"].map((key) => ({ key, text: { en: key } }));
    assert.deepEqual(
      messagesFor(
        withQuestions(
          { ask: "smiley", key: "channel" },
          { ask: "smiley", key: "channel", about: "taste" },
          { ask: "choice", key: "which", options },
          { ask: "number", key: "party", least: 5, most: 2 },
          { ask: "date", key: "day", earliest: "2026-12-01", latest: "2026-11-01" },
          { ask: "statement", key: "read", required: true },
        ),
      ),
      [
        'questions[0].key must not be "channel": rules use that word',
        'questions[1].key must be a question key of its own: "channel" is taken by questions[0]',
        'questions[1].key must not be "channel": rules use that word',
        'questions[2].options[2].key must be an option key of its own: "a" is there already',
        "questions[3].least is wrong: 5 is more than 2",
        "questions[4].earliest is wrong: 2026-12-01 is more than 2026-11-01",
        "questions[5].required cannot be required: there is nothing to answer",
      ],
    );
  });
});
