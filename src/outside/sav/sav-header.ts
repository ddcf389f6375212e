import { BrokenSav } from "./broken-sav.ts";
import type { FileBytes } from "./file-bytes.ts";
import { highFirst, lowFirst, type Numbers } from "./numbers.ts";

/** What an SPSS file begins with. */
export interface SavHeader {
  readonly numbers: Numbers;
  readonly packing: "none" | "bytecode" | "zlib";
  /** Place among the variable records, from 1, of the variable that rows are weighted by; 0: none. */
  readonly weight: number;
  /** How many rows there are; null where the file does not say. */
  readonly rows: number | null;
  /** Subtracted from the bytes that stand for small numbers. */
  readonly bias: number;
}

const packings = ["none", "bytecode", "zlib"] as const;

export async function readSavHeader(file: FileBytes): Promise<SavHeader> {
  const bytes = await file.take(176, "its beginning");
  const numbers = [lowFirst, highFirst].find((one) => [2, 3].includes(one.int32(bytes, 64)));
  if (numbers === undefined) {
    const got = bytes.subarray(64, 68).toString("hex");
    throw new BrokenSav(file.path, `expected 2 or 3 as the layout of an SPSS file, in either byte order, got ${got}`);
  }
  const packing = packings[numbers.int32(bytes, 72)];
  if (packing === undefined || (packing === "zlib") !== (bytes[3] === "3".charCodeAt(0))) {
    const got = `${numbers.int32(bytes, 72)} in a file that begins with ${bytes.toString("latin1", 0, 4)}`;
    throw new BrokenSav(file.path, `expected a packing of 0 or 1 ($FL2) or 2 ($FL3), got ${got}`);
  }
  const [weight, rows, bias] = [numbers.int32(bytes, 76), numbers.int32(bytes, 80), numbers.double(bytes, 84)];
  if (packing !== "none" && !(Math.abs(bias) <= 1_000_000))
    throw new BrokenSav(file.path, `expected 100 or another number as the bias of packed numbers, got ${bias}`);
  return { numbers, packing, weight, rows: rows < 0 ? null : rows, bias };
}
