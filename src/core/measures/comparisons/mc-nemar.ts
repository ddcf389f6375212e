import type { CountedAnswers } from "../intervals/counted-answers.ts";
import { meanOfScores } from "../intervals/mean-of-scores.ts";
import { studentCdf } from "../numbers/student.ts";
import { signTest } from "./sign-test.ts";

export interface McNemar {
  /** Answers of which only the one, or only the other, is true. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly p: number;
}

/**
 * Whether of two things that the same answers may say, one is said more often.
 *
 *     p = binom.test(b, b + c, ½)      b, c answers that say only the one or only the other
 *     with repeat answerers: the larger of that and of t = d̄/√V, G − 1 degrees of freedom;
 *     d is 1, 0 or −1 an answer, V its cluster-robust variance (F2), G customers
 *     with weights: t alone, d̄ and V weighted
 *
 * The exact test takes answers for people, so where some people answered more than once the cluster-robust one must agree:
 * answering twice makes nobody surer. 1 where nothing tells the two apart.
 *
 *     mcNemar(
 *       {
 *         codes: [
 *           { code: 0, n: 40 },
 *           { code: 1, n: 15 },
 *           { code: 2, n: 5 },
 *         ],
 *         clusters: null,
 *       },
 *       (code) => code === 1,
 *       (code) => code === 2,
 *     )
 *     // { onlyFirst: 15, onlySecond: 5, p: 0.04139 }
 *
 * Unit: probability
 * Interval: none
 * Minimum n: 6 that say only the one or the other, to reach p < .05
 * R: binom.test(b, b + c)$p.value
 * Source: McNemar (1947), Psychometrika 12; Liang & Zeger (1986), Biometrika 73. Catalogue M25, F2.
 */
export function mcNemar(
  answers: CountedAnswers,
  first: (code: number) => boolean,
  second: (code: number) => boolean,
  options: { readonly weighted?: boolean } = {},
): McNemar {
  const { weighted = false } = options;
  const only = (one: typeof first, other: typeof first): number =>
    answers.codes.reduce((sum, { code, n }) => (one(code) && !other(code) ? sum + n : sum), 0);
  const [onlyFirst, onlySecond] = [only(first, second), only(second, first)];
  const exact = signTest(onlyFirst, onlySecond) ?? 1;
  if (answers.clusters === null && !weighted) return { onlyFirst, onlySecond, p: exact };
  const score = (code: number): number => (1 + Number(first(code)) - Number(second(code))) / 2;
  const mean = meanOfScores(answers, score, { share: false, weighted });
  const df = (mean?.customers ?? mean?.answers ?? 0) - 1;
  if (mean === null || !(mean.variance > 0) || df < 1) return { onlyFirst, onlySecond, p: weighted ? 1 : exact };
  const robust = 2 * studentCdf(-Math.abs((mean.theta - 0.5) / Math.sqrt(mean.variance)), df);
  return { onlyFirst, onlySecond, p: Math.min(1, weighted ? robust : Math.max(exact, robust)) };
}
