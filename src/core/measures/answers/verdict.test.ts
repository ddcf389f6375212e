import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { newcombeDifference } from "../intervals/newcombe-difference.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { randomFrom } from "../numbers/random.ts";
import { type Judged, verdicts } from "./verdict.ts";

const satisfied = (x: number, n: number, about: Partial<Judged> = {}): Judged => ({
  value: (100 * x) / n,
  variance: (10_000 * (x / n) * (1 - x / n)) / n,
  n,
  headline: "satisfaction.positive",
  ...about,
});
const words = (touchpoints: Judged[], options = {}) => verdicts(touchpoints, options).map(({ verdict }) => verdict);

const journey = fc.array(
  fc.integer({ min: 5, max: 500 }).chain((n) => fc.integer({ min: 0, max: n }).map((x) => satisfied(x, n))),
  { minLength: 2, maxLength: 8 },
);

describe("verdicts", () => {
  it("find the pain point and the strength among touchpoints alike", () => {
    assert.deepEqual(words([satisfied(44, 100), satisfied(72, 100), satisfied(73, 100), satisfied(71, 100)]), [
      "pain",
      ...["neither", "neither", "neither"],
    ]);
    assert.equal(words([satisfied(95, 100), satisfied(72, 100), satisfied(72, 100)])[0], "strength");
  });

  it("compare with the mean of the others, one vote each, however many answered there", () => {
    const [first] = verdicts([satisfied(50, 100), satisfied(80, 100), satisfied(600, 1000)]);
    assert.equal(first?.difference?.value.toFixed(9), "-20.000000000");
  });

  it("show for two touchpoints an interval by hand, each end at least Newcombe's and at least z standard errors away", () => {
    const [first, second] = verdicts([satisfied(56, 70), satisfied(48, 80)]);
    const { low, high } = newcombeDifference({ x: 56, n: 70 }, { x: 48, n: 80 })!;
    assert.ok(first!.difference!.low <= 100 * low && first!.difference!.high >= 100 * high);
    // Down: Wilson's .8 − .692187… reaches further than 1.96 · √(.16/70), and 1.96 · √(.24/80) further than Wilson's.
    const down = Math.hypot(0.8 - wilsonInterval(56, 70)!.low, 1.959963984540054 * Math.sqrt(0.24 / 80));
    assert.equal(first?.difference?.low.toFixed(9), (20 - 100 * down).toFixed(9));
    assert.equal(second?.difference?.high.toFixed(9), (100 * down - 20).toFixed(9));
  });

  it("do not take eight contented people for a strength", () => {
    assert.deepEqual(words([satisfied(8, 8), satisfied(75, 100), satisfied(74, 100)]), Array(3).fill("neither"));
  });

  it("keep trifles from being findings, however many answered", () => {
    const touchpoints = [satisfied(720_000, 1_000_000), satisfied(740_000, 1_000_000)];
    assert.deepEqual(words(touchpoints), ["neither", "neither"]);
    assert.deepEqual(words(touchpoints, { minimumDifference: 1 }), ["pain", "strength"]);
  });

  it("find less among many comparisons than among few", () => {
    const odd = satisfied(62, 100);
    const others = (count: number) => Array.from({ length: count }, () => satisfied(720, 1000));
    assert.equal(words([odd, ...others(1)])[0], "pain");
    assert.equal(words([odd, ...others(14)])[0], "neither");
  });

  it("see a difference sooner where the same people rated both", () => {
    const touchpoints = [satisfied(64, 100), satisfied(72, 100)];
    const correlation = () => 0.9;
    assert.deepEqual(words(touchpoints), ["neither", "neither"]);
    assert.deepEqual(words(touchpoints, { correlation }), ["pain", "strength"]);
  });

  it("call a touchpoint below its target a pain point, and no other way round", () => {
    assert.deepEqual(words([satisfied(60, 100, { target: 80 })]), ["pain"]);
    assert.deepEqual(words([satisfied(75, 100, { target: 80 })]), ["neither"]);
    assert.deepEqual(words([satisfied(95, 100, { target: 80 })]), ["neither"]);
    const best = satisfied(88, 100, { target: 99 });
    assert.equal(words([best, satisfied(60, 100), satisfied(61, 100)])[0], "pain");
  });

  it("judge a lone touchpoint against its target only", () => {
    assert.equal(verdicts([satisfied(60, 100)])[0]?.difference, null);
  });

  it("compare only what has the same headline", () => {
    const easy = satisfied(20, 100, { headline: "effort.easy" });
    const found = verdicts([satisfied(72, 100), satisfied(73, 100), easy]);
    assert.equal(found[2]?.difference, null);
    assert.equal(found[2]?.verdict, "neither");
    assert.equal(found[0]?.difference?.value.toFixed(9), "-1.000000000");
  });

  it("find nothing where all are equal", () => {
    const alike = Array.from({ length: 5 }, () => satisfied(70, 100));
    for (const { verdict, difference } of verdicts(alike)) {
      assert.equal(verdict, "neither");
      assert.equal(difference?.value, 0);
      assert.equal(difference?.p, 1);
    }
  });

  it("agree with their interval: pain below 0, strength above, and 0 within wherever the difference is no finding", () => {
    fc.assert(
      fc.property(journey, fc.double({ min: 0, max: 0.8, noNaN: true }), (touchpoints, rho) => {
        for (const { verdict, difference } of verdicts(touchpoints, { correlation: () => rho })) {
          const { value, low, high, adjusted } = difference!;
          assert.ok(low <= value && value <= high && low >= -200 && high <= 200);
          if (verdict === "pain") assert.ok(high < 0 && value <= -3 + 1e-9);
          if (verdict === "strength") assert.ok(low > 0 && value >= 3 - 1e-9);
          if (Math.abs(adjusted - 0.05) > 1e-9) assert.equal(low > 0 || high < 0, adjusted <= 0.05);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("turn round when satisfied and dissatisfied swap", () => {
    const opposite = { pain: "strength", strength: "pain", neither: "neither" } as const;
    fc.assert(
      fc.property(journey, (touchpoints) => {
        const turned = touchpoints.map((one) => ({ ...one, value: 100 - one.value }));
        assert.deepEqual(
          words(turned),
          words(touchpoints).map((verdict) => opposite[verdict]),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("call seldom anything a finding in journeys where nothing differs, also at the ceiling and with few answers", () => {
    const random = randomFrom(4);
    const pleased = (n: number) => Array.from({ length: n }, () => random.uniform()).filter((u) => u < 0.9).length;
    const journeys = Array.from({ length: 100 }, () => Array.from({ length: 15 }, () => satisfied(pleased(30), 30)));
    const wrong = journeys.filter((touchpoints) => words(touchpoints).some((verdict) => verdict !== "neither"));
    assert.ok(wrong.length <= 5, `${wrong.length} of 100 journeys`);
  });

  it("go with their touchpoints when the journey is told in another order", () => {
    fc.assert(
      fc.property(journey, (touchpoints) => {
        assert.deepEqual(words(touchpoints.toReversed()), words(touchpoints).toReversed());
      }),
      { numRuns: 40 },
    );
  });
});
