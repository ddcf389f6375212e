import type { Experience, Outcome } from "../../../core/experience/experience.ts";

/** Where in the log: transaction, then sequence within all. Ordered by xid first. Both are 64-bit whole numbers as decimal text. */
export interface Position {
  readonly xid: string;
  readonly seq: string;
}

/** What the log says of one experience or outcome, with what only the records know: surrogate numbers and the local day. */
interface Known {
  /** The records' own number, the same for every revision of one id. A whole number below 2^53, with gaps. */
  readonly number: number;
  /** Surrogate number of the customer; null: nobody known. */
  readonly customer: number | null;
  /** Local calendar day, ISO date, and second within it (0 where the time is not known to the second). */
  readonly day: string;
  readonly second: number;
}

/** `answers` here holds no words of the customer: a comment that was given is left out. */
export type KnownExperience = Known & Omit<Experience, "id" | "customer">;
export type KnownOutcome = Known & Omit<Outcome, "id" | "customer">;

/**
 * One line of the log. Careful: entries about the same number may be read in another order than they happened (a long
 * transaction may have begun before the one it corrects). `turn` counts the entries about one number, from 1, under
 * its lock: whatever order they are read in, the entry with the highest turn is how things stand.
 * The content of an erased experience is gone from the log: only its "erased" is read.
 */
export type LogEntry = { readonly position: Position; readonly turn: number } & (
  | { readonly entry: "lived" | "corrected"; readonly experience: KnownExperience }
  | { readonly entry: "lived" | "corrected"; readonly outcome: KnownOutcome }
  /** Taken back, by experience number or outcome number. */
  | { readonly entry: "withdrawn" | "erased"; readonly experienceNumber: number }
  | { readonly entry: "withdrawn" | "erased"; readonly outcomeNumber: number }
);

/** What all experiences of a sheet share. */
export type Shared = Omit<KnownExperience, "number" | "touchpoint" | "answers">;

/** What one of them tells beside it; often the same object as a neighbour's. */
export interface Own {
  readonly touchpoint: string | null;
  readonly answers: KnownExperience["answers"];
  /** What is told besides: that it is about the whole, scales, a language. */
  readonly more: Partial<Shared> | null;
}

/** Entries "lived" that one row of a source told together, at turn 1; they are numbered from `first`. */
export interface LogSheet {
  readonly xid: string;
  readonly first: number;
  readonly shared: Shared;
  readonly owns: readonly Own[];
}

/** Entries in the log's order. Each is made as it is come to, so that a long page is never held as objects. */
export interface LogPage extends Iterable<LogEntry> {
  /** The same, with those of a sheet together. */
  lines(): Iterable<LogEntry | LogSheet>;
  /** How many entries. */
  readonly length: number;
  /** Where its last entry stands; null: there is none. */
  readonly last: Position | null;
}
