import type { Fact, Facts } from "./mistakes/said.ts";

/**
 * Something wrong in what we were given, said so that a person can mend it.
 * Readers collect every problem before they answer; none stops at the first.
 */
export interface Problem {
  /** What is wrong, as a key: "unknown-owner", "out-of-scale". Stable; for programs. */
  readonly code: string;
  /** What was wrong, what was expected, what was got; one English sentence without a full stop. */
  readonly message: string;
  /** Which sentence that is, where every language has its own words for it: `core/mistakes`. */
  readonly sentence?: string;
  /** What it is made of, for words in other languages. */
  readonly facts?: Facts;
  readonly file?: string;
  /** Where in a value, as in JSON: ["stages", 2, "touchpoints", 0, "owners"]. */
  readonly path?: readonly (string | number)[];
  /** Where in a text file, both from 1. */
  readonly line?: number;
  readonly column?: number;
  /** Where in a data file: the row from 1 below the header, and the column's name. */
  readonly row?: number;
  readonly field?: string;
}

/** A refusal with everything that is wrong. */
export type Refused = readonly [Problem, ...Problem[]];

/** A problem's words, to put into another sentence; its message where no language has other words for it. */
export const wordsOf = ({ sentence, facts, message }: Problem): Fact =>
  sentence === undefined ? message : { sentence, ...(facts !== undefined && { facts }) };
