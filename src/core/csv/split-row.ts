/** The bytes of a file, or the 16-bit units of a text: nothing that is looked for is part of another character in either. */
export type Codes = Uint8Array | Uint16Array;

/** Borders of cells in a byte buffer, one entry per cell; grows as needed and is used again and again. */
export interface Cells {
  count: number;
  /** First byte of the cell, inside the quotes. */
  starts: Int32Array;
  /** One past its last byte; `~end` (negative) when the cell holds doubled quotes that stand for one. */
  ends: Int32Array;
  /** Why the row just split cannot be read; null when it can. */
  fault: "unclosed-quote" | "text-after-quote" | null;
}

export const emptyCells = (capacity = 64): Cells => ({
  count: 0,
  starts: new Int32Array(capacity),
  ends: new Int32Array(capacity),
  fault: null,
});

/** What `splitRow` answers when the row's end does not lie in the bytes yet. */
export const incomplete = -1;

/** What quotes are in most files, and what stands for a file that has none: no byte. */
export const doubleQuote = 0x22;
export const noQuote = -1;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Splits one row of CSV, as in RFC 4180 with what real files do besides: rows end with LF, CRLF or CR; a quote inside an
 * unquoted cell is an ordinary character. Works on bytes, because nothing it looks for is part of another character in
 * UTF-8 or Windows-1252, and because making a string of every cell costs more than everything else together.
 *
 * With `noQuote` every quote is an ordinary character.
 *
 * Appends the row's cells to `cells` and answers where the next row begins, or `incomplete`, having appended nothing.
 * With `last` no more bytes will come, so the end of the bytes ends the row. A row with a fault has no cells and ends
 * at its first line break, so that one stray quote does not swallow the rows below it.
 */
export function splitRow(
  bytes: Codes,
  from: number,
  until: number,
  delimiter: number,
  last: boolean,
  cells: Cells,
  quote = doubleQuote,
): number {
  const before = cells.count;
  cells.fault = null;
  let at = from;
  for (;;) {
    let start = at;
    let end: number;
    if (at < until && bytes[at] === quote) {
      start = at + 1;
      const close = closingQuote(bytes, start, until);
      if (close === until && !last) return giveBack(cells, before);
      if (close === until) return fault(bytes, from, until, "unclosed-quote", last, cells, before);
      at = Math.abs(close) + 1;
      end = close < 0 ? ~-close : close;
      if (at === until && !last) return giveBack(cells, before);
      if (at < until && !endsCell(bytes[at]!, delimiter)) {
        return fault(bytes, from, until, "text-after-quote", last, cells, before);
      }
    } else {
      while (at < until) {
        const byte = bytes[at]!;
        if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break;
        at++;
      }
      end = at;
    }
    if (at === until && !last) return giveBack(cells, before);

    if (cells.count === cells.starts.length) grow(cells);
    cells.starts[cells.count] = start;
    cells.ends[cells.count] = end;
    cells.count++;

    if (at === until) return until;
    if (bytes[at] === delimiter) {
      at++;
      continue;
    }
    if (bytes[at] === lineFeed) return at + 1;
    if (at + 1 === until && !last) return giveBack(cells, before);
    return at + 1 < until && bytes[at + 1] === lineFeed ? at + 2 : at + 1;
  }
}

/** Where the quote closes: its position, negated when doubled quotes came before it; `until` when it does not. */
function closingQuote(bytes: Codes, start: number, until: number): number {
  let doubled = false;
  for (let at = start; at < until; at++) {
    if (bytes[at] !== doubleQuote) continue;
    if (at + 1 < until && bytes[at + 1] === doubleQuote) {
      doubled = true;
      at++;
    } else {
      return doubled ? -at : at;
    }
  }
  return until;
}

const endsCell = (byte: number, delimiter: number): boolean =>
  byte === delimiter || byte === lineFeed || byte === carriageReturn;

function giveBack(cells: Cells, before: number): number {
  cells.count = before;
  return incomplete;
}

function fault(
  bytes: Codes,
  from: number,
  until: number,
  what: NonNullable<Cells["fault"]>,
  last: boolean,
  cells: Cells,
  before: number,
): number {
  cells.count = before;
  let at = from;
  while (at < until && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++;
  if (at === until) {
    if (!last) return incomplete;
    cells.fault = what;
    return until;
  }
  if (bytes[at] === carriageReturn && at + 1 === until && !last) return incomplete;
  cells.fault = what;
  return bytes[at] === carriageReturn && at + 1 < until && bytes[at + 1] === lineFeed ? at + 2 : at + 1;
}

function grow(cells: Cells): void {
  const starts = new Int32Array(cells.starts.length * 2);
  const ends = new Int32Array(cells.ends.length * 2);
  starts.set(cells.starts);
  ends.set(cells.ends);
  cells.starts = starts;
  cells.ends = ends;
}
