import { levelGap, promiseRedemption } from "../../../src/core/measures/answers/promise-redemption.ts";
import { selfAssessmentRankAgreement } from "../../../src/core/measures/answers/rank-agreement.ts";
import { hedgesG, selfAssessmentGap } from "../../../src/core/measures/answers/self-assessment-gap.ts";
import { unitAnswers } from "../../../src/core/measures/journeys/consistency.ts";
import type { ReferenceFunction } from "../vector.ts";
import { adapter, isNumber, type Many, many } from "./adapter.ts";

/** The vectors' names for promises and self-assessment (M15, M16). */
export const promises: Readonly<Record<string, ReferenceFunction>> = {
  promiseRedemption: adapter((input: PromiseInput) => {
    const { targetShare, promisedLevel, experienced, conf } = input;
    const found = promiseRedemption(input, {
      ...(isNumber(targetShare) ? { target: targetShare } : {}),
      ...(conf === undefined ? {} : { confidence: conf }),
    });
    const levels = experienced === undefined ? [] : many(experienced).filter(isNumber);
    const gap = isNumber(promisedLevel) ? levelGap(unitAnswers(levels), promisedLevel, conf) : null;
    return {
      n: found?.n ?? 0,
      redemption: found?.redemption.value ?? null,
      lower: found?.redemption.low ?? null,
      upper: found?.redemption.high ?? null,
      oneSidedLower: found?.oneSided.low ?? null,
      oneSidedUpper: found?.oneSided.high ?? null,
      atLeastTargetP: found?.atLeastTargetP ?? null,
      belowTargetP: found?.belowTargetP ?? null,
      levelGap: gap?.value ?? null,
      levelGapLower: gap?.low ?? null,
      levelGapUpper: gap?.high ?? null,
      verdict: found?.verdict ?? null,
    };
  }),

  selfAssessmentGap: adapter((input: SelfAssessment) => {
    const { scaleMin, scaleMax, managementPopulation, conf } = input;
    const side = (answers: Many<number | null> | undefined) =>
      unitAnswers(
        (answers === undefined ? [] : many(answers))
          .filter(isNumber)
          .map((answer) => (100 * (answer - scaleMin)) / (scaleMax - scaleMin)),
      );
    const [customers, employees, management] = [input.customers, input.employees, input.management].map(side);
    const confidence = conf === undefined ? {} : { confidence: conf };
    const gap = selfAssessmentGap(employees!, customers!, confidence);
    const standardised = hedgesG(employees!, customers!, conf);
    const managementGap = selfAssessmentGap(management!, customers!, {
      ...confidence,
      ...(isNumber(managementPopulation) ? { population: managementPopulation } : {}),
    });
    const mean = ({ n, mean }: { n: number; mean: number }) => (n === 0 ? null : mean);
    return {
      meanCustomers: mean(customers!),
      meanEmployees: mean(employees!),
      meanManagement: mean(management!),
      employeeGap: gap?.value ?? null,
      employeeGapLower: gap?.low ?? null,
      employeeGapUpper: gap?.high ?? null,
      welchT: gap?.t ?? null,
      welchDf: gap?.degreesOfFreedom ?? null,
      p: gap?.p ?? null,
      hedgesG: standardised?.value ?? null,
      hedgesGVar: standardised?.variance ?? null,
      hedgesGLower: standardised?.low ?? null,
      hedgesGUpper: standardised?.high ?? null,
      managementGap: managementGap?.value ?? null,
      managementGapLower: managementGap?.low ?? null,
      managementGapUpper: managementGap?.high ?? null,
      managementDf: managementGap?.degreesOfFreedom ?? null,
    };
  }),

  selfAssessmentRankAgreement: adapter(({ self, customers }: { self: Many<number>; customers: Many<number> }) => {
    const { tau, z, p, spearman } = selfAssessmentRankAgreement(many(self), many(customers));
    return { spearman, kendallTauB: tau, kendallZ: z, kendallP: p };
  }),
};

interface PromiseInput {
  readonly kept: number;
  readonly partly: number;
  readonly broken: number;
  readonly targetShare?: number;
  readonly promisedLevel?: number;
  readonly experienced?: Many<number | null>;
  readonly conf?: number;
}

interface SelfAssessment {
  readonly customers: Many<number | null>;
  readonly employees?: Many<number | null>;
  readonly management?: Many<number | null>;
  readonly managementPopulation?: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly conf?: number;
}
