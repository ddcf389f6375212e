import { bandOf, positionOn } from "../experience/answers.ts";
import type { MeasureName } from "../experience/measure-keys.ts";
import type { Unit } from "../measures/intervals/estimate.ts";
import type { Reading } from "./bands.ts";

/** How a measure is computed of single answers: a score 0–1 for each value, and the way from a mean score to the unit. */
export interface MeasureRule {
  readonly score: (code: number) => number;
  /** Every score is 0 or 1. */
  readonly share: boolean;
  readonly unit: Unit;
  /** The measure is θ · by + plus, in its own unit. */
  readonly by: number;
  readonly plus: number;
  /** Less is better: dissatisfied, hard, below what was expected. */
  readonly lowerIsBetter: boolean;
  /** The house interval; t for the mean gap between expected and experienced. */
  readonly interval: "score" | "t";
}

/** The rule of a measure of an answer read so; null for measures that are not means of single answers. */
export function ruleOf(measure: MeasureName, reading: Reading): MeasureRule | null {
  const { kind, scale, positive, feelings } = reading;
  const [min, max] = scale;
  const band = (code: number) => bandOf(kind, scale, code, positive);
  const position = (code: number) => positionOn(scale, code);
  switch (measure) {
    case "positive":
    case "easy":
      return share((code) => band(code) === "positive");
    case "negative":
    case "hard":
      return { ...share((code) => band(code) === "negative"), lowerIsBetter: true };
    case "exceeded":
      return share((code) => code > 0);
    case "met":
      return share((code) => code === 0);
    case "below":
      return { ...share((code) => code < 0), lowerIsBetter: true };
    case "yes":
      return share((code) => code === max);
    case "nps":
      return net(
        (code) => band(code) === "positive",
        (code) => band(code) === "negative",
      );
    case "netExceeded":
      return net(
        (code) => code > 0,
        (code) => code < 0,
      );
    case "mean":
      return { ...mean(position), unit: "mean", by: max - min, plus: min };
    case "meanGap":
      return { ...mean(position), unit: "mean", by: max - min, plus: min, interval: "t" };
    case "index":
      return { ...mean(position), unit: "index", by: 100, plus: 0 };
    case "net":
      return feelings === undefined ? null : points((code) => (feelings[code]! + 1) / 2);
  }
}

const mean = (score: (code: number) => number) =>
  ({ score, share: false, lowerIsBetter: false, interval: "score" }) as const;

/** The share of answers of which something is true. */
export const share = (counts: (code: number) => boolean): MeasureRule => ({
  score: (code) => (counts(code) ? 1 : 0),
  share: true,
  unit: "share",
  by: 1,
  plus: 0,
  lowerIsBetter: false,
  interval: "score",
});

/** Those for minus those against, in points; half a score for those in between. */
const net = (above: (code: number) => boolean, below: (code: number) => boolean): MeasureRule =>
  points((code) => (above(code) ? 1 : below(code) ? 0 : 0.5));

const points = (score: MeasureRule["score"]): MeasureRule => ({
  ...{ score, share: false, unit: "points", by: 200, plus: -100, lowerIsBetter: false, interval: "score" },
});
