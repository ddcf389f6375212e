import { type AnswerKind, type Band, bandOf, type Scale } from "../experience/answers.ts";

/** How an answer is read: its kind, its scale, and the values that count as positive where a mapping says so. */
export interface Reading {
  readonly kind: AnswerKind;
  readonly scale: Scale;
  readonly positive?: readonly number[];
  /** Of emotions: how pleasant each code's set of them is, −1 to 1. */
  readonly feelings?: readonly number[];
}

/** Whole values of the scale that lie in the band, ascending: 4 and 5 of satisfaction 1–5 are positive. */
export const codesInBand = (band: Band, reading: Reading): number[] =>
  codesWhere(reading.scale, (code) => bandOf(reading.kind, reading.scale, code, reading.positive) === band);

/** Whole values of the scale that are positive: what "met positive" means, to whoever counts successes. */
export const positiveCodes = (reading: Reading): number[] => codesInBand("positive", reading);

/** Whole values of the scale of which something is true, ascending. */
export function codesWhere([min, max]: Scale, holds: (code: number) => boolean): number[] {
  const codes = Array.from({ length: Math.floor(max) - Math.ceil(min) + 1 }, (_, i) => Math.ceil(min) + i);
  return codes.filter(holds);
}
