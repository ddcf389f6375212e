import { mistake } from "../../core/mistakes/mistake.ts";
import { BrokenSav } from "./broken-sav.ts";
import { furtherKinds, type Records } from "./records.ts";
import type { SavHeader } from "./sav-header.ts";

/** What the machine that wrote the file meant by its numbers. */
export interface Machine {
  /** The number that stands for none. */
  readonly missing: number;
  /** How many rows there are; null where the file does not say. */
  readonly rows: number | null;
}

export function machineOf(path: string, { further }: Records, { numbers, rows }: SavHeader): Machine {
  const integers = further.get(furtherKinds.integers);
  const form = integers === undefined || integers.length < 20 ? 1 : numbers.int32(integers, 16);
  if (form !== 1) {
    throw new BrokenSav(path, mistake("spss-file.numbers", { machine: { 2: "IBM 370", 3: "VAX" }[form] ?? form }));
  }
  const floats = further.get(furtherKinds.floats);
  const counted = further.get(furtherKinds.rows);
  return {
    missing: floats === undefined || floats.length < 8 ? -Number.MAX_VALUE : numbers.double(floats, 0),
    // The header's count has room for two thousand million; a larger one is said further down.
    rows: counted === undefined || counted.length < 16 ? rows : rowsIn(numbers.int64(counted, 8), rows),
  };
}

const rowsIn = (counted: number, other: number | null): number | null => (counted < 0 ? other : counted);
