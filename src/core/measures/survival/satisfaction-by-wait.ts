import { chiSquareUpper } from "../numbers/chi-square.ts";
import { twoSidedZ } from "../numbers/normal.ts";
import { logisticRegression, type Unfitted } from "../regressions/logistic-regression.ts";

/** Cases of one criticality answered after the same time: how many, and how many of their customers were satisfied. */
export interface AnsweredCases {
  readonly key: string;
  /** Above 0; cases may be put together by bins of 1 %. */
  readonly hours: number;
  readonly n: number;
  readonly satisfied: number;
}

/** What waiting does to the satisfaction of one class. */
export interface WaitEffect {
  readonly key: string;
  readonly n: number;
  /** By what the odds of being satisfied are multiplied each time the wait doubles; below 1: waiting costs. */
  readonly oddsPerDoubling: number;
  readonly low: number;
  readonly high: number;
}

export interface SatisfactionByWait {
  readonly effects: readonly WaitEffect[];
  /** Whether waiting matters differently by criticality; null with one class. */
  readonly interaction: { readonly chiSquare: number; readonly df: number; readonly p: number } | null;
}

/**
 * Why nothing was fitted: too few were satisfied, or too few not, for the number of coefficients; or all cases of a class
 * waited alike.
 */
export type WaitRefusal = "too-few" | "same-wait" | Unfitted;

/**
 * How satisfaction falls with waiting, and whether it falls faster where the matter is critical.
 *
 *     log(p/(1 − p)) = a_class + b_class · ln(hours)      odds per doubling = 2^b
 *     interaction: twice the log-likelihood gained over one b for all classes
 *
 * The same model as logit ~ ln(hours) × criticality, written so that each class's own slope can be read. Answered cases
 * only, one of a customer.
 *
 *     satisfactionByWait([
 *       { key: "urgent", hours: 1, n: 40, satisfied: 36 },
 *       { key: "urgent", hours: 8, n: 40, satisfied: 20 },
 *     ])
 *     // { effects: [{ key: "urgent", n: 80, oddsPerDoubling: 0.4807, low: 0.3218, high: 0.7183 }], interaction:
 *     //   null }
 *
 * Unit: odds ratio
 * Interval: 2^(b ± z·se)
 * Minimum n: 10 satisfied and 10 not for each coefficient
 * R: glm(satisfied ~ 0 + criticality + criticality:log(hours), binomial)
 * Source: McCullagh & Nelder (1989), Generalized Linear Models, 4.3. Catalogue M26.
 */
export function satisfactionByWait(
  cases: readonly AnsweredCases[],
  confidence = 0.95,
): SatisfactionByWait | { readonly refused: WaitRefusal } {
  const counted = cases.filter(({ n }) => n > 0);
  const keys = [...new Set(counted.map(({ key }) => key))];
  const satisfied = counted.reduce((sum, row) => sum + row.satisfied, 0);
  const n = counted.reduce((sum, row) => sum + row.n, 0);
  if (keys.length === 0 || Math.min(satisfied, n - satisfied) < 10 * 2 * keys.length) return { refused: "too-few" };
  // From the middle of all waits, so that level and slope are hardly entangled.
  const middle = counted.reduce((sum, row) => sum + row.n * Math.log(row.hours), 0) / n;
  const fitWith = (slopes: (key: string, wait: number) => number[]) =>
    logisticRegression(
      counted.map((row) => ({
        // The first class is the intercept's.
        x: [...slopes(row.key, Math.log(row.hours) - middle), ...keys.slice(1).map((key) => Number(key === row.key))],
        n: row.n,
        events: row.satisfied,
      })),
    );
  const own = fitWith((key, wait) => keys.map((other) => (other === key ? wait : 0)));
  const common = fitWith((_, wait) => [wait]);
  if (!own.ok) return { refused: own.reason };
  if (!common.ok) return { refused: common.reason };
  if (own.coefficients.includes(null)) return { refused: "same-wait" };
  const z = twoSidedZ(confidence);
  const chiSquare = Math.max(0, 2 * (own.logLikelihood - common.logLikelihood));
  const df = keys.length - 1;
  return {
    effects: keys.map((key, c) => {
      const b = own.coefficients[c + 1]!;
      const half = z * own.standardErrors[c + 1]!;
      const n = counted.reduce((sum, row) => (row.key === key ? sum + row.n : sum), 0);
      return { key, n, oddsPerDoubling: 2 ** b, low: 2 ** (b - half), high: 2 ** (b + half) };
    }),
    interaction: df > 0 ? { chiSquare, df, p: chiSquareUpper(chiSquare, df) } : null,
  };
}
