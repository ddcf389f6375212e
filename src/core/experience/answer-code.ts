import type { AnswerKind, Scale } from "./answers.ts";
import type { DeclaredAnswer } from "./declared-answers.ts";
import type { Answer, Experience } from "./experience.ts";
import type { MappedColumn, MappedRow } from "./mapped-row.ts";
import { notAnswered, notApplicable, notAsked } from "./wide.ts";

/**
 * Answers as codes, and back. An experience keeps what was said, with its scale; the projection keeps one number per answer, in which
 * more is better: an own answer where less is better is turned within its scale, "no, partly, yes" are 0, 1, 2, and a pair is
 * experienced − expected, on a scale as wide to either side as that of its halves. What was expected of a pair is counted once more
 * by itself, on the scale of the halves.
 */

/** An answer's code and the scale of codes; null for words, which have none. `given` is the experience's own scale for it. */
export function codeOf(type: DeclaredAnswer, answer: Answer, given?: Scale): { code: number; scale: Scale } | null {
  if (type.kind === "set" || type.kind === "text" || type.scale === undefined) return null;
  const scale = given ?? type.scale;
  if (isPair(answer)) {
    const { expected, experienced } = answer;
    const code = expected === null || experienced === null ? notAnswered : experienced - expected;
    return { code, scale: gapScale(given ?? pairScale) };
  }
  if (answer === null) return { code: notAnswered, scale };
  if (answer === "notApplicable") return { code: notApplicable, scale };
  if (typeof answer === "number") return { code: type.turned ? turn(scale, answer) : answer, scale };
  const place = resolutions.indexOf(answer as string);
  return place < 0 ? null : { code: place, scale };
}

/**
 * The answer as which a pair is counted whose expected half was asked before the encounter. Hindsight changes what people say
 * they expected, so it is never pooled with pairs asked afterwards (catalogue M07).
 */
export const expectationBefore = "expectation.before";

/** Every answer by which what was felt is compared with what was expected. */
export const expectationAnswers: readonly string[] = ["expectation", expectationBefore];

/** The answer as which the projection counts one that was given under `key`. */
export const countedAnswer = (key: string, isPair: boolean, askedWhen: Experience["askedWhen"]): string =>
  key === "expectation" && isPair && askedWhen === "before" ? expectationBefore : key;

/** The answer as which it counts what was expected of a pair, by itself. */
export const expectedAnswer = (pair: string): string => `${pair}.expected`;

/** What was expected of a pair, as a code with its scale; null where the answer is none. Without both halves not answered. */
export function expectedCodeOf(answer: Answer, given: Scale = pairScale): { code: number; scale: Scale } | null {
  if (!isPair(answer)) return null;
  const { expected, experienced } = answer;
  return { code: expected === null || experienced === null ? notAnswered : expected, scale: given };
}

/** The answer in column `index` of a mapped row, as an experience keeps it; undefined: not asked. */
export function answerIn(row: MappedRow, column: MappedColumn, index: number): Answer | undefined {
  const code = row.answers[index]!;
  if (code === notAsked) return undefined;
  if (column.pairScale !== undefined) {
    const [expected, experienced] = [half(row.expected[index]!), half(row.experienced[index]!)];
    if (code === notApplicable) return "notApplicable";
    return expected === null && experienced === null ? null : { expected, experienced };
  }
  if (code === notAnswered) return null;
  if (code === notApplicable) return "notApplicable";
  if (column.kind === "resolved") return resolutions[code] ?? null;
  return column.turned ? turn(column.scale, code) : code;
}

/** The scale that an experience keeps beside the answer of this column. */
export const keptScale = (column: MappedColumn): Scale => column.pairScale ?? column.scale;

/** What `resolved` is answered with, by code. */
export const resolutions: readonly string[] = ["no", "partly", "yes"];

/** Scale of both halves of a pair where none is given. */
export const pairScale: Scale = [1, 5];

/** The scale of a pair's difference. */
export const gapScale = ([min, max]: Scale): Scale => [min - max, max - min];

/** The same distance from the other end. */
export const turn = ([min, max]: Scale, value: number): number => min + max - value;

/**
 * Whether answers of this kind can be given on this scale. Recommendation is counted by its own eleven (or ten) points; what is
 * expected and experienced is compared around 0; "no, partly, yes" and words have no other scale.
 */
export function isScaleFor(kind: AnswerKind, [min, max]: Scale): boolean {
  if (kind === "recommend") return max === 10 && (min === 0 || min === 1);
  if (kind === "expectation") return min === -max;
  return kind === "rating" || kind === "effort";
}

const half = (code: number): number | null =>
  code === notAnswered || code === notApplicable || code === notAsked ? null : code;

export const isPair = (answer: Answer): answer is { expected: number | null; experienced: number | null } =>
  typeof answer === "object" && answer !== null && "expected" in answer;
