import type { Unit } from "../measures/intervals/estimate.ts";
import { expectationBefore } from "./answer-code.ts";
import type { AnswerKind, AnswerType, Scale } from "./answers.ts";

/** A measure by its key: which answer, what is computed of it, in which unit and within which limits. */
export interface Measure {
  /** "satisfaction", "image.reliable", one of one's own. */
  readonly answer: string;
  readonly measure: MeasureName;
  readonly unit: Unit;
  readonly range: Scale;
}

export type MeasureName =
  | "positive"
  | "negative"
  | "mean"
  | "index"
  | "nps"
  | "easy"
  | "hard"
  | "netExceeded"
  | "exceeded"
  | "met"
  | "below"
  | "meanGap"
  | "net"
  | "yes";

const byKind: Readonly<Record<AnswerKind, readonly MeasureName[]>> = {
  rating: ["positive", "negative", "mean", "index"],
  recommend: ["nps", "mean"],
  effort: ["easy", "hard", "mean"],
  expectation: ["netExceeded", "exceeded", "met", "below", "meanGap"],
  expected: [],
  resolved: ["yes"],
  set: [],
  text: [],
};

/** What is computed of an answer, its headline first. */
export function measuresOf(answer: string, kind: AnswerKind): readonly MeasureName[] {
  if (answer === "return") return ["mean", "positive"];
  if (answer === "emotions") return ["net"];
  return byKind[kind];
}

/** The measure of a key such as "satisfaction.positive" or "image.reliable.mean"; null when `answers` has no such. */
export function measureOf(key: string, answers: ReadonlyMap<string, AnswerType>): Measure | null {
  const dot = key.lastIndexOf(".");
  const answer = key.slice(0, Math.max(dot, 0));
  const type = answers.get(answer === expectationBefore ? "expectation" : answer);
  if (type === undefined) return null;
  const measure = measuresOf(answer, type.kind).find((name) => name === key.slice(dot + 1));
  return measure === undefined ? null : { answer, measure, ...unitOf(measure, answer, type) };
}

/** Every measure key that `answers` allow, in their order. */
export function measureKeys(answers: ReadonlyMap<string, AnswerType>): string[] {
  return [...answers].flatMap(([answer, { kind }]) => measuresOf(answer, kind).map((name) => `${answer}.${name}`));
}

function unitOf(measure: MeasureName, answer: string, { scale }: AnswerType): { unit: Unit; range: Scale } {
  switch (measure) {
    case "mean":
      // Smileys come as four or five faces.
      return { unit: "mean", range: answer === "smiley" ? [1, 5] : (scale ?? [0, 1]) };
    case "meanGap":
      // A pair brings its own scale, known only with the data: at most 100 wide each way.
      return { unit: "mean", range: [-100, 100] };
    case "index":
      return { unit: "index", range: [0, 100] };
    case "nps":
    case "netExceeded":
    case "net":
      return { unit: "points", range: [-100, 100] };
    default:
      return { unit: "share", range: [0, 1] };
  }
}
