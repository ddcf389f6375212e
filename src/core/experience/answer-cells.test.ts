import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourneyWith } from "../../../test/journeys.ts";
import { aMapping } from "../../../test/mappings.ts";
import type { Journey } from "../journey/journey.ts";
import { answerIn, keptScale } from "./answer-code.ts";
import { compileMapping } from "./compile-mapping.ts";
import type { MappedRow } from "./mapped-row.ts";
import { notAnswered, notApplicable, notAsked } from "./wide.ts";

const lunch = aJourneyWith("greeting", "menu", "bill");

/** Reads rows of a file with this mapping; each `look` result is taken before the next row is read. */
function rows<Seen>(
  about: Readonly<Record<string, unknown>>,
  header: readonly string[],
  records: readonly (readonly string[])[],
  look: (row: MappedRow) => Seen,
  options: { journey?: Journey; zone?: string } = {},
): Seen[] {
  const journey = options.journey ?? lunch;
  const reader = compileMapping(aMapping(about, journey), journey, header, options);
  assert(reader.ok, JSON.stringify(reader));
  return records.map((record, i) => look(reader.value.read(record, i + 1)));
}
const firstAnswer = (row: MappedRow) => row.answers[0];
const problemsOf = (row: MappedRow) =>
  row.problems.map(({ row: number, field, code, message }) => [number, field, code, message]);
const cells = (...texts: readonly string[]) => texts.map((text) => [text]);

describe("an answer in a data file", () => {
  const satisfaction = (source: object) => ({ touchpoints: { bill: { satisfaction: { column: "Q1", ...source } } } });

  it("is a value, not answered, not applicable, or rejected with row, column, expected and got", () => {
    const about = satisfaction({ notApplicable: [6, "N/A"], missing: [0, -99] });
    assert.deepEqual(rows(about, ["Q1"], cells("4", "", "0", "-99", "6", "n/a", "7", "good"), firstAnswer), [
      4,
      notAnswered,
      notAnswered,
      notAnswered,
      notApplicable,
      notApplicable,
      notAsked,
      notAsked,
    ]);
    assert.deepEqual(rows(about, ["Q1"], cells("7", "4", "good"), problemsOf), [
      [[1, "Q1", "out-of-scale", 'satisfaction at bill is outside its scale: expected 1…5, got "7"']],
      [],
      [[3, "Q1", "unreadable-answer", 'satisfaction at bill cannot be read: expected 1…5, got "good"']],
    ]);
  });

  it("was not asked where the mapping says so, even of empty cells", () => {
    const about = satisfaction({ notAsked: ["", 88], missing: [0] });
    assert.deepEqual(rows(about, ["Q1"], cells("", "88", "0"), firstAnswer), [notAsked, notAsked, notAnswered]);
    assert.deepEqual(rows(about, ["Q1"], cells("", "88"), problemsOf), [[], []]);
  });

  it("is read through spaces, decimal commas and real minus signs", () => {
    assert.deepEqual(
      rows(satisfaction({ missing: [-9] }), ["Q1"], cells(" 4 ", "3,5", "4.0", "\u00a05", "−9", "1e0"), firstAnswer),
      [4, 3.5, 4, 5, notAnswered, 1],
    );
  });

  it("may be a word, in any case", () => {
    const about = satisfaction({ labels: { "Very good": 5, Poor: 1 } });
    assert.deepEqual(rows(about, ["Q1"], cells("very good ", "POOR", "3"), firstAnswer), [5, 1, 3]);
    assert.deepEqual(rows(about, ["Q1"], cells("awful"), problemsOf), [
      [
        [
          1,
          "Q1",
          "unreadable-answer",
          'satisfaction at bill cannot be read: expected 1…5 or "Very good", "Poor", got "awful"',
        ],
      ],
    ]);
  });

  it("is turned within its scale when the file counts the other way, words too", () => {
    const about = satisfaction({ scale: [1, 7], reversed: true, labels: { best: 1 } });
    assert.deepEqual(rows(about, ["Q1"], cells("1", "7", "2.5", "best"), firstAnswer), [7, 1, 5.5, 7]);
  });

  it("has the row's end where the row is short", () => {
    assert.deepEqual(rows(satisfaction({}), ["X", "Q1"], [["a"]], firstAnswer), [notAnswered]);
  });
});

