import assert from "node:assert/strict";
import { it } from "node:test";
import { standardAnswers } from "../experience/answers.ts";
import { scaleOf } from "./scale-of.ts";
import type { Question } from "./survey.ts";

it("scales are those of the standard answers", () => {
  for (const ask of ["satisfaction", "value", "effort", "recommend", "return", "compared"])
    assert.deepEqual(scaleOf({ ask } as Question), standardAnswers[ask]?.scale, ask);
  assert.deepEqual(scaleOf({ ask: "expectation", form: "direct" } as Question), standardAnswers.expectation?.scale);
});
