import { once } from "node:events";
import { createWriteStream, renameSync, rmSync } from "node:fs";
import { finished } from "node:stream/promises";

/** Adds to a file that is being written; resolves when the piece may leave memory. */
export type WritePiece = (piece: string | Uint8Array) => Promise<void>;

/**
 * A file that takes its name only when it is whole: `work` writes it under another name beside it. What stood there before stays
 * until then, and stays where the work fails.
 */
export async function wholeFile<Value>(path: string, work: (half: string) => Promise<Value>): Promise<Value> {
  const half = `${path}.half`;
  try {
    const value = await work(half);
    renameSync(half, path);
    return value;
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

/** Writes such a file piece by piece. Throws what the disk throws. */
export const writeWholeFile = <Value>(path: string, fill: (write: WritePiece) => Promise<Value>): Promise<Value> =>
  wholeFile(path, async (half) => {
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
      return value;
    } catch (error) {
      stream.destroy();
      throw error;
    }
  });
