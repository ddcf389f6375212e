import { createReadStream } from "node:fs";
import { hint } from "../../core/mistakes/got.ts";
import { mistake, said } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { DataBlock, DataFile } from "../data-file.ts";
import { duplicateNames, headerOf, rowsLookedAt } from "../header.ts";
import { rowHeadingIn } from "../to-correct/row-heading.ts";
import { Archive, BrokenWorkbook } from "./archive.ts";
import { allTexts, type SheetRow, sheetRows, textIn } from "./sheet-rows.ts";
import { readWorkbook, type Sheet, type Workbook } from "./workbook.ts";

export interface XlsxOptions {
  /** Name of the sheet; the first that is not hidden where absent. */
  readonly sheet?: string;
  /** How many rows are the header; recognised from the beginning of the sheet where absent. */
  readonly headerRows?: number;
  /** Sees the file's own bytes in order: for a fingerprint and for progress. */
  readonly onRaw?: (bytes: Uint8Array) => void;
}

/** Opens a sheet of a workbook and reads its header. Rows are read piece by piece; only the workbook's texts are held. */
export async function openXlsx(
  path: string,
  { sheet: wanted, headerRows, onRaw }: XlsxOptions = {},
): Promise<Result<DataFile, Problem>> {
  let archive: Archive | null = null;
  try {
    archive = await Archive.open(path);
    // A zip is not read from its beginning to its end, so its bytes are shown first.
    if (onRaw !== undefined) for await (const piece of createReadStream(path)) onRaw(piece);
    const workbook = await readWorkbook(archive, path);
    const sheet = chosen(workbook.sheets, wanted);
    if (sheet === undefined) {
      const names = workbook.sheets.map(({ name }) => name);
      archive.close();
      return refuse(
        wanted === undefined
          ? mistake("no-sheet", {}, { file: path })
          : mistake("no-sheet.named", { sheet: wanted, hint: hint(wanted, names) }, { file: path }),
      );
    }
    const pieces = sheetRows(archive, path, sheet.part, workbook);
    const waiting: SheetRow[] = [];
    while (waiting.length < rowsLookedAt) {
      const piece = await pieces.next();
      if (piece.done) break;
      waiting.push(...piece.value);
    }
    // What a mapping says of the first file's header is not of a workbook in which its rows were corrected: that has one row of it.
    const told = rowHeadingIn(waiting[0] === undefined ? [] : allTexts(waiting[0])) === null ? headerRows : 1;
    const wantedRows = told ?? 1;
    if (waiting.length < wantedRows) {
      const others = await tablesBeside(sheet, archive, path, workbook);
      archive.close();
      const elsewhere = others.length === 0 ? "" : said("other-sheets", { sheets: others.join(", ") });
      const facts = { wanted: wantedRows, sheet: sheet.name, got: waiting.length, elsewhere };
      return refuse(mistake("empty-file.sheet", facts, { file: path }));
    }
    const { names, questions, rows, recognised } = headerOf(waiting.slice(0, rowsLookedAt).map(allTexts), told);
    waiting.splice(0, rows);
    const problems = [...duplicateNames(names).map((problem) => ({ ...problem, file: path }))];
    return ok({
      header: names,
      questions,
      headerRows: { rows, recognised },
      problems,
      guessed: null,
      otherSheets: wanted === undefined ? await tablesBeside(sheet, archive, path, workbook) : [],
      declared: new Map(),
      weight: null,
      close: async () => {
        await pieces.return(undefined);
        archive?.close();
      },
      blocks: blocks(path, names, waiting, pieces, archive),
    });
  } catch (error) {
    archive?.close();
    if (error instanceof BrokenWorkbook) return refuse(error.problem);
    throw error;
  }
}

const chosen = (sheets: readonly Sheet[], wanted: string | undefined): Sheet | undefined =>
  wanted === undefined
    ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
    : sheets.find(({ name }) => name === wanted);

/** The other sheets that are shown and hold what may be answers. */
async function tablesBeside(sheet: Sheet, archive: Archive, path: string, workbook: Workbook): Promise<string[]> {
  const names: string[] = [];
  for (const other of workbook.sheets)
    if (other !== sheet && !other.hidden && (await holdsTable(archive, path, other, workbook))) names.push(other.name);
  return names;
}

/** Whether a sheet holds what may be answers, two rows of two cells or more: a title, notes below each other or nothing are none. */
async function holdsTable(archive: Archive, path: string, { part }: Sheet, workbook: Workbook): Promise<boolean> {
  let [looked, wide] = [0, 0];
  try {
    for await (const piece of sheetRows(archive, path, part, workbook))
      for (const { texts, far } of piece) {
        if (texts.filter((text) => text !== "").length + far.size >= 2 && ++wide === 2) return true;
        if (++looked === rowsLookedAt) return false;
      }
    return false;
  } catch (error) {
    // What is damaged on a sheet that is not read harms nothing.
    if (error instanceof BrokenWorkbook) return true;
    throw error;
  }
}

const rowsInBlock = 4096;
/** A sheet of sixteen thousand columns gives few rows at a time. */
const cellsInBlock = 1 << 20;

async function* blocks(
  path: string,
  header: readonly string[],
  first: SheetRow[],
  pieces: AsyncGenerator<SheetRow[]>,
  archive: Archive,
): AsyncGenerator<DataBlock> {
  let waiting = first;
  let read = 0;
  let stopped: Problem | null = null;
  try {
    for (;;) {
      let ended = false;
      let cells = 0;
      try {
        while (waiting.length < rowsInBlock && cells < cellsInBlock) {
          const piece = await pieces.next();
          if (piece.done) {
            ended = true;
            break;
          }
          waiting.push(...piece.value);
          for (const { texts, far } of piece.value) cells += texts.length + far.size;
        }
      } catch (error) {
        if (!(error instanceof BrokenWorkbook)) throw error;
        stopped = error.problem;
      }
      if (waiting.length > 0 || stopped !== null) {
        const block = blockOf(path, header, waiting, read, stopped);
        read = block.read;
        yield block;
      }
      if (ended || stopped !== null) return;
      waiting = [];
    }
  } finally {
    await pieces.return(undefined);
    archive.close();
  }
}

function blockOf(
  path: string,
  header: readonly string[],
  rows: readonly SheetRow[],
  before: number,
  stopped: Problem | null,
): DataBlock {
  const problems: Problem[] = [];
  const kept: SheetRow[] = [];
  const numbers: number[] = [];
  rows.forEach((row, at) => {
    const place = { file: path, row: before + at + 1, line: row.number };
    const got = Math.max(row.texts.length, ...[...row.far.keys()].map((column) => column + 1));
    const isBeyond = [...row.far.keys()].some((column) => column >= header.length);
    if (isBeyond || row.texts.slice(header.length).some((text) => text !== "")) {
      problems.push({
        code: "ragged-row",
        message: `expected ${header.length} cells as in the header, got ${got}`,
        facts: { expected: header.length, got },
        ...place,
      });
      return;
    }
    for (const column of row.broken) {
      const message = "the formula gives an error or was never computed; it is read as empty";
      problems.push({
        code: "formula",
        message,
        ...place,
        ...(header[column] === undefined ? {} : { field: header[column] }),
      });
    }
    kept.push(row);
    numbers.push(place.row);
  });
  return {
    length: kept.length,
    rows: Float64Array.from(numbers),
    problems,
    read: before + rows.length,
    stopped,
    fill(index, columns, record) {
      for (const column of columns) record[column] = textIn(kept[index]!, column);
    },
  };
}
