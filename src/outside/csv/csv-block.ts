import type { Problem } from "../../core/problem.ts";

/** Some rows of a CSV file, all as wide as the header. Valid until the next block is asked for. */
export interface CsvBlock {
  /** Rows in the block. */
  readonly length: number;
  /** Number of each row, from 1 below the header; blank rows are not counted, rows that cannot be read are. */
  readonly rows: Float64Array;
  /** Rows that cannot be read (they are not in the block), and cells that are not in the file's encoding. */
  readonly problems: readonly Problem[];
  /** Rows read so far, with those that could not be. */
  readonly read: number;
  /** Why the file cannot be read further; null while it can. This is then the last block. */
  readonly stopped: Problem | null;
  /**
   * Puts the texts of the wanted columns of row `index` (from 0 in the block) into `record`, by column.
   * A cell that is not in the file's encoding is read as empty.
   */
  fill(index: number, columns: readonly number[], record: string[]): void;
}
