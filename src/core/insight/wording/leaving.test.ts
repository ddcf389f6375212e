import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contradiction, recovery } from "./leaving.ts";

describe("a recovery", () => {
  it("is a paradox in words alone, where those who recovered did not come back more often", () => {
    assert.equal(recovery({ verdict: "paradox", enough: true, conduct: { low: 0.02, high: 0.1 } }), "paradox");
    assert.equal(
      recovery({ verdict: "paradox", enough: true, conduct: { low: -0.02, high: 0.1 } }),
      "paradox-not-in-conduct",
    );
  });

  it("is one where nobody knows what people did", () => {
    assert.equal(recovery({ verdict: "paradox", enough: true, conduct: null }), "paradox");
  });

  it("has no verdict below 30 people in a group", () => {
    assert.equal(recovery({ verdict: "paradox", enough: false, conduct: null }), "too-few");
    assert.equal(recovery({ verdict: null, enough: true, conduct: null }), "too-few");
    assert.equal(recovery({ verdict: "recovered-to-par", enough: true, conduct: null }), "recovered-to-par");
  });
});

it("satisfaction is said to miss a third of leaving only where five people left", () => {
  assert.equal(contradiction(true, 5), "misses-a-third");
  assert.equal(contradiction(true, 4), "too-few");
  assert.equal(contradiction(false, 50), "misses-less");
});
