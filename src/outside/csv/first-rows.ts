import { type Cells, emptyCells, incomplete, splitRow } from "../../core/csv/split-row.ts";
import { cellText, type DecodeCell } from "./cell-text.ts";
import type { HeldBytes } from "./held-bytes.ts";

/** A row at the beginning of a file. */
export interface FirstRow {
  readonly texts: readonly string[];
  /** Its first byte and the first of the next row, counted from what is held. */
  readonly from: number;
  readonly until: number;
  /** Why it cannot be read; it is then the last. */
  readonly fault: Cells["fault"];
}

const pieceBytes = 1 << 16;

/**
 * The first rows of what is held, blank ones left out, without taking them away: at most `most`, within `limit` bytes. Empty where the
 * file ends before any, or where the first is longer than that.
 */
export async function firstRows(
  held: HeldBytes,
  delimiter: number,
  decode: DecodeCell,
  { most, limit, quote }: { readonly most: number; readonly limit: number; readonly quote: number },
): Promise<FirstRow[]> {
  const rows: FirstRow[] = [];
  const cells = emptyCells();
  let at = 0;
  while (rows.length < most) {
    const { bytes, from, until, ended } = held;
    if (ended && from + at === until) break;
    cells.count = 0;
    const next = splitRow(bytes, from + at, until, delimiter, ended, cells, quote);
    if (next === incomplete) {
      if (until - from > limit) break;
      await held.read(pieceBytes);
      continue;
    }
    if (rows.length > 0 && next - from > limit) break;
    const isBlank = cells.fault === null && cells.count === 1 && cells.starts[0] === cells.ends[0];
    const texts = Array.from({ length: cells.count }, (_, cell) => cellText(bytes, cells, cell, decode));
    if (!isBlank) rows.push({ texts, from: at, until: next - from, fault: cells.fault });
    if (cells.fault !== null) break;
    at = next - from;
  }
  return rows;
}
