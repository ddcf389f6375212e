import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aJourney, aJourneyWith, aStage, aTouchpoint } from "../../../test/journeys.ts";
import { aMapping, aMappingFile } from "../../../test/mappings.ts";
import { readMapping } from "./read-mapping.ts";

const messagesFor = (about: Readonly<Record<string, unknown>>, journey = aJourneyWith("greeting", "menu", "bill")) => {
  const mapping = readMapping(aMappingFile(about), journey);
  assert(!mapping.ok, "accepted");
  return mapping.refusal.map(({ message }) => message);
};
const codesFor = (about: Readonly<Record<string, unknown>>) => {
  const mapping = readMapping(aMappingFile(about), aJourneyWith("bill"));
  return mapping.ok ? [] : mapping.refusal.map(({ code }) => code);
};

describe("when rows were lived", () => {
  it("is a column with a format, a precision or neither, or one value for all", () => {
    const precisions = (at: unknown) => aMapping({ at }).at.precision;
    assert.equal(precisions({ column: "D", format: "d.M.yyyy" }), "day");
    assert.equal(precisions({ column: "D", format: "d.M.yyyy HH:mm" }), "second");
    assert.equal(precisions({ column: "D", format: "d.M.yyyy HH:mm", precision: "month" }), "month");
    assert.equal(precisions({ column: "YEAR", precision: "year" }), "year");
    assert.equal(precisions("D"), "second");
    assert.deepEqual(aMapping({ at: { value: 2016 } }).at, { value: "2016", precision: "year" });
    assert.equal(precisions({ value: "2016-05" }), "month");
    assert.equal(precisions({ value: "2016-05-11" }), "day");
  });

  it("is refused when it is unclear", () => {
    const expected = "a column, { column, format }, { column, precision } or { value }";
    assert.deepEqual(messagesFor({ at: undefined }), [`at is missing: expected ${expected}`]);
    assert.deepEqual(messagesFor({ at: { column: "D", value: 2016 } }), [
      "at is wrong: expected either a column or a value, got an object",
    ]);
    assert.deepEqual(messagesFor({ at: { value: "2016-02-30" } }), [
      'at.value is wrong: expected a day, month or year such as 2016-05-11, 2016-05 or 2016, got "2016-02-30"',
    ]);
    assert.deepEqual(messagesFor({ at: { column: "D", format: "yyyy", precision: "day" } }), [
      'at.precision is wrong: expected no finer than its format, which tells the year, got "day"',
    ]);
    assert.deepEqual(messagesFor({ at: { column: "D", zone: "Turku" } }), [
      'at.zone is wrong: expected a time zone such as Europe/Helsinki, got "Turku"',
    ]);
  });

  it("may leave the order to the journey", () => {
    assert.equal(aMapping().order, "time");
    assert.equal(aMapping({ order: "journey" }).order, "journey");
    assert.equal(aMapping({ at: { value: 2016, order: "journey" } }).order, "journey");
  });
});

describe("the answers of a mapping", () => {
  it("are wide, by touchpoint and about the whole, or long, one block for the touchpoint of the row", () => {
    const long = {
      touchpoints: undefined,
      touchpoint: { column: "T", labels: { 1: "bill" } },
      answers: { satisfaction: "Q" },
    };
    assert.equal(aMapping(long).touchpoint?.column, "T");
    assert.deepEqual(messagesFor({ ...long, whole: { recommend: "R" } }), [
      "whole is for wide data, touchpoint and answers are for long data: expected one of the two",
    ]);
    assert.deepEqual(messagesFor({ ...long, answers: undefined }), [
      "answers is missing: long data needs touchpoint (a column) and answers",
    ]);
    assert.deepEqual(messagesFor({ touchpoints: undefined }), [
      "nothing is mapped: expected touchpoints, whole, outcomes, or touchpoint and answers",
    ]);
  });

  it("are known to the journey, under the keys of today", () => {
    const journey = aJourney({ stages: [aStage({ touchpoints: [aTouchpoint({ key: "card", was: "bill" })] })] });
    assert.deepEqual(messagesFor({}, journey), [
      'touchpoints.bill is no touchpoint of the journey "lunch"; it is now "card"',
    ]);
    assert.match(
      messagesFor({ whole: { "image.reliable": "Q" } })[0] ?? "",
      /^whole\.image\.reliable is an unknown answer/,
    );
  });

  it("take words for numbers, the other way round, pairs and other bands", () => {
    const { touchpoints } = aMapping({
      touchpoints: {
        bill: {
          effort: { column: "Q1", labels: { "Very easy": 7, "Very hard": 1 }, reversed: true },
          expectation: { expected: "E", experienced: "S", scale: [1, 100] },
          resolved: { column: "Q2", labels: { Ja: "yes", Nej: "no" } },
          satisfaction: { column: "Q3", positive: [5] },
          tags: { column: "Q4", separator: ";" },
        },
      },
    });
    assert.deepEqual(
      Object.values(touchpoints.bill!).map(({ source }) => source),
      ["number", "pair", "number", "number", "words"],
    );
    const resolved = touchpoints.bill!.resolved!;
    assert(resolved.source === "number");
    assert.deepEqual(resolved.labels, { Ja: 2, Nej: 0 });
  });

  it("stay on their scales", () => {
    assert.deepEqual(messagesFor({ whole: { recommend: { column: "R", scale: [1, 5] } } }), [
      "whole.recommend.scale is wrong: recommend cannot be answered on [1, 5]; expected [0, 10]",
    ]);
    assert.deepEqual(messagesFor({ whole: { satisfaction: { column: "S", labels: { Great: 6 }, positive: [0] } } }), [
      "whole.satisfaction.labels.Great is outside the scale: expected 1…5, got 6",
      "whole.satisfaction.positive[0] is outside the scale: expected 1…5, got 0",
    ]);
    assert.deepEqual(messagesFor({ whole: { value: { expected: "E", experienced: "S", scale: [1, 5] } } }), [
      "whole.value is wrong: only expectation comes as a pair of expected and experienced",
    ]);
  });

  it("give every value one meaning", () => {
    assert.deepEqual(messagesFor({ whole: { satisfaction: { column: "S", missing: ["DK"], labels: { dk: 3 } } } }), [
      'whole.satisfaction is unclear: "dk" stands in missing and in labels',
    ]);
  });
});

