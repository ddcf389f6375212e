import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { mcNemar } from "./mc-nemar.ts";

/** Answers by what they say: 0 neither, 1 the first alone, 2 the second alone, 3 both. */
const first = (code: number) => code === 1 || code === 3;
const second = (code: number) => code === 2 || code === 3;
const once = (...n: readonly number[]) => ({ codes: n.map((n, code) => ({ code, n })), clusters: null });

/** The same of people who answered more than once. */
function repeated(people: readonly (readonly number[])[]) {
  const codes = [0, 1, 2, 3].map((code) => ({ code, n: people.flat().filter((one) => one === code).length }));
  const count = (answers: readonly number[], code: number) => answers.filter((one) => one === code).length;
  const pairs = [0, 1, 2, 3].flatMap((a) =>
    [0, 1, 2, 3]
      .slice(a)
      .map((b) => ({ a, b, n: people.reduce((sum, one) => sum + count(one, a) * count(one, b), 0) })),
  );
  return { codes, clusters: { codes, pairs, people: people.length, sampled: false } };
}

describe("mcNemar", () => {
  it("tests by those who say only the one or the other", () => {
    // R: binom.test(15, 20)$p.value
    const found = mcNemar(once(40, 15, 5, 12), first, second);
    assert.deepEqual([found.onlyFirst, found.onlySecond, found.p.toFixed(8)], [15, 5, "0.04138947"]);
    assert.equal(mcNemar(once(40, 0, 0, 12), first, second).p, 1);
  });

  it("needs the cluster-robust test to agree where people answered more than once", () => {
    // Six say the first, one of them ten times; three the second, once each. R:
    //   y <- c(rep(1, 15), rep(-1, 3)); g <- c(rep(1, 10), 2:6, 7:9); n <- 18; G <- 9
    //   e <- tapply(y - mean(y), g, sum); V <- G/(G-1) * sum(e^2) / n^2; 2 * pt(-abs(mean(y) / sqrt(V)), G - 1)
    const one = repeated([Array(10).fill(1), [1], [1], [1], [1], [1], [2], [2], [2]]);
    const { p, onlyFirst, onlySecond } = mcNemar(one, first, second);
    assert.deepEqual([onlyFirst, onlySecond], [15, 3]);
    assert.equal(p.toFixed(6), "0.035265");
  });

  it("is the exact test where that is the less sure", () => {
    const pairs = repeated([
      [1, 2],
      [1, 0],
      [0, 1],
      [2, 1],
      [1, 1],
    ]);
    assert.ok(mcNemar(pairs, first, second).p >= 0.28);
  });

  it("is between 0 and 1, and the same with the two changed about", () => {
    const people = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(people, (all) => {
        const answers = repeated(all);
        const [one, other] = [mcNemar(answers, first, second), mcNemar(answers, second, first)];
        assert.ok(one.p >= 0 && one.p <= 1);
        assert.equal(one.p.toFixed(12), other.p.toFixed(12));
      }),
    );
  });
});
