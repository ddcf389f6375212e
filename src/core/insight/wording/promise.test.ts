import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { promise } from "./promise.ts";

describe("a promise", () => {
  it("is kept when even the lower bound reaches the target, broken when even the upper does not", () => {
    assert.equal(promise({ low: 0.8, high: 0.9 }, 0.8), "kept");
    assert.equal(promise({ low: 0.6, high: 0.79 }, 0.8), "broken");
    assert.equal(promise({ low: 0.7, high: 0.9 }, 0.8), "unproven");
  });

  it("is the other way round where less is better", () => {
    assert.equal(promise({ low: 0.02, high: 0.1 }, 0.1, true), "kept");
    assert.equal(promise({ low: 0.12, high: 0.2 }, 0.1, true), "broken");
    assert.equal(promise({ low: 0.05, high: 0.2 }, 0.1, true), "unproven");
  });

  it("once kept stays kept under a lower target, and is never kept with a broken lower one", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const order = ["kept", "unproven", "broken"];
    fc.assert(
      fc.property(share, share, share, share, (a, b, c, d) => {
        const bounds = { low: Math.min(a, b), high: Math.max(a, b) };
        const [easy, hard] = [promise(bounds, Math.min(c, d)), promise(bounds, Math.max(c, d))];
        assert(order.indexOf(easy) <= order.indexOf(hard));
      }),
    );
  });
});
