import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { csvLine } from "./csv-line.ts";

/** A CSV file being written; lines wait in memory only until `flush`. */
export interface CsvWriter {
  add(cells: readonly (string | number | null)[]): void;
  /** Resolves when what was added may leave memory. */
  flush(): Promise<void>;
  /** Writes the rest and closes the file. */
  close(): Promise<void>;
}

const fullAt = 1 << 16;

/** Begins a CSV file at `path` with its header, in UTF-8 with a byte order mark, by which spreadsheets tell it. Throws what the disk throws. */
export function writeCsv(path: string, header: readonly string[]): CsvWriter {
  const stream = createWriteStream(path);
  let failed: Error | null = null;
  stream.on("error", (error) => {
    failed = error;
  });
  let waiting = `\uFEFF${csvLine(header)}`;
  const flush = async () => {
    if (failed !== null) throw failed;
    if (waiting.length < fullAt) return;
    const text = waiting;
    waiting = "";
    if (!stream.write(text)) await once(stream, "drain");
  };
  return {
    add: (cells) => {
      waiting += csvLine(cells);
    },
    flush,
    async close() {
      stream.end(waiting);
      await finished(stream);
    },
  };
}
