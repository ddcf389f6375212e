import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { DataFile } from "../data-file.ts";
import { duplicateNames } from "../header.ts";
import { BrokenSav } from "./broken-sav.ts";
import { cellReader } from "./cells.ts";
import { columnsOf, type SavColumn } from "./columns.ts";
import { declaredOf } from "./declared.ts";
import { FileBytes } from "./file-bytes.ts";
import { readLongTexts } from "./long-texts.ts";
import { machineOf } from "./machine.ts";
import { readRecords } from "./records.ts";
import { bytecodeRows, plainRows, type RowBytes } from "./row-bytes.ts";
import { savBlocks } from "./sav-blocks.ts";
import { textReading } from "./sav-encoding.ts";
import { readSavHeader, type SavHeader } from "./sav-header.ts";
import { zlibBlocks } from "./zlib-blocks.ts";

export interface SavOptions {
  /** What the texts are in, where the file is wrong about it or does not say it. */
  readonly encoding?: string;
  /** Sees the file's own bytes in order: for a fingerprint and for progress. */
  readonly onRaw?: (bytes: Uint8Array) => void;
}

/** Opens an SPSS file (.sav or .zsav) and reads what it says about its variables. Rows are read a block at a time. */
export async function openSav(path: string, options: SavOptions = {}): Promise<Result<DataFile, Problem>> {
  let opened: FileBytes | null = null;
  try {
    const file = await FileBytes.open(path, options.onRaw ?? (() => {}));
    opened = file;
    const head = await readSavHeader(file);
    const { numbers } = head;
    const records = await readRecords(file, numbers);
    const { missing, rows } = machineOf(path, records, head);
    const text = textReading(path, records, numbers, options.encoding);
    const long = readLongTexts(path, records, numbers, text);
    const columns = columnsOf(path, records, long, text);
    const header = columns.map(({ name }) => name);
    const readers = columns.map((column) => cellReader(column, numbers, missing, text));
    return ok({
      header,
      questions: columns.map(({ label }) => label ?? ""),
      headerRows: { rows: 0, recognised: null },
      problems: duplicateNames(header).map((problem) => ({ ...problem, file: path })),
      guessed: text.guessed,
      otherSheets: [],
      declared: declaredOf(path, columns, records, long, numbers, text),
      weight: weightOf(path, columns, head),
      close: () => file.close(),
      blocks: savBlocks(file, rowBytes(file, head, missing), {
        header,
        readers,
        bytesPerRow: records.variables.length * 8,
        rows,
      }),
    });
  } catch (error) {
    if (error instanceof BrokenSav) return refuse(error.problem);
    throw error;
  } finally {
    await opened?.close();
  }
}

function rowBytes(file: FileBytes, { numbers, packing, bias }: SavHeader, missing: number): RowBytes {
  if (packing === "none") return plainRows(file.rest());
  const pieces = packing === "zlib" ? zlibBlocks(file, numbers) : file.rest();
  return bytecodeRows(file.path, pieces, bias, numbers.ofDouble, missing);
}

/** The variable by which the file says that its rows are weighted. */
function weightOf(path: string, columns: readonly SavColumn[], { weight }: SavHeader): string | null {
  if (weight === 0) return null;
  const column = columns.find(({ place, isText }) => place === weight && !isText);
  if (column === undefined)
    throw new BrokenSav(path, `expected the weight to be one of the variables with numbers, got record ${weight}`);
  return column.name;
}
