import type { Perspective } from "../../experience/experience.ts";
import type { Estimate, Figure } from "../../measures/intervals/estimate.ts";
import {
  type BadExperienceHazard,
  badExperienceHazard,
  type HazardByCount,
  type RiskRatio,
} from "../../measures/survival/bad-experience-hazard.ts";
import { type CountedHistory, mostBad, type PersonPeriod } from "../../measures/survival/person-periods.ts";
import type { AuditSwitching } from "../audit-value.ts";
import type { CourseCounts } from "../courses.ts";
import { refusalFor } from "../disclosure/disclosure.ts";
import { labelOf } from "../figure.ts";
import { methodPhrase } from "../method-phrases.ts";
import { switching } from "../wording/leaving.ts";

/** Fewer customers than this who came again: nothing is said of what gathers. */
const fewestComingAgain = 30;

/** What is asked of courses beside their counts. */
export interface SwitchingQuestion {
  readonly of: AuditSwitching["of"];
  /** How the event is called: "churned", "whole.return". */
  readonly outcome: string;
  /** What makes a pass bad: what was said of the whole, or of any touchpoint. */
  readonly by: AuditSwitching["by"];
  readonly perspective: Perspective;
}

/**
 * How much more often customers leave the more bad experiences they have had (catalogue M12).
 *
 * Each pass is a period in which a customer may leave, with the bad passes until then, that one included. Never are customers
 * put into groups by their count at the end: who stays longer collects more. Refused where passes have no order in
 * time, or fewer than thirty customers came again; without twenty events, and ten for each ratio, the table stands alone.
 */
export function switchingOf(counts: CourseCounts, question: SwitchingQuestion): AuditSwitching | SwitchingRefused {
  if (!counts.ordered) return { refused: "no-order" };
  const again = counts.courses.reduce((sum, { course, n }) => sum + (course.length > 1 ? n : 0), 0);
  if (again < fewestComingAgain) return { refused: "too-few-again" };
  const histories = counts.courses.map(historyOf);
  const found = badExperienceHazard(histories, { outcome: question.of });
  const ratios = "refused" in found.model ? [] : found.model.ratios;
  return {
    ...{ of: question.of, outcome: question.outcome, by: question.by, events: found.events },
    ...{ people: counts.people, passes: counts.passes, method: methodOf(counts, found) },
    byCount: found.byCount.map((row) => ({ bad: row.bad, share: shareOf(row, histories, question.perspective) })),
    ratios: ratios.map((ratio) => ({ bad: ratio.bad, ratio: ratioOf(ratio, counts, question.perspective) })),
    ...switching(ratios),
  };
}

export interface SwitchingRefused {
  readonly refused: "no-event" | "no-order" | "too-few-again";
}

/** The periods of a course: "0130" is good, bad, bad with the event, good. */
function historyOf({ course, n }: CourseCounts["courses"][number]): CountedHistory {
  let soFar = 0;
  const periods = Array.from(course, (digit, at): PersonPeriod => {
    if (digit === "1" || digit === "3") soFar++;
    return { period: at + 1, bad: Math.min(soFar, mostBad), event: digit === "2" || digit === "3" };
  });
  return { periods, n };
}

function shareOf(row: HazardByCount, histories: readonly CountedHistory[], perspective: Perspective): Figure {
  const people = histories.reduce(
    (sum, { periods, n }) => sum + (periods.some(({ bad }) => bad === row.bad) ? n : 0),
    0,
  );
  const refused = refusalFor(people, perspective);
  if (refused !== null || row.hazard === null) return refused ?? { ok: false, reason: "not-measured", n: 0 };
  const { value, low, high } = row.hazard;
  return {
    ok: true,
    estimate: { value, low, high, n: row.atRisk, people, unit: "share", method: "Wilson", weighted: false },
    label: labelOf(50 * (high - low), people),
  };
}

/** Against none, at equal length of the relationship; on the scale of ratios, 1 is no difference. */
function ratioOf({ ratio, low, high }: RiskRatio, { people, passes }: CourseCounts, perspective: Perspective): Figure {
  const refused = refusalFor(people, perspective);
  if (refused !== null) return refused;
  if (low === null || high === null) return { ok: false, reason: "not-estimable", n: people };
  const about: Omit<Estimate, "value" | "low" | "high"> = {
    ...{ n: passes, people, unit: "effect", weighted: false },
    method: "discrete-time hazard, clustered by customer",
  };
  return {
    ok: true,
    estimate: { value: ratio, low, high, ...about },
    label: labelOf(50 * Math.log(high / low), people),
  };
}

function methodOf(counts: CourseCounts, { model, outcome }: BadExperienceHazard): string {
  const link = outcome === "leaving" ? "cloglog" : "logit";
  return [
    methodPhrase("refused" in model ? `table-${model.refused}` : link),
    ...(counts.sampled ? [methodPhrase("sampled", { n: counts.passes })] : []),
  ].join("; ");
}
