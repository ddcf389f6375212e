import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { nps, npsCounts, npsDifference } from "./nps.ts";

const groups = fc
  .record({ promoters: fc.nat(300), passives: fc.nat(300), detractors: fc.nat(300) })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);

describe("nps", () => {
  it("is promoters minus detractors, in points", () => {
    assert.equal(nps({ promoters: 50, passives: 30, detractors: 20 })?.value.toFixed(10), "30.0000000000");
  });

  it("groups 0–6, 7–8 and 9–10", () => {
    assert.deepEqual(npsCounts([2, 0, 1, 1, 2, 6, 5, 14, 24, 25, 20]), { promoters: 45, passives: 38, detractors: 17 });
  });

  it("is 28 from 13.0 to 41.7 for 45, 38 and 17", () => {
    const score = nps({ promoters: 45, passives: 38, detractors: 17 })!;
    assert.equal(score.low.toFixed(6), "13.027947");
    assert.equal(score.high.toFixed(6), "41.723540");
  });

  it("is 100 from 44.5 when all ten are promoters", () => {
    const score = nps({ promoters: 10, passives: 0, detractors: 0 })!;
    assert.equal(score.value, 100);
    assert.equal(score.low.toFixed(2), "44.49");
    assert.equal(score.high, 100);
  });

  it("is nothing when nobody answered", () => {
    assert.equal(nps({ promoters: 0, passives: 0, detractors: 0 }), null);
  });

  it("changes only its sign when promoters and detractors swap", () => {
    fc.assert(
      fc.property(groups, ({ promoters, passives, detractors }) => {
        const up = nps({ promoters, passives, detractors })!;
        const down = nps({ promoters: detractors, passives, detractors: promoters })!;
        assert.ok(Math.abs(up.value + down.value) < 1e-9);
        assert.ok(Math.abs(up.low + down.high) < 1e-9);
        assert.ok(Math.abs(up.adjustedWald.low + down.adjustedWald.high) < 1e-9);
      }),
    );
  });

  it("lies within its interval, and the interval within −100 … 100", () => {
    fc.assert(
      fc.property(groups, (counts) => {
        const { value, low, high } = nps(counts)!;
        assert.ok(-100 <= low && low <= value + 1e-9 && value - 1e-9 <= high && high <= 100);
      }),
    );
  });
});

describe("npsDifference", () => {
  it("is worked by hand for 3 against 1 promoter of four", () => {
    // Adjusted: (3.75 − 0.75)/7 and (1.75 − 0.75)/7; variances ((4.5/7) − (3/7)²)/7 and ((2.5/7) − (1/7)²)/7.
    const found = npsDifference(
      { promoters: 3, passives: 1, detractors: 0 },
      { promoters: 1, passives: 3, detractors: 0 },
    )!;
    assert.equal(found.difference, 50);
    assert.equal(found.adjusted.value.toFixed(9), (200 / 7).toFixed(9));
    const variance = (4.5 / 7 - 9 / 49 + 2.5 / 7 - 1 / 49) / 7;
    assert.equal(found.standardError.toFixed(9), (100 * Math.sqrt(variance)).toFixed(9));
  });

  it("excludes 0 exactly when p is below one minus the confidence", () => {
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        const { adjusted, p } = npsDifference(a, b)!;
        assert.equal(adjusted.low > 0 || adjusted.high < 0, p < 0.05);
      }),
    );
  });

  it("turns round when the groups do, also when they differ in size", () => {
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        const [there, back] = [npsDifference(a, b)!, npsDifference(b, a)!];
        assert.ok(Math.abs(there.adjusted.low + back.adjusted.high) < 1e-9);
        assert.ok(Math.abs(there.p - back.p) < 1e-12);
      }),
    );
  });

  it("is nothing when one group is empty", () => {
    assert.equal(
      npsDifference({ promoters: 0, passives: 0, detractors: 0 }, { promoters: 1, passives: 0, detractors: 0 }),
      null,
    );
  });
});
