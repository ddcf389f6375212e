import type { Slice } from "../../core/insight/slice.ts";
import type { Histogram } from "./answers.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Database } from "./duckdb.ts";
import type { SliceTotals } from "./totals.ts";

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
  totals(slice: Slice): Promise<SliceTotals>;
  /** The histograms of a slice by place, likewise. */
  told(slice: Slice): Promise<ReadonlyMap<string, Histogram>>;
}
