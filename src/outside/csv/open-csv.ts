import { isUtf8 } from "node:buffer";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { DataFile } from "../data-file.ts";
import { duplicateNames, headerName } from "../header.ts";
import { cellText, decoderOf } from "./cell-text.ts";
import { csvBlocks, quoteFaults } from "./csv-blocks.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import { asUtf8, encodingNamed, encodingOf, encodings } from "./encoding.ts";
import { HeldBytes } from "./held-bytes.ts";
import { lineCounter } from "./line-number.ts";
import { notCsv } from "./not-csv.ts";
import { peek } from "./peek.ts";
import { readBytes, Unreadable } from "./read-bytes.ts";
import { emptyCells, incomplete, splitRow } from "./split-row.ts";

export interface CsvOptions {
  /** One character; found from the beginning of the file where absent. */
  readonly delimiter?: string;
  /** One of `encodings` or what people call them; found from the beginning of the file where absent. */
  readonly encoding?: string;
  /** Sees the file's own bytes, packed or not, in order: for a fingerprint and for progress. */
  readonly onRaw?: (bytes: Uint8Array) => void;
  /** Longest row in bytes, 1 MiB where absent; a longer one means that this is not a CSV file. */
  readonly rowLimit?: number;
}

export interface CsvFile extends DataFile {
  readonly delimiter: string;
}

const headBytes = 1 << 16;

/**
 * Opens a CSV file, plain or gzipped, and reads its header. Memory stays within a few times the longest row and the
 * piece being read, whatever the file's length. Refuses in words what is no such file.
 */
export async function openCsv(path: string, options: CsvOptions = {}): Promise<Result<CsvFile, Problem>> {
  const told = options.encoding === undefined ? undefined : encodingNamed(options.encoding);
  const wrong = (code: string, message: string, line?: number): Result<never, Problem> =>
    refuse({ code, message, file: path, ...(line === undefined ? {} : { line }) });
  if (told === null)
    return wrong("encoding", `encoding must be one of ${encodings.join(", ")}, got "${options.encoding}"`);
  if (options.delimiter !== undefined && !/^[^"\r\n\u0080-\u{10FFFF}]$/u.test(options.delimiter)) {
    return wrong(
      "delimiter",
      `delimiter must be one ASCII character such as ; got ${JSON.stringify(options.delimiter)}`,
    );
  }
  const rowLimit = options.rowLimit ?? 1 << 20;
  let held = new HeldBytes(noBytes());
  const refused = async (code: string, message: string, line?: number) => {
    await held.close();
    return wrong(code, message, line);
  };
  try {
    const { head, pieces } = await peek(readBytes(path, options.onRaw ?? (() => {})), headBytes);
    const found = told === undefined ? encodingOf(head) : { encoding: told, word: null };
    const { encoding } = found;
    const isWide = encoding === "utf-16le" || encoding === "utf-16be";
    held = new HeldBytes(isWide ? asUtf8(pieces, encoding) : pieces);
    const decode = decoderOf(encoding);
    const utf8 = encoding === "utf-8";
    await held.read(headBytes);
    const stranger = notCsv(held.bytes.subarray(0, held.until));
    if (stranger !== null) return await refused(stranger.code, stranger.message);
    if (held.bytes.subarray(0, 3).equals(byteOrderMark)) held.from = 3;
    const delimiter = options.delimiter ?? detectDelimiter(held.bytes.subarray(held.from, held.until), held.ended);

    let line = 1;
    const cells = emptyCells();
    for (;;) {
      if (held.from === held.until && held.ended)
        return await refused("empty-file", "expected a header, got blank lines");
      const next = splitRow(held.bytes, held.from, held.until, delimiter.charCodeAt(0), held.ended, cells);
      if (next === incomplete) {
        if (held.until - held.from > rowLimit) {
          return await refused(
            "row-too-long",
            `expected a header of at most ${rowLimit} bytes, got a longer line`,
            line,
          );
        }
        await held.read(headBytes);
        continue;
      }
      if (cells.fault !== null) return await refused("quotes", `the header ${quoteFaults[cells.fault]}`, line);
      const { bytes, from } = held;
      const blank = cells.count === 1 && cells.starts[0] === cells.ends[0];
      if (!blank && utf8 && !isUtf8(bytes.subarray(from, next))) {
        return await refused("encoding", "the header is not UTF-8; the mapping can say `encoding: windows-1252`", line);
      }
      line = lineCounter(bytes, from, line)(next);
      held.from = next;
      if (blank) {
        cells.count = 0;
        continue;
      }
      const header = Array.from({ length: cells.count }, (_, cell) => headerName(cellText(bytes, cells, cell, decode)));
      return ok({
        delimiter,
        guessed: found.word === null ? null : found,
        otherSheets: [],
        declared: new Map(),
        weight: null,
        header,
        problems: duplicateNames(header).map((problem) => ({ ...problem, file: path })),
        blocks: csvBlocks(held, { path, header, delimiter: delimiter.charCodeAt(0), decode, utf8, rowLimit }, line),
      });
    }
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.problem);
    throw error;
  }
}

async function* noBytes(): AsyncGenerator<Buffer> {}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
