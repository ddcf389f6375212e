import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type CoxRegression, coxRegression } from "./cox-regression.ts";
import type { CoxRows } from "./efron.ts";

// Weeks in remission, with 6-mercaptopurine and placebo: Gehan (1965), Biometrika 52.
const treated = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
const remission: CoxRows = {
  stop: [...treated, ...placebo],
  event: [...treated.map((_, i) => (i < 9 ? 1 : 0)), ...placebo.map(() => 1)],
  covariates: [[...treated.map(() => 0), ...placebo.map(() => 1)]],
};

/** Seven customers, some with rows that follow each other and with more events than one. */
const course: CoxRows = {
  start: [0, 0, 1, 0, 2, 0, 1, 3, 0, 2],
  stop: [2, 3, 3, 4, 4, 5, 5, 6, 6, 6],
  event: [1, 1, 1, 0, 1, 1, 1, 1, 1, 0],
  covariates: [[1, 0, 2, 1, 3, 0, 1, 2, 0, 1]],
  customers: [1, 2, 2, 3, 4, 5, 5, 6, 7, 7],
};

const fitted = (found: CoxRegression | string): CoxRegression => {
  assert.ok(typeof found !== "string", String(found));
  return found;
};
const near = (got: number | null | undefined, expected: number) =>
  assert.ok(got != null && Math.abs(got / expected - 1) < 1e-8, `${got} ${expected}`);

describe("coxRegression", () => {
  it("is R's of the remissions, ties by Efron", () => {
    // coxph(Surv(time, event) ~ placebo, ties = "efron")
    const { n, events, terms, logLikelihood, likelihoodRatio } = fitted(coxRegression(remission));
    assert.deepEqual([n, events], [42, 30]);
    near(terms[0]?.coefficient, 1.57212514883);
    near(terms[0]?.modelError, 0.412396717709);
    near(terms[0]?.low, Math.exp(1.57212514883 - 1.959963984540054 * 0.412396717709));
    near(logLikelihood[0], -93.1842699968);
    near(logLikelihood[1], -85.0084245774);
    near(likelihoodRatio.chiSquare, 2 * (93.1842699968 - 85.0084245774));
    assert.equal(terms[0]?.robustError, null);
  });

  it("is R's of rows from start to stop, with heavy ties and errors clustered by customer", () => {
    // coxph(Surv(start, stop, event) ~ x, ties = "efron", cluster = customer)
    const { terms, logLikelihood } = fitted(coxRegression(course));
    near(terms[0]?.coefficient, 0.241498759559);
    near(terms[0]?.modelError, 0.398305179078);
    near(terms[0]?.robustError, 0.170533459746);
    near(terms[0]?.z, 0.241498759559 / 0.170533459746);
    near(logLikelihood[1], -12.5249870839);
  });

  it("needs no start where all are followed from the beginning", () => {
    const started = {
      ...remission,
      start: Array.from(remission.stop, () => 0),
    };
    near(fitted(coxRegression(started)).terms[0]?.coefficient, 1.57212514883);
  });

  it("does not care where one row of a customer is cut in two", () => {
    const { start, stop, event, covariates, customers } = course;
    const cut: CoxRows = {
      start: [...Array.from(start!), 1.5],
      stop: [1.5, ...Array.from(stop).slice(1), 2],
      event: [0, ...Array.from(event).slice(1), 1],
      covariates: [[...Array.from(covariates[0]!), 1]],
      customers: [...Array.from(customers!), 1],
    };
    const [whole, pieces] = [fitted(coxRegression(course)), fitted(coxRegression(cut))];
    near(pieces.terms[0]?.coefficient, whole.terms[0]!.coefficient);
    near(pieces.terms[0]?.robustError, whole.terms[0]!.robustError!);
  });

  it("is not disturbed by somebody far away who was there while nothing happened", () => {
    const { start, stop, event, covariates } = course;
    const withGiant = coxRegression({
      start: [...Array.from(start!), 2.2],
      stop: [...Array.from(stop), 2.8],
      event: [...Array.from(event), 0],
      covariates: [[...Array.from(covariates[0]!), 300]],
    });
    near(fitted(withGiant).terms[0]?.coefficient, 0.241498759559);
    near(fitted(withGiant).terms[0]?.modelError, 0.398305179078);
  });

  it("has no term for a covariate that does not vary or repeats another", () => {
    const { covariates } = remission;
    const { terms, likelihoodRatio } = fitted(
      coxRegression({
        ...remission,
        covariates: [Array.from(remission.stop, () => 7), ...covariates, Array.from(covariates[0]!, (x) => 3 - 2 * x)],
      }),
    );
    assert.equal(terms[0], null);
    near(terms[1]?.coefficient, 1.57212514883);
    assert.equal(terms[2], null);
    assert.equal(likelihoodRatio.df, 1);
  });

  it("says why when nothing can be fitted", () => {
    assert.equal(coxRegression({ stop: [1, 2], event: [0, 0], covariates: [[0, 1]] }), "no-events");
    assert.equal(coxRegression({ stop: [], event: [], covariates: [[]] }), "no-events");
    // Whoever has more always goes first.
    assert.equal(coxRegression({ stop: [1, 2, 3, 4], event: [1, 1, 1, 1], covariates: [[4, 3, 2, 1]] }), "separated");
  });

  it("has no robust error of one customer", () => {
    const found = coxRegression({ ...course, customers: Array.from(course.stop, () => 1) });
    assert.equal(fitted(found).terms[0]?.robustError, null);
  });

  it("moves with the covariate's scale, not with its origin, nor with the unit of time or the order of rows", () => {
    const row = fc.record({
      stop: fc.integer({ min: 1, max: 12 }),
      event: fc.integer({ min: 0, max: 1 }),
      x: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 12, maxLength: 40 }), (rows) => {
        const of = (list: typeof rows, turn: (x: number) => number): CoxRows => ({
          stop: list.map(({ stop }) => stop ** 2),
          event: list.map(({ event }) => event),
          covariates: [list.map(({ x }) => turn(x))],
        });
        const one = coxRegression(of(rows, (x) => x));
        const other = coxRegression(of(rows.toReversed(), (x) => 1000 - 4 * x));
        if (typeof one === "string" || typeof other === "string") return assert.equal(one, other);
        const [term, turned] = [one.terms[0], other.terms[0]];
        if (!term || !turned) return assert.equal(term, turned);
        assert.ok(Math.abs(term.coefficient + 4 * turned.coefficient) < 1e-6 * (1 + Math.abs(term.coefficient)));
        assert.ok(Math.abs(term.p - turned.p) < 1e-6);
        assert.ok(term.low! <= term.ratio! && (term.high === null || term.ratio! <= term.high));
      }),
    );
  });
});
