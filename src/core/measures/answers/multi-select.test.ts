import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type MultiSelectCounts, multiSelectShares } from "./multi-select.ts";

/** Counts of people's choices, as a database would give them. */
function counted(people: readonly (readonly number[])[], options: number): MultiSelectCounts {
  const all = Array.from({ length: options }, (_, i) => i);
  const count = (is: (choice: readonly number[]) => boolean) => people.filter(is).length;
  return {
    chosen: all.map((i) => count((choice) => choice.includes(i))),
    together: all.map((i) => all.map((j) => count((choice) => choice.includes(i) && choice.includes(j)))),
    byNumber: [0, ...all.map((i) => i + 1)].map((size) => count((choice) => choice.length === size)),
  };
}

/** 40 people and three options: 9 chose the first alone, 7 the first two, … 15 nothing. */
const forty: MultiSelectCounts = {
  chosen: [19, 14, 9],
  together: [
    [19, 10, 3],
    [10, 14, 7],
    [3, 7, 9],
  ],
  byNumber: [15, 11, 11, 3],
};

describe("multiSelectShares", () => {
  it("is a share of people, with none as a share of its own", () => {
    const found = multiSelectShares(forty)!;
    assert.equal(found.n, 40);
    assert.equal(found.shares[0]!.value, 19 / 40);
    // R: prop.test(19, 40, correct = FALSE)
    assert.equal(found.shares[0]!.low.toFixed(9), "0.329354701");
    assert.equal(found.shares[0]!.high.toFixed(9), "0.625026379");
    assert.equal(found.none.value, 15 / 40);
    assert.equal(found.meanChosen, 42 / 40);
    assert.deepEqual(found.ofMentions, [19 / 42, 14 / 42, 9 / 42]);
  });

  it("compares options by those who named only the one (R: binom.test(b, b + c), p.adjust(p, 'BH'))", () => {
    const { pairs } = multiSelectShares(forty)!;
    assert.deepEqual(
      pairs.map(({ onlyFirst, onlySecond }) => [onlyFirst, onlySecond]),
      [
        [9, 4],
        [16, 6],
        [7, 2],
      ],
    );
    assert.deepEqual(
      pairs.map(({ p }) => p.toFixed(12)),
      ["0.266845703125", "0.052478790283", "0.179687500000"],
    );
    assert.deepEqual(
      pairs.map(({ adjusted }) => adjusted.toFixed(12)),
      ["0.266845703125", "0.157436370850", "0.266845703125"],
    );
  });

  it("has Cochran's Q over all options (R, by its formula)", () => {
    const { cochran } = multiSelectShares(forty)!;
    assert.equal(cochran!.q.toFixed(12), "6.818181818182");
    assert.equal(cochran!.df, 2);
    assert.equal(cochran!.p.toFixed(12), "0.033071251488");
  });

  it("counts from those who had an experience: 63 % of 78 % is 49 % of all", () => {
    // A hundred people, 22 without an exceptional experience; 49 named friendliness.
    const counts = {
      chosen: [49, 22],
      together: [
        [49, 0],
        [0, 22],
      ],
      byNumber: [29, 71, 0],
      withoutExperience: 22,
    };
    const asked = multiSelectShares(counts)!;
    const had = multiSelectShares(counts, { base: "hadExperience" })!;
    assert.deepEqual([asked.base, asked.n, asked.shares[0]!.value], ["asked", 100, 0.49]);
    assert.deepEqual([had.base, had.n, had.shares[0]!.value.toFixed(2)], ["hadExperience", 78, "0.63"]);
    assert.deepEqual([asked.none.value, had.none.value], [29 / 100, 7 / 78]);
    assert.deepEqual(asked.pairs, had.pairs);
  });

  it("is a multinomial where one choice was allowed: shares and none make up all, Q is chi-square of equal shares", () => {
    const single = counted(
      [20, 12, 4, 6].flatMap((people, option) => new Array(people).fill([option])),
      4,
    );
    const found = multiSelectShares(single, { maxChoices: 1 })!;
    assert.equal(found.kind, "single choice");
    assert.equal(found.overChosen, 0);
    assert.equal(found.shares.reduce((sum, { value }) => sum + value, found.none.value).toFixed(12), "1.000000000000");
    // R: chisq.test(c(20, 12, 4, 6)).value
    assert.equal(found.cochran!.p.toFixed(12), "0.002031847444");
  });

  it("says how many chose more than they might", () => {
    assert.equal(multiSelectShares(forty, { maxChoices: 2 })!.overChosen, 3);
    assert.equal(multiSelectShares(forty)!.overChosen, 0);
  });

  it("has no mentions and no Q where nobody named anything, and is nothing of nobody", () => {
    const found = multiSelectShares({
      chosen: [0, 0],
      together: [
        [0, 0],
        [0, 0],
      ],
      byNumber: [5, 0, 0],
    })!;
    assert.deepEqual([found.ofMentions, found.cochran, found.none.value], [null, null, 1]);
    assert.equal(found.pairs[0]!.p, 1);
    assert.equal(multiSelectShares({ chosen: [0], together: [[0]], byNumber: [0, 0] }), null);
    assert.equal(
      multiSelectShares(
        { chosen: [0], together: [[0]], byNumber: [4, 0], withoutExperience: 4 },
        { base: "hadExperience" },
      ),
      null,
    );
  });

  it("turns with the options, and whoever named everything or nothing does not move what tells them apart", () => {
    const choice = fc.uniqueArray(fc.nat(2), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 40 }), (people) => {
        const found = multiSelectShares(counted(people, 3))!;
        const turned = multiSelectShares(
          counted(
            people.map((named) => named.map((i) => 2 - i)),
            3,
          ),
        )!;
        assert.deepEqual(turned.shares.toReversed(), found.shares);
        assert.ok(Math.abs((turned.cochran?.q ?? 0) - (found.cochran?.q ?? 0)) < 1e-9);
        const more = multiSelectShares(counted([...people, [], [0, 1, 2]], 3))!;
        assert.deepEqual(
          more.pairs.map(({ p }) => p),
          found.pairs.map(({ p }) => p),
        );
        assert.ok(Math.abs((more.cochran?.q ?? 0) - (found.cochran?.q ?? 0)) < 1e-9);
      }),
    );
  });
});
