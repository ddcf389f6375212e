import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney } from "../../../test/journeys.ts";
import { inEnglish } from "../mistakes/mistake.ts";
import { type Ask, questionTypes, typeOf } from "./question-types.ts";
import { readSurvey } from "./read-survey.ts";
import type { Question } from "./survey.ts";

const options = ["a", "b", "c"].map((key) => ({ key, text: { en: key } }));
const uuid = "0190b5f0-0000-7000-8000-000000000000";

interface Specimen {
  /** Its own fields in the file. */
  readonly own?: Record<string, unknown>;
  readonly takes: readonly unknown[];
  /** What is taken and kept whole: the parts that were not sent are asked and not answered. */
  readonly fills?: readonly (readonly [sent: unknown, kept: unknown])[];
  readonly refuses: readonly unknown[];
  /** What the refusal expects. */
  readonly expected: string;
  /** What the first of `takes` tells of an experience; absent: nothing. */
  readonly tells?: Record<string, unknown>;
}

const specimens: Readonly<Record<Ask, Specimen | readonly Specimen[]>> = {
  smiley: [
    {
      takes: [4, 1],
      refuses: [0, 5, 2.5, "4", true],
      expected: "a whole number 1–4",
      tells: { answers: { smiley: 4 } },
    },
    {
      own: { faces: 5 },
      takes: [5],
      refuses: [6],
      expected: "a whole number 1–5",
      tells: { answers: { smiley: 5 }, scales: { smiley: [1, 5] } },
    },
  ],
  satisfaction: onScale("satisfaction", 1, 5),
  effort: onScale("effort", 1, 7),
  recommend: onScale("recommend", 0, 10),
  return: onScale("return", 0, 10),
  value: onScale("value", 1, 5),
  compared: onScale("compared", -2, 2),
  rating: [
    { takes: [3], refuses: [0, 6], expected: "a whole number 1–5" },
    {
      own: { scale: [0, 10], answer: "patience" },
      takes: [10],
      refuses: [11],
      expected: "a whole number 0–10",
      tells: { answers: { patience: 10 } },
    },
  ],
  expectation: [
    { takes: [1, -2], refuses: [3], expected: "a whole number -2–2", tells: { answers: { expectation: 1 } } },
    {
      own: { form: "pair" },
      takes: [
        { expected: 4, experienced: 5 },
        { expected: 3, experienced: null },
      ],
      fills: [[{ experienced: 1 }, { expected: null, experienced: 1 }]],
      refuses: [
        {},
        { expected: null, experienced: null },
        { expected: 6, experienced: 5 },
        { expected: 4, more: 1 },
        4,
      ],
      expected: "{ expected, experienced }, each a whole number 1–5 or null, not both null",
      tells: { answers: { expectation: { expected: 4, experienced: 5 } } },
    },
  ],
  emotions: [
    {
      own: { words: ["joy", "anger"], most: 1 },
      takes: [["joy"], []],
      refuses: [["joy", "anger"], ["envy"], "joy", { joy: 3 }],
      expected: "at most 1 of joy, anger",
      tells: { answers: { emotions: ["joy"] } },
    },
    {
      own: { words: ["joy", "anger", "calm"], most: 2, strength: true },
      takes: [{ calm: 1, joy: 3 }, { anger: null }, {}],
      refuses: [
        ...[{ joy: 0 }, { joy: 4 }, { joy: 2.5 }, { joy: "3" }, { joy: true }, { joy: [3] }, { joy: undefined }],
        ...[{ joy: 1, anger: 1, calm: 1 }, { envy: 1 }, ["joy"], [], "joy", 3],
        ...["constructor", "toString", "__proto__"].map((word) => JSON.parse(`{ "${word}": 1 }`)),
      ],
      expected: "at most 2 of joy, anger, calm, each with how strongly: 1–3 or null",
      tells: { answers: { emotions: ["calm", "joy"] } },
    },
    // A journey may call a feeling as it likes.
    {
      own: { words: ["__proto__", "constructor"], strength: true },
      takes: [JSON.parse('{ "__proto__": 2, "constructor": null }'), JSON.parse('{ "__proto__": null }'), {}],
      refuses: [{ joy: 1 }, { hasOwnProperty: 1 }],
      expected: "at most 2 of __proto__, constructor, each with how strongly: 1–3 or null",
      tells: { answers: { emotions: ["__proto__", "constructor"] } },
    },
  ],
  tags: [
    // The usual reasons, the journey's own word, and the one by which nothing is named.
    {
      takes: [["speed", "music"], ["nothing"]],
      refuses: [["speed", "speed"], ["weather"]],
      expected:
        "at most 15 of friendliness, being-heard, respect, trust, competence, speed, effortlessness, information, reliability, product, technology, place, price, music, nothing",
      tells: { answers: { tags: ["speed", "music"] } },
    },
  ],
  resolved: {
    takes: ["yes", "partly", "no"],
    refuses: ["maybe", true],
    expected: "one of yes, partly, no",
    tells: { answers: { resolved: "yes" } },
  },
  image: {
    own: { attributes: ["innovative", "reliable"] },
    takes: [{ innovative: 5, reliable: null }],
    fills: [[{ reliable: 1 }, { innovative: null, reliable: 1 }]],
    refuses: [{}, { innovative: null }, { innovative: 6 }, { cheap: 1 }, [5]],
    expected: "a whole number 1–5 or null for each of innovative, reliable",
    tells: { answers: { "image.innovative": 5, "image.reliable": null } },
  },
  choice: [
    { own: { options }, takes: ["a"], refuses: ["d", ["a"], null], expected: "one of a, b, c" },
    {
      own: { options, attribute: "group" },
      takes: ["b"],
      refuses: ["B"],
      expected: "one of a, b, c",
      tells: { attributes: { group: "b" } },
    },
  ],
  choices: [
    {
      own: { options, most: 2 },
      takes: [["c", "a"], []],
      refuses: [["a", "b", "c"], ["d"]],
      expected: "at most 2 of a, b, c",
    },
    {
      own: { options: [...options, { key: "none", text: { en: "None of these" }, exclusive: true, last: true }] },
      takes: [["none"], ["a", "b", "c"]],
      refuses: [
        ["a", "none"],
        ["none", "none"],
      ],
      expected: "at most 3 of a, b, c; or one of these alone: none",
    },
  ],
  ranking: {
    own: { options },
    takes: [["b", "a", "c"]],
    refuses: [["a", "b"], ["a", "b", "b"], "a"],
    expected: "all of these in order: a, b, c",
  },
  matrix: {
    own: { rows: options },
    takes: [{ a: 1, b: null, c: 5 }],
    fills: [[{ b: 3 }, { a: null, b: 3, c: null }]],
    refuses: [{ a: 0 }, {}, { d: 1 }],
    expected: "a whole number 1–5 or null for each of a, b, c",
  },
  number: {
    own: { most: 20 },
    takes: [0, 2.5, 20],
    refuses: [-1, 21, "2", Number.NaN],
    expected: "a number 0…20",
  },
  date: {
    own: { latest: "2026-11-28" },
    takes: ["2026-02-28", "2026-11-28"],
    refuses: ["2026-02-29", "2026-11-29", "28.11.2026", 20261128],
    expected: "a day …–2026-11-28",
  },
  text: {
    takes: ["Terassin pöytä"],
    refuses: ["", "  ", "a".repeat(201), "a\0b", 5],
    expected: "at most 200 characters",
  },
  comment: {
    takes: ["Ystävällinen palvelu"],
    refuses: ["", "a".repeat(10_001), ["a"]],
    expected: "at most 10000 characters",
    tells: { answers: { comment: "Ystävällinen palvelu" } },
  },
  photo: { takes: [uuid], refuses: ["photo.jpg", 1], expected: "the id of a picture that was sent" },
  contact: [
    {
      takes: [{ name: "Aino", email: "aino@example.fi" }, { email: "aino@example.fi" }],
      refuses: [{ name: "Aino" }, { email: "aino" }, { phone: "+358 40 1234567" }, "aino@example.fi"],
      expected: "email or phone, of name, email",
    },
    {
      own: { asks: ["name"] },
      takes: [{ name: "Aino" }],
      refuses: [{ name: " " }, { email: "aino@example.fi" }, {}],
      expected: "name",
    },
  ],
  consent: { takes: [true, false], refuses: ["yes", 1], expected: "true or false" },
  statement: { takes: [], refuses: [true, ""], expected: "no answer, for there is nothing to answer" },
};

