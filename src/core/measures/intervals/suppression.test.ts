import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isUnanimous, refusesFilter, suppressSmallCells } from "./suppression.ts";

const groups = fc.array(fc.nat(40), { minLength: 1, maxLength: 10 });

describe("suppressSmallCells", () => {
  it("hides a group of three, and the smallest other so that the total does not tell", () => {
    assert.deepEqual(suppressSmallCells([3, 17, 40, 8]), {
      primary: [true, false, false, false],
      suppressed: [true, false, false, true],
    });
  });

  it("hides nothing where every group is large or empty", () => {
    assert.deepEqual(suppressSmallCells([5, 17, 0, 8]).suppressed, [false, false, false, false]);
  });

  it("hides a third group where two hold fewer than five between them", () => {
    assert.deepEqual(suppressSmallCells([2, 1, 30, 12]).suppressed, [true, true, false, true]);
  });

  it("leaves no hidden group that can be computed: two groups and k answers, or everything that is not empty", () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 12 }), (n, k) => {
        const { primary, suppressed } = suppressSmallCells(n, k);
        n.forEach((people, i) => {
          assert.equal(primary[i], people > 0 && people < k);
          if (people === 0) assert.equal(suppressed[i], false);
        });
        const hidden = n.filter((_, i) => suppressed[i]);
        if (hidden.length === 0) return;
        const enough = hidden.length >= 2 && hidden.reduce((sum, people) => sum + people, 0) >= k;
        assert.ok(enough || hidden.length === n.filter((people) => people > 0).length);
      }),
    );
  });
});

describe("refusesFilter", () => {
  it("refuses a result of few people", () => {
    assert.equal(refusesFilter(4, []), true);
    assert.equal(refusesFilter(5, []), false);
    assert.equal(refusesFilter(0, []), false);
  });

  it("refuses what leaves few when it is subtracted from what is visible already", () => {
    // Women of a team of twenty: 17; the three men would be the rest.
    assert.equal(refusesFilter(17, [{ people: 20, shared: 17 }]), true);
    assert.equal(refusesFilter(15, [{ people: 20, shared: 15 }]), false);
    assert.equal(refusesFilter(20, [{ people: 20, shared: 20 }]), false);
  });

  it("refuses it the other way round too: a wider filter after a narrow one", () => {
    assert.equal(refusesFilter(20, [{ people: 17, shared: 17 }]), true);
    assert.equal(refusesFilter(30, [{ people: 17, shared: 17 }]), false);
  });

  it("looks at every set that is visible", () => {
    const visible = [
      { people: 100, shared: 40 },
      { people: 43, shared: 40 },
    ];
    assert.equal(refusesFilter(40, visible.slice(0, 1)), false);
    assert.equal(refusesFilter(40, visible), true);
  });

  it("lets sets pass of which neither lies within the other: they cannot be subtracted", () => {
    assert.equal(refusesFilter(17, [{ people: 20, shared: 14 }]), false);
  });

  it("never lets a difference of 1 to k − 1 people pass, whichever was asked first", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 2, max: 12 }), (inner, rest, k) => {
        const outer = inner + rest;
        const narrowing = refusesFilter(inner, [{ people: outer, shared: inner }], k);
        const widening = refusesFilter(outer, [{ people: inner, shared: inner }], k);
        const few = (n: number) => n > 0 && n < k;
        assert.equal(narrowing, few(inner) || few(rest));
        assert.equal(widening, few(outer) || few(rest));
      }),
    );
  });
});

describe("isUnanimous", () => {
  it("holds when fewer than ten people all say the same", () => {
    assert.equal(isUnanimous([0, 9, 0], 9), true);
    assert.equal(isUnanimous([0, 8, 1], 9), false);
    assert.equal(isUnanimous([0, 10, 0], 10), false);
    assert.equal(isUnanimous([0, 0], 0), false);
  });
});
