import { type Codes, doubleQuote, emptyCells, incomplete, splitRow } from "./split-row.ts";

/** The delimiters that data files use, the likeliest first. */
export const delimiters = [",", ";", "\t", "|"] as const;

const rowsLookedAt = 50;

/**
 * Which delimiter the beginning of a file is written with: the one that gives the most rows the same number of cells as
 * the first row, and of those that do equally well the one that gives the most cells. A file of one column has none; a comma then.
 */
export function detectDelimiter(bytes: Codes, last: boolean, quote = doubleQuote): string {
  let best = { delimiter: ",", alike: 0, cells: 1 };
  for (const delimiter of delimiters) {
    const found = shape(bytes, last, delimiter.charCodeAt(0), quote);
    if (found.cells < 2) continue;
    if (found.alike > best.alike || (found.alike === best.alike && found.cells > best.cells)) {
      best = { delimiter, ...found };
    }
  }
  return best.delimiter;
}

/** Cells in the first row, and the share of rows that have as many. */
function shape(bytes: Codes, last: boolean, delimiter: number, quote: number): { alike: number; cells: number } {
  const cells = emptyCells();
  let at = 0;
  let width = 0;
  let rows = 0;
  let alike = 0;
  while (at < bytes.length && rows < rowsLookedAt) {
    cells.count = 0;
    const next = splitRow(bytes, at, bytes.length, delimiter, last, cells, quote);
    if (next === incomplete) break;
    if (cells.count === 1 && cells.ends[0] === cells.starts[0]) {
      at = next;
      continue;
    }
    if (rows === 0) width = cells.count;
    if (cells.count === width) alike++;
    rows++;
    at = next;
  }
  return { alike: rows === 0 ? 0 : alike / rows, cells: width };
}
