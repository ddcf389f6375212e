import { mistake, said } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import type { DataBlock } from "../data-file.ts";
import { BrokenSav } from "./broken-sav.ts";
import type { CellReader } from "./cells.ts";
import type { FileBytes } from "./file-bytes.ts";
import type { RowBytes } from "./row-bytes.ts";

/** What is known of the rows before they are read. */
export interface RowsToRead {
  readonly header: readonly string[];
  readonly readers: readonly CellReader[];
  readonly bytesPerRow: number;
  /** How many there are; null where the file does not say. */
  readonly rows: number | null;
}

const rowsInBlock = 4096;
const bytesInBlock = 4 << 20;

/** The rows of an SPSS file. They must be as many as it says: one that is cut short, or goes on, is read to no end. */
export async function* savBlocks(file: FileBytes, packed: RowBytes, expected: RowsToRead): AsyncGenerator<DataBlock> {
  const { bytesPerRow, rows } = expected;
  const most = Math.max(1, Math.min(rowsInBlock, Math.floor(bytesInBlock / bytesPerRow)));
  const bytes = Buffer.from(new ArrayBuffer(most * bytesPerRow));
  let read = 0;
  try {
    for (let ended = false; !ended; ) {
      let stopped: Problem | null = null;
      let filled = 0;
      try {
        filled = await packed.fill(bytes);
        ended = filled < bytes.length;
        if (ended) for await (const _ of file.rest());
        checkCount(Math.floor(filled / bytesPerRow), filled % bytesPerRow);
      } catch (error) {
        if (!(error instanceof BrokenSav)) throw error;
        [stopped, ended] = [error.problem, true];
      }
      const length = Math.floor(filled / bytesPerRow);
      const block = blockOf(file.path, expected, bytes, length, read, stopped);
      read += length;
      if (length > 0 || stopped !== null) yield block;

      function checkCount(whole: number, left: number): void {
        const got = read + whole;
        const cut = { row: got + 1, got: left, wanted: bytesPerRow };
        if (left > 0) throw new BrokenSav(file.path, mistake("damaged-file.spss-row", cut));
        if (rows === null || (ended ? got === rows : got <= rows)) return;
        const otherwise = { wanted: rows, got: ended ? got : said("more-rows") };
        throw new BrokenSav(file.path, mistake("damaged-file.spss-rows", otherwise));
      }
    }
  } finally {
    await file.close();
  }
}

function blockOf(
  path: string,
  { header, readers, bytesPerRow }: RowsToRead,
  bytes: Buffer,
  length: number,
  before: number,
  stopped: Problem | null,
): DataBlock {
  const problems: Problem[] = [];
  readers.forEach(({ isText, read }, column) => {
    if (!isText) return;
    for (let row = 0; row < length; row++) {
      if (read(bytes, row * bytesPerRow) !== null) continue;
      const message = "the text is not in the file's encoding; it is read as empty";
      problems.push({ code: "encoding", message, file: path, row: before + row + 1, field: header[column]! });
    }
  });
  return {
    length,
    rows: Float64Array.from({ length }, (_, row) => before + row + 1),
    problems,
    read: before + length,
    stopped,
    fill(index, columns, record) {
      for (const column of columns) record[column] = readers[column]!.read(bytes, index * bytesPerRow) ?? "";
    },
  };
}
