import { type FileHandle, open, stat } from "node:fs/promises";
import { mistake } from "../../core/mistakes/mistake.ts";
import { BrokenSav } from "./broken-sav.ts";

const pieceBytes = 1 << 18;

/** The bytes of a file, taken from its beginning on. `onRaw` sees all of them in order: for the fingerprint and for progress. */
export class FileBytes {
  readonly path: string;
  readonly size: number;
  #handle: FileHandle | null = null;
  readonly #onRaw: (bytes: Uint8Array) => void;
  #held: Buffer = Buffer.alloc(0);
  #at = 0;
  /** Where the bytes begin that are not read yet. */
  #read = 0;

  private constructor(path: string, size: number, onRaw: (bytes: Uint8Array) => void) {
    [this.path, this.size, this.#onRaw] = [path, size, onRaw];
  }

  static async open(path: string, onRaw: (bytes: Uint8Array) => void): Promise<FileBytes> {
    return new FileBytes(path, (await orBroken(path, stat(path))).size, onRaw);
  }

  /** Where the next byte to be taken lies in the file. */
  get position(): number {
    return this.#read - this.#held.length + this.#at;
  }

  /** The next `length` bytes, which are `what`. */
  async take(length: number, what: string): Promise<Buffer> {
    if (length > this.size - this.position) throw this.#cutShort(length, what);
    const held = this.#held.length - this.#at;
    if (length > held) {
      const pieces = [this.#held.subarray(this.#at)];
      for (let have = held; have < length; ) {
        const piece = await this.#next(Math.max(pieceBytes, length - have));
        if (piece.length === 0) throw this.#cutShort(length, what);
        pieces.push(piece);
        have += piece.length;
      }
      this.#held = Buffer.concat(pieces);
      this.#at = 0;
    }
    this.#at += length;
    return this.#held.subarray(this.#at - length, this.#at);
  }

  /** What is left of the file, in pieces. */
  async *rest(): AsyncGenerator<Buffer> {
    const held = this.#held.subarray(this.#at);
    this.#at = this.#held.length;
    if (held.length > 0) yield held;
    for (;;) {
      const piece = await this.#next(pieceBytes);
      if (piece.length === 0) return;
      this.#at = this.#held.length;
      yield piece;
    }
  }

  /** Bytes from elsewhere in the file, out of their order and not shown to `onRaw`. */
  async elsewhere(position: number, length: number, what: string): Promise<Buffer> {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await this.#readInto(bytes, position);
    if (bytesRead < length)
      throw new BrokenSav(this.path, `expected ${length} bytes of ${what} at byte ${position}, got ${bytesRead}`);
    return bytes;
  }

  /** Lets go of the file; whoever takes more of it opens it again. So a file whose rows nobody asks for is not left open. */
  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = null;
  }

  async #next(most: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.#readInto(Buffer.allocUnsafe(most), this.#read);
    const piece = buffer.subarray(0, bytesRead);
    this.#read += bytesRead;
    this.#onRaw(piece);
    this.#held = piece;
    this.#at = 0;
    return piece;
  }

  async #readInto(bytes: Buffer, position: number) {
    this.#handle ??= await orBroken(this.path, open(this.path));
    return orBroken(this.path, this.#handle.read(bytes, 0, bytes.length, position));
  }

  #cutShort(length: number, what: string): BrokenSav {
    const left = Math.max(0, this.size - this.position);
    const damage = `expected ${length} bytes of ${what} at byte ${this.position}, got ${left}`;
    return new BrokenSav(this.path, mistake("damaged-file.spss-short", { damage }));
  }
}

const orBroken = <Done>(path: string, work: Promise<Done>): Promise<Done> =>
  work.catch((error: Error) => {
    throw new BrokenSav(path, mistake("no-file.data", { why: error.message }));
  });
