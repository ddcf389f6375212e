import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type CsvWriter, writeCsv } from "../../outside/csv/write-csv.ts";
import { RowsToCorrect } from "../../outside/rows-to-correct.ts";
import type { SourceFile } from "./source.ts";
import type { RejectedRow, Rejection } from "./take-in.ts";

/**
 * The list of everything that was rejected, as a CSV file, begun at once or with the first rejection; and beside it, of each data
 * file, the rows themselves, to be corrected and imported again.
 */
export class RejectsFile {
  readonly path: string;
  #file: CsvWriter | null;
  readonly #rows = new Map<SourceFile, { readonly path: string; readonly file: RowsToCorrect }>();

  constructor(path: string, begin: "at-once" | "with-the-first") {
    this.path = path;
    this.#file = begin === "at-once" ? writeCsv(path, columns) : null;
  }

  add({ file, row, line, field, code, message, value }: Rejection): void {
    this.#file ??= writeCsv(this.path, columns);
    this.#file.add([file ?? "", row ?? null, field ?? "", code, message, value, line ?? null]);
  }

  addRow({ file, row, cells, problems }: RejectedRow): void {
    // What an SPSS file says of its columns would be lost in a CSV file: its rows are corrected where they are.
    if (file.csv.declared.size > 0) return;
    let rows = this.#rows.get(file);
    if (rows === undefined) {
      const path = this.#freePath(file.path);
      rows = { path, file: new RowsToCorrect(path, file.name, file.csv.header) };
      this.#rows.set(file, rows);
    }
    rows.file.add(row, problems, cells);
  }

  /** The files of rows to correct. */
  get toCorrect(): readonly string[] {
    return [...this.#rows.values()].map(({ path }) => path);
  }

  async flush(): Promise<void> {
    await this.#file?.flush();
    for (const { file } of this.#rows.values()) await file.flush();
  }

  async close(): Promise<void> {
    await this.#file?.close();
    for (const { file } of this.#rows.values()) await file.close();
  }

  /** A file that is there is left alone: somebody may have corrected half of it. */
  #freePath(data: string): string {
    const stem = join(dirname(this.path), basename(data).replace(/\.to-correct(-\d+)?\.csv$/i, ""));
    const taken = (path: string) => existsSync(path) || this.toCorrect.includes(path);
    let path = `${stem}.to-correct.csv`;
    for (let number = 2; taken(path); number++) path = `${stem}.to-correct-${number}.csv`;
    return path;
  }
}

const columns = ["file", "row", "column", "code", "message", "value", "line"];
