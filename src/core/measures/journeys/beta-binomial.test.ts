import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Random, randomFrom } from "../numbers/random.ts";
import { allPass, betaBinomial, type PassesByCount, runningCounts } from "./beta-binomial.ts";

/** How many of `measured` fail in one pass, by Pólya's urn with `alpha` failing and `beta` passing balls. */
function failures(random: Random, measured: number, alpha: number, beta: number): number {
  let failed = 0;
  for (let i = 0; i < measured; i++) if (random.uniform() * (alpha + beta + i) < alpha + failed) failed++;
  return failed;
}

function successOf(passes: readonly PassesByCount[], touchpoints: number) {
  const fit = betaBinomial(runningCounts(passes));
  return fit && { ...fit, success: allPass(fit, touchpoints), independence: (1 - fit.failedShare) ** touchpoints };
}

describe("betaBinomial", () => {
  it("finds VGAM's estimate from sparsely measured passes", () => {
    const table = [
      [1, 0, 210],
      [1, 1, 19],
      [2, 0, 160],
      [2, 1, 22],
      [2, 2, 5],
      [3, 0, 90],
      [3, 1, 15],
      [3, 2, 6],
      [3, 3, 2],
      [4, 0, 31],
      [4, 1, 9],
      [4, 2, 3],
      [5, 0, 8],
      [5, 1, 2],
    ] as const;
    const found = successOf(
      table.map(([measured, failed, n]) => ({ measured, failed, n })),
      5,
    );
    assert(Math.abs(found!.success - 0.731196) < 1e-6);
    assert(Math.abs(found!.rho - 0.209986) < 1e-5);
    assert.equal(found!.boundary, false);
  });

  it("recovers planted success of 70 % from passes measured at two touchpoints of five", () => {
    // α .5, β 5: success = Π (5 + i)/(5.5 + i) = .698348, correlation .153846.
    const random = randomFrom(2026);
    const passes = Array.from({ length: 20_000 }, () => ({ measured: 2, failed: failures(random, 2, 0.5, 5), n: 1 }));
    const found = successOf(passes, 5)!;
    assert(Math.abs(found.success - 0.698348) < 0.02);
    assert(Math.abs(found.rho - 0.153846) < 0.03);
  });

  it("is the independence value, and says so, when failures go together no more than by chance", () => {
    const found = successOf(
      [
        { measured: 2, failed: 0, n: 40 },
        { measured: 2, failed: 1, n: 60 },
      ],
      3,
    )!;
    assert.equal(found.boundary, true);
    assert.equal(found.rho, 0);
    assert(Math.abs(found.success - found.independence) < 1e-15);
    assert(Math.abs(found.success - 0.7 ** 3) < 1e-15);
  });

  it("knows passes that always or never fail", () => {
    const never = successOf([{ measured: 3, failed: 0, n: 50 }], 6)!;
    assert.deepEqual([never.success, never.boundary], [1, true]);
    const always = successOf([{ measured: 3, failed: 3, n: 50 }], 6)!;
    assert.deepEqual([always.success, always.boundary], [0, true]);
  });

  it("comes near all or nothing when a pass fails everywhere or nowhere", () => {
    const found = successOf(
      [
        { measured: 3, failed: 0, n: 70 },
        { measured: 3, failed: 3, n: 30 },
      ],
      9,
    )!;
    assert(Math.abs(found.success - 0.7) < 0.01);
    assert(found.rho > 0.99);
  });

  it("says nothing when no pass was measured twice, or none at all", () => {
    assert.equal(
      successOf(
        [
          { measured: 1, failed: 0, n: 50 },
          { measured: 1, failed: 1, n: 5 },
        ],
        4,
      ),
      null,
    );
    assert.equal(successOf([], 4), null);
  });

  it("does not mind how passes are split into entries", () => {
    const whole = successOf(
      [
        { measured: 2, failed: 0, n: 40 },
        { measured: 3, failed: 2, n: 20 },
      ],
      4,
    );
    const split = successOf(
      [
        { measured: 3, failed: 2, n: 7 },
        { measured: 2, failed: 0, n: 40 },
        { measured: 3, failed: 2, n: 13 },
      ],
      4,
    );
    assert.deepEqual(split, whole);
  });

  it("is a share that does not rise with a touchpoint more, and never NaN", () => {
    const entry = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.nat({ max: 6 }), fc.integer({ min: 1, max: 50 }))
      .map(([measured, failed, n]) => ({ measured, failed: Math.min(measured, failed), n }));
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (passes) => {
        const found = [4, 5].map((touchpoints) => successOf(passes, touchpoints));
        const [four, five] = found;
        if (four == null || five == null) return;
        assert(four.success >= 0 && four.success <= 1);
        assert(five.success <= four.success + 1e-12);
        for (const value of Object.values(four)) assert(!Number.isNaN(value as number));
      }),
    );
  });
});
