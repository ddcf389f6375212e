import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type AnsweredPass, countPatterns } from "../../../../test/counted-passes.ts";
import { driverAnswers, keeping } from "./driver-answers.ts";
import { gateOf } from "./driver-gate.ts";

/** `times` passes with ratings that vary, at the variables named. */
const rated = (times: number, size: number, ...variables: number[]): AnsweredPass[] =>
  Array.from({ length: times }, (_, pass) =>
    Array.from({ length: size }, (_, k) => (variables.includes(k) ? 1 + ((pass * 2 ** k) % 5) : null)),
  );
const gate = (passes: readonly AnsweredPass[], size: number) =>
  gateOf(driverAnswers(countPatterns(passes), size, 1000));

describe("gateOf", () => {
  it("lets everything in that enough people answered together, and knows the smallest pair", () => {
    const found = gate([...rated(50, 3, 0, 1, 2), ...rated(20, 3, 0, 2)], 3);
    assert.deepEqual(found.kept, [0, 1, 2]);
    assert.deepEqual(found.left, []);
    assert.deepEqual(found.smallest, { a: 0, b: 1, n: 50 });
    assert.equal(found.refused, null);
  });

  it("leaves out a touchpoint that too few rated together with the outcome, and one that everybody rated alike", () => {
    const passes = [...rated(40, 4, 0, 1, 3), ...rated(29, 4, 0, 2, 3)].map((pass) => [
      pass[0]!,
      4,
      pass[2]!,
      pass[3]!,
    ]);
    const found = gate(passes, 4);
    assert.deepEqual(found.kept, [0, 3]);
    assert.deepEqual(found.left, [
      { variable: 1, because: "constant", with: 3, n: 69 },
      { variable: 2, because: "too-few-together", with: 3, n: 29 },
    ]);
  });

  it("leaves out the touchpoint that stands in most pairs answered by too few", () => {
    // 1 was rated by 60, but with 0 and 2 by 10 only.
    const passes = [...rated(100, 5, 0, 2, 3, 4), ...rated(10, 5, 0, 1, 2, 3, 4), ...rated(50, 5, 1, 3, 4)];
    const found = gate(passes, 5);
    assert.deepEqual(found.kept, [0, 2, 3, 4]);
    assert.deepEqual(found.left, [{ variable: 1, because: "too-few-together", with: 0, n: 10 }]);
    assert.equal(found.refused, null);
  });

  it("refuses, naming the pair, when different people were asked different touchpoints by design", () => {
    const found = gate([...rated(200, 5, 0, 1, 4), ...rated(200, 5, 2, 3, 4)], 5);
    assert.deepEqual(found.refused, { a: 0, b: 2, n: 0 });
  });

  it("counts a customer once, in however many passes she answered both", () => {
    const passes = rated(60, 2, 0, 1);
    const customers = passes.map((_, pass) => pass % 20);
    const { together } = driverAnswers(countPatterns(passes, { customers }), 2, 1000);
    assert.deepEqual([...together], [20, 20, 20, 20]);
  });
});

describe("keeping", () => {
  it("drops variables and puts together the patterns that become the same", () => {
    const answers = driverAnswers(countPatterns([...rated(3, 3, 0, 1, 2), ...rated(2, 3, 0, 2)]), 3, 2);
    assert.equal(answers.patterns.length, 2);
    const kept = keeping(answers, [0, 2]);
    assert.equal(kept.size, 2);
    assert.deepEqual(
      kept.patterns.map(({ present }) => present),
      [[0, 1]],
    );
    assert.equal(
      kept.patterns[0]!.groups.reduce((sum, { moments }) => sum + moments.n, 0),
      5,
    );
    assert.deepEqual([...kept.together], [5, 5, 5, 5]);
  });
});
