import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setScale } from "../../experience/word-sets.ts";
import type { AnswerCounts } from "../counts.ts";
import type { Reader } from "../figures.ts";
import type { WordsNamed } from "../slices.ts";
import { wordsNamed } from "./words-named.ts";

/** So many people who each chose these words at a touchpoint. */
function chosen(
  touchpoint: string | null,
  answer: string,
  all: readonly (readonly [n: number, words: readonly string[]])[],
): AnswerCounts {
  const people = all.reduce((sum, [n]) => sum + n, 0);
  return {
    ...{ touchpoint, answer, kind: "set", scale: setScale, people, notApplicable: 0, notAnswered: 0, clusters: null },
    sets: all.map(([, words]) => words),
    codes: all.map(([n], code) => ({ code, n })),
  };
}

const customers: Reader = { perspective: "customer" };
const told = (named: readonly WordsNamed[]) =>
  named.map(({ answer, words }) => [answer, words.map(({ value, experiences }) => [value, experiences])]);

describe("the words named on a journey", () => {
  it("are added up over its touchpoints, those of most experiences first, the few without their number", () => {
    const found = wordsNamed(
      [
        chosen("bill", "tags", [
          [30, ["speed"]],
          [12, ["queueing", "speed"]],
          [3, ["price"]],
        ]),
        chosen("taste", "tags", [
          [20, ["queueing"]],
          [5, []],
        ]),
        chosen(null, "emotions", [
          [9, ["joy"]],
          [2, ["anger"]],
        ]),
      ],
      customers,
    );
    assert.deepEqual(told(found), [
      [
        "tags",
        [
          ["speed", 42],
          ["queueing", 32],
          ["price", null],
        ],
      ],
      [
        "emotions",
        [
          ["joy", 9],
          ["anger", null],
        ],
      ],
    ]);
  });

  it("tell nothing that the pages of touchpoints do not: of few people, and of what few wrote", () => {
    const found = wordsNamed(
      [
        chosen("bill", "tags", [
          [40, ["speed"]],
          [4, ["Ms Virtanen was rude"]],
        ]),
        chosen("taste", "tags", [[4, ["speed", "my own words"]]]),
      ],
      customers,
    );
    assert.deepEqual(told(found), [["tags", [["speed", 40]]]]);
  });

  it("have the names of the journey; words by which people say that they name nothing are none", () => {
    const choices = { tags: { words: { music: { name: { fi: "Musiikki" } } }, none: ["nothing"] } };
    const found = wordsNamed(
      [
        chosen("bill", "tags", [
          [10, ["nothing"]],
          [6, ["music"]],
        ]),
      ],
      { ...customers, choices },
    );
    assert.deepEqual(found, [
      { answer: "tags", words: [{ value: "music", name: { fi: "Musiikki" }, experiences: 6 }] },
    ]);
  });
});
