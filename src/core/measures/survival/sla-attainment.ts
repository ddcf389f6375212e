import type { Interval } from "../intervals/interval.ts";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { kaplanMeier, survivalAt, survivalTime } from "./kaplan-meier.ts";
import type { LifeTable } from "./life-table.ts";

/** Cases of one criticality: how long until answered, or how old and still open, in hours. */
export interface CaseClass {
  readonly key: string;
  /** `events`: answered after so long. `open`: not answered yet at that age. */
  readonly cases: LifeTable;
  /** Within how long an answer was promised. */
  readonly target: number;
  /** How much the class counts in the attainment of all; 1 when nothing is said. */
  readonly weight?: number;
}

export interface ClassAttainment {
  readonly key: string;
  readonly n: number;
  /** Answered, or open past the target: of these it is known whether the target was met. */
  readonly decided: number;
  readonly met: number;
  /** met/decided; null where nothing is decided. */
  readonly decidedShare: Interval | null;
  /** The headline, 1 − S(target): counts what open cases may still become. Null without cases. */
  readonly attainment: number | null;
  /** Ends of its interval; null where no case was answered until the target, or every one was. */
  readonly low: number | null;
  readonly high: number | null;
  /** Hours within which half of all cases are answered, and nine in ten; null: not reached. */
  readonly median: number | null;
  readonly p90: number | null;
}

export interface SlaAttainment {
  readonly classes: readonly ClassAttainment[];
  /** Attainments weighted by class, of classes that have cases; null where there are none, or no weight. */
  readonly weighted: number | null;
}

/**
 * Are cases answered in the time promised for their criticality? Open cases count: one past its target is a miss, a
 * younger one is followed to its age. Leaving them out would flatter whoever never answers.
 *
 *     attainment = 1 − S(target), S: Kaplan–Meier of the time to the answer, open cases censored at their age
 *     weighted = Σ w_c · attainment_c/Σ w_c
 *
 * The clock runs from the first request, also of a case that was opened again; hours by a calendar of working hours are
 * converted before they come here. Classes are as the customer sees criticality where it is known, rather than as the
 * organisation ranks it (`criticalityMismatch`).
 *
 *     slaAttainment([{ key: "urgent", target: 4, cases: lifeTable([3], [5]) }]).weighted      // 0.5
 *
 * Unit: share 0–1; hours
 * Interval: log-log of S for the attainment; Wilson for the decided share
 * Minimum n: 5 cases to be shown
 * R: 1 - summary(survfit(Surv(hours, answered) ~ 1, conf.type = "log-log"), times = target, extend = TRUE)$surv
 * Source: Kaplan & Meier (1958), JASA 53. Catalogue M26.
 */
export function slaAttainment(classes: readonly CaseClass[], confidence = 0.95): SlaAttainment {
  const found = classes.map((one) => classAttainment(one, confidence));
  const weightOf = (i: number): number => (found[i]!.attainment === null ? 0 : (classes[i]!.weight ?? 1));
  const weight = found.reduce((sum, _, i) => sum + weightOf(i), 0);
  const attained = found.reduce((sum, { attainment }, i) => sum + weightOf(i) * (attainment ?? 0), 0);
  return { classes: found, weighted: weight > 0 ? attained / weight : null };
}

function classAttainment({ key, cases, target }: CaseClass, confidence: number): ClassAttainment {
  let [n, decided, met] = [0, 0, 0];
  for (let i = 0; i < cases.times.length; i++) {
    const [answered, open] = [cases.events[i]!, cases.open[i]!];
    const late = cases.times[i]! > target;
    n += answered + open;
    decided += answered + (late ? open : 0);
    met += late ? 0 : answered;
  }
  const curve = kaplanMeier(cases);
  const at = curve && survivalAt(curve, target, confidence);
  return {
    ...{ key, n, decided, met },
    decidedShare: wilsonInterval(met, decided, confidence),
    attainment: at && 1 - at.survival,
    low: at?.high == null ? null : 1 - at.high,
    high: at?.low == null ? null : 1 - at.low,
    median: curve && survivalTime(curve, 0.5, confidence).value,
    p90: curve && survivalTime(curve, 0.9, confidence).value,
  };
}