describe("the rest of a mapping", () => {
  it("knows of outcomes whether they are good, or is told", () => {
    const joined = { column: "J", yes: ["x"], good: true };
    assert.equal(aMapping({ outcomes: { "joined-club": joined } }).outcomes["joined-club"]?.good, true);
    assert.deepEqual(messagesFor({ outcomes: { joined: { column: "J", yes: [1] } } }), [
      "outcomes.joined.good is missing: expected true or false for an outcome of one's own",
    ]);
    assert.deepEqual(codesFor({ outcomes: { churned: { column: "C", no: [0] } } }), ["missing-field"]);
  });

  it("explains an outcome that is mapped", () => {
    const churned = { column: "C", yes: [1], no: [0] };
    assert.equal(aMapping({ outcomes: { churned }, outcome: "churned" }).outcome, "churned");
    assert.deepEqual(codesFor({ outcomes: { churned }, outcome: "returned" }), ["unknown-outcome"]);
  });

  it("keeps channel and location out of the attributes", () => {
    assert.deepEqual(aMapping({ channel: { value: "kiosk" }, location: "SITE" }).channel, { value: "kiosk" });
    assert.deepEqual(codesFor({ attributes: { location: "SITE" } }), ["reserved-key"]);
  });

  it("leaves rows out by values of columns, nothing at all (~) being the empty cell", () => {
    assert.deepEqual(aMapping({ leaveOut: { Status: "Survey Preview", submitdate: null } }).leaveOut, {
      Status: ["Survey Preview"],
      submitdate: [""],
    });
    assert.deepEqual(messagesFor({ leaveOut: ["Status"] }), [
      "leaveOut is wrong: expected values by column such as { Status: [Survey Preview] }, got a list of 1",
    ]);
  });

  it("takes several choices from a column each, for sets alone", () => {
    const tags = { columns: { Q5_1: "friendliness", Q5_2: "speed" }, yes: "Y" };
    const mapping = aMapping({ touchpoints: { bill: { tags } } });
    assert.deepEqual(mapping.touchpoints.bill?.tags, { source: "choices", columns: tags.columns, yes: ["Y"], no: [] });
    const messages = (source: unknown, answer = "tags") => messagesFor({ touchpoints: { bill: { [answer]: source } } });
    assert.deepEqual(messages({ columns: tags.columns }), [
      "touchpoints.bill.tags.yes is missing: expected a list of values such as [0, 99]",
    ]);
    assert.deepEqual(messages({ columns: {}, yes: [1] }).length, 1);
    assert.deepEqual(messages({ ...tags, no: ["y"] }), [
      'touchpoints.bill.tags is unclear: "y" stands in yes and in no',
    ]);
    assert.deepEqual(messages({ column: "Q5", missing: [0], none: ["0"] }), [
      'touchpoints.bill.tags is unclear: "0" stands in missing and in none',
    ]);
    assert.equal(messages(tags, "satisfaction").length > 0, true);
  });

  it("is a problem, never a crash, whatever stands in the file", () => {
    const journey = aJourneyWith("bill");
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom("at", "touchpoints", "whole", "answers", "outcomes", "comments", "id", "leaveOut"),
        (value, field) => {
          assert.equal(readMapping(value, journey).ok, false);
          const mapping = readMapping(aMappingFile({ [field]: value }), journey);
          if (mapping.ok) return;
          assert(mapping.refusal.length > 0);
          for (const { message } of mapping.refusal) assert.doesNotMatch(message, /(^|: )(Invalid|Too|Unrecognized)/);
        },
      ),
    );
  });
});
