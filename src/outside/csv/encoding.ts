import { isUtf8 } from "node:buffer";
import { mistake } from "../../core/mistakes/mistake.ts";
import { own } from "../../core/own.ts";
import type { Problem } from "../../core/problem.ts";

/** Encodings that data files come in, by the names that `TextDecoder` knows them by. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-15",
  "windows-1250",
  "windows-1251",
  "windows-1257",
  "macintosh",
] as const;
export type Encoding = (typeof encodings)[number];

/** Other names under which people know them. ISO 8859-1 is read as browsers do, as Windows-1252, of which it is a part. */
const otherNames: Readonly<Record<string, Encoding>> = {
  utf8: "utf-8",
  "utf-16": "utf-16le",
  utf16: "utf-16le",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
  "latin-1": "windows-1252",
  ansi: "windows-1252",
  cp1252: "windows-1252",
  "latin-9": "iso-8859-15",
  latin9: "iso-8859-15",
  "mac-roman": "macintosh",
};

/** The encoding that a mapping names; null when nobody knows it. */
export function encodingNamed(name: string): Encoding | null {
  const small = name.toLowerCase();
  return encodings.find((one) => one === small) ?? own(otherNames, small) ?? null;
}

export const unknownEncoding = (got: string): Problem =>
  mistake("encoding.unknown", { encodings: encodings.join(", "), got });

/** The encoding of a file that does not say it, from its first bytes; `word` is the evidence where it is only a guess. */
export interface FoundEncoding {
  readonly encoding: Encoding;
  /** A word of the file that shows how it is read; null where the bytes leave no doubt. */
  readonly word: string | null;
}

/**
 * Finds the encoding of a file's first bytes. A byte order mark says it, and text that is UTF-8 with letters beyond ASCII is
 * hardly ever anything else. UTF-16 without a mark is known by its zeros. What is left is one of the old encodings of one byte a
 * letter, and which one is a guess: ISO 8859-15 where its own signs (€ š ž) stand among letters and the signs of
 * Windows-1252 that it lacks (“ ” – …) do not.
 */
export function encodingOf(head: Buffer): FoundEncoding {
  const begins = (...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);
  if (begins(0xff, 0xfe)) return { encoding: "utf-16le", word: null };
  if (begins(0xfe, 0xff)) return { encoding: "utf-16be", word: null };
  const wide = wideOf(head);
  if (wide !== null) return { encoding: wide, word: wordIn(head, wide) };
  if (mostlyUtf8(head)) return { encoding: "utf-8", word: null };
  const has = (from: number, until: number) => head.some((byte) => byte >= from && byte <= until);
  const latin9 = !has(0x80, 0x9f) && [0xa4, 0xa6, 0xa8, 0xb4, 0xb8].some((byte) => head.includes(byte));
  const encoding = latin9 ? "iso-8859-15" : "windows-1252";
  return { encoding, word: wordIn(head, encoding) };
}

/** UTF-16 without a byte order mark: every other byte of plain text is zero. */
function wideOf(head: Buffer): "utf-16le" | "utf-16be" | null {
  const looked = Math.min(head.length, 1024) & ~1;
  if (looked < 8) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < looked; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  const most = 0.7 * (looked / 2);
  if (odd >= most && even === 0) return "utf-16le";
  return even >= most && odd === 0 ? "utf-16be" : null;
}

/** Whether letters beyond ASCII are mostly written as UTF-8 writes them. A few bytes that are not make no other encoding. */
function mostlyUtf8(head: Buffer): boolean {
  if (isUtf8(head)) return true;
  let [right, wrong] = [0, 0];
  for (let at = 0; at < head.length; at++) {
    const byte = head[at]!;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    const isCut = at + more >= head.length;
    if (more > 0 && isUtf8(head.subarray(at, at + more + 1))) {
      right++;
      at += more;
    } else if (!isCut) wrong++;
  }
  return right > wrong || wrong === 0;
}

/** The first word with a letter beyond ASCII, as the encoding reads it. */
function wordIn(head: Buffer, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(head.subarray(0, head.length & ~1));
  return (
    /[\p{L}\p{N}]*[^\p{ASCII}\s]\S{0,30}/u.exec(text)?.[0].replace(/[";,\t|].*$/, "") ??
    /\S{1,30}/.exec(text)?.[0] ??
    ""
  );
}

/**
 * Pieces of a file as UTF-8, whatever two-byte encoding they come in; letters cut in two between pieces are put together. What is no
 * letter stays none: it becomes a byte that UTF-8 does not have, by which its cell is found.
 */
export async function* asUtf8(
  pieces: AsyncIterable<Buffer>,
  encoding: "utf-16le" | "utf-16be",
): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield withoutReplacements(decoder.decode(piece, { stream: true }));
  const last = decoder.decode();
  if (last !== "") yield withoutReplacements(last);
}

/** The bytes of a text, where the decoder wrote U+FFFD for what it could not read. */
function withoutReplacements(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  for (let at = bytes.indexOf("\uFFFD"); at >= 0; at = bytes.indexOf("\uFFFD", at)) bytes.fill(0xff, at, at + 3);
  return bytes;
}
