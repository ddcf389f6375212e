import { BrokenSav } from "./broken-sav.ts";
import type { Numbers } from "./numbers.ts";
import { furtherKinds, type Records } from "./records.ts";
import type { TextReading } from "./sav-encoding.ts";

/** What further records say about variables: by `shortKey` of the short name, or by the long name in capitals. */
export interface LongTexts {
  /** Names as the user wrote them, by short name. */
  readonly names: ReadonlyMap<string, string>;
  /** Lengths of texts of more than 255 bytes, by short name. */
  readonly widths: ReadonlyMap<string, number>;
  /** Labels and missing values of texts of more than eight bytes, by long name. */
  readonly labels: ReadonlyMap<string, readonly (readonly [value: Buffer, label: Buffer])[]>;
  readonly missing: ReadonlyMap<string, readonly Buffer[]>;
}

/** How short names are compared: by their bytes, in capitals. */
export const shortKey = (bytes: string): string => bytes.toUpperCase().trim();

export function readLongTexts(
  path: string,
  { further }: Records,
  numbers: Numbers,
  { wordsOf }: TextReading,
): LongTexts {
  const pairs = (kind: number) =>
    // Short names may end within a letter, so bytes are taken apart first and read as text after.
    (further.get(kind)?.toString("latin1") ?? "").split(/[\t\0]+/).flatMap((pair): [string, string][] => {
      const [, name, value] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
      return name === undefined ? [] : [[shortKey(name), wordsOf(Buffer.from(value!, "latin1"))]];
    });
  const labels = new Map<string, [Buffer, Buffer][]>();
  each(furtherKinds.longLabels, (piece) => {
    const name = wordsOf(piece.text()).toUpperCase();
    piece.int32();
    const count = piece.int32();
    const found: [Buffer, Buffer][] = [];
    for (let left = count; left > 0; left--) found.push([piece.text(), piece.text()]);
    labels.set(name, found);
  });
  const missing = new Map<string, Buffer[]>();
  each(furtherKinds.longMissing, (piece) => {
    const name = wordsOf(piece.text()).toUpperCase();
    const count = piece.bytes(1)[0]!;
    const length = piece.int32();
    // Early versions of PSPP wrote the length anew before each value.
    const found = Array.from({ length: count }, (_, at) => {
      if (at > 0 && piece.left >= 4 + length && piece.peek() === length) piece.int32();
      return piece.bytes(length);
    });
    missing.set(name, found);
  });
  const widths = pairs(furtherKinds.veryLongTexts).map(([name, width]) => [name, Number(width)] as const);
  return { names: new Map(pairs(furtherKinds.longNames)), widths: new Map(widths), labels, missing };

  function each(kind: number, read: (piece: Piece) => void): void {
    const piece = new Piece(path, further.get(kind) ?? Buffer.alloc(0), numbers, kind);
    while (piece.left > 0) read(piece);
  }
}

/** The bytes of a further record, taken from its beginning on. */
class Piece {
  readonly #path: string;
  readonly #bytes: Buffer;
  readonly #numbers: Numbers;
  readonly #kind: number;
  #at = 0;

  constructor(path: string, bytes: Buffer, numbers: Numbers, kind: number) {
    [this.#path, this.#bytes, this.#numbers, this.#kind] = [path, bytes, numbers, kind];
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  bytes(length: number): Buffer {
    if (length < 0 || length > this.left) {
      const message = `expected ${length} more bytes in the record of kind 7/${this.#kind}, got ${this.left}`;
      throw new BrokenSav(this.#path, message);
    }
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  peek(): number {
    return this.#numbers.int32(this.#bytes, this.#at);
  }

  int32(): number {
    return this.#numbers.int32(this.bytes(4), 0);
  }

  /** A text with its length before it. */
  text(): Buffer {
    return this.bytes(this.int32());
  }
}
