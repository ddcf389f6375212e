import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { shuffled, shuffledOrder } from "./shuffled-order.ts";

describe("an order of chance", () => {
  it("moves only within groups, and is the same for the same seed", () => {
    const groups = fc.array(fc.constantFrom({}, { shuffled: "a" }, { shuffled: "b" }), { maxLength: 12 });
    fc.assert(
      fc.property(groups, fc.string(), (questions, seed) => {
        const order = shuffledOrder(questions, seed);
        assert.deepEqual(order, shuffledOrder(questions, seed));
        assert.deepEqual(
          order.toSorted((a, b) => a - b),
          questions.map((_, at) => at),
        );
        order.forEach((from, at) => {
          const between = questions.slice(Math.min(from, at), Math.max(from, at) + 1);
          assert.equal(new Set(between.map((one) => ("shuffled" in one ? one.shuffled : at))).size, 1);
        });
      }),
    );
  });

  it("makes each of the six orders of three as often, over six thousand respondents", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const order = shuffled(["a", "b", "c"], `response ${seed}`).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    assert.equal(counts.size, 6);
    // Binomial, n = 6000, p = 1/6: standard deviation 28.9; four of them.
    for (const [order, count] of counts) assert(Math.abs(count - 1000) < 116, `${order}: ${count}`);
  });
});
