import type { Cells } from "../../core/csv/split-row.ts";
import type { Encoding } from "./encoding.ts";

/** Turns the bytes of a cell into text. */
export type DecodeCell = (bytes: Buffer, start: number, end: number) => string;

/** How cells are decoded. Of UTF-16 files the bytes have become UTF-8 before they are split. */
export function decoderOf(encoding: Encoding): DecodeCell {
  if (encoding === "utf-8" || encoding === "utf-16le" || encoding === "utf-16be")
    return (bytes, start, end) => bytes.toString("utf8", start, end);
  const decoder = new TextDecoder(encoding);
  return (bytes, start, end) => decoder.decode(bytes.subarray(start, end));
}

/** The text of cell number `cell`; doubled quotes are one. */
export function cellText(bytes: Buffer, cells: Cells, cell: number, decode: DecodeCell): string {
  const start = cells.starts[cell]!;
  const end = cells.ends[cell]!;
  return end < 0 ? decode(bytes, start, ~end).replaceAll('""', '"') : decode(bytes, start, end);
}

/** Cells of at most so many bytes are remembered, so many at a time. */
const longest = 16;
const places = 1 << 11;

/**
 * `cellText` for one column, remembering the texts of short cells: answers and dates repeat by the million. Finding one by
 * its bytes is several times faster than making its string again, and the same string again is found faster in any map.
 */
export class ColumnText {
  readonly #decode: DecodeCell;
  /** Texts of one byte, by byte. */
  readonly #single: string[] = [];
  /** The text met last whose bytes hash to a place, with those bytes. */
  readonly #texts: string[] = new Array(places).fill("");
  readonly #lengths = new Uint8Array(places);
  readonly #bytes = new Uint8Array(places * longest);

  constructor(decode: DecodeCell) {
    this.#decode = decode;
    for (let byte = 0; byte < 256; byte++) this.#single.push(decode(Buffer.of(byte), 0, 1));
  }

  of(bytes: Buffer, cells: Cells, cell: number): string {
    const start = cells.starts[cell]!;
    const length = cells.ends[cell]! - start;
    if (length === 1) return this.#single[bytes[start]!]!;
    if (length === 0) return "";
    if (length < 0 || length > longest) return cellText(bytes, cells, cell, this.#decode);

    let hash = length;
    for (let at = 0; at < length; at++) hash = Math.imul(hash ^ bytes[start + at]!, 0x01000193);
    const place = (hash ^ (hash >>> 15)) & (places - 1);
    const known = place * longest;
    let same = this.#lengths[place] === length;
    for (let at = 0; same && at < length; at++) same = this.#bytes[known + at] === bytes[start + at];
    if (same) return this.#texts[place]!;

    const text = this.#decode(bytes, start, start + length);
    this.#texts[place] = text;
    this.#lengths[place] = length;
    for (let at = 0; at < length; at++) this.#bytes[known + at] = bytes[start + at]!;
    return text;
  }
}
