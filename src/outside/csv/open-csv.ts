import { isUtf8 } from "node:buffer";
import { detectDelimiter } from "../../core/csv/detect-delimiter.ts";
import { separatorLine } from "../../core/csv/separator-line.ts";
import { doubleQuote, noQuote } from "../../core/csv/split-row.ts";
import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { DataFile } from "../data-file.ts";
import { duplicateNames, headerOf, rowsLookedAt } from "../header.ts";
import { Unreadable } from "../unreadable.ts";
import { withoutBraces } from "./braces.ts";
import { decoderOf } from "./cell-text.ts";
import { csvBlocks } from "./csv-blocks.ts";
import { asUtf8, encodingNamed, encodingOf, unknownEncoding } from "./encoding.ts";
import { firstRows } from "./first-rows.ts";
import { HeldBytes } from "./held-bytes.ts";
import { lineCounter } from "./line-number.ts";
import { notCsv } from "./not-csv.ts";
import { peek } from "./peek.ts";
import { readBytes } from "./read-bytes.ts";

export interface CsvOptions {
  /** One character; found from the beginning of the file where absent. */
  readonly delimiter?: string;
  /** "none": a quote is an ordinary character, as in tab-separated files of many programs. Cells may be quoted where absent. */
  readonly quotes?: "none";
  /** One of `encodings` or what people call them; found from the beginning of the file where absent. */
  readonly encoding?: string;
  /** How many rows are the header; recognised from the beginning of the file where absent. */
  readonly headerRows?: number;
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
  const wrong = (problem: Problem, line?: number): Result<never, Problem> =>
    refuse({ ...problem, file: path, ...(line === undefined ? {} : { line }) });
  if (told === null) return wrong(unknownEncoding(options.encoding!));
  if (options.delimiter !== undefined && !/^[^"\r\n\u0080-\u{10FFFF}]$/u.test(options.delimiter)) {
    return wrong(mistake("delimiter", { got: JSON.stringify(options.delimiter) }));
  }
  const rowLimit = options.rowLimit ?? 1 << 20;
  const quote = options.quotes === "none" ? noQuote : doubleQuote;
  let held = new HeldBytes(noBytes());
  const refused = async (problem: Problem, line?: number) => {
    await held.close();
    return wrong(problem, line);
  };
  try {
    const { head, pieces } = await peek(readBytes(path, options.onRaw ?? (() => {})), headBytes);
    const found = told === undefined ? encodingOf(head) : { encoding: told, word: null };
    const { encoding } = found;
    const isWide = encoding === "utf-16le" || encoding === "utf-16be";
    held = new HeldBytes(isWide ? asUtf8(pieces, encoding) : pieces);
    const decode = decoderOf(encoding);
    const utf8 = encoding === "utf-8" || isWide;
    await held.read(headBytes);
    const stranger = notCsv(held.bytes.subarray(0, held.until));
    if (stranger !== null) return await refused(stranger);
    if (held.bytes.subarray(0, 3).equals(byteOrderMark)) held.from = 3;
    const said = separatorLine(held.bytes.toString("latin1", held.from, held.from + 10));
    const firstLine = said === null ? 1 : 2;
    held.from += said?.length ?? 0;
    const delimiter =
      options.delimiter ??
      said?.delimiter ??
      detectDelimiter(held.bytes.subarray(held.from, held.until), held.ended, quote);

    const byte = delimiter.charCodeAt(0);
    const rows = await firstRows(held, byte, decode, { most: rowsLookedAt, limit: rowLimit, quote });
    const [first] = rows;
    if (first === undefined) {
      return held.ended
        ? await refused(mistake("empty-file.blank"))
        : await refused(mistake("row-too-long.header", { most: rowLimit }), firstLine);
    }
    const lineOf = lineCounter(held.bytes, held.from, firstLine);
    if (first.fault !== null) {
      const fault = first.fault === "unclosed-quote" ? "unclosed" : "followed";
      return await refused(mistake(`quotes.${fault}`), lineOf(held.from + first.from));
    }
    const whole = rows.filter(({ fault }) => fault === null);
    const header = headerOf(
      whole.map(({ texts }) => texts),
      options.headerRows,
    );
    if (whole.length < header.rows) {
      return await refused(mistake("empty-file.header", { wanted: header.rows, got: whole.length }));
    }
    const until = held.from + (whole[header.rows - 1]?.until ?? 0);
    if (utf8 && !isUtf8(held.bytes.subarray(held.from, until))) {
      const problem = mistake(isWide ? "encoding.wide-header" : "encoding.header");
      return await refused(problem, lineOf(held.from + first.from));
    }
    const line = lineOf(until);
    held.from = until;
    const { names } = header;
    return ok({
      delimiter,
      guessed: found.word === null ? null : found,
      otherSheets: [],
      declared: new Map(),
      weight: null,
      header: names,
      questions: header.questions,
      headerRows: { rows: header.rows, recognised: header.recognised },
      problems: duplicateNames(names).map((problem) => ({ ...problem, file: path })),
      close: () => held.close(),
      blocks: csvBlocks(
        held,
        {
          path,
          header: names,
          delimiter: byte,
          quote,
          decode: header.inBraces ? withoutBraces(decode) : decode,
          utf8,
          wide: isWide,
          rowLimit,
        },
        line,
      ),
    });
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.problem);
    throw error;
  }
}

async function* noBytes(): AsyncGenerator<Buffer> {}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
