import type { Perspective } from "../experience/experience.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import type { AnswerCounts, OutcomeCounts } from "./counts.ts";
import { refusalOf, unanimityOf } from "./disclosure.ts";
import { figureOf, isWeighted } from "./figure.ts";
import { ruleOf } from "./measure-rule.ts";

/**
 * To what share of people something happened, by kind: "outcome.churned", and its unweighted twin where people weigh
 * unlike. The share is of those of whom it is known, each once. Where nobody is known to whom it did not happen there is
 * no share: it would be 100 %, whatever the truth.
 */
export function outcomeFigures(
  outcomes: readonly OutcomeCounts[],
  perspective: Perspective,
): Readonly<Record<string, Figure>> {
  return Object.fromEntries(outcomes.flatMap((outcome) => figuresOfOne(outcome, perspective)));
}

function figuresOfOne(
  { kind, codes, leavesFew }: OutcomeCounts,
  perspective: Perspective,
): [key: string, figure: Figure][] {
  const people = codes.reduce((sum, { n }) => sum + n, 0);
  const counts: AnswerCounts = {
    ...{ touchpoint: null, answer: `outcome.${kind}`, kind: "resolved", scale: [0, 1] },
    ...{ codes, people, notApplicable: 0, notAnswered: 0, clusters: null },
  };
  const withheld: Figure = { ok: false, reason: "withheld", n: null };
  const refused =
    refusalOf({ people, ...(leavesFew && { leavesFew }) }, perspective) ??
    (unanimityOf(counts, perspective) === null ? null : withheld) ??
    (codes.every(({ code }) => code === 1) ? ({ ok: false, reason: "only-happened", n: people } as const) : null);
  const rule = ruleOf("yes", counts)!;
  const figure = (weighted: boolean) => refused ?? figureOf(counts, rule, { weighted, interval: rule.interval });
  const key = `outcome.${kind}`;
  if (!isWeighted(counts)) return [[key, figure(false)]];
  return [
    [key, figure(true)],
    [`${key}@unweighted`, figure(false)],
  ];
}
