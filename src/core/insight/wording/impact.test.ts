import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { adjustedFor, alone } from "./difference.ts";
import { type Evidence, gain, impact, rootCause } from "./impact.ts";

const above = { low: 0.1, high: 0.5 };
const isImpact = (said: string) => said === "raises" || said === "lowers";

describe("an impact", () => {
  it("is never said of what only goes together", () => {
    assert.equal(impact({ by: "association", interval: above, ...alone }), "goes-along");
    assert.equal(impact({ by: "association", interval: { low: -0.5, high: -0.1 }, ...alone }), "goes-against");
    assert.equal(impact({ by: "association", interval: { low: -0.5, high: 0.1 }, ...alone }), "no-connection");
  });

  it("is said of change within the same customers, when 30 of them answered twice", () => {
    assert.equal(impact({ by: "within-customer", customers: 30, interval: above, ...alone }), "raises");
    assert.equal(impact({ by: "within-customer", customers: 29, interval: above, ...alone }), "too-few");
  });

  it("is said of an action against a comparison or in a series, and of nothing less", () => {
    const action = (design: Extract<Evidence, { by: "action" }>["design"]) =>
      impact({ by: "action", design, interval: above, ...alone });
    for (const design of ["difference-in-differences", "series-beside-comparison", "series"] as const)
      assert.equal(action(design), "raises");
    for (const design of ["description", "none", "before-after"] as const) assert.equal(action(design), "described");
  });

  it("is not said when the interval holds zero, nor of one of several that are not adjusted", () => {
    const several = { comparisons: 3, adjusted: false };
    assert.equal(impact({ by: "action", design: "series", interval: { low: -1, high: 2 }, ...alone }), "none-seen");
    assert.equal(impact({ by: "action", design: "series", interval: above, ...several }), "unadjusted");
    assert.equal(impact({ by: "action", design: "series", interval: above, ...adjustedFor(3) }), "raises");
  });

  it("needs an interval off zero and a design that allows it, whatever else is the case", () => {
    const evidence = fc.record({
      by: fc.constantFrom("association", "within-customer", "action"),
      design: fc.constantFrom("difference-in-differences", "series", "description", "none", "before-after"),
      customers: fc.integer({ min: 0, max: 100 }),
      interval: fc.record({ low: fc.integer({ min: -5, max: 5 }), high: fc.integer({ min: -5, max: 5 }) }),
      comparisons: fc.integer({ min: 1, max: 5 }),
      adjusted: fc.boolean(),
    });
    fc.assert(
      fc.property(evidence, (any) => {
        if (!isImpact(impact(any as Evidence))) return;
        assert(any.interval.low > 0 || any.interval.high < 0);
        assert(any.by === "action" ? /^difference|^series/.test(any.design) : any.customers >= 30);
        assert.notEqual(any.by, "association");
        assert(any.adjusted || any.comparisons === 1);
      }),
    );
  });
});

it("a gain is associated, until an action has confirmed it", () => {
  assert.equal(gain(null), "associated");
  assert.equal(gain({ by: "within-customer", customers: 90, interval: above, ...alone }), "associated");
  assert.equal(
    gain({ by: "action", design: "difference-in-differences", interval: { low: -1, high: 1 }, ...alone }),
    "associated",
  );
  assert.equal(gain({ by: "action", design: "difference-in-differences", interval: above, ...alone }), "confirmed");
});

it("a root cause is one only after the next period has shown it again", () => {
  assert.equal(rootCause(true, null), "to-be-tested");
  assert.equal(rootCause(true, "too few"), "to-be-tested");
  assert.equal(rootCause(true, "not confirmed"), "not-repeated");
  assert.equal(rootCause(true, "confirmed"), "root-cause");
  assert.equal(rootCause(false, "confirmed"), "nothing-found");
});
