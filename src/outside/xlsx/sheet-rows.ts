import { shown } from "../../core/mistakes/got.ts";
import { mistake } from "../../core/mistakes/mistake.ts";
import { type Archive, BrokenWorkbook } from "./archive.ts";
import { cellText, placeOf } from "./cell-text.ts";
import { longestCell, type Workbook } from "./workbook.ts";
import { readXml } from "./xml.ts";

/** One row of a sheet: its number on the sheet, its texts by column; `broken` are columns whose formula gives an error or nothing. */
export interface SheetRow {
  readonly number: number;
  readonly texts: readonly string[];
  /** Texts that stand far from all others, by column: a row of one cell in the last column holds one. */
  readonly far: ReadonlyMap<number, string>;
  readonly broken: readonly number[];
}

/** The text in a column of a row, "" where there is none. */
export const textIn = ({ texts, far }: SheetRow, column: number): string => texts[column] ?? far.get(column) ?? "";

/** All texts of a row in order, with "" where there is none. */
export const allTexts = (row: SheetRow): readonly string[] =>
  row.far.size === 0 ? row.texts : Array.from({ length: Math.max(...row.far.keys()) + 1 }, (_, at) => textIn(row, at));

/** Nobody leaves so many columns empty between two that are not, in row after row. */
const farFrom = 256;
const none: ReadonlyMap<number, string> = new Map();

/** A sheet has at most so many columns. */
const mostColumns = 16_384;
const mostRows = 1 << 20;

/** The rows of a sheet in order, as many at a time as a piece of it holds. Rows without any text are left out. */
export async function* sheetRows(
  archive: Archive,
  path: string,
  part: string,
  workbook: Workbook,
): AsyncGenerator<SheetRow[]> {
  let rows: SheetRow[] = [];
  let number = 0;
  let texts: string[] = [];
  let far: Map<number, string> | undefined;
  let broken: number[] = [];
  let column = -1;
  let type = "n";
  let style: string | undefined;
  let value = "";
  let isFormula = false;
  let inValue = false;
  let inReading = false;
  let values = 0;
  const damaged = (why: string) => new BrokenWorkbook(path, `the sheet is damaged: row ${number} ${why}`);
  const pieces = readXml(archive, path, part, {
    open: (name, attributes) => {
      if (name === "row") {
        const told = attributes.r ?? String(number + 1);
        if (!/^\d{1,7}$/.test(told) || Number(told) <= number || Number(told) > mostRows)
          throw damaged(`is followed by row "${told.slice(0, 20)}"`);
        number = Number(told);
        [texts, far, broken, column] = [[], undefined, [], -1];
      } else if (name === "c") {
        const told = attributes.r === undefined ? { column: column + 1, row: number } : placeOf(attributes.r);
        if (told === null || told.row !== number || told.column <= column)
          throw damaged(`has a cell that cannot be there: "${attributes.r?.slice(0, 20)}"`);
        column = told.column;
        if (column >= mostColumns) throw damaged(`has a cell beyond column ${mostColumns}`);
        [type, style, value, isFormula, values] = [attributes.t ?? "n", attributes.s, "", false, 0];
      } else if (name === "f") isFormula = true;
      else if (name === "rPh") inReading = true;
      else if (name === "v" && ++values > 1) throw damaged("has a cell of two values");
      inValue = (name === "v" || name === "t") && !inReading;
    },
    text: (piece) => {
      if (!inValue) return;
      value += piece;
      if (value.length > longestCell)
        throw new BrokenWorkbook(path, mistake("row-too-long.cell", { row: number, most: longestCell }));
    },
    close: (name) => {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "rPh") inReading = false;
      else if (name === "c") {
        const text = cellText(workbook, type, style, value);
        if (text === undefined)
          throw damaged(`has a cell of type ${type.slice(0, 20)} that cannot say ${shown(value)}`);
        if (text === null || (isFormula && value === "")) broken.push(column);
        if (column < texts.length + farFrom) {
          while (texts.length < column) texts.push("");
          texts[column] = text ?? "";
        } else if (text !== null && text !== "") {
          far ??= new Map();
          far.set(column, text);
        }
      } else if (name === "row" && (far !== undefined || texts.some((text) => text !== "")))
        rows.push({ number, texts, far: far ?? none, broken });
    },
  });
  for await (const _ of pieces) {
    if (rows.length > 0) yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}
