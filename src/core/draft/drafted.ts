import type { Scale } from "../experience/answers.ts";
import type { Said } from "../mistakes/said.ts";

/** How much a drafted line can be trusted: it says so itself, it is the usual meaning, or it is one of several. */
export type Confidence = "sure" | "likely" | "guess";

/** What a column is drafted to be, and why. */
export interface DraftedColumn {
  readonly column: string;
  /** What it is about, in the words of the file's header. */
  readonly about: string;
  readonly confidence: Confidence;
  /** What speaks for it: "numbers 1 to 5", "the name speaks of recommending". */
  readonly why: Said;
  readonly becomes:
    | { readonly as: "id" | "customer" | "weight" | "comment" | "channel" | "location" | "pass" }
    /** Long data: it names each row's touchpoint. Keys by text; "whole" is the journey as a whole. */
    | {
        readonly as: "touchpoint";
        readonly keys: Readonly<Record<string, string>>;
        readonly others: readonly OtherQuestion[];
      }
    /** Long data: it names the question that a row answers, beside a column that names the touchpoint. */
    | { readonly as: "question"; readonly others: readonly OtherQuestion[] }
    | { readonly as: "at"; readonly format: string | null; readonly precision: "second" | "day" | "month" | "year" }
    | DraftedAnswer
    | { readonly as: "outcome"; readonly kind: string; readonly yes: string; readonly no: string }
    | { readonly as: "attribute"; readonly key: string }
    /** One of several choices, each in a column of its own; `of` is the first of these columns. */
    | {
        readonly as: "choice";
        readonly of: string;
        readonly word: string;
        readonly yes: readonly string[];
        readonly no: readonly string[];
      }
    /** Several choices in one column. */
    | { readonly as: "choices"; readonly separator: string }
    /** By these values rows are previews: so many. */
    | { readonly as: "previews"; readonly values: readonly string[]; readonly rows: number }
    /** By these values rows were begun and not sent: so many. */
    | { readonly as: "unfinished"; readonly values: readonly string[]; readonly rows: number }
    | { readonly as: "nothing" };
}

export interface DraftedAnswer {
  readonly as: "answer";
  /** Key of the touchpoint, made of the column's name; null: about the whole. */
  readonly touchpoint: string | null;
  readonly answer: string;
  readonly scale: Scale;
  readonly labels: Readonly<Record<string, number>>;
  /** The file's numbers run from best to worst. */
  readonly reversed: boolean;
  readonly notApplicable: readonly (string | number)[];
  readonly missing: readonly (string | number)[];
}

/** A question whose answers stand in the same column as those of the drafted one, but are of another kind. */
export interface OtherQuestion {
  readonly text: string;
  /** What its answers look like. */
  readonly why: Said;
}
