import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type ClusteredPenaltyReward, clusteredPenaltyReward } from "./clustered-penalty-reward.ts";
import { type Band, penaltyReward } from "./penalty-reward.ts";

const bands = ["low", "middle", "high"] as const;
const nearly = (got: number | undefined, expected: number, within = 1e-9) =>
  assert.ok(got !== undefined && Math.abs(got - expected) <= within, `${got}, expected ${expected}`);

interface Pass {
  readonly bands: readonly (Band | null)[];
  readonly customer: number;
  readonly y: number;
}
const passesOf = (passes: readonly Pass[]) =>
  passes.map(({ bands, customer, y }) => ({ bands, group: customer, n: 1, sum: y, squares: y * y }));
const found = (passes: readonly Pass[], groupIsCustomer = true): ClusteredPenaltyReward => {
  const one = clusteredPenaltyReward(passesOf(passes), { groupIsCustomer });
  assert.ok(one !== null);
  return one;
};

/** Ninety passes of thirty customers at two touchpoints. */
const thirty: Pass[] = Array.from({ length: 90 }, (_, i) => {
  const customer = Math.floor(i / 3);
  const a = bands[(i * 7 + Math.floor(i / 5)) % 3]!;
  const b = bands[(i * 5 + Math.floor(i / 4)) % 3]!;
  const y =
    6 - 2 * Number(a === "low") + 0.5 * Number(a === "high") + 1.5 * Number(b === "high") + ((i * (11 % 7)) % 3);
  return { bands: [a, b], customer, y: y + (customer % 4) };
});

