/** How the values of an answer are read. "expected" is what was expected of a pair, which only counts know by itself. */
export type AnswerKind = "rating" | "effort" | "recommend" | "expectation" | "expected" | "resolved" | "set" | "text";

export interface AnswerType {
  readonly kind: AnswerKind;
  /** Lowest and highest value; absent for sets and texts. "resolved" is 0 no, 1 partly, 2 yes. */
  readonly scale?: readonly [min: number, max: number];
}

/** The standard answers. `image.<attribute>` is a rating 1–5; own answers are declared in the journey and are ratings. */
export const standardAnswers: Readonly<Record<string, AnswerType>> = {
  satisfaction: { kind: "rating", scale: [1, 5] },
  smiley: { kind: "rating", scale: [1, 4] },
  effort: { kind: "effort", scale: [1, 7] },
  recommend: { kind: "recommend", scale: [0, 10] },
  expectation: { kind: "expectation", scale: [-2, 2] },
  emotions: { kind: "set" },
  resolved: { kind: "resolved", scale: [0, 2] },
  return: { kind: "rating", scale: [0, 10] },
  value: { kind: "rating", scale: [1, 5] },
  compared: { kind: "expectation", scale: [-2, 2] },
  tags: { kind: "set" },
  comment: { kind: "text" },
};

/**
 * Whether an answer is about the relationship, not an encounter: of each person the latest counts, once, within whatever a
 * figure is of (decision 0076).
 */
export const isOfRelationship = (touchpoint: string | null, answer: string): boolean =>
  touchpoint === null && answer === "recommend";

/** What was felt, in three: from bad to good. */
export const bands = ["negative", "neutral", "positive"] as const;
export type Band = (typeof bands)[number];
export type Scale = readonly [min: number, max: number];

/** Where `value` lies on its scale, 0–1. */
export const positionOn = ([min, max]: Scale, value: number): number => (value - min) / (max - min);

/**
 * The one table of bands (catalogue §0). By position u on the scale: negative < 0.4, neutral 0.4–0.6, positive > 0.6;
 * recommend 0–6 / 7–8 / 9–10; expectation below / – / met or exceeded. `positive` overrides: these values are positive,
 * and what lies below the middle of the rest is negative only by the same rule.
 */
export function bandOf(kind: AnswerKind, scale: Scale, value: number, positive?: readonly number[]): Band {
  if (positive?.includes(value)) return "positive";
  if (kind === "recommend") return value >= 9 ? "positive" : value >= 7 ? "neutral" : "negative";
  if (kind === "expectation") return value >= 0 ? "positive" : "negative";
  const u = positionOn(scale, value);
  const band = u < 0.4 - 1e-12 ? "negative" : u <= 0.6 + 1e-12 ? "neutral" : "positive";
  return positive !== undefined && band === "positive" ? "neutral" : band;
}

/**
 * Whether an answer is exceptional: the top of its scale, and where expectation was asked also better than expected;
 * an answer on expectation itself when it was exceeded.
 */
export function isExceptional(kind: AnswerKind, [, max]: Scale, value: number, gap?: number): boolean {
  if (kind === "expectation") return value > 0;
  return value === max && (gap === undefined || gap > 0);
}
