import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney } from "../../../../test/journeys.ts";
import { readPacks } from "../../../flows/read-packs.ts";
import { placeOf } from "../../place.ts";
import { surveyOf } from "../pack.ts";
import { readSurvey } from "../read-survey.ts";
import { adviceOn } from "./advice.ts";
import { adviceOnWords } from "./journey-words.ts";
import { durationSaid, secondsOf, secondsOfAll } from "./seconds.ts";

const aSurvey = (questions: readonly object[], more: object = {}) => {
  const file = { key: "visit", name: { en: "Visit" }, journey: "lunch", about: "bill", languages: ["en"], questions };
  const survey = readSurvey({ polku: "survey/1", ...file, ...more });
  assert(survey.ok, JSON.stringify(survey));
  return survey.value;
};

describe("adviceOnWords", () => {
  it("finds words that nobody has named, and names that lack a language", () => {
    const name = { fi: "Musiikki", en: "Music" };
    const journey = aJourney({ choices: { tags: { words: { music: { name }, speed: {} }, none: ["nothing"] } } });
    const asked = (question: object, languages: readonly string[]) =>
      adviceOnWords(aSurvey([{ ...question, key: "q", text: { en: "Why?" } }], { languages }), journey);
    assert.deepEqual(asked({ ask: "tags", words: ["music", "speed"] }, ["en", "fi-simple"]), []);
    const path = ["questions", 0, "words"];
    assert.deepEqual(asked({ ask: "tags", words: ["music", "price", "smell"] }, ["en", "sv"]), [
      { code: "missing-words", path, language: "sv" },
      { code: "nameless", path, word: "smell" },
    ]);
    assert.deepEqual(asked({ ask: "tags" }, ["en"]), [{ code: "nameless", path, word: "nothing" }]);
    assert.deepEqual(asked({ ask: "emotions" }, ["en", "sv"]), []);
  });
});

