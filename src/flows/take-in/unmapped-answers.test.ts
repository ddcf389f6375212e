import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourneyWith } from "../../../test/journeys.ts";
import { aMapping } from "../../../test/mappings.ts";
import { compileMapping } from "../../core/experience/compile-mapping.ts";
import { UnmappedAnswers } from "./unmapped-answers.ts";

const journey = aJourneyWith("menu", "bill");

/** What is found in a file of this header, whose rows take each column's values in turn. */
function found(mapped: Record<string, unknown>, columns: Record<string, readonly string[]>) {
  const mapping = aMapping({ touchpoints: { menu: { satisfaction: mapped } } }, journey);
  const header = Object.keys(columns);
  const reader = compileMapping(mapping, journey, header);
  assert(reader.ok);
  const unmapped = new UnmappedAnswers(mapping, reader.value.layout.columns, header);
  for (let row = 0; row < 50; row++)
    unmapped.look(Object.values(columns).map((values) => values[row % values.length]!));
  return unmapped
    .found()
    .map(({ column, like, values, looked }) => ({ column, like, values: values.join(" "), looked }));
}

const oneToFive = ["1", "2", "3", "4", "5", ""];

describe("UnmappedAnswers", () => {
  it("finds a column of the same series with the same answers", () => {
    assert.deepEqual(found({ column: "Q7A", scale: [1, 5] }, { Q7A: oneToFive, Q7B: oneToFive }), [
      { column: "Q7B", like: "Q7A", values: "1 2 3 4 5", looked: 50 },
    ]);
    assert.deepEqual(found({ column: "clean_gate" }, { clean_gate: oneToFive, clean_food: oneToFive }), [
      { column: "clean_food", like: "clean_gate", values: "1 2 3 4 5", looked: 50 },
    ]);
    assert.deepEqual(found({ column: "T15" }, { T15: oneToFive, T16: oneToFive }), [
      { column: "T16", like: "T15", values: "1 2 3 4 5", looked: 50 },
    ]);
  });

  it("finds a column of another series when it takes the code for not applicable, too", () => {
    const mapped = { column: "Q7A", scale: [1, 5], notApplicable: [6], missing: [0] };
    assert.deepEqual(found(mapped, { Q7A: oneToFive, Q9FOOD: [...oneToFive, "6", "0"] }), [
      { column: "Q9FOOD", like: "Q7A", values: "0 1 2 3 4 5 6", looked: 50 },
    ]);
  });

  it("finds words that another column has labels for", () => {
    const mapped = { column: "menu Q", scale: [1, 2], labels: { bad: 1, good: 2 } };
    assert.deepEqual(found(mapped, { "menu Q": ["good"], "menu R": ["Good", "bad "] }), [
      { column: "menu R", like: "menu Q", values: "bad good", looked: 50 },
    ]);
  });

  it("takes no age group, language or day for an answer", () => {
    const mapped = { column: "Q7A", scale: [1, 5], notApplicable: [6] };
    const columns = {
      Q7A: oneToFive,
      AGE: ["1", "2", "3", "4", "5"],
      LANG: ["1", "2", "3"],
      Q7DAY: ["1", "2", "3", "4", "5", "17"],
      Q7FEW: ["1", "5"],
      Q7NAME: Array.from({ length: 50 }, (_, row) => `c${row}`),
    };
    assert.deepEqual(found(mapped, columns), []);
  });

  it("takes another question of a questionnaire for another question", () => {
    assert.deepEqual(found({ column: "Q13" }, { Q13: oneToFive, Q21: oneToFive }), []);
  });

  it("looks at no mapped column and at no column without a name", () => {
    assert.deepEqual(found({ column: "Q7A" }, { Q7A: oneToFive, "": oneToFive }), []);
  });
});
