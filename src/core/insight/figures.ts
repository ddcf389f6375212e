import { isOfRelationship, standardAnswers } from "../experience/answers.ts";
import type { Perspective } from "../experience/experience.ts";
import { netFeeling } from "../experience/feelings.ts";
import { measuresOf } from "../experience/measure-keys.ts";
import type { Journey } from "../journey/journey.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import { fewestPeople } from "../measures/intervals/suppression.ts";
import { own } from "../own.ts";
import type { Reading } from "./bands.ts";
import type { AnswerCounts } from "./counts.ts";
import { histogramOf, refusalOf, unanimityOf } from "./disclosure/disclosure.ts";
import { figureOf, isWeighted } from "./figure.ts";
import { ruleOf } from "./measure-rule.ts";

/** What a figure depends on beside the counts. */
export interface Reader {
  readonly perspective: Perspective;
  /** The one measure that every touchpoint is to be judged by; absent: each by its own headline. */
  readonly measure?: string;
  /** Values that count as positive, where a mapping says so instead of the table of bands. */
  readonly positive?: (touchpoint: string | null, answer: string) => readonly number[] | undefined;
  /** How emotions and tags are asked, where the journey says it. */
  readonly choices?: Journey["choices"];
}

/**
 * Every figure of some answers at one touchpoint (or about the whole), by measure key: "satisfaction.positive".
 *
 * Weighted answers give weighted figures under the key and their unweighted twin under key + "@unweighted". An answer
 * asked on two scales stands under its plain key on the scale most answers were given on, and on the others under
 * "satisfaction@1to10.positive". Figures of fewer than five people are refused. Where only some measures are wanted, no
 * others are computed.
 */
export function figuresOf(
  answers: readonly AnswerCounts[],
  reader: Reader,
  only?: readonly string[],
): Record<string, Figure> {
  return Object.fromEntries(byName(answers).flatMap(([name, counts]) => figuresOfOne(name, counts, reader, only)));
}

/** How many gave each value of a scale, by answer, named as in `figuresOf`; empty where figures are refused. */
export function histogramsOf(
  answers: readonly AnswerCounts[],
  { perspective }: Reader,
): Record<string, Record<string, number>> {
  const onScales = byName(answers).filter(([, { kind }]) => kind !== "set");
  return Object.fromEntries(onScales.map(([name, counts]) => [name, histogramOf(counts, perspective)]));
}

/** The answers by name: of an answer on several scales the most answered one has the plain name, and one that nobody used has none. */
export function byName(answers: readonly AnswerCounts[]): [name: string, counts: AnswerCounts][] {
  const named = Map.groupBy(answers, ({ answer }) => answer);
  return [...named].flatMap(([answer, scales]) =>
    scales
      .filter(({ people }) => people > 0 || scales.every((one) => one.people === 0))
      .toSorted((a, b) => toldIn(b) - toldIn(a) || preferred(answer, b) - preferred(answer, a))
      .map((counts, i): [string, AnswerCounts] => [i === 0 ? answer : `${answer}@${counts.scale.join("to")}`, counts]),
  );
}

/** How the reader reads these answers. */
export function readingOf(
  { touchpoint, answer, kind, scale, sets }: AnswerCounts,
  { positive, choices }: Reader,
): Reading {
  const codes = positive?.(touchpoint, answer);
  const feelings =
    answer === "emotions" && sets?.every((words) => words !== null)
      ? sets.map((words) => netFeeling(words, choices?.emotions))
      : undefined;
  return {
    ...{ kind, scale },
    ...(codes === undefined ? {} : { positive: codes }),
    ...(feelings === undefined ? {} : { feelings }),
  };
}

function figuresOfOne(
  name: string,
  counts: AnswerCounts,
  reader: Reader,
  only: readonly string[] | undefined,
): [key: string, figure: Figure][] {
  const reading = readingOf(counts, reader);
  const latest = isOfRelationship(counts.touchpoint, counts.answer);
  const refused = refusalOf(counts, reader.perspective) ?? unanimityOf(counts, reader.perspective, reading.positive);
  return measuresOf(counts.answer, counts.kind).flatMap((measure): [string, Figure][] => {
    const key = `${name}.${measure}`;
    const rule = only === undefined || only.includes(key) ? ruleOf(measure, reading) : null;
    if (rule === null) return [];
    const figure = (weighted: boolean) =>
      refused ?? figureOf(counts, rule, { weighted, latest, interval: rule.interval });
    if (!isWeighted(counts)) return [[key, figure(false)]];
    return [
      [key, figure(true)],
      [`${key}@unweighted`, figure(false)],
    ];
  });
}

/** How many answered; of few as if nobody had, since their number may not be told. */
const toldIn = ({ codes, people }: AnswerCounts): number =>
  people < fewestPeople ? 0 : codes.reduce((sum, { n }) => sum + n, 0);

/** 1 for the answer's standard scale, 0 for another. */
function preferred(answer: string, { scale }: AnswerCounts): number {
  const standard = own(standardAnswers, answer)?.scale;
  return standard?.[0] === scale[0] && standard[1] === scale[1] ? 1 : 0;
}
