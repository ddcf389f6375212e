import { type CsvWriter, writeCsv } from "../../outside/csv/write-csv.ts";
import type { Rejection } from "./take-in.ts";

/** The list of everything that was rejected, as a CSV file; begun at once, or with the first rejection. */
export class RejectsFile {
  readonly path: string;
  #file: CsvWriter | null;

  constructor(path: string, begin: "at-once" | "with-the-first") {
    this.path = path;
    this.#file = begin === "at-once" ? writeCsv(path, columns) : null;
  }

  add({ file, row, line, field, code, message, value }: Rejection): void {
    this.#file ??= writeCsv(this.path, columns);
    this.#file.add([file ?? "", row ?? null, field ?? "", code, message, value, line ?? null]);
  }

  async flush(): Promise<void> {
    await this.#file?.flush();
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }
}

const columns = ["file", "row", "column", "code", "message", "value", "line"];
