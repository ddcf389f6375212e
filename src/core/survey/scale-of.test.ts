import assert from "node:assert/strict";
import { it } from "node:test";
import { standardAnswers } from "../core/experience/answers.ts";
import { limits } from "../core/experience/read-answers.ts";
import { typeOf } from "../core/survey/question-types.ts";
import { scaleOf } from "../core/survey/scale-of.ts";
import type { Question } from "../core/survey/survey.ts";
import { longest } from "./ways/longest.ts";

it("scales are those of the standard answers", () => {
  for (const ask of ["satisfaction", "value", "effort", "recommend", "return", "compared"])
    assert.deepEqual(scaleOf({ ask } as Question), standardAnswers[ask]?.scale, ask);
  assert.deepEqual(scaleOf({ ask: "expectation", form: "direct" } as Question), standardAnswers.expectation?.scale);
});

it("as many letters can be written as are taken", () => {
  assert.equal(longest.many, limits.comment);
  const line = { lines: "one" };
  const read = (letters: number) => typeOf("text").read("a".repeat(letters), line, {} as never);
  assert(read(longest.one) !== undefined && read(longest.one + 1) === undefined);
});
