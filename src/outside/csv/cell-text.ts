import type { Cells } from "./split-row.ts";

/** Turns the bytes of a cell into text. */
export type DecodeCell = (bytes: Buffer, start: number, end: number) => string;

const windows1252 = new TextDecoder("windows-1252");

/** How cells are decoded, by encoding. */
export const decoders: Readonly<Record<string, DecodeCell>> = {
  "utf-8": (bytes, start, end) => bytes.toString("utf8", start, end),
  "windows-1252": (bytes, start, end) => windows1252.decode(bytes.subarray(start, end)),
};

/** The text of cell number `cell`; doubled quotes are one. */
export function cellText(bytes: Buffer, cells: Cells, cell: number, decode: DecodeCell): string {
  const start = cells.starts[cell]!;
  const end = cells.ends[cell]!;
  return end < 0 ? decode(bytes, start, ~end).replaceAll('""', '"') : decode(bytes, start, end);
}

const rememberedBytes = 6;
const rememberedTexts = 1_000;

/**
 * `cellText` for one column, remembering the texts of short cells: answers repeat by the million, and finding one by its
 * bytes is several times faster than making its string again.
 */
export class ColumnText {
  readonly #decode: DecodeCell;
  /** Texts of one byte, by byte. */
  readonly #single: string[] = [];
  /** Texts of two to six bytes, by bytes and length as one number. */
  readonly #longer = new Map<number, string>();

  constructor(decode: DecodeCell) {
    this.#decode = decode;
    for (let byte = 0; byte < 256; byte++) this.#single.push(decode(Buffer.of(byte), 0, 1));
  }

  of(bytes: Buffer, cells: Cells, cell: number): string {
    const start = cells.starts[cell]!;
    const length = cells.ends[cell]! - start;
    if (length === 1) return this.#single[bytes[start]!]!;
    if (length === 0) return "";
    if (length < 0 || length > rememberedBytes) return cellText(bytes, cells, cell, this.#decode);
    let key = length;
    for (let at = start; at < start + length; at++) key = key * 256 + bytes[at]!;
    const known = this.#longer.get(key);
    if (known !== undefined) return known;
    const text = this.#decode(bytes, start, start + length);
    if (this.#longer.size < rememberedTexts) this.#longer.set(key, text);
    return text;
  }
}
