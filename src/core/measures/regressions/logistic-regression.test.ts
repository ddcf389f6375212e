import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { logisticDrivers } from "../drivers/logistic-drivers.ts";
import { clusteredLogit } from "./clustered-logit.ts";
import { type CountedOutcome, logisticRegression } from "./logistic-regression.ts";

const near = (got: readonly (number | null)[], expected: readonly number[], by = 1e-9) => {
  assert.equal(got.length, expected.length);
  got.forEach((value, k) => {
    assert(Math.abs(value! - expected[k]!) <= by * (1 + Math.abs(expected[k]!)), `${value} for ${expected[k]}`);
  });
};

// R's mtcars: manual gears by weight, horsepower and axle ratio.
const am = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1];
const wt =
  "2.62 2.875 2.32 3.215 3.44 3.46 3.57 3.19 3.15 3.44 3.44 4.07 3.73 3.78 5.25 5.424 5.345 2.2 1.615 1.835 2.465 3.52 3.435 3.84 3.845 1.935 2.14 1.513 3.17 2.77 3.57 2.78"
    .split(" ")
    .map(Number);
const hp =
  "110 110 93 110 175 105 245 62 95 123 123 180 180 180 205 215 230 66 52 65 97 150 150 245 175 66 91 113 264 175 335 109"
    .split(" ")
    .map(Number);
const drat =
  "3.9 3.9 3.85 3.08 3.15 2.76 3.21 3.69 3.92 3.92 3.92 3.07 3.07 3.07 2.93 3 3.23 4.08 4.93 4.22 3.7 2.76 3.15 3.73 3.08 4.08 4.43 3.77 4.22 3.62 3.54 4.11"
    .split(" ")
    .map(Number);
const group = "64 64 44 63 83 63 83 44 44 64 64 83 83 83 83 83 83 44 44 44 43 83 83 83 83 44 45 45 85 65 85 44"
  .split(" ")
  .map(Number);

const rows = (...columns: readonly (readonly number[])[]) =>
  am.map((events, i) => ({ x: columns.map((column) => column[i]!), n: 1, events }));

/** Admissions to Berkeley in 1973 by women (1) and men (0), of six departments (R's UCBAdmissions). */
const admissions: CountedOutcome[] = [
  { x: [0], n: 825, events: 512 },
  { x: [1], n: 108, events: 89 },
  { x: [0], n: 560, events: 353 },
  { x: [1], n: 25, events: 17 },
  { x: [0], n: 325, events: 120 },
  { x: [1], n: 593, events: 202 },
  { x: [0], n: 417, events: 138 },
  { x: [1], n: 375, events: 131 },
  { x: [0], n: 191, events: 53 },
  { x: [1], n: 393, events: 94 },
  { x: [0], n: 373, events: 22 },
  { x: [1], n: 341, events: 24 },
];

describe("logisticRegression", () => {
  it("finds R's digits (glm(am ~ wt + hp, binomial, mtcars))", () => {
    const found = logisticRegression(rows(wt, hp));
    assert(found.ok);
    near(found.coefficients, [18.8662987172041, -8.08347518244463, 0.0362555960822165]);
    // R's own stop a step before the maximum, so their errors hold fewer digits.
    near(found.standardErrors, [7.44355806, 3.06867511, 0.0177341537], 1e-7);
    near([found.logLikelihood, found.nullLogLikelihood], [-5.02955523613349, -21.6148666384289]);
  });

  it("is, for one 0/1 variable, the log of the odds ratio of the table (by hand; R's glm on UCBAdmissions)", () => {
    const found = logisticRegression(admissions);
    assert(found.ok);
    const [men, women] = [1198 / 1493, 557 / 1278];
    near(found.coefficients, [Math.log(men), Math.log(women / men)], 1e-12);
    near(found.standardErrors, [0.0387881026, 0.0638930472], 1e-8);
    near([found.standardErrors[1]!], [Math.sqrt(1 / 1198 + 1 / 1493 + 1 / 557 + 1 / 1278)], 1e-12);
  });

  it("says when there is nothing to tell, and when the variables tell everything", () => {
    assert.deepEqual(logisticRegression([]), { ok: false, reason: "nobody" });
    assert.deepEqual(logisticRegression([{ x: [1], n: 5, events: 5 }]), { ok: false, reason: "no-variation" });
    const apart = [1, 2, 3, 4].map((x) => ({ x: [x], n: 3, events: x > 2 ? 3 : 0 }));
    assert.deepEqual(logisticRegression(apart), { ok: false, reason: "separated" });
    const nearlyApart = [...apart, { x: [3], n: 1, events: 0 }, { x: [2.5], n: 1, events: 0 }];
    assert.deepEqual(logisticRegression(nearlyApart), { ok: false, reason: "separated" });
  });

  it("leaves out a constant and a combination of the variables before it, as R does", () => {
    const [with_, without] = [
      rows(
        wt,
        wt.map(() => 7),
        wt.map((w) => 3 - 2 * w),
        hp,
      ),
      rows(wt, hp),
    ].map(logisticRegression);
    assert(with_!.ok && without!.ok);
    const [b0, b1, b2] = without!.coefficients;
    assert.deepEqual(
      with_!.coefficients.map((b) => b === null),
      [false, false, true, true, false],
    );
    near(
      with_!.coefficients.filter((b) => b !== null),
      [b0!, b1!, b2!],
    );
  });

  it("keeps its digits far from 0 and on unlike scales", () => {
    const found = logisticRegression(
      rows(
        wt.map((w) => 1e7 + w * 1e-3),
        hp.map((h) => h * 1e6),
      ),
    );
    assert(found.ok);
    near(found.coefficients.slice(1), [-8083.47518244463, 3.62555960822165e-8], 1e-5);
  });

  it("does not depend on the order of rows, nor on how counts are split", () => {
    const row = fc.record({
      x: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 2 }),
      n: fc.integer({ min: 0, max: 9 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (given) => {
        const counted = given.map(({ x, n, share }) => ({ x, n, events: Math.round(n * share) }));
        const single = counted
          .toReversed()
          .flatMap(({ x, n, events }) =>
            Array.from({ length: n }, (_, i) => ({ x, n: 1, events: i < events ? 1 : 0 })),
          );
        const [whole, split] = [logisticRegression(counted), logisticRegression(single)];
        assert.equal(whole.ok, split.ok);
        if (!whole.ok || !split.ok) return;
        near(
          split.coefficients.filter((b) => b !== null),
          whole.coefficients.filter((b) => b !== null),
          1e-6,
        );
        for (const b of [...whole.coefficients, ...whole.standardErrors]) assert(b === null || Number.isFinite(b));
        assert(whole.logLikelihood >= whole.nullLogLikelihood - 1e-9 && whole.logLikelihood <= 0);
      }),
    );
  });
});

