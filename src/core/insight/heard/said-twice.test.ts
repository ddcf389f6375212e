import assert from "node:assert/strict";
import { it } from "node:test";
import { declaredAnswers } from "../../experience/declared-answers.ts";
import type { Experience } from "../../experience/experience.ts";
import { feltOf } from "./felt.ts";
import { saidTwice } from "./said-twice.ts";

const journey = { answers: {}, image: {} };
const twice = (answers: Experience["answers"], scales = {}) =>
  saidTwice({ answers, felt: feltOf({ answers, scales }, declaredAnswers(journey)) }, journey);

it("what was experienced repeats the answer it stands beside, where both are the same on the same scale", () => {
  const expectation = { expected: 3, experienced: 2 };
  assert.equal(twice({ satisfaction: 2, value: 2, expectation }), "satisfaction");
  assert.equal(twice({ satisfaction: 4, value: 2, expectation }), null, "value is not what it stands beside");
  assert.equal(twice({ satisfaction: 2, expectation }, { satisfaction: [0, 10] }), null);
  assert.equal(twice({ satisfaction: 2, expectation: -1 }), null);
  assert.equal(twice({ expectation }), null);
});
