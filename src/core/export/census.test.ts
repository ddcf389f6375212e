import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperience } from "../../../test/experiences.ts";
import { aJourney } from "../../../test/journeys.ts";
import { declaredAnswers } from "../experience/declared-answers.ts";
import type { Experience } from "../experience/experience.ts";
import { AnswerParts } from "./answer-parts.ts";
import { type Cell, notAnswered, notApplicable } from "./cell.ts";
import { Census } from "./census.ts";
import { longColumns, longRow } from "./long-row.ts";

const lunch = aJourney({
  answers: { wait: { name: { en: "Minutes waited" }, scale: [0, 60], better: "lower" } },
  image: { reliable: { en: "Reliable" } },
});
const declared = declaredAnswers(lunch);

/** The columns that such experiences make, and their cells, those of the fields left out unless asked for. */
function exported(abouts: readonly Partial<Experience>[], fields: readonly string[] = []) {
  const parts = new AnswerParts(() => declared);
  const rows = abouts.map((about) => longRow({ experience: anExperience(about), local: 0, origin: null }, parts));
  const census = new Census(longColumns);
  for (const row of rows) census.add(row);
  const { columns, cells } = census.layout();
  const wanted = columns.map(({ subject, key }) => subject.of !== "field" || fields.includes(key));
  const only = <Value>(all: readonly Value[]) => all.filter((_, at) => wanted[at]);
  return {
    columns: only(columns.map(({ key, type }) => `${key} ${type}`)),
    rows: rows.map((row): Cell[] => only(cells(row))),
  };
}

describe("the columns of an export", () => {
  it("are those that its experiences fill: answers first, comments last among them, then attributes", () => {
    const { columns, rows } = exported([
      {
        answers: { comment: "Hyvä", wait: 4.5, recommend: 9, "image.reliable": 4 },
        attributes: { group: "new", age: 30 },
      },
      { answers: { tags: ["speed", "price"], resolved: "partly" } },
    ]);
    assert.deepEqual(columns, [
      "answers.recommend whole",
      "answers.resolved category",
      "answers.tags set",
      "answers.image.reliable whole",
      "answers.wait number",
      "answers.comment text",
      "attributes.age whole",
      "attributes.group text",
    ]);
    assert.deepEqual(rows, [
      [9, null, null, 4, 4.5, "Hyvä", 30, "new"],
      [null, "partly", ["speed", "price"], null, null, null, null, null],
    ]);
  });

  it("keep the four states apart", () => {
    const states = [{ effort: 4 }, { effort: null }, { effort: "notApplicable" as const }, {}];
    assert.deepEqual(exported(states.map((answers) => ({ answers }))).rows, [
      [4],
      [notAnswered],
      [notApplicable],
      [null],
    ]);
  });

  it("hold numbers of one scale each: another scale than the usual one is a column of its own", () => {
    const { columns, rows } = exported([
      { answers: { effort: 6 } },
      { answers: { effort: 3 }, scales: { effort: [1, 5] } },
      { answers: { effort: null }, scales: { effort: [1, 5] } },
    ]);
    assert.deepEqual(columns, ["answers.effort whole", "answers.effort.1to5 whole"]);
    assert.deepEqual(rows, [
      [6, null],
      [null, 3],
      [null, notAnswered],
    ]);
  });

  it("hold the halves of a pair beside each other, and a pair left empty in both", () => {
    const { columns, rows } = exported([
      { answers: { expectation: { expected: 4, experienced: 5 } } },
      { answers: { expectation: { expected: 4, experienced: null } } },
      { answers: { expectation: null } },
    ]);
    assert.deepEqual(columns, ["answers.expectation.expected whole", "answers.expectation.experienced whole"]);
    assert.deepEqual(rows, [
      [4, 5],
      [4, notAnswered],
      [notAnswered, notAnswered],
    ]);
  });

  it("become text where numbers and words stand in one", () => {
    const { columns, rows } = exported([
      { answers: {}, attributes: { floor: 2 } },
      { answers: {}, attributes: { floor: "cellar" } },
    ]);
    assert.deepEqual([columns, rows], [["attributes.floor text"], [["2"], ["cellar"]]]);
  });

  it("tell an answer about the whole journey by the word whole, and a customer by number", () => {
    const { touchpoint: _, ...whole } = anExperience({ whole: true, customer: "117", answers: {} });
    const { columns, rows } = exported([whole as Experience], ["touchpoint", "customer"]);
    assert.deepEqual(columns, ["touchpoint text", "customer whole"]);
    assert.deepEqual(rows[0]?.at(-1), 117);
  });
});
