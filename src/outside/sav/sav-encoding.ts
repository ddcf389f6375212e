import { mistake } from "../../core/mistakes/mistake.ts";
import { encodingNamed, encodingOf, type FoundEncoding, unknownEncoding } from "../csv/encoding.ts";
import { BrokenSav } from "./broken-sav.ts";
import type { Numbers } from "./numbers.ts";
import { furtherKinds, type Records } from "./records.ts";

/** How the texts of a file are read. */
export interface TextReading {
  /** The text that bytes stand for, without spaces and zeros at its end; null where they are not in the encoding. */
  decode(bytes: Buffer): string | null;
  /** The same for names and labels: a file in which they cannot be read is refused. */
  wordsOf(bytes: Buffer): string;
  /** The encoding that was guessed, with a word that shows how it reads; null where the file says it. */
  readonly guessed: FoundEncoding | null;
}

/**
 * How texts are read: as the mapping tells, else as the file says, else as its names and labels look. What a mapping tells may be meant
 * for other files beside this one, so a file that says UTF-8, and whose names and labels are, is not read otherwise.
 */
export function textReading(path: string, records: Records, numbers: Numbers, told: string | undefined): TextReading {
  const reading = (encoding: string, guessed: FoundEncoding | null = null): TextReading => {
    const decode = decoderOf(encoding);
    if (decode === null) throw new BrokenSav(path, mistake("encoding.spss", { got: encoding }));
    const wordsOf = (bytes: Buffer): string => {
      const words = decode(bytes);
      if (words !== null) return words;
      throw new BrokenSav(path, mistake("encoding.label", { encoding, got: bytes.toString("latin1").trim() }));
    };
    return { decode, wordsOf, guessed };
  };
  const said = saidEncoding(records, numbers);
  const texts = textsOf(records);
  if (told !== undefined) {
    const encoding = encodingNamed(told);
    if (encoding === null) throw new BrokenSav(path, unknownEncoding(told));
    const isUtf8 = said !== null && /^utf-?8$/i.test(said) && texts.every((text) => utf8(text) !== null);
    return reading(isUtf8 ? "utf-8" : encoding);
  }
  if (said !== null) return reading(said);
  const evidence = Buffer.concat(texts.flatMap((text) => [text, newLine]));
  const found = encodingOf(Buffer.from(evidence.filter((byte) => byte > 0)));
  return reading(found.encoding, found.word === null ? null : found);
}

/** The name of the encoding that the file says its texts are in; null where it does not tell. */
function saidEncoding({ further }: Records, numbers: Numbers): string | null {
  const named = further.get(furtherKinds.encoding)?.toString("latin1").replaceAll("\0", "").trim();
  if (named) return named;
  const integers = further.get(furtherKinds.integers);
  if (integers === undefined || integers.length < 32) return null;
  const page = numbers.int32(integers, 28);
  if (page === 1) return "EBCDIC";
  // 2 is "ASCII" and 3 "ASCII of eight bits": files say so whatever they hold.
  if (page <= 4) return null;
  if ((page >= 1250 && page <= 1258) || page === 874) return `windows-${page}`;
  if (page >= 28_591 && page <= 28_606) return `iso-8859-${page - 28_590}`;
  return codePages[page] ?? `code page ${page}`;
}

const codePages: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  20127: "utf-8",
  20866: "koi8-r",
  65001: "utf-8",
};

/** Names and labels of the variables: what an encoding can be told by. */
const textsOf = ({ variables, labels }: Records): Buffer[] => [
  ...variables.flatMap(({ name, label }) => [name, ...(label === null ? [] : [label])]),
  ...labels.flatMap((record) => record.labels.map(([, label]) => label)),
];

function decoderOf(encoding: string): TextReading["decode"] | null {
  const decoder = textDecoder(encoding);
  if (decoder === null) return null;
  const isUtf8 = decoder.encoding === "utf-8";
  return (bytes) => {
    let end = bytes.length;
    while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--;
    if (end === 0) return "";
    // A text as long as its variable may have lost the end of its last letter.
    if (isUtf8 && end === bytes.length) end = wholeLetters(bytes);
    try {
      return decoder.decode(bytes.subarray(0, end));
    } catch {
      return null;
    }
  };
}

function textDecoder(encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    return null; // the runtime does not know it
  }
}

const utf8 = decoderOf("utf-8")!;
const newLine = Buffer.from("\n");

/** Bytes up to the end of the last letter that is whole in UTF-8. */
function wholeLetters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
