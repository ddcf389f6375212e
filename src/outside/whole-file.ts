import { once } from "node:events";
import { createWriteStream, renameSync, rmSync } from "node:fs";
import { finished } from "node:stream/promises";

/** Adds to a file that is being written; resolves when the piece may leave memory. */
export type WritePiece = (piece: string | Uint8Array) => Promise<void>;

/**
 * Writes a file that takes its name only when it is whole: what stood there before stays until then, and stays where the work
 * fails. Throws what the disk throws.
 */
export async function writeWholeFile<Value>(path: string, fill: (write: WritePiece) => Promise<Value>): Promise<Value> {
  const half = halfOf(path);
  const stream = createWriteStream(half);
  let failed: Error | null = null;
  stream.on("error", (error) => {
    failed = error;
  });
  try {
    await once(stream, "open");
    const value = await fill(async (piece) => {
      if (failed !== null) throw failed;
      if (!stream.write(piece)) await once(stream, "drain");
    });
    stream.end();
    await finished(stream);
    renameSync(half, path);
    return value;
  } catch (error) {
    stream.destroy();
    rmSync(half, { force: true });
    throw error;
  }
}

/** What a file is called until it is whole. */
export const halfOf = (path: string): string => `${path}.half`;