describe("penalties and rewards of customers who come again", () => {
  it("have the errors of leaving out one customer after the other (worked in R)", () => {
    // R: J <- sapply(unique(customer), function(g) coef(lm(y ~ ., d[customer != g, ]))[-1] - coef(lm(y ~ ., d))[-1]);
    //    V <- J %*% t(J); sqrt(diag(V)); p.adjust(2 * pt(-abs(b / se), 29), "BH")
    const { n, groups, rSquared, touchpoints } = found(thirty);
    assert.deepEqual([n, groups], [90, 30]);
    nearly(rSquared, 0.4385636, 1e-6);
    const [a, b] = touchpoints;
    nearly(a!.penalty?.value, -1.996079374661);
    nearly(a!.reward?.value, 0.43241598429);
    nearly(b!.penalty?.value, -0.238436529994);
    nearly(b!.reward?.value, 1.164269452216);
    nearly(a!.penalty?.standardError, 0.222591107524);
    nearly(a!.reward?.standardError, 0.376463543603);
    nearly(b!.penalty?.standardError, 0.262080128368);
    nearly(b!.reward?.standardError, 0.176512087322);
    nearly(a!.asymmetry?.value, -1.563663390371);
    nearly(a!.asymmetry?.low, -2.619906303531);
    nearly(a!.asymmetry?.high, -0.507420477212);
    nearly(a!.penalty?.adjusted, 2.94530497e-9, 1e-15);
    nearly(b!.reward?.adjusted, 6.299386727e-7, 1e-13);
    nearly(b!.penalty?.adjusted, 0.3704358866);
    assert.equal(a!.class, "hygiene");
  });

  it("are those of penaltyReward, HC3 to the last digit, where everybody answered everything once", () => {
    const answers = fc.array(
      fc.record({
        bands: fc.tuple(fc.constantFrom(...bands), fc.constantFrom(...bands)),
        y: fc.integer({ max: 10, min: 0 }),
      }),
      { minLength: 80, maxLength: 120 },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const plain = penaltyReward(given.map(({ bands, y }) => ({ bands, n: 1, mean: y, squares: 0 })));
        const one = found(given.map((pass, customer) => ({ ...pass, customer })));
        assert.ok(plain !== null);
        plain.touchpoints.forEach(({ penalty, reward, answers }, t) => {
          const here = one.touchpoints[t]!;
          assert.deepEqual(here.answers, answers);
          if (here.class === "not-classifiable") return;
          nearly(here.penalty?.value, penalty!.value);
          nearly(here.penalty?.standardError, penalty!.standardError);
          nearly(here.reward?.standardError, reward!.standardError);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("do not hang on the order of passes, nor on how they are put together", () => {
    const merged = [...Map.groupBy(passesOf(thirty), ({ bands, group }) => `${bands}:${group}`).values()].map(
      (same) => ({
        ...same[0]!,
        n: same.length,
        sum: same.reduce((sum, one) => sum + one.sum, 0),
        squares: same.reduce((sum, one) => sum + one.squares, 0),
      }),
    );
    const again = clusteredPenaltyReward(merged.toReversed(), { groupIsCustomer: true })!;
    again.touchpoints.forEach(({ penalty, reward }, t) => {
      nearly(penalty?.value, found(thirty).touchpoints[t]!.penalty!.value);
      nearly(reward?.standardError, found(thirty).touchpoints[t]!.reward!.standardError);
    });
  });
});

describe("where not everybody is asked everything", () => {
  /** 400 customers, asked each touchpoint or not as `asked` says; a low answer at the first costs two, nothing else counts. */
  const someAsked = (asked: (i: number) => readonly boolean[]): Pass[] =>
    Array.from({ length: 400 }, (_, i) => {
      const a = bands[i % 3]!;
      const b = bands[(i + Math.floor(i / 3)) % 3]!;
      const [first, second] = asked(i);
      return { bands: [first ? a : null, second ? b : null], customer: i, y: 7 - 2 * Number(a === "low") + (i % 2) };
    });

  it("each pair of touchpoints counts among those who answered both", () => {
    const { apart, touchpoints } = found(someAsked((i) => [i % 4 !== 0, i % 5 !== 0]));
    assert.deepEqual(apart, []);
    assert.equal(touchpoints[0]!.class, "hygiene");
    nearly(touchpoints[0]!.penalty?.value, -2, 0.15);
    assert.equal(touchpoints[1]!.class, "no-clear-effect");
  });

  it("touchpoints that fewer than 80 answered together are left apart", () => {
    const { apart, touchpoints } = found(someAsked((i) => (i % 2 === 0 ? [true, false] : [false, true])));
    assert.deepEqual(apart, [1]);
    assert.equal(touchpoints[0]!.class, "hygiene");
    assert.equal(touchpoints[1]!.class, "not-classifiable");
  });
});

describe("what cannot be told", () => {
  it("is a touchpoint with fewer than ten answers in a band; the band that has them still counts beside others", () => {
    const passes = thirty.map((pass, i) => ({
      ...pass,
      bands: [pass.bands[0]!, i < 9 ? "high" : i % 2 ? "low" : "middle"] as const,
    }));
    const { touchpoints } = found(passes);
    assert.equal(touchpoints[1]!.class, "not-classifiable");
    assert.equal(touchpoints[1]!.penalty, null);
    assert.notEqual(touchpoints[0]!.class, "not-classifiable");
  });

  it("is a band that one customer alone has", () => {
    const passes = [
      ...thirty.map((pass) => ({ ...pass, bands: [pass.bands[0] === "low" ? "middle" : pass.bands[0]!] as const })),
      ...Array.from({ length: 12 }, () => ({ bands: ["low"] as const, customer: 99, y: 2 })),
    ];
    assert.equal(found(passes).touchpoints[0]!.class, "not-classifiable");
  });

  it("is anything of nobody, of fewer than five customers, or where all say the same of the whole", () => {
    assert.equal(clusteredPenaltyReward([], { groupIsCustomer: true }), null);
    assert.equal(
      clusteredPenaltyReward(passesOf(thirty.filter(({ customer }) => customer < 4)), { groupIsCustomer: true }),
      null,
    );
    assert.equal(
      clusteredPenaltyReward(passesOf(thirty.map((pass) => ({ ...pass, y: 7 }))), { groupIsCustomer: true }),
      null,
    );
  });
});
