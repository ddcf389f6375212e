import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { responseShare } from "./response-share.ts";

describe("responseShare", () => {
  it("is a share with Wilson's interval: 42 of 50 (wilsonInterval's own example)", () => {
    const share = responseShare(42, 50);
    assert(share.ok);
    const { value, low, high, n, unit } = share.estimate;
    assert.deepEqual([value, low.toFixed(4), high.toFixed(4), n, unit], [0.84, "0.7149", "0.9166", 50, "share"]);
    // Half of it is 10.1 points.
    assert.equal(share.label, "indicative");
  });
  it("is not withheld where everybody finished, for it tells nothing of what they said", () => {
    const share = responseShare(5, 5);
    assert(share.ok);
    assert.equal(share.estimate.value, 1);
    assert.equal(share.label, "indicative");
  });
  it("is none yet of very few", () => {
    assert.deepEqual(responseShare(3, 4), { ok: false, reason: "too-few", n: 4, needed: 5 });
  });
});
