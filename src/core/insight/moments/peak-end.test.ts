import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DriverOutcome } from "../drivers/driver-outcome.ts";
import type { CountedSequence, SequenceCounts } from "../sequences.ts";
import { peakEndIn } from "./peak-end.ts";

const slice = { journey: "lunch", perspective: "customer" } as const;
const outcome: DriverOutcome = {
  ...{ name: "whole.return", good: true },
  variable: { touchpoint: null, answer: "return", scale: [0, 10] },
};
const headlines = ["menu", "taste", "bill"].map((touchpoint) => ({
  ...{ touchpoint, answer: "satisfaction", scale: [1, 5] as const },
}));
const of = (sequences: readonly CountedSequence[], about: Partial<SequenceCounts> = {}) => ({
  sequences: async () => ({
    ...{ sequences, people: sequences.reduce((sum, { n }) => sum + n, 0), unordered: false, sampled: false },
    ...about,
  }),
});

/** Sixty people whose coming again is made of the three answers, in order, by `made`. */
const sixty = (made: (answers: readonly number[]) => number): CountedSequence[] =>
  Array.from({ length: 60 }, (_, i) => {
    const values = [1 + (i % 5), 1 + ((i * 3) % 5), 1 + ((i * 7 + Math.floor(i / 5)) % 5)];
    return { touchpoints: [0, 1, 2], values, outcome: made(values), n: 1 };
  });

describe("what is remembered", () => {
  it("is the peak and the end where coming again goes with them", async () => {
    const byEnd = sixty(([, , end]) => 2 * end!);
    const found = await peakEndIn(of(byEnd), { slice }, outcome, headlines);
    assert(!("refused" in found));
    assert.equal(found.says, "peak-end");
    assert.ok(found.correlations.end! > 0.999 && found.p! < 0.05);
    assert.equal(found.people, 60);
  });

  it("is the whole where it goes with the mean", async () => {
    const byMean = sixty((answers) => answers.reduce((sum, answer) => sum + answer, 0));
    const found = await peakEndIn(of(byMean), { slice }, outcome, headlines);
    assert(!("refused" in found));
    assert.equal(found.says, "mean");
    assert.ok(found.correlations.mean! > 0.999);
  });

  it("is read from the other end of a bad outcome, and the same whatever the scales", async () => {
    const churned = { ...outcome, name: "churned", good: false };
    const leaves = sixty(([, , end]) => 10 - 2 * end!);
    const ten = headlines.map((one) => ({ ...one, scale: [0, 10] as const }));
    const stretched = leaves.map((one) => ({ ...one, values: one.values.map((value) => (value - 1) * 2.5) }));
    const [plain, other] = [
      await peakEndIn(of(leaves), { slice }, churned, headlines),
      await peakEndIn(of(stretched), { slice }, churned, ten),
    ];
    assert(!("refused" in plain) && !("refused" in other));
    assert.ok(plain.correlations.end! > 0.999);
    for (const name of ["peak", "end", "mean", "worst", "peakEnd"] as const)
      assert.ok(Math.abs(plain.correlations[name]! - other.correlations[name]!) < 1e-9, name);
  });

  it("is not told without an order, of fewer than fifty people, or without an outcome", async () => {
    const few = sixty(() => 5).slice(0, 49);
    assert.deepEqual(await peakEndIn(of(few), { slice }, outcome, headlines), { refused: "too-few" });
    assert.deepEqual(await peakEndIn(of([], { unordered: true }), { slice }, outcome, headlines), {
      refused: "no-order",
    });
    assert.deepEqual(await peakEndIn(of(few), { slice }, null, headlines), { refused: "no-outcome" });
  });
});
