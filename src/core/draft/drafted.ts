import type { Scale } from "../experience/answers.ts";

/** How much a drafted line can be trusted: it says so itself, it is the usual meaning, or it is one of several. */
export type Confidence = "sure" | "likely" | "guess";

/** What a column is drafted to be, and why. */
export interface DraftedColumn {
  readonly column: string;
  /** What the file itself calls it, for people: the question. */
  readonly title?: string;
  readonly confidence: Confidence;
  /** What speaks for it: "numbers 1 to 5", "the name speaks of recommending". */
  readonly why: string;
  readonly becomes:
    | { readonly as: "id" | "customer" | "weight" | "comment" }
    | { readonly as: "at"; readonly format: string | null; readonly precision: "second" | "day" | "month" | "year" }
    | DraftedAnswer
    | { readonly as: "outcome"; readonly kind: string; readonly yes: string; readonly no: string }
    | { readonly as: "attribute"; readonly key: string }
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
