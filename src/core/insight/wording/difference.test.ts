import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { benjaminiHochberg } from "../../measures/comparisons/benjamini-hochberg.ts";
import { adjustedFor, alone, difference, differences } from "./difference.ts";

const ends = fc
  .tuple(fc.double({ min: -100, max: 100, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }))
  .map(([low, width]) => ({ low, high: low + width }));
const screen = fc.record({ comparisons: fc.integer({ min: 1, max: 30 }), adjusted: fc.boolean() });
const contrasts = fc.array(
  fc.record({
    value: fc.double({ min: -10, max: 10, noNaN: true }),
    p: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  }),
);
const claims = (said: string) => said === "more" || said === "less";

describe("a difference", () => {
  it("may be spoken of when the whole interval lies on one side of zero", () => {
    assert.equal(difference({ low: 0.2, high: 3 }, alone), "more");
    assert.equal(difference({ low: -3, high: -0.2 }, alone), "less");
    assert.equal(difference({ low: -0.1, high: 3 }, alone), "not-told-apart");
    assert.equal(difference({ low: 0, high: 3 }, alone), "not-told-apart");
    assert.equal(difference(null, alone), "nothing-to-compare");
  });

  it("is not spoken of among several on a screen, unless their intervals allow for that", () => {
    assert.equal(difference({ low: 0.2, high: 3 }, { comparisons: 2, adjusted: false }), "unadjusted");
    assert.equal(difference({ low: 0.2, high: 3 }, adjustedFor(2)), "more");
  });

  it("is never spoken of when the interval holds zero", () => {
    fc.assert(
      fc.property(ends, screen, (interval, on) => {
        if (interval.low <= 0 && interval.high >= 0) assert(!claims(difference(interval, on)));
      }),
    );
  });

  it("turns round when the two are exchanged", () => {
    const turned = { more: "less", less: "more" } as Record<string, string>;
    fc.assert(
      fc.property(ends, screen, ({ low, high }, on) => {
        const said = difference({ low, high }, on);
        assert.equal(difference({ low: -high, high: -low }, on), turned[said] ?? said);
      }),
    );
  });

  it("does not appear when the interval grows", () => {
    fc.assert(
      fc.property(ends, fc.double({ min: 0, max: 20, noNaN: true }), ({ low, high }, by) => {
        const wider = difference({ low: low - by, high: high + by }, alone);
        if (claims(wider)) assert.equal(difference({ low, high }, alone), wider);
      }),
    );
  });
});

describe("differences that stand together", () => {
  it("are adjusted for their number: of .03 and .04 both, of .04 and .9 neither", () => {
    const at = (...ps: number[]) => differences(ps.map((p) => ({ value: 1, p })));
    assert.deepEqual(at(0.03, 0.04), ["more", "more"]);
    assert.deepEqual(at(0.04, 0.9), ["not-told-apart", "not-told-apart"]);
    assert.deepEqual(at(0.04), ["more"]);
  });

  it("say no more than each would by itself", () => {
    fc.assert(
      fc.property(contrasts, (all) => {
        differences(all).forEach((said, at) => {
          if (claims(said)) assert.equal(differences([all[at]!])[0], said);
        });
      }),
    );
  });

  it("are said of just those that Benjamini and Hochberg find", () => {
    fc.assert(
      fc.property(contrasts, (all) => {
        const adjusted = benjaminiHochberg(all.map(({ p }) => p));
        differences(all).forEach((said, at) => {
          const p = adjusted[at] ?? null;
          assert.equal(claims(said), p !== null && p <= 0.05 && all[at]!.value !== 0);
        });
      }),
    );
  });
});
