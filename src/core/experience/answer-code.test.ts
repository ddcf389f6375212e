import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aJourneyWith } from "../../../test/journeys.ts";
import { aMapping } from "../../../test/mappings.ts";
import type { Journey } from "../journey/journey.ts";
import { answerIn, codeOf, isScaleFor, keptScale } from "./answer-code.ts";
import { compileMapping } from "./compile-mapping.ts";
import { declaredAnswers } from "./declared-answers.ts";
import { notAnswered, notApplicable, notAsked } from "./wide.ts";

const lunch: Journey = {
  ...aJourneyWith("bill"),
  answers: { wait: { name: { en: "Minutes waited" }, scale: [0, 60], better: "lower" } },
};
const declared = declaredAnswers(lunch);
const code = (answer: string, ...said: [said: Parameters<typeof codeOf>[1], scale?: readonly [number, number]]) => {
  const coded = codeOf(declared.get(answer)!, ...said);
  return coded === null ? null : [coded.code, ...coded.scale];
};

describe("the code of an answer", () => {
  it("is its value on its own scale, or its state", () => {
    assert.deepEqual(code("satisfaction", 4), [4, 1, 5]);
    assert.deepEqual(code("satisfaction", 6, [1, 7]), [6, 1, 7]);
    assert.deepEqual(code("satisfaction", null), [notAnswered, 1, 5]);
    assert.deepEqual(code("effort", "notApplicable"), [notApplicable, 1, 7]);
    assert.deepEqual(code("resolved", "partly"), [1, 0, 2]);
  });

  it("is turned where less is better, so that more always is", () => {
    assert.deepEqual(code("wait", 5), [55, 0, 60]);
  });

  it("of a pair is the difference, on a scale as wide to either side", () => {
    assert.deepEqual(code("expectation", { expected: 5, experienced: 3 }), [-2, -4, 4]);
    assert.deepEqual(code("expectation", { expected: 80, experienced: 90 }, [1, 100]), [10, -99, 99]);
    assert.deepEqual(code("expectation", { expected: 4, experienced: null }), [notAnswered, -4, 4]);
    assert.deepEqual(code("expectation", 1), [1, -2, 2]);
  });

  it("is none for words", () => {
    assert.equal(code("comment", "Hyvä"), null);
    assert.equal(code("tags", ["speed"]), null);
  });

  it("is the same whether a data file is counted or kept as experiences first", () => {
    const mapping = aMapping(
      {
        touchpoints: {
          bill: {
            wait: "W",
            satisfaction: { column: "S", notApplicable: [9] },
            resolved: "R",
            expectation: { expected: "E", experienced: "X", scale: [1, 9] },
          },
        },
      },
      lunch,
    );
    const reader = compileMapping(mapping, lunch, ["W", "S", "R", "E", "X"]);
    assert(reader.ok);
    const cell = (most: number) => fc.oneof(fc.integer({ min: 0, max: most }).map(String), fc.constant(""));
    fc.assert(
      fc.property(
        fc.tuple(cell(61), cell(9), fc.constantFrom("yes", "no", "partly", "", "?"), cell(10), cell(10)),
        (record) => {
          const row = reader.value.read(record, 1);
          reader.value.layout.columns.forEach((column, i) => {
            const kept = answerIn(row, column, i);
            const counted =
              kept === undefined ? notAsked : codeOf(declared.get(column.answer)!, kept, keptScale(column))?.code;
            assert.equal(counted, row.answers[i]);
          });
        },
      ),
    );
  });
});

describe("a scale", () => {
  it("fits a kind of answer or not", () => {
    assert.equal(isScaleFor("rating", [1, 7]), true);
    assert.equal(isScaleFor("effort", [1, 5]), true);
    assert.equal(isScaleFor("recommend", [1, 10]), true);
    assert.equal(isScaleFor("recommend", [1, 5]), false);
    assert.equal(isScaleFor("expectation", [-3, 3]), true);
    assert.equal(isScaleFor("expectation", [1, 5]), false);
    assert.equal(isScaleFor("resolved", [0, 2]), false);
  });
});
