import { own } from "../../own.ts";
import { notMeasured } from "../counted.ts";
import type { TouchpointPage } from "../touchpoint-page.ts";
import { type Apart, type Change, changes, type Pair } from "../wording/change.ts";
import type { Beside } from "./overviews-beside.ts";

/** One measure of a touchpoint in the slice that is shown and in another, and what may be said of the two. */
export interface MeasureBeside extends Pair, Change {}

/** A touchpoint as far as its measures are set beside those of another slice. */
type Measured = Pick<TouchpointPage, "measure" | "measures" | "scales">;

/**
 * Every measure that a touchpoint has in either slice. What was asked on other scales is shown and not compared.
 *
 * The intervals of differences allow for all measures that stand together; the measure by which the page judges keeps the
 * one that it has on the journey (`judged`), so that a difference is told once, and not twice in two ways.
 *
 * Source: catalogue F3, §0.
 */
export function measuresBeside(
  shown: Measured,
  other: Measured,
  apart: Apart,
  judged: Beside | undefined,
): ReadonlyMap<string, MeasureBeside> {
  const keys = [...new Set([...Object.keys(shown.measures), ...Object.keys(other.measures)])].filter(isPlain);
  const pairs = keys.map((measure): Pair => {
    const of = ({ measures }: Measured) => measures[measure] ?? notMeasured;
    return { now: of(shown), before: of(other) };
  });
  const comparable = pairs.map((pair, at) =>
    isOneScale(answerOf(keys[at]!), shown, other) ? pair : { ...pair, before: notMeasured },
  );
  const said = changes(comparable, apart);
  return new Map(
    keys.map((measure, at) => {
      const isJudged = measure === shown.measure?.key && judged?.figure.ok && pairs[at]!.before.ok;
      const change = isJudged ? { says: judged.says, difference: judged.difference } : said[at]!;
      return [measure, { ...pairs[at]!, ...change }] as const;
    }),
  );
}

/** Not the twin without weights, which stands beside its measure. */
const isPlain = (measure: string): boolean => !measure.endsWith("@unweighted");
const answerOf = (measure: string): string => measure.slice(0, measure.lastIndexOf("."));

function isOneScale(answer: string, shown: Measured, other: Measured): boolean {
  const [one, two] = [own(shown.scales, answer), own(other.scales, answer)];
  return one === undefined || two === undefined || (one[0] === two[0] && one[1] === two[1]);
}
