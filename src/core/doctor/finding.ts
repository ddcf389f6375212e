import type { Scale } from "../experience/answers.ts";

/** By what a check speaks up: a test of statistics, the form of what is written, or a plain count. */
export type Rule =
  | {
      readonly as: "statistics";
      /** How often at most the check speaks up about a file in which nothing is wrong, 0–1. */
      readonly falseAlarm: number;
      /** Comparisons made in the file, over which that rate is shared. */
      readonly comparisons: number;
    }
  | { readonly as: "form" }
  | { readonly as: "count" };

/** A value as the file writes it, and in how many rows it stands. */
export interface Met {
  readonly value: string;
  readonly rows: number;
}

/** Values met, the commonest first, and how many other ones there were. */
type Values = {
  readonly values: readonly Met[];
  readonly others: number;
};

export type DateForm = "year-first" | "day-first" | "month-first" | "day-number" | "in-words";

/** The evidence of each finding, by its code: figures and examples, from which anybody can make words. */
export interface Facts {
  "out-of-scale": Values & { readonly scale: Scale };
  "unmapped-answer": /** Values of an answer that no label explains, or of an outcome that are neither yes nor no. */
    | (Values & { readonly kind: "values" | "outcome" })
    /** A column that is not mapped holds nothing but `values` in its first rows, as the mapped column `like` does. */
    | { readonly kind: "column"; readonly like: string; readonly values: readonly string[]; readonly looked: number };
  encoding:
    | { readonly kind: "cells" }
    /** Guessed; `word` shows how the file then reads. */
    | { readonly kind: "guess"; readonly file: string; readonly encoding: string; readonly word: string };
  /** So many rows were recognised as a header, as a tool writes it where its form is known. */
  "header-rows": { readonly file: string; readonly headerRows: number; readonly tool: string | null };
  /** Rows that a survey tool marks as previews or tests, by these values. */
  previews: { readonly values: readonly string[] };
  /** The file says that its rows are weighted by the column. */
  "unused-weight": { readonly file: string };
  /** Rows that have none in a file whose rows are weighted. */
  "missing-weights": object;
  /** Names of groups or places that are like a commoner one but for the size of letters or spaces. */
  "alike-names": { readonly names: readonly (Met & { readonly like: string })[] };
  "other-sheets": { readonly file: string; readonly sheets: readonly string[] };
  "repeated-ids": {
    readonly kind: "id" | "customer";
    readonly repeats: number;
    /** There were so many ids that not all could be compared. */
    readonly atLeast: boolean;
    /** The first row whose id an earlier row has; from 1 below the header. */
    readonly firstRow: number;
  };
  "too-few":
    | { readonly kind: "rows" }
    | { readonly kind: "answers"; readonly answer: string; readonly answered: number; readonly needed: number }
    | { readonly kind: "people"; readonly people: number; readonly needed: number }
    /** A touchpoint stays out of the drivers: everybody rated it alike, or too few rated it together with another. */
    | { readonly kind: "alike" }
    | { readonly kind: "together"; readonly with: string; readonly people: number; readonly needed: number }
    /** So few answered two of the drivers together that they explain too much on paper. */
    | { readonly kind: "pair"; readonly with: string; readonly people: number; readonly enough: number }
    | { readonly kind: "success"; readonly touchpoints: readonly string[] };
  "complete-case-loss":
    | { readonly kind: "rows"; readonly answered: number; readonly complete: number; readonly touchpoints: number }
    | { readonly kind: "passes"; readonly used: number; readonly passes: number };
  "unexpected-direction":
    | {
        readonly kind: "correlation";
        readonly outcome: string;
        readonly r: number;
        /** Upper end of the interval of r. */
        readonly atMost: number;
        readonly n: number;
        /** The mapping says `reversed: true`. */
        readonly reversed: boolean;
      }
    | { readonly kind: "driver"; readonly outcome: string };
  "not-applicable-code": {
    readonly value: number;
    readonly neighbour: number;
    /** The scale without the value, where the mapping takes it for an end of the scale; null where it lies outside anyway. */
    readonly scale: Scale | null;
    /** How those who gave the value answer elsewhere against those who gave its neighbour, in standard deviations. */
    readonly difference: number;
    readonly p: number;
    readonly n: number;
  };
  /** All other numbers of the column lie from `low` to `high`. */
  "missing-code": { readonly value: number; readonly low: number; readonly high: number };
  "shifted-scale": {
    readonly scale: Scale;
    readonly found: Scale;
    /** The value beyond the scale, and the end of the scale that nobody gave. */
    readonly beyond: number;
    readonly unused: number;
    readonly n: number;
  };
  "reversed-scale": { readonly r: number; readonly n: number; readonly reversed: boolean };
  "mixed-scales": {
    /** Nobody goes beyond this in these parts; elsewhere the share `beyond` does. */
    readonly top: number;
    readonly scale: Scale;
    readonly n: number;
    readonly beyond: number;
  } & (
    | { readonly kind: "stretch"; readonly parts: readonly number[]; readonly of: number }
    | { readonly kind: "group"; readonly by: string; readonly groups: readonly string[] }
  );
  "mixed-dates": {
    readonly forms: readonly { readonly form: DateForm; readonly example: string; readonly rows: number }[];
  };
  "words-for-numbers": Values & { readonly scale: Scale };
  leakage: {
    /** What the mapping makes of the column. */
    readonly kind: "answer" | "attribute" | "unmapped";
    readonly outcome: string;
    /** In what share of pairs of one who has the outcome and one who has not the column tells which is which, and at least. */
    readonly area: number;
    readonly atLeast: number;
    readonly n: number;
  };
  "confounded-segment": {
    readonly kind: "turns" | "removes";
    readonly outcome: string;
    readonly attribute: string;
    /** How much the outcome changes by a step of the answer: of all rows, and within the groups, which is ± `reach`. */
    readonly together: number;
    readonly within: number;
    readonly reach: number;
    readonly n: number;
  };
  "duplicate-rows": {
    readonly equal: number;
    readonly looked: number;
    readonly columns: number;
    /** Of rows too remarkable to be equal by chance: standing there more than once, and having one that differs in one column. */
    readonly repeated: number;
    readonly near: number;
  };
  "straight-lining": {
    readonly same: number;
    readonly looked: number;
    readonly answers: number;
    readonly once: number;
    readonly twice: number;
    /** Share of the rows that are more than rows with one to three other answers explain. */
    readonly share: number;
  };
  /** The mapping accepts findings of a code, at the finding's column or touchpoint, and there is none. */
  "idle-acceptance": { readonly accepted: Code };
  outlier: Values & { readonly middle: readonly [low: number, high: number] };
}

export type Code = keyof Facts;

/** What looks wrong in the data: where, in how many rows, and the evidence. Words are made of it in `src/texts`. */
export type Finding = {
  readonly [Each in Code]: {
    readonly code: Each;
    /** The data file, where there are several. */
    readonly file?: string;
    readonly column?: string;
    readonly touchpoint?: string;
    readonly rows?: number;
    readonly facts: { readonly rule: Rule } & Facts[Each];
  };
}[Code];

/** A finding of one code. */
export type FindingOf<Each extends Code> = Extract<Finding, { readonly code: Each }>;

export const form: Rule = { as: "form" };
export const count: Rule = { as: "count" };
