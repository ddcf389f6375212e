import { isUtf8 } from "node:buffer";
import { type Cells, emptyCells, incomplete, splitRow } from "../../core/csv/split-row.ts";
import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import type { DataBlock } from "../data-file.ts";
import { Unreadable } from "../unreadable.ts";
import { ColumnText, type DecodeCell } from "./cell-text.ts";
import type { HeldBytes } from "./held-bytes.ts";
import { lineCounter } from "./line-number.ts";

/** What is the same for all rows of an opened file. */
export interface CsvShape {
  readonly path: string;
  readonly header: readonly string[];
  /** As a byte. */
  readonly delimiter: number;
  /** Likewise, or `noQuote`. */
  readonly quote: number;
  readonly decode: DecodeCell;
  /** Whether the bytes must be UTF-8, as those of UTF-16 become. */
  readonly utf8: boolean;
  /** Whether they were UTF-16. */
  readonly wide?: boolean;
  /** Longest row in bytes. */
  readonly rowLimit: number;
}

const pieceBytes = 1 << 18;

/** In words, what is wrong with the quotes of a row. */
const quoteFaults: Readonly<Record<NonNullable<Cells["fault"]>, string>> = {
  "unclosed-quote": "has a quote that opens and does not close",
  "text-after-quote": "has text between a closing quote and the delimiter",
};

/** The rows of a file from where `held` stands, which is on line `line`, as many at a time as a piece of it holds. */
export async function* csvBlocks(held: HeldBytes, shape: CsvShape, line: number): AsyncGenerator<DataBlock> {
  const { path, header, delimiter, quote, rowLimit } = shape;
  const columns = header.length;
  const cells = emptyCells(1 << 16);
  const texts = header.map(() => new ColumnText(shape.decode));
  let rows = new Float64Array(1 << 12);
  let read = 0;
  try {
    for (;;) {
      const { bytes, from, until } = held;
      const lineOf = lineCounter(bytes, from, line);
      const problems: Problem[] = [];
      let stopped: Problem | null = null;
      let length = 0;
      let at = from;
      cells.count = 0;
      const lost = (code: string, message: string, facts?: Problem["facts"]): Problem => ({
        code,
        message,
        ...(facts !== undefined && { facts }),
        file: path,
        row: read,
        line: lineOf(at),
      });

      while (at < until) {
        const before = cells.count;
        let next = splitRow(bytes, at, until, delimiter, held.ended, cells, quote);
        if (next === incomplete && until - at <= rowLimit) break;
        if (next === incomplete || next - at > rowLimit) {
          // Too long for a row, unless a stray quote has swallowed the rows below it.
          cells.count = before;
          const limit = at + rowLimit;
          next = splitRow(bytes, at, limit, delimiter, true, cells, quote);
          if (cells.fault !== "unclosed-quote" || next === limit) {
            read++;
            stopped = mistake("row-too-long", { most: rowLimit }, { file: path, row: read, line: lineOf(at) });
            cells.count = before;
            break;
          }
        }
        const width = cells.count - before;
        if (cells.fault !== null) {
          read++;
          problems.push(lost("quotes", `the row ${quoteFaults[cells.fault]}`));
        } else if (cells.ends[cells.count - 1] !== at + width - 1) {
          read++;
          if (width === columns || onlyEmpty(cells, before + columns)) {
            cells.count = before + columns;
            if (length === rows.length) rows = larger(rows);
            rows[length++] = read;
          } else {
            cells.count = before;
            const message = `expected ${columns} cells as in the header, got ${width}`;
            problems.push(lost("ragged-row", message, { expected: columns, got: width }));
          }
        } else {
          // Nothing but delimiters: a blank row.
          cells.count = before;
        }
        at = next;
      }

      const strange = shape.utf8 ? notUtf8(bytes, from, at, cells) : noCells;
      const strangeLine = lineCounter(bytes, from, line);
      for (const cell of strange) {
        problems.push({
          code: "encoding",
          message:
            shape.wide === true
              ? "expected UTF-16, got bytes that are no letter of it"
              : "expected UTF-8, got other bytes; the mapping can say `encoding: windows-1252`",
          file: path,
          row: rows[Math.floor(cell / columns)]!,
          line: strangeLine(cells.starts[cell]!),
          field: header[cell % columns]!,
        });
      }
      line = lineOf(at);
      held.from = at;
      if (length > 0 || problems.length > 0 || stopped !== null) {
        yield {
          length,
          rows,
          problems,
          read,
          stopped,
          fill(index, wanted, record) {
            for (const column of wanted) {
              const cell = index * columns + column;
              record[column] = strange.size > 0 && strange.has(cell) ? "" : texts[column]!.of(bytes, cells, cell);
            }
          },
        };
      }
      if (stopped !== null || (held.ended && held.from === held.until)) return;
      await held.read(pieceBytes);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield { length: 0, rows, problems: [], read, stopped: error.problem, fill: () => {} };
  } finally {
    await held.close();
  }
}

function onlyEmpty(cells: Cells, from: number): boolean {
  if (cells.count < from) return false;
  for (let cell = from; cell < cells.count; cell++) if (cells.ends[cell] !== cells.starts[cell]) return false;
  return true;
}

function larger(rows: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const more = new Float64Array(rows.length * 2);
  more.set(rows);
  return more;
}

const noCells: ReadonlySet<number> = new Set();

/** The cells whose bytes are not UTF-8. Looks at them one by one only where the piece as a whole is not. */
function notUtf8(bytes: Buffer, from: number, until: number, cells: Cells): ReadonlySet<number> {
  if (isUtf8(bytes.subarray(from, until))) return noCells;
  const found = new Set<number>();
  for (let cell = 0; cell < cells.count; cell++) {
    const end = cells.ends[cell]!;
    if (!isUtf8(bytes.subarray(cells.starts[cell], end < 0 ? ~end : end))) found.add(cell);
  }
  return found;
}
