import { mistake } from "../../core/mistakes/mistake.ts";
import { BrokenSav } from "./broken-sav.ts";

/** Gives the bytes of rows, unpacked: eight for a number, and as many times eight for a text as it needs. */
export interface RowBytes {
  /** Fills `into` from its beginning; how many bytes there are is less than asked for only at the end. */
  fill(into: Buffer): Promise<number>;
}

/** Rows as they lie in the file. */
export function plainRows(pieces: AsyncGenerator<Buffer>): RowBytes {
  const held = new Held(pieces);
  return {
    async fill(into) {
      let at = 0;
      while (at < into.length && (await held.has(1))) at += held.copy(into, at, into.length - at);
      return at;
    },
  };
}

const codes = { none: 0, end: 252, asItIs: 253, spaces: 254, missing: 255 } as const;

/**
 * Rows packed by bytecode. Eight bytes say what the next eight values are: a small number with `bias` added, spaces, a missing
 * number, or that the value follows as it is. `double` is a number's eight bytes, `missing` that of the missing one.
 */
export function bytecodeRows(
  path: string,
  pieces: AsyncGenerator<Buffer>,
  bias: number,
  double: (number: number) => Buffer,
  missing: number,
): RowBytes {
  const held = new Held(pieces);
  const values = Array.from({ length: 256 }, (_, code) =>
    code === codes.spaces ? Buffer.alloc(8, " ") : double(code === codes.missing ? missing : code - bias),
  );
  // Two numbers of four bytes are copied faster than eight bytes.
  const halves = new Uint32Array(new Uint8Array(Buffer.concat(values)).buffer);
  const now = new Uint8Array(8);
  let place = 8;
  let ended = false;
  const cutShort = () => new BrokenSav(path, mistake("damaged-file.spss-value"));
  return {
    async fill(into) {
      const words = new Uint32Array(into.buffer, into.byteOffset, into.length / 4);
      let word = 0;
      while (word < words.length && !ended) {
        if (place === 8) {
          if (held.left < 8 && !(await held.has(8))) {
            if (held.left > 0) throw cutShort();
            break;
          }
          held.copy(now, 0, 8);
          place = 0;
        }
        while (place < 8 && word < words.length) {
          const code = now[place++]!;
          if (code === codes.none) continue;
          if (code === codes.end) {
            ended = true;
            break;
          }
          if (code === codes.asItIs) {
            if (held.left < 8 && !(await held.has(8))) throw cutShort();
            held.copy(into, word * 4, 8);
            word += 2;
          } else {
            words[word++] = halves[code * 2]!;
            words[word++] = halves[code * 2 + 1]!;
          }
        }
      }
      return word * 4;
    },
  };
}

/** The bytes of some pieces that are not used yet. */
class Held {
  readonly #pieces: AsyncGenerator<Buffer>;
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(pieces: AsyncGenerator<Buffer>) {
    this.#pieces = pieces;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Whether there are so many bytes more; reads further pieces for it. */
  async has(length: number): Promise<boolean> {
    while (this.left < length) {
      const piece = await this.#pieces.next();
      if (piece.done) return false;
      this.#bytes = this.left === 0 ? piece.value : Buffer.concat([this.#bytes.subarray(this.#at), piece.value]);
      this.#at = 0;
    }
    return true;
  }

  /** Moves bytes that are held, at most `most`, to `into`; how many they were. */
  copy(into: Uint8Array, at: number, most: number): number {
    const length = Math.min(most, this.left);
    if (length === 8) for (let byte = 0; byte < 8; byte++) into[at + byte] = this.#bytes[this.#at + byte]!;
    else this.#bytes.copy(into, at, this.#at, this.#at + length);
    this.#at += length;
    return length;
  }
}
