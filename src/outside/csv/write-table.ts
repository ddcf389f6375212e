import { type Cell, cellText, isState, stateWord } from "../../core/export/cell.ts";
import type { Column } from "../../core/export/column.ts";
import type { WritePiece } from "../whole-file.ts";
import { csvLine } from "./csv-line.ts";

/** Adds rows to a table that is being written, their cells in the order of its columns. */
export type AddRows = (rows: readonly (readonly Cell[])[]) => Promise<void>;

/** Writes the header of a table as CSV, in UTF-8 with a byte order mark, and answers how its rows are added. */
export async function writeCsvTable(columns: readonly Column[], write: WritePiece): Promise<AddRows> {
  await write(`\uFEFF${csvLine(columns.map(({ key }) => key))}`);
  return (rows) =>
    write(rows.map((row) => csvLine(row.map((cell, at) => csvCell(cell, columns[at]!.type === "time")))).join(""));
}

/** The four states in a cell: the value, notAnswered, notApplicable, and nothing where it was not asked. */
function csvCell(cell: Cell, isTime: boolean): string | number | null {
  if (isState(cell)) return stateWord(cell);
  if (typeof cell === "number") return isTime ? timeText(cell) : cell;
  return cellText(cell);
}

/** 2026-11-22 11:58:00, as spreadsheets and statistics programs know a time. */
const timeText = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