describe("clusteredLogit", () => {
  const given = rows(wt, hp).map((row, i) => ({ ...row, customer: group[i]! }));

  it("has the same coefficients and errors by customer (sandwich::vcovCL(m, group, type = 'HC0', cadjust = FALSE))", () => {
    const found = clusteredLogit(given);
    assert(found.ok);
    assert.equal(found.customers, 8);
    near(found.clusteredErrors, [8.83826820804565, 2.95563059111095, 0.00808125080141472], 1e-7);
    near(
      found.adjustedErrors!,
      found.clusteredErrors.map((error) => error! * Math.sqrt(8 / 7)),
      1e-12,
    );
    const plain = logisticRegression(given);
    assert(plain.ok);
    assert.deepEqual(found.coefficients, plain.coefficients);
    assert.deepEqual(found.standardErrors, plain.standardErrors);
  });

  it("has no adjusted error with one customer, and passes on why there is no fit", () => {
    const one = clusteredLogit(given.map((row) => ({ ...row, customer: "a" })));
    assert(one.ok);
    assert.equal(one.adjustedErrors, null);
    assert.deepEqual(clusteredLogit([]), { ok: false, reason: "nobody" });
  });

  it("takes a customer's answers together, however they are counted", () => {
    const admitted = admissions.map((row, i) => ({ ...row, customer: i >> 1 }));
    const halves = admitted.toReversed().flatMap(({ x, n, events, customer }) => [
      { x, n: events, events, customer },
      { x, n: n - events, events: 0, customer },
    ]);
    const [whole, split] = [clusteredLogit(admitted), clusteredLogit(halves)];
    assert(whole.ok && split.ok);
    near(split.clusteredErrors, whole.clusteredErrors as number[], 1e-9);
  });
});

describe("logisticDrivers", () => {
  it("is, for two drivers, the mean of what each adds first and last (R: glm on mtcars)", () => {
    const found = logisticDrivers(rows(wt, drat));
    assert(found.ok);
    near([found.mcFadden], [0.62938910110559]);
    near(found.importance!, [0.343308460108488, 0.286080640997102]);
  });

  it("sums to R², gives a copy of a driver the same part and a constant nothing", () => {
    const found = logisticDrivers(
      rows(
        wt,
        drat,
        wt,
        wt.map(() => 2),
      ),
    );
    assert(found.ok && found.importance);
    const [weight, axle, copy, constant] = found.importance;
    near([weight! + axle! + copy! + constant!], [found.mcFadden]);
    near([weight!], [copy!], 1e-9);
    near([constant!], [0], 1e-12);
  });

  it("does not mind the order of the drivers", () => {
    const [there, back] = [
      logisticDrivers(
        rows(
          wt,
          drat,
          hp.map((h) => h % 7),
        ),
      ),
      logisticDrivers(
        rows(
          hp.map((h) => h % 7),
          drat,
          wt,
        ),
      ),
    ];
    assert(there.ok && back.ok);
    near(there.importance!, back.importance!.toReversed(), 1e-8);
  });

  it("says why where the model has no fit", () => {
    assert.deepEqual(logisticDrivers([{ x: [1], n: 5, events: 0 }]), { ok: false, reason: "no-variation" });
  });
});
