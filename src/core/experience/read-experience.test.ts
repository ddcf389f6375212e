import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { anExperienceBody } from "../../../test/experiences.ts";
import { aJourney, aJourneyWith } from "../../../test/journeys.ts";
import { answerable, readExperience } from "./read-experience.ts";

const lunch = answerable([
  { journey: aJourneyWith("till") },
  {
    journey: {
      ...aJourneyWith("greeting", "bill"),
      answers: { wait: { name: { en: "Minutes waited" }, scale: [0, 60], better: "lower" } },
      image: { reliable: { en: "Reliable" } },
    },
  },
]);
const latest = Date.parse("2026-11-22T12:00:00Z") / 1000;
const read = (about: Readonly<Record<string, unknown>> = {}) =>
  readExperience(anExperienceBody(about), (key) => (key === "lunch" ? lunch : undefined), latest);
const accepted = (about: Readonly<Record<string, unknown>> = {}) => {
  const experience = read(about);
  assert(experience.ok, JSON.stringify(experience));
  return experience.value;
};
const problems = (about: Readonly<Record<string, unknown>>) => {
  const experience = read(about);
  assert(!experience.ok, "accepted");
  return experience.refusal.map(({ message }) => message);
};

describe("readExperience", () => {
  it("fills in what is usual: revision 1, a customer's own view, what at tells of precision", () => {
    assert.deepEqual(accepted(), {
      id: "0190b5f0-7c1e-7abc-8def-0123456789ab",
      revision: 1,
      journey: "lunch",
      touchpoint: "bill",
      at: "2026-11-22T11:58:00+02:00",
      precision: "second",
      perspective: "customer",
      via: "self",
      answers: { satisfaction: 4 },
      attributes: {},
    });
  });

  it("keeps every field of the whole shape", () => {
    const everything = {
      revision: 3,
      pass: "table-12-1130",
      channel: "kiosk",
      location: "turku-1",
      customer: "c-123",
      perspective: "employee",
      via: "staff",
      survey: "visit",
      version: 3,
      language: "fi",
      askedWhen: "after",
      answers: {
        satisfaction: 4,
        expectation: 1,
        emotions: ["joy"],
        tags: ["friendliness"],
        effort: "notApplicable",
        comment: "Ystävällinen palvelu",
      },
      attributes: { group: "regular", age: 42 },
      weight: 1.25,
    };
    assert.deepEqual(accepted(everything), {
      ...accepted(),
      ...everything,
    });
  });

  it("keeps the four states of an answer apart", () => {
    const { answers } = accepted({ answers: { satisfaction: 1, effort: null, recommend: "notApplicable" } });
    assert.deepEqual(answers, { satisfaction: 1, effort: null, recommend: "notApplicable" });
    assert.equal("return" in answers, false);
  });

  it("takes answers on the standard scale, on the journey's own, or on one given with them", () => {
    accepted({ answers: { wait: 12.5, "image.reliable": 5, return: 0, resolved: "partly", compared: -2 } });
    assert.deepEqual(accepted({ answers: { satisfaction: 7 }, scales: { satisfaction: [1, 7] } }).scales, {
      satisfaction: [1, 7],
    });
    assert.deepEqual(problems({ answers: { satisfaction: 6, wait: 61, smiley: 5, resolved: 1, effort: "easy" } }), [
      'answers.satisfaction is wrong: expected a number 1…5, null or "notApplicable", got 6',
      'answers.wait is wrong: expected a number 0…60, null or "notApplicable", got 61',
      'answers.smiley is wrong: expected a number 1…4, null or "notApplicable", got 5',
      "answers.resolved is wrong: expected yes, partly or no, got 1",
      'answers.effort is wrong: expected a number 1…7, null or "notApplicable", got "easy"',
    ]);
    assert.deepEqual(problems({ answers: { recommend: 5 }, scales: { recommend: [0, 5], effort: [1, 5] } }), [
      "scales.recommend is wrong: recommend cannot be answered on that scale, got [0, 5]",
      "scales.effort is the scale of an answer that is not here",
    ]);
  });

  it("takes an expectation asked directly or as a pair, which keeps its scale: 1–5 where none is given", () => {
    assert.equal(accepted({ answers: { expectation: -2 } }).scales, undefined);
    const pair = accepted({ answers: { expectation: { expected: 4, experienced: null } } });
    assert.deepEqual(
      [pair.answers.expectation, pair.scales],
      [{ expected: 4, experienced: null }, { expectation: [1, 5] }],
    );
    accepted({ answers: { expectation: { expected: 80, experienced: 90 } }, scales: { expectation: [1, 100] } });
    assert.deepEqual(problems({ answers: { expectation: { expected: 0, experienced: 3 } } }), [
      "answers.expectation is wrong: expected { expected, experienced }, each a number 1…5 or null, got an object",
    ]);
  });

  it("takes an empty comment as not given, and a word said twice as said once", () => {
    assert.deepEqual(accepted({ answers: { comment: "", tags: ["speed", "price", "speed"] } }).answers, {
      comment: null,
      tags: ["speed", "price"],
    });
  });

  it("names unknown touchpoints, answers and fields with what was probably meant", () => {
    assert.deepEqual(problems({ touchpoint: "bil", answers: { satisfacton: 4 }, custommer: "c-1" }), [
      'custommer is not a known field; did you mean "customer"?',
      'touchpoint is unknown in this journey: got "bil"; did you mean "bill"?',
      'answers.satisfacton is an unknown answer; did you mean "satisfaction"?',
    ]);
    assert.deepEqual(problems({ journey: "dinner" }), [
      'journey is wrong: expected the key of a journey, got "dinner"',
    ]);
  });

  it("takes touchpoints of earlier versions: a kiosk may have been offline for long", () => {
    assert.equal(accepted({ touchpoint: "till" }).touchpoint, "till");
  });

  it("is about a touchpoint or about the whole, never both or neither", () => {
    const whole = accepted({ touchpoint: undefined, whole: true });
    assert.deepEqual([whole.whole, "touchpoint" in whole], [true, false]);
    assert.deepEqual(problems({ whole: true }), [
      "touchpoint and whole exclude each other: an experience is about one or the other",
    ]);
    assert.deepEqual(problems({ touchpoint: undefined }), [
      'touchpoint is missing: expected the key of a touchpoint, or "whole": true',
    ]);
    assert.deepEqual(problems({ whole: false }), ["whole is wrong: expected true, or no such field, got false"]);
  });

  it("takes times with an offset, and days, months and years, that have been since 1900", () => {
    for (const [at, precision] of [
      ["2026-11-22T09:58:00Z", "second"],
      ["2026-11-22", "day"],
      ["2026-11", "month"],
      ["2016", "year"],
    ]) {
      assert.equal(accepted({ at }).precision, precision);
    }
    assert.equal(accepted({ precision: "day" }).precision, "day");
    const expected = "expected a time with offset such as 2026-11-22T11:58:00+02:00, or a day, month or year";
    assert.deepEqual(problems({ at: "2026-11-22T11:58:00" }), [`at is wrong: ${expected}, got "2026-11-22T11:58:00"`]);
    assert.deepEqual(problems({ at: undefined }), [`at is missing: ${expected}`]);
    assert.deepEqual(problems({ at: "1899-12-31" }), ['at is wrong: expected a time from 1900 on, got "1899-12-31"']);
    assert.deepEqual(problems({ at: "2026-11-22T12:00:01Z" }), [
      'at is wrong: expected a time that has been, got "2026-11-22T12:00:01Z"',
    ]);
    assert.deepEqual(problems({ at: "2026", precision: "day" }), [
      'precision is wrong: expected no finer than at, which is known to the year, got "day"',
    ]);
  });

  it("takes today's day in a place where it has already begun", () => {
    assert.equal(accepted({ at: "2026-11-23" }).precision, "day");
    assert.equal(problems({ at: "2026-11-24" }).length, 1);
  });

  it("limits what may be sent", () => {
    accepted({ answers: { comment: "x".repeat(10_000), tags: Array.from({ length: 50 }, (_, i) => `tag-${i}`) } });
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`a${i}`, 1]));
    assert.equal(problems({ answers: { comment: "x".repeat(10_001) } }).length, 1);
    assert.equal(problems({ answers: { tags: Array.from({ length: 51 }, (_, i) => `tag-${i}`) } }).length, 1);
    assert.deepEqual(problems({ attributes: many }), ["attributes is too long: expected at most 50"]);
    assert.equal(problems({ customer: "c".repeat(201) }).length, 1);
    assert.equal(problems({ customer: "" }).length, 1);
  });

  it("tells of twenty fields that nobody knows, and of no more scales than answers, however many there are", () => {
    const many = (of: unknown) => Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`x${n}`, of]));
    assert.equal(problems(many(1)).length, 20);
    assert.equal(problems({ scales: many([1, 7]) }).length, 51);
  });

  it("refuses text that no database holds: NUL and halves of characters", () => {
    assert.equal(problems({ answers: { comment: "a\0b" } }).length, 1);
    assert.equal(problems({ customer: "\ud800" }).length, 1);
    assert.equal(problems({ attributes: { group: "\0" } }).length, 1);
    assert.equal(problems({ attributes: JSON.parse('{ "__proto__": "x" }') }).length, 1);
  });

  it("is a problem, never a crash, whatever is sent", () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom("id", "at", "answers", "scales", "attributes", "weight", "touchpoint"),
        (value, field) => {
          assert.equal(readExperience(value, () => lunch, latest).ok, false);
          const experience = read({ [field]: value });
          assert(experience.ok || experience.refusal.length > 0);
        },
      ),
    );
  });

  it("knows nothing of what objects have from birth", () => {
    assert.equal(
      readExperience(
        anExperienceBody({ answers: JSON.parse('{ "constructor": 1, "__proto__": 4 }') }),
        () => answerable([{ journey: aJourney() }]),
        latest,
      ).ok,
      false,
    );
  });
});
