/*
 * Rows of a data file in which something was rejected, to be corrected in a spreadsheet and read again. Before the file's own columns
 * stand two: which row of which file it is, and what is wrong with it. The file's name stands in the header, so that it stays known
 * whatever name it is saved by. Rows are coded where the file itself says what its codes mean, as SPSS files do: that stands
 * beside them on a sheet of its own, and without it they would be read as something else.
 */
const plain = "polku: row of ";
const coded = "polku: coded row of ";

export const whatIsWrong = "polku: what is wrong";

/** Whose rows they are. */
export interface RowHeading {
  readonly source: string;
  readonly isCoded: boolean;
}

export const rowHeading = ({ source, isCoded }: RowHeading): string => `${isCoded ? coded : plain}${source}`;

/** What a header says of whose rows are below it, and in which column their numbers stand; null where they are not rows to correct. */
export function rowHeadingIn(header: readonly string[]): (RowHeading & { readonly column: number }) | null {
  for (const [column, name] of header.entries())
    for (const before of [plain, coded])
      if (name.startsWith(before)) return { source: name.slice(before.length), isCoded: before === coded, column };
  return null;
}

/** How the bytes of such a file begin, if nobody has moved its columns: then what a mapping says of the form of the first file is not of this one. */
export const beginsRowsToCorrect = (beginning: string): boolean =>
  rowHeadingIn([beginning.replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, "").replace(/[\0"]/g, "")]) !== null;
