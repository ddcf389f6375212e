import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { declaredAnswers } from "../../experience/declared-answers.ts";
import { feltOf } from "./felt.ts";

const own = { name: { en: "Waiting" }, scale: [0, 60] as const, better: "lower" as const };
const declared = declaredAnswers({ answers: { wait: own }, image: {} });

describe("what was felt", () => {
  it("is told by the answer that a touchpoint is judged by first", () => {
    const felt = feltOf({ answers: { recommend: 9, satisfaction: 2 } }, declared);
    assert.deepEqual(felt, {
      ...{ answer: "satisfaction", value: 2, scale: [1, 5], position: 0.25, band: "negative", expected: null },
    });
  });

  it("is turned where less is better: a minute's wait of sixty is nearly the best", () => {
    const felt = feltOf({ answers: { wait: 3 } }, declared);
    assert.deepEqual([felt?.value, felt?.position, felt?.band], [57, 0.95, "positive"]);
  });

  it("lies beside what was expected where both were told on one scale", () => {
    const answers = { satisfaction: 3, expectation: { expected: 5, experienced: 3 } };
    assert.equal(feltOf({ answers }, declared)?.expected, 1);
    assert.equal(feltOf({ answers, scales: { expectation: [0, 10] } }, declared)?.expected, null);
    assert.equal(feltOf({ answers: { ...answers, satisfaction: null } }, declared)?.answer, "expectation");
  });

  it("is not known where nothing was answered on a scale", () => {
    const answers = { satisfaction: null, effort: "notApplicable" as const, emotions: ["joy"], comment: "hyvä" };
    assert.equal(feltOf({ answers }, declared), null);
  });
});
