import { open } from "node:fs/promises";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { type CsvOptions, openCsv } from "./csv/open-csv.ts";
import type { DataFile } from "./data-file.ts";
import { openSav, type SavOptions } from "./sav/open-sav.ts";
import { readCodes } from "./to-correct/read-codes.ts";
import { asBefore } from "./to-correct/read-rows.ts";
import { beginsRowsToCorrect, rowHeadingIn } from "./to-correct/row-heading.ts";
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
  switch (begins.slice(0, 4)) {
    case "PK\u0003\u0004":
      return openWorkbook(path, options);
    case "$FL2":
    case "$FL3":
      return openSav(path, options);
  }
  const { onRaw } = options;
  const ownForm: CsvOptions = { headerRows: 1, ...(onRaw === undefined ? {} : { onRaw }) };
  const opened = await openCsv(path, beginsRowsToCorrect(begins) ? ownForm : options);
  const heading = opened.ok ? rowHeadingIn(opened.value.header) : null;
  if (!opened.ok || heading === null) return opened;
  return heading.isCoded ? withoutCodes(path, opened.value, heading.source) : ok(asBefore(opened.value, null));
}

async function openWorkbook(path: string, options: XlsxOptions): Promise<Result<DataFile, Problem>> {
  const opened = await openSheet(path, options);
  const heading = opened.ok ? rowHeadingIn(opened.value.header) : null;
  if (!opened.ok || heading === null) return opened;
  if (!heading.isCoded) return ok(asBefore(opened.value, null));
  const codes = await readCodes(path);
  if (codes.ok && codes.value !== null) return ok(asBefore(opened.value, codes.value));
  if (codes.ok) return withoutCodes(path, opened.value, heading.source);
  await opened.value.close();
  return codes;
}

/** The sheet that the mapping names is one of the first file: rows of it that are to be corrected are on the first sheet of theirs. */
async function openSheet(path: string, options: XlsxOptions): Promise<Result<DataFile, Problem>> {
  const opened = await openXlsx(path, options);
  if (opened.ok || opened.refusal.code !== "no-sheet" || options.sheet === undefined) return opened;
  const first = await openXlsx(path);
  if (!first.ok || rowHeadingIn(first.value.header) !== null) return first;
  await first.value.close();
  return opened;
}

async function withoutCodes(path: string, file: DataFile, source: string): Promise<Result<never, Problem>> {
  await file.close();
  return refuse(mistake("no-codes", { source }, { file: path }));
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
