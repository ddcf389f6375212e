import type { Totals } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Database } from "./duckdb.ts";
import type { Histogram } from "./histograms.ts";
import type { Histories } from "./histories.ts";

/** What every function of `Counts` counts with. */
export interface Counting {
  readonly database: Database;
  readonly dictionary: Dictionary;
  /** Whether anybody may have answered the same touchpoint twice; false makes clusters needless. */
  readonly repeats: boolean;
  /** Whether people and passes are counted one by one however many: who reads a data file once can wait for it. */
  readonly patient: boolean;
  /** Whether any weight other than 1 has ever been written. */
  readonly weighted: boolean;
  /** The totals of a slice, counted once for all who ask. */
  totals(slice: Slice): Promise<Totals>;
  /** The histograms of a slice, likewise. */
  told(slice: Slice): Promise<readonly Histogram[]>;
  /** The histories of a slice, likewise. */
  histories(slice: Slice): Promise<SliceHistories>;
}

/** The histories of everybody in a slice, or of a fixed sample of 1 in 2^k people. */
export interface SliceHistories {
  readonly histories: Histories;
  readonly k: number;
}
