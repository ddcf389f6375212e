import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type CsvWriter, writeCsv } from "../../outside/csv/write-csv.ts";
import {
  csvToCorrect,
  formToCorrect,
  type RowsToCorrect,
  WorkbookToCorrect,
} from "../../outside/to-correct/write-rows.ts";
import type { SourceFile } from "./source.ts";
import type { RejectedRow, Rejection } from "./take-in.ts";

/**
 * The list of everything that was rejected, as a CSV file, begun at once or with the first rejection; and beside it, of each data
 * file, the rows themselves, to be corrected and imported again: as CSV, and as a workbook where the file says itself what its codes mean.
 */
export class RejectsFile {
  readonly path: string;
  #file: CsvWriter | null;
  readonly #files: RowsToCorrect[] = [];
  readonly #open = new Map<SourceFile, RowsToCorrect>();

  constructor(path: string, begin: "at-once" | "with-the-first") {
    this.path = path;
    this.#file = begin === "at-once" ? writeCsv(path, columns) : null;
  }

  add({ file, row, line, field, code, message, value }: Rejection): void {
    this.#file ??= writeCsv(this.path, columns);
    this.#file.add([file ?? "", row ?? null, field ?? "", code, message, value, line ?? null]);
  }

  addRow({ file, row, cells, problems }: RejectedRow): void {
    const form = formToCorrect(file.csv);
    if (form === null) return;
    let rows = this.#open.get(file);
    if (rows === undefined || rows.isFull) {
      const path = this.#freePath(file.path, form);
      rows =
        form === "csv" ? csvToCorrect(path, file.name, file.csv) : new WorkbookToCorrect(path, file.name, file.csv);
      this.#files.push(rows);
      this.#open.set(file, rows);
    }
    rows.add(row, problems, cells);
  }

  /** The files of rows to correct. */
  get toCorrect(): readonly string[] {
    return this.#files.map(({ path }) => path);
  }

  async flush(): Promise<void> {
    await this.#file?.flush();
    for (const file of this.#files) await file.flush();
  }

  async close(): Promise<void> {
    await this.#file?.close();
    for (const file of this.#files) await file.close();
  }

  /** A file that is there is left alone: somebody may have corrected half of it. */
  #freePath(data: string, form: string): string {
    const stem = join(dirname(this.path), basename(data).replace(/\.to-correct(-\d+)?\.(csv|xlsx)$/i, ""));
    const taken = (path: string) => existsSync(path) || this.toCorrect.includes(path);
    let path = `${stem}.to-correct.${form}`;
    for (let number = 2; taken(path); number++) path = `${stem}.to-correct-${number}.${form}`;
    return path;
  }
}

const columns = ["file", "row", "column", "code", "message", "value", "line"];
