import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourneyWith } from "../../../test/journeys.ts";
import { aMapping } from "../../../test/mappings.ts";
import { compileMapping } from "./compile-mapping.ts";
import type { DeclaredColumn } from "./declared-column.ts";
import { notAnswered, notApplicable, notAsked } from "./wide.ts";
import { withDeclared } from "./with-declared.ts";

const journey = aJourneyWith("menu", "bill");
const labels = new Map([
  ["1", "Very poor"],
  ["5", "Very good"],
  ["8", "Not used"],
  ["9", "No answer"],
]);
const rating: DeclaredColumn = { labels, missing: ["8", "9"], level: "ordinal" };
const gender: DeclaredColumn = {
  labels: new Map([
    ["1", "Male"],
    ["2", "Female"],
    ["9", "No answer"],
  ]),
  missing: [{ from: 3, to: Number.POSITIVE_INFINITY }],
  level: "nominal",
};

/** What becomes of texts in column Q1, a rating, and D1, a group, when the file says what they mean. */
function read(about: Readonly<Record<string, unknown>>, records: readonly (readonly [q1: string, d1: string])[]) {
  const declared = new Map([
    ["Q1", rating],
    ["D1", gender],
  ]);
  const mapping = withDeclared(aMapping({ attributes: { gender: "D1" }, ...about }, journey), declared);
  const reader = compileMapping(mapping, journey, ["Q1", "D1"]);
  assert(reader.ok);
  return records.map((record) => {
    const { answers, attributes, problems } = reader.value.read(record, 1);
    return [answers[0], attributes[0], ...problems.map(({ code }) => code)];
  });
}

describe("a mapping with what the file says", () => {
  const menu = (source: unknown) => ({ touchpoints: { menu: { satisfaction: source } } });

  it("takes the file's missing values for no answers, and its labels for the names of groups", () => {
    const rows = read(menu("Q1"), [
      ["4", "1"],
      ["8", "2"],
      ["9", "9"],
      ["6", ""],
    ]);
    assert.deepEqual(rows, [
      [4, "Male"],
      [notAnswered, "Female"],
      [notAnswered, null],
      // Neither on the scale nor missing: what 6 means is for a person to say.
      [notAsked, null, "out-of-scale"],
    ]);
  });

  it("lets the mapping say otherwise of any value", () => {
    const rows = read(
      {
        ...menu({ column: "Q1", notApplicable: [8], labels: { 9: 3 } }),
        attributes: { gender: { column: "D1", labels: { 1: "man", 4: "did not say" } } },
      },
      [
        ["8", "1"],
        ["9", "4"],
        ["5", "2"],
      ],
    );
    assert.deepEqual(rows, [
      [notApplicable, "man"],
      [3, "did not say"],
      [5, "Female"],
    ]);
  });

  it("knows a value by the word that the file has for it, where the mapping is in words", () => {
    const words = { column: "Q1", labels: { "very good": 1, "Very poor": 5 }, notApplicable: ["not used"] };
    const rows = read({ ...menu(words), outcomes: { churned: { column: "D1", yes: ["female"], no: ["male"] } } }, [
      ["1", "2"],
      ["5", "1"],
      ["8", "1"],
    ]);
    // A file that counts from worst to best, read with a mapping for one that wrote words.
    assert.deepEqual(rows, [
      [5, "Female"],
      [1, "Male"],
      [notApplicable, "Male"],
    ]);
  });

  it("is the mapping itself where the file says nothing", () => {
    const mapping = aMapping(menu("Q1"), journey);
    assert.equal(withDeclared(mapping, new Map()), mapping);
  });
});
