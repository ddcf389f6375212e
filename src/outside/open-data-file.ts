import { open } from "node:fs/promises";
import type { Problem } from "../core/problem.ts";
import { ok, type Result } from "../core/result.ts";
import { type CsvOptions, openCsv } from "./csv/open-csv.ts";
import type { DataFile } from "./data-file.ts";
import { asBefore, beginsRowsToCorrect, holdsRowsToCorrect } from "./rows-to-correct.ts";
import { openSav, type SavOptions } from "./sav/open-sav.ts";
import { openXlsx, type XlsxOptions } from "./xlsx/open-xlsx.ts";

/**
 * Opens a data file of any kind that is known, by its first bytes and not by its name: CSV, plain or gzipped, a workbook, or an
 * SPSS file; and rows to correct, in whichever of these somebody has saved them.
 */
export async function openDataFile(
  path: string,
  options: CsvOptions & XlsxOptions & SavOptions = {},
): Promise<Result<DataFile, Problem>> {
  const begins = await beginning(path);
  const opened = await openAs(begins, path, options);
  return opened.ok ? ok(asBefore(opened.value)) : opened;
}

function openAs(
  begins: string,
  path: string,
  options: CsvOptions & XlsxOptions & SavOptions,
): Promise<Result<DataFile, Problem>> {
  switch (begins.slice(0, 4)) {
    case "PK\u0003\u0004":
      return openWorkbook(path, options);
    case "$FL2":
    case "$FL3":
      return openSav(path, options);
  }
  const { onRaw } = options;
  const ownForm: CsvOptions = { headerRows: 1, ...(onRaw === undefined ? {} : { onRaw }) };
  return openCsv(path, beginsRowsToCorrect(begins) ? ownForm : options);
}

/** What the mapping says of the first file's header is not of a workbook in which its rows were corrected: that has one row of it. */
async function openWorkbook(path: string, options: XlsxOptions): Promise<Result<DataFile, Problem>> {
  const opened = await openXlsx(path, options);
  if (!opened.ok || options.headerRows === undefined || !holdsRowsToCorrect(opened.value)) return opened;
  await opened.value.close();
  return openXlsx(path, { headerRows: 1 });
}

/** The first bytes of a file, a letter each. */
async function beginning(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
      return buffer.toString("latin1", 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return ""; // what cannot be opened is said by the reader of CSV
  }
}
