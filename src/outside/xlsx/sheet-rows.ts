import { type Archive, BrokenWorkbook } from "./archive.ts";
import { cellText, columnOf } from "./cell-text.ts";
import type { Workbook } from "./workbook.ts";
import { readXml } from "./xml.ts";

/** One row of a sheet: its number on the sheet, its texts by column; `broken` are columns whose formula gives an error or nothing. */
export interface SheetRow {
  readonly number: number;
  readonly texts: readonly string[];
  readonly broken: readonly number[];
}

/** A sheet has at most so many columns. */
const mostColumns = 16_384;
const longestCell = 1 << 20;

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
  let broken: number[] = [];
  let column = -1;
  let type = "n";
  let style = 0;
  let value = "";
  let isFormula = false;
  let inValue = false;
  const pieces = readXml(archive, path, part, {
    open: (name, attributes) => {
      if (name === "row") {
        number = attributes.r === undefined ? number + 1 : Number(attributes.r);
        [texts, broken, column] = [[], [], -1];
      } else if (name === "c") {
        column = columnOf(attributes.r ?? "") ?? column + 1;
        if (column >= mostColumns)
          throw new BrokenWorkbook(path, "workbook", `row ${number} has a cell beyond column ${mostColumns}`);
        [type, style, value, isFormula] = [attributes.t ?? "n", Number(attributes.s ?? 0), "", false];
      } else if (name === "f") isFormula = true;
      inValue = name === "v" || name === "t";
    },
    text: (piece) => {
      if (!inValue) return;
      value += piece;
      if (value.length > longestCell)
        throw new BrokenWorkbook(
          path,
          "row-too-long",
          `row ${number} has a cell of more than ${longestCell} characters`,
        );
    },
    close: (name) => {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "c") {
        const text = cellText(workbook, type, style, value);
        if (text === null || (isFormula && value === "")) broken.push(column);
        while (texts.length < column) texts.push("");
        texts[column] = text ?? "";
      } else if (name === "row" && texts.some((text) => text !== "")) rows.push({ number, texts, broken });
    },
  });
  for await (const _ of pieces) {
    if (rows.length > 0) yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}
