import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Problem } from "../../core/problem.ts";

/** A file may unpack to this many bytes freely; beyond, to `ratioLimit` times what was read. Keeps gzip bombs out. */
const freeBytes = 1 << 30;
const ratioLimit = 200;

/** Why a file could not be read to its end; thrown by `readBytes` and caught by `openCsv`. */
export class Unreadable extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/**
 * The bytes of a file in pieces, unpacked when they are gzip (told by the first bytes, not by the name).
 * `onRaw` sees the bytes as they lie in the file, in order: for the fingerprint and for progress.
 * Throws `Unreadable` in words when the file is not there, is cut short or unpacks without end.
 */
export async function* readBytes(path: string, onRaw: (bytes: Uint8Array) => void): AsyncGenerator<Buffer> {
  const broken = (code: string, message: string) => new Unreadable({ code, message, file: path });
  let read = 0;
  let zeros = 0;
  try {
    if ((await stat(path)).isDirectory()) throw broken("no-file", "expected a data file, got a folder");
    const raw: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 1 << 18 });
    const pieces = raw[Symbol.asyncIterator]();
    const first: IteratorResult<Buffer> = await pieces.next();
    if (first.done) return;
    const all = async function* () {
      try {
        for (let piece: IteratorResult<Buffer> = first; !piece.done; piece = await pieces.next()) {
          read += piece.value.length;
          zeros = zerosAtEnd(piece.value, zeros);
          onRaw(piece.value);
          yield piece.value;
        }
      } finally {
        await pieces.return?.();
      }
    };
    if (!(first.value[0] === 0x1f && first.value[1] === 0x8b)) {
      yield* all();
      return;
    }
    const unpacked = createGunzip({ chunkSize: 1 << 18 });
    pipeline(Readable.from(all()), unpacked, () => {}); // told by reading
    let out = 0;
    for await (const piece of unpacked as AsyncIterable<Buffer>) {
      out += piece.length;
      if (out > freeBytes && out > ratioLimit * read) {
        throw broken("gzip-bomb", `unpacks to more than ${ratioLimit} times its size, which no data file does`);
      }
      yield piece;
    }
    // zlib takes what follows a whole gzip file and does not begin like another for padding, and says nothing.
    if (read - unpacked.bytesWritten > zeros)
      throw broken("gzip", "the gzip file is damaged (other bytes follow its end)");
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw broken("no-file", "there is no such file");
    if (code === "EACCES") throw broken("no-file", "the file may not be read by this user");
    if (code === "Z_BUF_ERROR") throw broken("gzip", "the gzip file is cut short");
    if (code?.startsWith("Z_")) throw broken("gzip", `the gzip file is damaged (${message})`);
    if (code !== undefined) throw broken("no-file", `the file cannot be read (${message})`);
    throw error;
  }
}

/** How many zeros end what was read; tapes and archives are filled up with them. */
function zerosAtEnd(piece: Buffer, before: number): number {
  let at = piece.length;
  while (at > 0 && piece[at - 1] === 0) at--;
  return at === 0 ? before + piece.length : piece.length - at;
}
