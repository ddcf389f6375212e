import type { DeclaredColumn } from "../core/experience/declared-column.ts";
import type { Problem } from "../core/problem.ts";
import type { FoundEncoding } from "./csv/encoding.ts";
import type { RecognisedHeader } from "./header.ts";

/** A table of survey answers in a file, open: its header is read, its rows are not yet. */
export interface DataFile {
  /** Names as in the header, without invisible characters at their ends. */
  readonly header: readonly string[];
  /** What each column asked, where the header says more than its name; "" where it does not. */
  readonly questions: readonly string[];
  /** How many rows the header takes (none where it is no table of rows), and whose form was recognised without being told; null where there is no doubt. */
  readonly headerRows: { readonly rows: number; readonly recognised: RecognisedHeader | null };
  /** Names that stand on more than one column. */
  readonly problems: readonly Problem[];
  /** The encoding that was guessed, with a word that shows how it reads; null where there is no doubt. */
  readonly guessed: FoundEncoding | null;
  /** Sheets of a workbook that nobody asked for and that are not read. */
  readonly otherSheets: readonly string[];
  /** What the file itself says about its columns, by name, beside what each asked; CSV and workbooks say nothing. */
  readonly declared: ReadonlyMap<string, DeclaredColumn>;
  /** The column by which the file says that its rows are weighted. */
  readonly weight: string | null;
  /** The source whose rows these are, where they are rows to correct; then they have the numbers they had there. */
  readonly corrects?: string;
  /** The rows below the header. Read to the end, they close the file. */
  readonly blocks: AsyncGenerator<DataBlock>;
  /** Lets go of a file that is not read to its end. */
  close(): Promise<void>;
}

/** Some rows of a data file, all as wide as the header. Valid until the next block is asked for. */
export interface DataBlock {
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
