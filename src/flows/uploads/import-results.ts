import { join } from "node:path";
import type { TakenInFile } from "./file-reading.ts";

/** How far an import came, written beside its file: should nobody hear how it ended, this and the records tell. */
export interface Reached {
  readonly number: number;
  /** All but what became of it in the records, once the file was read to its end. */
  readonly read: Omit<TakenInFile, "kept" | "knownElsewhere"> | null;
}

/** Where it stands how far the import of a file came. */
export const reachedIn = (results: string): string => join(results, "reached.json");

/** Where the rows to correct of an imported file lie. */
export const toCorrectIn = (results: string, form: "csv" | "xlsx"): string => join(results, `data.to-correct.${form}`);
