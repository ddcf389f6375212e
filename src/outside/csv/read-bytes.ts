import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { mistake, said } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { Unreadable } from "../unreadable.ts";

/** A file may unpack to this many bytes freely; beyond, to `ratioLimit` times what was read. Keeps gzip bombs out. */
const freeBytes = 1 << 30;
const ratioLimit = 200;

/**
 * The bytes of a file in pieces, unpacked when they are gzip (told by the first bytes, not by the name).
 * `onRaw` sees the bytes as they lie in the file, in order: for the fingerprint and for progress.
 * Throws `Unreadable` in words when the file is not there, is cut short or unpacks without end.
 */
export async function* readBytes(path: string, onRaw: (bytes: Uint8Array) => void): AsyncGenerator<Buffer> {
  const broken = (problem: Problem) => new Unreadable(path, problem);
  let read = 0;
  let zeros = 0;
  try {
    if ((await stat(path)).isDirectory()) throw broken(mistake("no-file.folder"));
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
        throw broken(mistake("gzip-bomb", { ratio: ratioLimit }));
      }
      yield piece;
    }
    // zlib takes what follows a whole gzip file and does not begin like another for padding, and says nothing.
    if (read - unpacked.bytesWritten > zeros) throw broken(mistake("gzip", { why: said("gzip-more") }));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw broken(mistake("no-file"));
    if (code === "EACCES") throw broken(mistake("no-file.forbidden"));
    if (code === "Z_BUF_ERROR") throw broken(mistake("gzip.short"));
    if (code?.startsWith("Z_")) throw broken(mistake("gzip", { why: message }));
    if (code !== undefined) throw broken(mistake("no-file.data", { why: message }));
    throw error;
  }
}

/** How many zeros end what was read; tapes and archives are filled up with them. */
function zerosAtEnd(piece: Buffer, before: number): number {
  let at = piece.length;
  while (at > 0 && piece[at - 1] === 0) at--;
  return at === 0 ? before + piece.length : piece.length - at;
}
