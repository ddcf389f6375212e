import assert from "node:assert/strict";
import { it } from "node:test";
import { changedAnswers } from "./changed-answers.ts";

it("says what each answer was and is; of a comment only that it changed", () => {
  const before = { satisfaction: 2, tags: ["price", "speed"], emotions: ["joy"], comment: "Kalle oli tyly", effort: 3 };
  const now = { satisfaction: 5, tags: ["speed", "price"], emotions: [], comment: "Joku oli tyly", resolved: "no" };
  assert.deepEqual(changedAnswers(before, now), [
    { answer: "satisfaction", from: 2, to: 5 },
    { answer: "emotions", from: ["joy"], to: [] },
    { answer: "comment" },
    { answer: "effort", from: 3 },
    { answer: "resolved", to: "no" },
  ]);
});
