import assert from "node:assert/strict";
import { it } from "node:test";
import { someAnswers } from "../../../../test/counted.ts";
import { figuresOf } from "../figures.ts";
import { withoutValueJoined } from "./without-value.ts";

const easy = someAnswers({ 4: 30, 5: 20 }, { answer: "effort", kind: "effort", scale: [1, 5], notAnswered: 2 });
const silent = someAnswers({}, { answer: "effort", kind: "effort", scale: [1, 7], notApplicable: 8, notAnswered: 1 });

it("answers without a value have no scale of their own: they stand with those that have one", () => {
  const joined = withoutValueJoined([easy, silent]);
  assert.deepEqual(joined, [{ ...easy, notApplicable: 8, notAnswered: 3 }]);
  assert.deepEqual(
    Object.keys(figuresOf(joined, { perspective: "customer" })).filter((key) => key.includes("@")),
    [],
  );
});

it("where nobody gave a value, or on every scale somebody did, nothing is joined", () => {
  const seven = someAnswers({ 7: 3 }, { answer: "effort", kind: "effort", scale: [1, 7] });
  assert.deepEqual(withoutValueJoined([silent]), [silent]);
  assert.deepEqual(withoutValueJoined([easy, seven]), [easy, seven]);
});
