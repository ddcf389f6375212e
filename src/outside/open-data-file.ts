import { open } from "node:fs/promises";
import type { Problem } from "../core/problem.ts";
import type { Result } from "../core/result.ts";
import { type CsvOptions, openCsv } from "./csv/open-csv.ts";
import type { DataFile } from "./data-file.ts";
import { openXlsx, type XlsxOptions } from "./xlsx/open-xlsx.ts";

/** Opens a data file of any kind that is known, by its first bytes and not by its name: CSV, plain or gzipped, or a workbook. */
export async function openDataFile(
  path: string,
  options: CsvOptions & XlsxOptions = {},
): Promise<Result<DataFile, Problem>> {
  return (await isArchive(path)) ? openXlsx(path, options) : openCsv(path, options);
}

async function isArchive(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
      return bytesRead === 4 && buffer.readUInt32BE(0) === 0x504b0304;
    } finally {
      await file.close();
    }
  } catch {
    return false; // what cannot be opened is said by the reader of CSV
  }
}
