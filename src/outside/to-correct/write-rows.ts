import { once } from "node:events";
import { PassThrough } from "node:stream";
import type { Cell } from "../../core/export/cell.ts";
import type { Problem } from "../../core/problem.ts";
import { writeCsv } from "../csv/write-csv.ts";
import type { DataFile } from "../data-file.ts";
import { writeWholeFile } from "../whole-file.ts";
import { XlsxWriter } from "../xlsx/write-xlsx.ts";
import { codesColumns, codesOf, codesSheet } from "./codes.ts";
import { marked } from "./marked.ts";
import { rowHeading, whatIsWrong } from "./row-heading.ts";

/** A file of rows to correct, being written. */
export interface RowsToCorrect {
  readonly path: string;
  /** No further row fits in. */
  readonly isFull: boolean;
  /** `cells` is null where the row could not be split into cells: somebody is to fill them in. */
  add(row: number, problems: readonly Problem[], cells: readonly string[] | null): void;
  /** Resolves when what was added may leave memory. */
  flush(): Promise<void>;
  /** Writes the rest and closes the file. */
  close(): Promise<void>;
}

/** In which kind of file the rows of a data file are written to be corrected; null where none holds them. */
export function formToCorrect({ header, declared }: DataFile): "csv" | "xlsx" | null {
  if (declared.size === 0) return "csv";
  return header.length + 2 <= mostColumns ? "xlsx" : null;
}

/** Rows of `source` as CSV. */
export function csvToCorrect(path: string, source: string, { header }: Pick<DataFile, "header">): RowsToCorrect {
  const csv = writeCsv(path, [rowHeading({ source, isCoded: false }), whatIsWrong, ...header.map(marked)]);
  return {
    path,
    isFull: false,
    add: (row, problems, cells) =>
      csv.add([row, inWords(problems), ...(cells?.map(marked) ?? Array(header.length).fill(""))]),
    flush: () => csv.flush(),
    close: () => csv.close(),
  };
}

/**
 * Rows of `source` as a workbook, with a second sheet for what the file itself says about its columns. Their cells are codes, as the
 * mapping reads them, and stay the text that they are in a spreadsheet: dates are not turned round, and zeros before a number stay.
 */
export class WorkbookToCorrect implements RowsToCorrect {
  readonly path: string;
  #waiting: (readonly Cell[])[] = [];
  readonly #rows = new PassThrough({ objectMode: true, highWaterMark: 1 });
  readonly #written: Promise<void>;
  readonly #rowsInFile: number;
  #count = 1;
  #length = 0;

  /** `rowsInFile` includes the header. */
  constructor(path: string, source: string, file: DataFile, rowsInFile: number = mostRows) {
    this.path = path;
    this.#rowsInFile = rowsInFile;
    const columns = [
      { key: rowHeading({ source, isCoded: true }), width: 14 },
      { key: whatIsWrong, width: 60 },
      ...file.header.map((name) => ({ key: marked(name) })),
    ];
    this.#written = writeWholeFile(path, async (write) => {
      const workbook = new XlsxWriter(write);
      await workbook.table({ name: "rows", columns }, async (add) => {
        for await (const rows of this.#rows as AsyncIterable<(readonly Cell[])[]>) await add(rows);
      });
      await workbook.table({ name: codesSheet, columns: codesColumns }, async (add) => {
        for (const column of file.header.keys()) await add(codesOf(file, column));
      });
      await workbook.close();
    });
    // Told by whoever flushes or closes next.
    this.#written.catch(() => {});
    this.#rows.on("error", () => {});
  }

  get isFull(): boolean {
    return this.#count >= this.#rowsInFile || this.#length > longestSheet;
  }

  add(row: number, problems: readonly Problem[], cells: readonly string[] | null): void {
    const wrong = inWords(problems);
    this.#count++;
    this.#length += lengthOf(wrong) + (cells ?? []).reduce((sum, text) => sum + lengthOf(text), 0);
    this.#waiting.push([row, wrong, ...(cells ?? []).map(cellOf)]);
  }

  async flush(): Promise<void> {
    const rows = this.#waiting;
    if (rows.length === 0) return;
    this.#waiting = [];
    if (!this.#rows.write(rows)) await Promise.race([once(this.#rows, "drain"), this.#written]);
  }

  async close(): Promise<void> {
    await this.flush();
    this.#rows.end();
    await this.#written;
  }
}

function inWords(problems: readonly Problem[]): string {
  const each = problems.map(({ field, message }) => (field === undefined ? message : `${field}: ${message}`));
  const all = each.join(" | ");
  return all.length <= longestWords ? all : `${all.slice(0, longestWords).toWellFormed()} …`;
}

/** Spreadsheets take cells of 32,767 characters, and call a workbook with a longer one damaged. The list of rejections has the rest. */
const longestWords = 10_000;

/** What a spreadsheet shows as the number that it is; whatever it would show otherwise, or round, stays text. */
const cellOf = (text: string): Cell => (text === "" ? null : isPlainNumber(text) ? Number(text) : marked(text));

const isPlainNumber = (text: string): boolean =>
  text.length <= 15 && /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(text) && String(Number(text)) === text;

/** Excel's own limits, the header included. */
const mostColumns = 16_384;
const mostRows = 1_048_576;

/** Readers without ZIP64 end at four gigabytes, and a sheet would be divided before. A cell is so long at most. */
const longestSheet = 2_900_000_000;
const lengthOf = (text: string): number => 70 + 7 * text.length;
