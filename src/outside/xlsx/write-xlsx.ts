import { once } from "node:events";
import { PassThrough } from "node:stream";
import { ZipFile } from "yazl";
import type { Cell } from "../../core/export/cell.ts";
import type { WritePiece } from "../whole-file.ts";
import { cellXml, columnLetters, headerXml } from "./write-cell.ts";
import { sheetHead, workbookParts } from "./write-parts.ts";

/** A table for a workbook: what its sheet is called, and its columns. */
export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly { readonly key: string; readonly type?: string; readonly width?: number }[];
}

/** Excel's own limit, the header included. */
const mostRows = 1_048_576;
/** Where a sheet's XML grows longer than this, the next one begins: readers without ZIP64 end at four gigabytes. */
const longestSheet = 3_000_000_000;
const pieceLength = 1 << 18;

/** A workbook being written, sheet after sheet and piece by piece. */
export class XlsxWriter {
  readonly #zip = new ZipFile();
  readonly #names: string[] = [];
  readonly #written: Promise<void>;
  readonly #rowsInSheet: number;
  #failed: unknown;

  /** `rowsInSheet` includes the header. */
  constructor(write: WritePiece, rowsInSheet: number = mostRows) {
    this.#rowsInSheet = rowsInSheet;
    this.#written = (async () => {
      for await (const piece of this.#zip.outputStream as AsyncIterable<Uint8Array>) await write(piece);
    })();
    // Told by whoever adds next, or at the end.
    this.#written.catch((error) => {
      this.#failed = error;
    });
    this.#zip.on("error", (error) => {
      this.#failed = error;
    });
  }

  /** Writes a table; what does not fit on its sheet goes on to further ones: "data", "data 2". */
  async table(
    sheet: SheetToWrite,
    fill: (add: (rows: readonly (readonly Cell[])[]) => Promise<void>) => Promise<void>,
  ) {
    const letters = sheet.columns.map((_, at) => columnLetters(at));
    const times = sheet.columns.map(({ type }) => type === "time");
    let part = await this.#begin(sheet, 1, letters);
    let more = 1;
    await fill(async (rows) => {
      for (const row of rows) {
        if (part.rows === this.#rowsInSheet || part.length > longestSheet) {
          await part.end();
          part = await this.#begin(sheet, ++more, letters);
        }
        const number = part.rows + 1;
        await part.row(row.map((cell, at) => cellXml(cell, `${letters[at]}${number}`, times[at])).join(""));
      }
    });
    await part.end();
  }

  /** Writes what holds the sheets together. */
  async close(): Promise<void> {
    for (const [name, xml] of Object.entries(workbookParts(this.#names)))
      this.#zip.addBuffer(Buffer.from(xml), name, { mtime: new Date(0) });
    this.#zip.end();
    await this.#written;
    this.#check();
  }

  #check(): void {
    if (this.#failed !== undefined) throw this.#failed;
  }

  async #begin({ name, columns }: SheetToWrite, which: number, letters: readonly string[]) {
    const stream = new PassThrough();
    this.#names.push(sheetName(which === 1 ? name : `${name} ${which}`));
    this.#zip.addReadStream(stream, `xl/worksheets/sheet${this.#names.length}.xml`, {
      compressionLevel: 4,
      mtime: new Date(0),
    });
    let waiting = sheetHead(columns.map(widthOf));
    const flush = async () => {
      this.#check();
      const piece = waiting;
      waiting = "";
      if (!stream.write(piece)) await Promise.race([once(stream, "drain"), this.#written]);
    };
    const part = {
      rows: 0,
      length: 0,
      async row(cells: string) {
        part.rows++;
        const xml = `<row r="${part.rows}">${cells}</row>`;
        waiting += xml;
        part.length += xml.length;
        if (waiting.length > pieceLength) await flush();
      },
      end: async () => {
        const corner = `${letters.at(-1) ?? "A"}${Math.max(part.rows, 1)}`;
        waiting += `</sheetData><autoFilter ref="A1:${corner}"/></worksheet>`;
        await flush();
        stream.end();
      },
    };
    await part.row(columns.map(({ key }, at) => headerXml(key, `${letters[at]}1`)).join(""));
    return part;
  }
}

/** At most 31 characters, none of those that Excel refuses in a sheet's name. */
const sheetName = (name: string) => name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);

const widthOf = ({ key, type, width }: SheetToWrite["columns"][number]): number =>
  width ?? (type === "time" ? 20 : Math.min(Math.max(key.length + 4, 10), 40));
