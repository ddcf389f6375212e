import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aFigure } from "../../../../test/audits.ts";
import { places } from "./places.ts";

const spread = (low: number, p: number | null) => ({
  between: aFigure({ value: 0.31, low, high: 0.5, unit: "mean" }),
  p,
});
const few = { between: { ok: false, reason: "too-few-units", n: 3, needed: 5 }, p: null } as const;

describe("places", () => {
  it("differ where their spread is told from zero and is more than a trifle", () => {
    assert.deepEqual(places([spread(0.2, 0.001)]), ["differ"]);
    assert.deepEqual(places([spread(0.01, 0.001)]), ["alike"]);
    assert.deepEqual(places([few]), ["unknown"]);
  });

  it("need more, the more touchpoints stand together: .03 is enough alone, and not among three", () => {
    assert.deepEqual(places([spread(0.06, 0.03)]), ["differ"]);
    assert.deepEqual(places([spread(0.06, 0.03), spread(0, 0.4), spread(0, 0.9), few]), [
      ...["alike", "alike", "alike"],
      "unknown",
    ]);
  });

  it("never differ where the lower end is zero, nor where they do not by themselves", () => {
    const any = fc.record({
      low: fc.double({ min: 0, max: 0.3, noNaN: true }),
      p: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const spreads = all.map(({ low, p }) => spread(low, p));
        places(spreads).forEach((said, at) => {
          if (said === "differ") assert(all[at]!.low >= 0.05 && places([spreads[at]!])[0] === "differ");
        });
      }),
    );
  });
});
