import type { Scale } from "../experience/answers.ts";
import type { Tally } from "./tally.ts";

/** "category": one of few known words, in their order. "time": by the clock of the place. */
export type ColumnType = "text" | "category" | "set" | "number" | "whole" | "time";

/** What a column of an export is about. */
export type Subject =
  | { readonly of: "field"; readonly field: string }
  | {
      readonly of: "answer";
      readonly answer: string;
      /** The touchpoint it was given at, in wide data; "" of the journey as a whole. */
      readonly touchpoint?: string;
      /** Of a pair, which half. */
      readonly half?: "expected" | "experienced";
      /** What its numbers lie on; absent for words. */
      readonly scale?: Scale;
      /** Whether the scale is another than this answer's usual one. */
      readonly otherScale: boolean;
    }
  | { readonly of: "attribute"; readonly attribute: string };

/** A column of an export, after everything that lies in it has been seen once. */
export interface Column {
  readonly key: string;
  readonly subject: Subject;
  readonly type: ColumnType;
  /** Of a category: its words in order. */
  readonly categories?: readonly string[];
  readonly tally: Tally;
}

/** A column as a file tells it to its readers, in one language. */
export interface ToldColumn extends Column {
  /** What it is, in few words. */
  readonly name: string;
  /** What values mean, those that bear a name; every step of a short scale. */
  readonly meanings: readonly { readonly value: number | string; readonly meaning: string }[];
  /** Whether more or less of it is the better; null where neither is. */
  readonly better: "higher" | "lower" | null;
}

/** Whether cells of the column may hold a state in a value's place. */
export const mayLackAnswer = ({ subject }: Column): boolean => subject.of === "answer";

export const isNumeric = ({ type }: Pick<Column, "type">): boolean => type === "number" || type === "whole";
