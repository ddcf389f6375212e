import type { Scale } from "../experience/answers.ts";

/**
 * What the doctor sees of a data file: its rows, or a random sample of them in the file's order, column by column. Texts
 * are kept once a column, and a row holds the place of its text in that list.
 */
export interface Specimen {
  readonly rows: number;
  /** Rows of the whole file. */
  readonly of: number;
  readonly columns: readonly SpecimenColumn[];
}

export interface SpecimenColumn {
  readonly name: string;
  readonly meaning: Meaning;
  /** Different texts, trimmed; "" where the cell is empty. */
  readonly texts: readonly string[];
  /** In how many rows of the whole file each text stands; of a sample, as many as it stands for. */
  readonly counts: readonly number[];
  /** What each text is as a number: by the mapping's labels, else as written; NaN for what says nothing or is no number. */
  readonly numbers: Float64Array;
  /** Places of the texts that say nothing: empty, missing, not applicable. */
  readonly silent: ReadonlySet<number>;
  /** The place of each row's text. */
  readonly cells: Uint32Array;
}

/** What the mapping makes of a column. */
export type Meaning =
  | {
      readonly as: "answer";
      readonly touchpoint: string | null;
      readonly answer: string;
      /** As the file writes it. */
      readonly scale: Scale;
      /** The file's numbers run from best to worst. */
      readonly reversed: boolean;
    }
  | { readonly as: "outcome"; readonly kind: string; readonly good: boolean }
  | { readonly as: "attribute"; readonly key: string }
  | { readonly as: "time" }
  /** Ids, customers, weights, comments: not looked into. */
  | { readonly as: "other" }
  | { readonly as: "unmapped" };

export type AnswerMeaning = Extract<Meaning, { as: "answer" }>;

/** A column of answers on a scale. */
export type AnswerColumn = SpecimenColumn & { readonly meaning: AnswerMeaning };

/** The columns of answers that are mapped. */
export const answerColumns = ({ columns }: Specimen): AnswerColumn[] =>
  columns.filter((column): column is AnswerColumn => column.meaning.as === "answer");

/** The columns of which the mapping makes one thing. */
export const columnsAs = <Kind extends Meaning["as"]>({ columns }: Specimen, kind: Kind) =>
  columns.filter(
    (column): column is SpecimenColumn & { readonly meaning: Extract<Meaning, { as: Kind }> } =>
      column.meaning.as === kind,
  );

/** Every row's number in a column; NaN where it has none. */
export function numbersOf({ cells, numbers }: SpecimenColumn): Float64Array {
  const all = new Float64Array(cells.length);
  for (let row = 0; row < all.length; row++) all[row] = numbers[cells[row]!]!;
  return all;
}

/** In how many rows of the whole file one of these numbers stands. */
export const rowsWith = ({ numbers, counts }: SpecimenColumn, holds: (number: number) => boolean): number =>
  counts.reduce((sum, rows, text) => (holds(numbers[text]!) ? sum + rows : sum), 0);

/** The different numbers of a column with the rows of the whole file that hold them, ascending. */
export function numbersMet({ numbers, counts }: SpecimenColumn): { readonly number: number; readonly rows: number }[] {
  const rows = new Map<number, number>();
  for (const [text, number] of numbers.entries()) {
    if (!Number.isNaN(number) && counts[text]! > 0) rows.set(number, (rows.get(number) ?? 0) + counts[text]!);
  }
  return [...rows].map(([number, rows]) => ({ number, rows })).sort((a, b) => a.number - b.number);
}
