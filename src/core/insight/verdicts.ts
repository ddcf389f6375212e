import type { Target } from "../journey/journey.ts";
import { type Judgement, verdicts } from "../measures/answers/verdict.ts";
import { type Figure, type People, peopleOf } from "../measures/intervals/estimate.ts";
import { type MeanOfScores, meanOfScores } from "../measures/intervals/mean-of-scores.ts";
import type { AnswerCounts, Together } from "./counts.ts";
import { type Refused, refusalOf, unanimityOf } from "./disclosure/disclosure.ts";
import { fromUnit, labelOf, usableWeights } from "./figure.ts";
import { type Reader, readingOf } from "./figures.ts";
import { anyHeadlineOf, type Headline, targetFor } from "./headline.ts";
import { correlationsOf, variablesOf } from "./together.ts";
import type { Variable } from "./variable.ts";
import type { Verdict } from "./wording/sayable.ts";

/** A touchpoint with its answers, and what is to be reached there. */
export interface TouchpointAnswers {
  readonly key: string;
  readonly answers: readonly AnswerCounts[];
  readonly target?: Target | number;
}

export interface TouchpointVerdict {
  readonly key: string;
  /** The measure it is judged by; "" where nobody answered. */
  readonly headline: string;
  /** Answers to the headline and people who gave them; 0 where even the number is withheld. */
  readonly n: number;
  readonly people: number;
  readonly verdict: Verdict;
  /** Against the mean of the others, in points on the headline's 0–100 position. */
  readonly difference: Figure;
}

/** What `Counts.together` must be asked for these touchpoints' verdicts; the same touchpoints are handed to `verdictsOf`. */
export const verdictVariables = (touchpoints: readonly TouchpointAnswers[], reader: Reader): Variable[] =>
  variablesOf(measuredOf(touchpoints, reader));

/**
 * The verdict on every touchpoint: blind where nobody answered, unjudged where not the measure that was chosen, too few below five
 * people or where few colleagues agree, else by `verdicts`. Pairs of
 * touchpoints rated by the same people are compared as such when `together` is given. Weighted answers are judged weighted.
 * Where more are withheld than told, the few that are told are not compared: a mean of those is not that of the others.
 */
export function verdictsOf(
  touchpoints: readonly TouchpointAnswers[],
  reader: Reader,
  options: { readonly together?: Together; readonly minimumDifference?: number } = {},
): TouchpointVerdict[] {
  const { together, minimumDifference } = options;
  const measured = measuredOf(touchpoints, reader);
  const alone = areMostWithheld(touchpoints, measured.length, reader);
  const judgements = verdicts(
    measured.map(({ touchpoint, key, target, mean, rule }) => ({
      value: 100 * mean.theta,
      variance: 10_000 * mean.variance,
      n: mean.n,
      headline: alone ? touchpoint.key : key,
      ...(target === undefined ? {} : { target: 100 * fromUnit(target, rule) }),
    })),
    {
      ...(together === undefined ? {} : { correlation: correlationsOf(measured, together) }),
      ...(minimumDifference === undefined ? {} : { minimumDifference }),
    },
  );
  const comparisons = judgements.filter(({ difference }) => difference !== null).length;

  return touchpoints.map((touchpoint): TouchpointVerdict => {
    const { key } = touchpoint;
    const at = measured.findIndex((one) => one.touchpoint === touchpoint);
    if (at >= 0) {
      const { key: headline, counts, mean, weighted } = measured[at]!;
      const { verdict, difference } = judgements[at]!;
      const about = { n: mean.answers, ...peopleOf(counts), weighted };
      const method = methodOf(comparisons, together, weighted);
      return {
        ...{ key, headline, n: about.n, people: about.people, verdict },
        difference: differenceFigure(difference, about, method),
      };
    }
    const { measure: _, ...own } = reader;
    // Where the measure that was chosen is no answer of the touchpoint, its own tells whether anybody was heard.
    const headline = anyHeadlineOf(touchpoint.answers, reader) ?? anyHeadlineOf(touchpoint.answers, own);
    const refused = headline === null ? null : withheld(headline, reader);
    if (headline === null || refused === null) {
      const unheard: Figure = { ok: false, reason: "not-measured", n: 0 };
      const verdict = headline === null ? "blind" : "unjudged";
      return { key, headline: "", n: 0, people: 0, verdict, difference: unheard };
    }
    const people = refused.n === null ? 0 : headline.counts.people;
    const n = refused.n === null ? 0 : headline.counts.codes.reduce((sum, code) => sum + code.n, 0);
    return { key, headline: headline.key, n, people, verdict: "too-few", difference: refused };
  });
}

/** Whether of the touchpoints that people enough answered more are withheld for what they leave than not. */
const areMostWithheld = (touchpoints: readonly TouchpointAnswers[], told: number, reader: Reader): boolean =>
  touchpoints.filter(({ answers }) => {
    const headline = anyHeadlineOf(answers, reader);
    return headline !== null && refusalOf(headline.counts, reader.perspective)?.reason === "leaves-few";
  }).length > told;

interface Measured extends Headline {
  readonly touchpoint: TouchpointAnswers;
  readonly target: number | undefined;
  readonly mean: MeanOfScores;
  readonly weighted: boolean;
}

/** Why nothing is told of the headline by number: what it differs by from the others would tell it. */
const withheld = ({ counts }: Headline, reader: Reader): Refused | null =>
  refusalOf(counts, reader.perspective) ?? unanimityOf(counts, reader.perspective, readingOf(counts, reader).positive);

/** The touchpoints whose headline enough people answered. */
function measuredOf(touchpoints: readonly TouchpointAnswers[], reader: Reader): Measured[] {
  return touchpoints.flatMap((touchpoint) => {
    const headline = anyHeadlineOf(touchpoint.answers, reader);
    if (headline === null || withheld(headline, reader) !== null) return [];
    const { counts, rule } = headline;
    const weighted = usableWeights(counts, rule);
    const mean = meanOfScores(counts, rule.score, { share: rule.share, weighted });
    return mean === null ? [] : [{ ...headline, touchpoint, target: targetFor(touchpoint, reader), mean, weighted }];
  });
}

function differenceFigure(
  difference: Judgement["difference"],
  about: People & { readonly n: number; readonly weighted: boolean },
  method: string,
): Figure {
  const { people } = about;
  if (difference === null) return { ok: false, reason: "nothing-to-compare", n: people };
  const { value, low, high } = difference;
  return {
    ok: true,
    estimate: { value, low, high, ...about, unit: "points", method },
    label: labelOf((high - low) / 2, people),
  };
}

const methodOf = (comparisons: number, together: Together | undefined, weighted: boolean): string =>
  [
    "against the mean of the others by their score intervals",
    together === undefined ? "taken as independent" : "paired within customer",
    ...(together?.sampled ? [`correlations from a sample of ${together.people} people`] : []),
    `adjusted for ${comparisons} comparisons (Benjamini–Hochberg)`,
    ...(weighted ? ["weighted, weights taken as fixed"] : []),
  ].join(", ");