describe("answers of other kinds", () => {
  it("one's own where less is better is turned for counting, and turned back for keeping", () => {
    const journey: Journey = {
      ...lunch,
      answers: { wait: { name: { en: "Minutes" }, scale: [0, 60], better: "lower" } },
    };
    const reader = compileMapping(
      aMapping({ touchpoints: { bill: { wait: { column: "W", positive: [0, 5] } } } }, journey),
      journey,
      ["W"],
    );
    assert(reader.ok);
    const row = reader.value.read(["10"], 1);
    const column = reader.value.layout.columns[0]!;
    assert.deepEqual([row.answers[0], answerIn(row, column, 0), column.positive], [50, 10, [60, 55]]);
  });

  it("resolved is 0 no, 1 partly, 2 yes", () => {
    const about = { whole: { resolved: { column: "R", labels: { 1: "yes", Kyllä: "yes" } } }, touchpoints: undefined };
    assert.deepEqual(rows(about, ["R"], cells("Yes", "partly", "NO", "kyllä", "1", "2"), firstAnswer), [
      2,
      1,
      0,
      2,
      2,
      notAsked,
    ]);
  });

  it("an expectation asked as 1–5 lies around 0", () => {
    const about = { whole: { expectation: { column: "E", scale: [1, 5] } } };
    const reader = compileMapping(aMapping({ ...about, touchpoints: undefined }), lunch, ["E"]);
    assert(reader.ok);
    assert.deepEqual(
      ["1", "3", "5"].map((text) => reader.value.read([text], 1).answers[0]),
      [-2, 0, 2],
    );
    assert.deepEqual(reader.value.layout.columns[0]!.scale, [-2, 2]);
  });

  it("a pair is what was experienced over what was expected, and keeps its halves", () => {
    const about = {
      touchpoints: {
        bill: { expectation: { expected: "E", experienced: "S", scale: [1, 100], missing: [0], notApplicable: [999] } },
      },
    };
    const reader = compileMapping(aMapping(about), lunch, ["E", "S"]);
    assert(reader.ok);
    const column = reader.value.layout.columns[0]!;
    assert.deepEqual([column.kind, column.scale, keptScale(column)], ["expectation", [-99, 99], [1, 100]]);
    const kept = (...record: string[]) => {
      const row = reader.value.read(record, 1);
      return [row.answers[0], answerIn(row, column, 0), row.problems.map(({ field }) => field)];
    };
    assert.deepEqual(kept("80", "90"), [10, { expected: 80, experienced: 90 }, []]);
    assert.deepEqual(kept("80", "0"), [notAnswered, { expected: 80, experienced: null }, []]);
    assert.deepEqual(kept("", ""), [notAnswered, null, []]);
    assert.deepEqual(kept("80", "999"), [notApplicable, "notApplicable", []]);
    assert.deepEqual(kept("101", "x"), [notAsked, undefined, ["E", "S"]]);
  });

  it("comments and sets are kept as words", () => {
    const about = {
      touchpoints: { bill: { satisfaction: "Q1", tags: { column: "WHY", separator: ";", labels: { p: "price" } } } },
      comments: { column: "COM", language: "en", missing: ["-"] },
    };
    const header = ["Q1", "WHY", "COM"];
    assert.deepEqual(
      rows(
        about,
        header,
        [
          ["5", "speed; p ;speed;", " Quick! "],
          ["5", "", "-"],
          ["5", " ; ", "x".repeat(10_001)],
        ],
        (row) => [...row.words],
      ),
      [
        [["speed", "price"], "Quick!"],
        [null, null],
        [null, null],
      ],
    );
    assert.deepEqual(
      rows(
        about,
        header,
        [
          ["5", "", "–"],
          ["5", "", "..."],
          ["5", "", ":-)"],
        ],
        (row) => [row.words[1]],
      ),
      [[null], [null], [":-)"]],
      "a dash is no comment, a face is",
    );
    assert.deepEqual(
      rows(about, header, [["5", "", "x".repeat(10_001)]], (row) => row.problems.map(({ code }) => code)),
      [["unreadable-text"]],
    );
  });
});
