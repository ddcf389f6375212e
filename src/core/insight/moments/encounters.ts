import type { PassReading } from "../pass-reading.ts";
import type { Variable } from "../variable.ts";

/** A touchpoint's answer as a variable, and how its values are read. What is neither negative nor positive lies between. */
export interface JudgedVariable extends Variable {
  readonly negative: readonly number[];
  readonly positive: readonly number[];
  /** Those among the positive that nothing surpasses. */
  readonly exceptional: readonly number[];
}

/**
 * How an encounter went: 0 not measured, 1 bad, 2 between bad and good, 3 good, 4 exceptional. By expectation, what fell
 * short of it is bad whatever its value, and what only met it is not exceptional (catalogue §0).
 */
export type Went = 0 | 1 | 2 | 3 | 4;

/** How encounters are read, into how many groups of customers passes are put at most, and how many passes are read at most. */
export interface EncounterReading extends PassReading {
  readonly groups: number;
  readonly passes: number;
}

/** Passes of one group of customers that went alike at every touchpoint, with what was said of the outcome. */
export interface EncounterPattern {
  /** One digit (`Went`) a touchpoint, in the order asked: "30142". */
  readonly went: string;
  readonly group: number;
  readonly n: number;
  /** Σ y and Σ y² of the outcome. */
  readonly sum: number;
  readonly squares: number;
}

/**
 * How passes went at each touchpoint, with the outcome: those in which the outcome is told and a touchpoint measured. Read
 * of all passes, or of a fixed sample of people where there are more passes than asked for.
 */
export interface EncounterCounts {
  readonly patterns: readonly EncounterPattern[];
  readonly groups: number;
  /** Whether a group is one customer. */
  readonly groupIsCustomer: boolean;
  readonly passes: number;
  readonly people: number;
  readonly sampled: boolean;
  readonly peopleAt: readonly PeopleAt[];
  readonly peopleBy: PeopleBy;
}

/** Distinct people by what they met with at one touchpoint; `ok` is neither bad nor exceptional. */
export interface PeopleAt {
  readonly bad: number;
  readonly ok: number;
  readonly exceptional: number;
  readonly badOrOk: number;
  readonly okOrExceptional: number;
}

/** Distinct people with a pass that failed (went 1 or 2) nowhere, at one touchpoint alone, or at two and more. */
export interface PeopleBy {
  readonly none: number;
  readonly one: number;
  readonly twoOrMore: number;
  readonly noneOrOne: number;
  readonly noneOrMore: number;
  /** By touchpoint: failed there and nowhere else, and that or nowhere. */
  readonly onlyAt: readonly number[];
  readonly noneOrOnlyAt: readonly number[];
}

/** How many touchpoints of a pass were measured, and where it failed. */
export function failuresIn(went: string): { readonly measured: number; readonly at: readonly number[] } {
  const at: number[] = [];
  let measured = 0;
  for (let touchpoint = 0; touchpoint < went.length; touchpoint++) {
    const digit = went[touchpoint]!;
    if (digit !== "0") measured++;
    if (digit === "1" || digit === "2") at.push(touchpoint);
  }
  return { measured, at };
}
