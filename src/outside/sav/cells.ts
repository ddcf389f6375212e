import { isAscii } from "node:buffer";
import { numberText, shownBy } from "./cell-text.ts";
import type { SavColumn } from "./columns.ts";
import { isEmptiedWhereMissing, rangeOf } from "./declared.ts";
import type { Numbers } from "./numbers.ts";
import type { TextReading } from "./sav-encoding.ts";

/** Reads the cells of one column: the text of the one in the row whose bytes begin at `row`; null where it is in another encoding. */
export type ReadCell = (bytes: Buffer, row: number) => string | null;

export interface CellReader {
  readonly read: ReadCell;
  /** Whether a cell may be in another encoding, so that `read` says null. */
  readonly isText: boolean;
}

/** How the cells of a column are read; `missing` is the number that stands for none. */
export function cellReader(column: SavColumn, numbers: Numbers, missing: number, text: TextReading): CellReader {
  if (column.isText) return { read: textCell(column, text), isText: true };
  const { type, width } = column.record.format;
  const [shown, from] = [shownBy(type), column.pieces[0]!.from];
  const isMissing = isEmptiedWhereMissing(column) ? missingNumbers(column, numbers) : () => false;
  return {
    isText: false,
    read(bytes, row) {
      const number = numbers.double(bytes, row + from);
      return number === missing || Number.isNaN(number) || isMissing(number) ? "" : numberText(number, shown, width);
    },
  };
}

function textCell({ pieces }: SavColumn, { decode }: TextReading): ReadCell {
  const [first, ...more] = pieces as [SavColumn["pieces"][number], ...SavColumn["pieces"]];
  return (bytes, row) => {
    const begin = row + first.from;
    let end = row + first.until;
    if (more.length > 0) {
      const whole = Buffer.concat(pieces.map(({ from, until }) => bytes.subarray(row + from, row + until)));
      return decode(whole);
    }
    while (end > begin && bytes[end - 1] === 0x20) end--;
    if (end === begin) return "";
    const said = bytes.subarray(begin, end);
    return isAscii(said) && said[said.length - 1] !== 0
      ? bytes.toString("latin1", begin, end)
      : decode(bytes.subarray(begin, row + first.until));
  };
}

function missingNumbers({ record }: SavColumn, numbers: Numbers): (number: number) => boolean {
  const { isRange, values } = record.missing;
  const single = new Set(values.slice(isRange ? 2 : 0).map((value) => numbers.double(value, 0)));
  if (!isRange) return (number) => single.has(number);
  const { from, to } = rangeOf(values[0]!, values[1]!, numbers);
  return (number) => (number >= from && number <= to) || single.has(number);
}
