import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { kruskalWallis } from "./kruskal-wallis.ts";

const answers = (...counts: number[]) => counts.map((n, i) => ({ value: i + 1, n }));
const groups = fc.array(
  fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 }).map((counts) => answers(...counts)),
  { minLength: 2, maxLength: 5 },
);

describe("kruskalWallis", () => {
  it("is worked by hand: 1 2 against 3 4", () => {
    // Ranks about 2.5: −1.5 −0.5 | 0.5 1.5; H = 3·(2²/2 + 2²/2)/5 = 2.4.
    const found = kruskalWallis([answers(1, 1), answers(0, 0, 1, 1)])!;
    assert.ok(Math.abs(found.h! - 2.4) < 1e-12);
    assert.equal(found.df, 1);
  });

  it("is R's with ties and unequal groups", () => {
    // kruskal.test(rep(rep(1:5, 3), c(2,3,10,25,60, 6,9,15,20,10, 1,1,8,4,1)), rep(1:3, c(100, 60, 15)))
    const found = kruskalWallis([answers(2, 3, 10, 25, 60), answers(6, 9, 15, 20, 10), answers(1, 1, 8, 4, 1)])!;
    assert.ok(Math.abs(found.h! - 42.6721856316) < 1e-9);
    assert.ok(Math.abs(found.p! / 5.41816996802e-10 - 1) < 1e-9);
  });

  it("leaves out a group without answers, and is nothing with one group", () => {
    const two = [answers(1, 2), answers(3, 1)];
    assert.deepEqual(kruskalWallis([...two, answers(0, 0), []]), kruskalWallis(two));
    assert.equal(kruskalWallis([answers(3), []]), null);
  });

  it("has no H where everybody answers the same", () => {
    assert.deepEqual(kruskalWallis([answers(0, 3), answers(0, 2)]), { h: null, df: 1, p: null });
  });

  it("does not depend on the order of groups, nor on the values beyond their order", () => {
    fc.assert(
      fc.property(groups, (given) => {
        const found = kruskalWallis(given);
        const turned = kruskalWallis(
          given.map((group) => group.map(({ value, n }) => ({ value: Math.exp(value), n }))).toReversed(),
        );
        if (found?.h == null || turned?.h == null) return assert.equal(found?.df, turned?.df);
        assert.ok(Math.abs(found.h - turned.h) < 1e-9 * (1 + found.h));
        assert.ok(found.h >= 0 && found.p! >= 0 && found.p! <= 1);
      }),
    );
  });
});
