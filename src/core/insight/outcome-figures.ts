import type { Perspective } from "../experience/experience.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import type { AnswerCounts, OutcomeCounts } from "./counts.ts";
import { mayBePart, refusalOf, unanimityOf } from "./disclosure/disclosure.ts";
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

/** An outcome as an answer of the people of whom it is known. */
function asAnswer({ kind, codes, leavesFew }: OutcomeCounts): AnswerCounts {
  const people = codes.reduce((sum, { n }) => sum + n, 0);
  return {
    ...{ touchpoint: null, answer: `outcome.${kind}`, kind: "resolved", scale: [0, 1] },
    ...{ codes, people, notApplicable: 0, notAnswered: 0, clusters: null, ...(leavesFew && { leavesFew }) },
  };
}

/** What may be explained, or said of anybody beside what they answered: of few colleagues, or such as all did the same, it is as if nothing were known. */
export const outcomesToRestOn = (outcomes: readonly OutcomeCounts[], perspective: Perspective): OutcomeCounts[] =>
  outcomes.filter((one) => one.leavesFew === true || mayBePart(asAnswer(one), perspective));

function figuresOfOne(outcome: OutcomeCounts, perspective: Perspective): [key: string, figure: Figure][] {
  const { kind, codes } = outcome;
  const counts = asAnswer(outcome);
  const { people } = counts;
  const withheld: Figure = { ok: false, reason: "withheld", n: null };
  const refused =
    refusalOf(counts, perspective) ??
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
