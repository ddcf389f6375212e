import type { Dictionary } from "../dictionary.ts";
import type { Database } from "../duckdb.ts";
import type { Rows } from "../rows.ts";
import type { FileFacts } from "./file-facts.ts";
import type { JourneyShape } from "./journey-shape.ts";
import type { Numbering } from "./numbering.ts";
import type { Rereading } from "./rereading.ts";

/** An open projection file, as those who write into it see it. */
export interface Store {
  readonly database: Database;
  /** Replaced when the file is emptied. */
  dictionary: Dictionary;
  facts: FileFacts;
  /** Shapes of the journeys, by key. */
  shapes: ReadonlyMap<string, JourneyShape>;
  /** Numbers of the customers that data files named, until the last of them is loaded. */
  customers: Numbering;
  /**
   * Rows of wide data that are shown as experiences, and whether there are no others; null where the file is not
   * temporary.
   */
  readonly wide: { readonly rows: Rows[]; alone: boolean } | null;
  readonly rereading: Rereading;
  /** Empties the file: tables as new, position at the beginning. */
  clear(): Promise<void>;
  /** To be called when what is counted may have changed. */
  changed(): void;
}
