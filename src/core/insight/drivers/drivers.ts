import type { Finding } from "../../doctor/finding.ts";
import { enoughTogether, fewestTogether } from "../../measures/drivers/driver-evidence.ts";
import type { Missing } from "../../measures/drivers/resampled-covariance.ts";
import type { BootstrapInterval } from "../../measures/intervals/bootstrap.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import type { Audit, DriversRefused } from "../audit-value.ts";
import type { PatternCounts } from "../counts.ts";
import { labelOf } from "../figure.ts";
import { methodPhrase } from "../method-phrases.ts";
import { complete, type DriverAnswers, driverAnswers, keeping, passesIn } from "./driver-answers.ts";
import { gateOf } from "./driver-gate.ts";
import { type DriverModel, driverModel, missingOf } from "./driver-model.ts";
import { fewTogether, inPeople, leftOut, lostOf, needed, unexpectedOf } from "./driver-warnings.ts";

/** What to ask the projection's patterns for: enough for every digit shown, little enough to be quick. */
export const patternsWanted = { groups: 1000, passes: 30_000 } as const;

/** What drivers are asked about. */
export interface DriversQuestion {
  /** Touchpoints in the order of the counted variables; the variable after the last of them is the outcome. */
  readonly touchpoints: readonly string[];
  /** How the outcome is called in the audit: "whole.satisfaction", "churned". */
  readonly outcome: string;
  /** False where more of the outcome is worse (churned): directions and slopes then speak of less of it. */
  readonly good: boolean;
  /** "complete": only passes in which everything was answered, as published figures often are. */
  readonly missing?: "complete";
  readonly seed: number;
  readonly draws?: number;
}

/** The model with the names of its touchpoints, in its order. */
export interface NamedModel extends DriverModel {
  readonly touchpoints: readonly string[];
}

export interface DriversFound {
  readonly drivers: Audit["drivers"];
  /** What priorities are made of; null when drivers are refused. */
  readonly model: NamedModel | null;
  readonly findings: readonly Finding[];
}

/**
 * What drives the outcome: how much of it goes with each touchpoint's headline answer (catalogue M17 a–c, e).
 *
 * R² is shared out by LMG up to twelve touchpoints and by Johnson's weights above. Missing answers are filled in
 * by EM; with more answer patterns than EM goes through in the time given, covariances are taken pair by pair. Intervals
 * come from a bootstrap over customers (over groups of customers, where there are many) and are the same for the same
 * seed. Touchpoints too few people rated are left out and named; what is then too little is refused in words
 * (`driver-gate.ts`). A linear model, also of an outcome that is yes or no.
 */
