import type { Variable } from "./variable.ts";

/** An answer as a variable, and which of its values are bad. */
export interface BadVariable extends Variable {
  readonly negative: readonly number[];
}

/** What ends a course: an outcome that happened to the customer, or what each pass says of coming again. */
export type CourseEvent = { readonly outcome: string } | { readonly answer: BadVariable };

/** What is followed: which answers make a pass bad, what the event is, and how many passes are read at most. */
export interface CoursesAsked {
  /** A pass is bad when any of these is; one in which none was answered is not an encounter. */
  readonly bad: readonly BadVariable[];
  readonly event: CourseEvent;
  readonly passes: number;
}

/**
 * How many customers went the same way, pass after pass in order of time. One digit a pass: 0 good, 1 bad; 2 more where the
 * event came with it: after it the customer left (and nothing follows), or in it said not to come again.
 */
export interface CountedCourse {
  readonly course: string;
  readonly n: number;
}

/**
 * The ways of the slice's known customers. Where of some it is told that the outcome did not happen, those of whom nothing
 * is told are left out; else they have not been seen to leave. What happened after the slice's end has not happened yet.
 */
export interface CourseCounts {
  readonly courses: readonly CountedCourse[];
  readonly people: number;
  readonly passes: number;
  readonly sampled: boolean;
  /** Whether every pass has an order: a time that is known to the day. */
  readonly ordered: boolean;
}