describe("adviceOn", () => {
  it("finds nothing to say of a short and plain survey", () => {
    assert.deepEqual(adviceOn(aSurvey([{ ask: "smiley", key: "s", text: { en: "How did it go?" } }])), []);
  });

  it("says in which languages Polku's own words will be English", () => {
    const text = Object.fromEntries(["ar", "sv-FI", "et"].map((language) => [language, "?"]));
    const survey = aSurvey([{ ask: "smiley", key: "s", text }], { languages: ["ar", "sv-FI", "et"] });
    assert.deepEqual(
      adviceOn(survey),
      ["ar", "et"].map((language) => ({ code: "unspoken", path: ["languages"], language })),
    );
  });

  it("notices two things in one question, and words that lean", () => {
    const text = {
      en: "How satisfied were you with taste and price?",
      fi: "Kuinka tyytyväinen olit makuun ja hintaan?",
      sv: "Hur nöjd var du med smak och pris?",
      et: "Kui rahul sa olid maitse ja hinnaga?",
    };
    const found = adviceOn(aSurvey([{ ask: "satisfaction", key: "s", text }])).map((one) =>
      one.code === "joining" || one.code === "leaning" ? `${one.language} ${one.code} ${one.word}` : one.code,
    );
    assert.deepEqual(found, [
      ...["en joining and", "en leaning How satisfied", "fi joining ja", "fi leaning Kuinka tyytyväinen"],
      ...["sv joining och", "sv leaning Hur nöjd"],
    ]);
  });

  it("lets options, lines of help and what is no question join as they like", () => {
    const options = ["salt", "oil"].map((key) => ({ key, text: { en: `Bread and ${key}?` } }));
    const choice = {
      ask: "choice",
      key: "c",
      text: { en: "Which bread?" },
      help: { en: "With salt and oil?" },
      options,
    };
    assert.deepEqual(adviceOn(aSurvey([choice, { ask: "statement", key: "t", text: { en: "Coffee and cake." } }])), []);
  });

  it("tells a question that is asked twice of one thing", () => {
    const text = { en: "How was it?" };
    const twice = [
      { ask: "smiley", key: "a", text },
      { ask: "resolved", key: "b", text: { en: "how was it? " } },
      { ask: "smiley", key: "c", about: "menu", text },
    ];
    assert.deepEqual(adviceOn(aSurvey(twice)), [
      { code: "said-twice", path: ["questions", 1, "text"], language: "en", earlier: 0 },
    ]);
  });

  it("tells rules that hold for nobody who gets there", () => {
    const [yes, no] = ["yes", "no"].map((key) => ({ key, text: { en: key } }));
    const questions = [
      { ask: "smiley", key: "s", jumps: [{ when: "s > 4", to: "end" }] },
      { ask: "choice", key: "c", options: [yes, no] },
      { ask: "text", key: "low", when: "s <= 2", wordings: [{ when: "s = 4", text: { en: "What was good?" } }] },
      { ask: "text", key: "both", when: "c = yes and c = no" },
      { ask: "text", key: "swedish", when: "language = sv" },
      { ask: "text", key: "asked", when: "s <= 2 and c = yes and language = en" },
    ].map((question) => ({ ...question, text: { en: question.key } }));
    assert.deepEqual(
      adviceOn(aSurvey(questions)).map(({ code, path }) => `${code} ${placeOf(path)}`),
      [
        "never-holds questions[0].jumps[0].when",
        "never-holds questions[2].wordings[0].when",
        "never-holds questions[3].when",
        "never-holds questions[4].when",
      ],
    );
  });

  it("tells what is offered twice in the same words", () => {
    const options = ["Soup", "Pasta", "soup "].map((en, at) => ({ key: `o${at}`, text: { en } }));
    assert.deepEqual(adviceOn(aSurvey([{ ask: "choice", key: "c", text: { en: "What?" }, options }])), [
      { code: "same-words", path: ["questions", 0, "options", 2, "text"], language: "en", word: "soup " },
    ]);
  });

  it("tells who asks for leave to contact by a name alone", () => {
    const asked = [["name"], ["name", "phone"]].map((asks, at) => ({ ask: "contact", key: `c${at}`, asks }));
    const questions = asked.map((question) => ({ ...question, text: { en: question.key } }));
    assert.deepEqual(adviceOn(aSurvey(questions)), [{ code: "unreachable", path: ["questions", 0, "asks"] }]);
  });

  it("tells what must be answered, what lacks a language, and what takes long", () => {
    const must = ["a", "b"].map((key) => ({ ask: "choice", key, required: true, text: { en: key }, options }));
    const comments = ["c", "d", "e"].map((key, i) => ({ ask: "text", lines: "many", key, text: { en: `Word ${i}` } }));
    const survey = aSurvey(
      [
        ...must,
        ...Array.from({ length: 4 }, (_, i) =>
          comments.map((one) => ({ ...one, key: `${one.key}${i}`, text: { en: `${one.key}${i}` } })),
        ).flat(),
      ],
      { languages: ["en", "fi"] },
    );
    const codes = adviceOn(survey).map(({ code }) => code);
    assert.deepEqual([...new Set(codes)], ["long", "several-required", "missing-words"]);
    assert.equal(adviceOn(survey).filter(({ code }) => code === "missing-words").length, 2 + 4 + 12);
  });

  it("estimates by rule of thumb: 8 words at 200 a minute, and 3 seconds to press", () => {
    const text = { en: "How easy was it to get your bill?" };
    const [question] = aSurvey([{ ask: "effort", key: "e", text }]).questions;
    assert.equal(secondsOf(question, ["en"]), 8 / (200 / 60) + 3);
  });

  it("is said in tens of seconds, and in minutes where they are many", () => {
    assert.deepEqual([2, 32.5, 36, 89, 90, 200].map(durationSaid), [
      ...[10, 30, 40, 90].map((n) => ({ unit: "seconds", n })),
      ...[2, 3].map((n) => ({ unit: "minutes", n })),
    ]);
    // As the packs say it of themselves.
    for (const { purpose, ...asked } of readPacks()) {
      const seconds = durationSaid(secondsOfAll(asked)).n;
      if (/half a minute/.test(purpose.en!)) assert.equal(seconds, 30);
      if (/a minute/.test(purpose.en!)) assert(seconds < 60, purpose.en);
    }
  });

  it("finds no wording to look at in the packs that ship", () => {
    const found = readPacks().flatMap((pack) =>
      adviceOn(surveyOf(pack, { journey: "any", about: "whole" })).map(
        ({ code, path }) => `${pack.key} ${code} ${placeOf(path)}`,
      ),
    );
    assert.deepEqual(found, []);
  });
});

const options = ["x", "y"].map((key) => ({ key, text: { en: key } }));