function onScale(answer: string, least: number, most: number): Specimen {
  return {
    takes: [most, least],
    refuses: [least - 1, most + 1, least + 0.5, String(most), null],
    expected: `a whole number ${least}–${most}`,
    tells: { answers: { [answer]: most } },
  };
}

describe("each kind of question", () => {
  const journey = aJourney({ choices: { tags: { words: { music: {} }, none: ["nothing"] } } });

  for (const ask of Object.keys(questionTypes) as Ask[]) {
    for (const { own = {}, takes, fills = [], refuses, expected, tells = {} } of [specimens[ask]].flat()) {
      it(`${ask} ${JSON.stringify(own)} takes ${takes.length === 0 ? "nothing" : JSON.stringify(takes[0])}`, () => {
        const question = questionOf({ ask, ...own });
        const type = typeOf(ask);
        for (const value of takes) assert.deepEqual(type.read(value, question, journey), value, JSON.stringify(value));
        for (const [sent, kept] of fills) assert.deepEqual(type.read(sent, question, journey), kept);
        for (const value of refuses)
          assert.equal(type.read(value, question, journey), undefined, JSON.stringify(value));
        assert.equal(inEnglish(type.expected(question, journey)), expected);
        const [first] = takes;
        const read = type.read(first, question, journey);
        assert.deepEqual(read === undefined ? {} : (type.tells?.(read, question) ?? {}), tells);
      });
    }
  }
});

function questionOf(own: Record<string, unknown>): Question {
  const survey = readSurvey({
    ...{ polku: "survey/1", key: "visit", name: { en: "Visit" }, journey: "lunch", about: "bill", languages: ["en"] },
    questions: [{ key: "asked", text: { en: "?" }, ...own }],
  });
  assert(survey.ok, JSON.stringify(survey));
  return survey.value.questions[0];
}