export function driversOf(counts: PatternCounts, question: DriversQuestion): DriversFound {
  const size = question.touchpoints.length + 1;
  const all = driverAnswers(counts, size, patternsWanted.groups);
  const outcomeAnswers = all.together[size * size - 1]!;
  if (outcomeAnswers === 0) return refused("no-outcome", [""], `nobody answered ${question.outcome}`);
  if (outcomeAnswers < fewestTogether)
    return refused("too-few-people", [""], `${inPeople(outcomeAnswers)} answered ${question.outcome}, ${needed}`);
  if (!all.varies[size - 1])
    return refused("no-variation", [""], `everybody gave the same answer to ${question.outcome}`);

  const { gate, answers, missing } = entering(all, question);
  const nameOf = (variable: number) => question.touchpoints[variable] ?? question.outcome;
  const keyOf = (variable: number) => question.touchpoints[variable] ?? "";
  if (gate.refused !== null) {
    const { a, b, n } = gate.refused;
    const together = n === 0 ? "nobody answered" : `only ${inPeople(n)} answered`;
    const words = `${together} both ${nameOf(a)} and ${nameOf(b)}, ${needed}`;
    return refused("too-few-together", [keyOf(a), keyOf(b)], words, leftOut(gate, nameOf));
  }
  const touchpoints = gate.kept.slice(0, -1).map(nameOf);
  if (touchpoints.length < 2) {
    const words = `${touchpoints.length} of ${size - 1} touchpoints were rated together with ${question.outcome} by enough people, 2 are needed`;
    return refused("too-few-touchpoints", touchpoints, words, leftOut(gate, nameOf));
  }
  const usable = missing === "complete" ? complete(answers) : answers;
  const rest = Math.min(usable.people, passesIn(usable));
  if (rest < fewestTogether) {
    const words = `${inPeople(rest)} answered ${touchpoints.join(", ")} and ${question.outcome}, ${needed}`;
    return refused("too-few-together", touchpoints, words, leftOut(gate, nameOf));
  }
  if (!usable.varies.at(-1)) {
    const words = `everybody who answered everything gave the same answer to ${question.outcome}`;
    return refused("no-variation", [""], words, leftOut(gate, nameOf));
  }

  const { seed, draws, good } = question;
  const model = driverModel(answers, {
    missing,
    seed,
    better: good ? 1 : -1,
    ...(draws === undefined ? {} : { draws }),
  });
  const method = methodOf(model, counts);
  const about = { n: model.n, people: model.people, unit: "share", method, weighted: false } as const;
  const share = ({ value, low, high }: { value: number; low: number; high: number }): Figure => ({
    ok: true,
    estimate: { value, low, high, ...about },
    label: labelOf(50 * (high - low), model.people),
  });
  const items = touchpoints.map((touchpoint, j) => ({
    touchpoint,
    share: share(model.shares[j]!),
    rank: model.ranks[j]!,
    direction: directionOf(model.correlations[j]!),
  }));
  const rSquared = share({ ...model.rSquared, value: model.rSquared.estimate });
  return {
    drivers: { method, missing, outcome: question.outcome, n: model.n, rSquared, items },
    model: { ...model, touchpoints },
    findings: [
      ...leftOut(gate, nameOf),
      ...(question.missing === "complete" ? lostOf(model.n, passesIn(all)) : []),
      ...fewTogether({ ...gate.smallest, n: Math.min(gate.smallest.n, rest) }, nameOf),
      ...unexpectedOf(items, question.outcome),
    ],
  };
}

/** Who enters, and how missing answers are dealt with; pair by pair more people are asked of each pair than for EM. */
function entering(all: DriverAnswers, { missing }: DriversQuestion) {
  const gate = gateOf(all);
  const answers = keeping(all, gate.kept);
  if (missing === "complete") return { gate, answers, missing } as const;
  const way: Missing = missingOf(answers);
  if (way !== "pairwise + nearest PSD") return { gate, answers, missing: way };
  const stricter = gateOf(all, enoughTogether);
  return { gate: stricter, answers: keeping(all, stricter.kept), missing: way };
}

function directionOf({ low, high }: BootstrapInterval): 1 | -1 | 0 {
  if (low > 0) return 1;
  return high < 0 ? -1 : 0;
}

function methodOf(model: DriverModel, counts: PatternCounts): string {
  const { draws, groups: n } = model;
  return [
    methodPhrase(model.decomposition === "LMG" ? "lmg" : "johnson"),
    methodPhrase(model.groupIsCustomer ? "drawn-customers" : "drawn-groups", { draws, n }),
    ...(model.missing === "EM" ? [methodPhrase("newton", { n: model.passes })] : []),
    ...(model.settled ? [] : [methodPhrase("unsettled")]),
    ...(model.missing === "pairwise + nearest PSD" ? [methodPhrase("too-many-patterns")] : []),
    ...(counts.sampled ? [methodPhrase("sampled-of", { n: counts.passes, of: counts.of })] : []),
  ].join("; ");
}

function refused(
  code: DriversRefused["code"],
  touchpoints: readonly string[],
  words: string,
  findings: readonly Finding[] = [],
): DriversFound {
  return { drivers: { refused: words, code, touchpoints }, model: null, findings };
}
