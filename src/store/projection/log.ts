import type { Experience, Outcome } from "../../core/experience/experience.ts";

/** Where in the log: transaction, then sequence within all. Ordered by xid first. Both are 64-bit whole numbers as decimal text. */
export interface Position {
  readonly xid: string;
  readonly seq: string;
}

/** What the log says of one experience or outcome, with what only the records know: surrogate numbers and the local day. */
interface Known {
  /** The record's own number within the workspace; the same for every revision of one id. From 1. */
  readonly number: number;
  /** Surrogate number of the customer; null: nobody known. */
  readonly customer: number | null;
  /** Local calendar day, ISO date, and second within it. */
  readonly day: string;
  readonly second: number;
}

export type KnownExperience = Known & Omit<Experience, "id" | "customer">;
export type KnownOutcome = Known & Omit<Outcome, "id" | "customer">;

/** One line of the log as the projection reads it. A later entry about the same number replaces or removes the earlier. */
export type LogEntry = { readonly position: Position } & (
  | { readonly entry: "lived" | "corrected"; readonly experience: KnownExperience }
  | { readonly entry: "lived" | "corrected"; readonly outcome: KnownOutcome }
  /** Taken back, by experience number or outcome number. */
  | { readonly entry: "withdrawn" | "erased"; readonly experienceNumber: number }
  | { readonly entry: "withdrawn" | "erased"; readonly outcomeNumber: number }
);
