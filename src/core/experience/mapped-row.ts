import type { Problem } from "../problem.ts";
import type { Precision } from "./experience.ts";
import type { WideColumn, WideLayout } from "./wide.ts";

/** One answer column of a mapped file. A pair is one column of kind "expectation" whose code is experienced − expected. */
export interface MappedColumn extends WideColumn {
  /** The column in the file; of a pair the experienced one. */
  readonly source: string;
  /** Values that count as positive, where the mapping says so. */
  readonly positive?: readonly number[];
  /** The scale of both halves of a pair; absent for other answers. */
  readonly pairScale?: readonly [min: number, max: number];
  /** An answer of one's own where less is better: its codes are turned so that more is better. */
  readonly turned: boolean;
}

/** One column of words: a comment, which only `import` keeps; or emotions or tags, which are counted as sets. */
export interface MappedWords {
  /** null: the whole; in long data the row's own touchpoint. */
  readonly touchpoint: string | null;
  readonly answer: string;
  readonly language?: string;
  readonly source: string;
}

/** What every row of one mapped file shares. `outcomes` and `attributes` are in the order of the mapping. */
export interface MappedLayout extends WideLayout {
  readonly columns: readonly MappedColumn[];
  readonly words: readonly MappedWords[];
  /** Whether each outcome is a good thing, in the order of `outcomes`. */
  readonly good: readonly boolean[];
  /** "journey": touchpoints were met in the journey's order. */
  readonly order: "time" | "journey";
  /** What drivers explain, where the mapping says it. */
  readonly outcome: string | null;
}

/** One row of a data file, mapped. The object and its arrays are used again for the next row: copy what must stay. */
export interface MappedRow {
  /** As given: from 1 below the header, running over files. */
  row: number;
  /** The column by which the mapping leaves the row out; then nothing else of it is read. Null: it is not left out. */
  leftOut: string | null;
  /** False: it is left out, or its time or touchpoint cannot be read, so nothing of it can be used; `problems` says why. */
  usable: boolean;
  /** The row's own id where the mapping names a column for it. */
  id: string | null;
  customer: string | null;
  pass: string | null;
  /** Long data: the touchpoint, or null for the whole. Wide data: always null. */
  touchpoint: string | null;
  channel: string | null;
  location: string | null;
  /** Local days since 1970-01-01, and seconds within the local day. */
  day: number;
  second: number;
  /** Minutes east of UTC; null where neither the file nor a zone tells. */
  offset: number | null;
  /** How exactly this row's time is known; never finer than the layout's. */
  precision: Precision;
  /** 1 where the file gives none; 0 where what it gives is no weight: then the row is in no weighted figure. */
  weight: number;
  /** Per layout column a value or one of the codes of wide.ts; a rejected value is `notAsked`. */
  readonly answers: Float64Array;
  /** Per layout column the halves of a pair, by the same codes; `notAsked` for other answers. */
  readonly expected: Float64Array;
  readonly experienced: Float64Array;
  /** Per words column a comment, a set of words, or null: nothing said. */
  readonly words: (string | readonly string[] | null)[];
  /** Per attribute its value, or null: not known. */
  readonly attributes: (string | null)[];
  /** Per outcome 1 happened, 0 did not, `notAsked` unknown. */
  readonly outcomes: Float64Array;
  /** What was rejected in this row, each with row and field. */
  problems: Problem[];
}

/** A mapping made ready for one header: `read` maps one record. */
export interface RowReader {
  readonly layout: MappedLayout;
  read(record: readonly string[], row: number): MappedRow;
}
