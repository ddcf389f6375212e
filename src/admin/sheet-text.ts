import { type CellValue, readSheet } from "read-excel-file/universal";

/** The first sheet of a workbook as text, tabs between its cells, a line for each of its rows; null: it cannot be read as one. */
export async function sheetText(workbook: Uint8Array<ArrayBuffer>): Promise<string | null> {
  try {
    const rows = await readSheet(new Blob([workbook]));
    return rows.map((cells) => cells.map(cellText).join("\t")).join("\n");
  } catch {
    return null;
  }
}

function cellText(value: CellValue | null): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString().replace("T00:00:00.000Z", "");
  const text = String(value);
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
