import { randomUUID } from "node:crypto";
import { access, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { WorkspaceId } from "../records/records.ts";

/** A file that somebody brought, to be looked at and imported. */
export interface Upload {
  readonly id: string;
  /** What its bringer calls it; text to show, never part of a path. */
  readonly name: string;
  readonly bytes: number;
  readonly brought: string;
  /** Who brought it; absent: it was brought before that was kept. */
  readonly by?: string;
}

/** So many files of one workspace wait there at once: two years of months, say. */
const mostFiles = 24;
/** And they are no larger together than so many of the largest. */
const mostOfTheLargest = 10;
/** Milliseconds after which a file is gone, imported or not. */
const lifetime = 24 * 3600 * 1000;

const rootOf = (dataFolder: string): string => join(dataFolder, "uploads");

/** Files on their way in lie in the data folder, each in a folder of its own under its workspace's, for the server's user alone. */
export class Uploads {
  readonly #folder: string;
  /** Bytes that a file may have. */
  readonly mostBytes: number;

  constructor(dataFolder: string, workspace: WorkspaceId, mostBytes: number) {
    this.#folder = join(rootOf(dataFolder), workspace);
    this.mostBytes = mostBytes;
  }

  /** Keeps a file as it comes, piece by piece; of one that is too large or breaks off nothing stays. */
  async bring(name: string, pieces: Readable, now: Date, by: string): Promise<Result<Upload, Problem>> {
    pieces.on("error", () => {}); // it may break before anybody reads; the reading says it too
    const waiting = await this.#waiting();
    const together = waiting.reduce((sum, { bytes }) => sum + bytes, 0);
    if (waiting.length >= mostFiles || together >= mostOfTheLargest * this.mostBytes) {
      const message = `expected at most ${mostFiles} files waiting at once, and ${mostOfTheLargest * this.mostBytes} bytes in all; import or remove one of them first`;
      return refuse({ code: "too-many-files", message });
    }
    const id = randomUUID();
    const folder = this.#folderOf(id);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      const bytes = await keep(pieces, this.dataOf(id), this.mostBytes);
      if (bytes !== null) {
        const upload: Upload = { id, name: plainName(name), bytes, brought: now.toISOString(), by };
        // Written last: without it nothing is here.
        await writeJson(join(folder, "about.json"), upload);
        return ok(upload);
      }
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOSPC") return refuse({ code: "disk-full", message: "the disk has no room for the file" });
      if (code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE")
        return refuse({ code: "unreadable-request", message: "expected the whole file, but the connection broke" });
      throw error;
    }
    await rm(folder, { recursive: true, force: true });
    return refuse(tooLarge(this.mostBytes));
  }

  /** What lies here, in the order in which it came. */
  async list(): Promise<Upload[]> {
    const found = await Promise.all((await namesIn(this.#folder)).map((id) => this.find(id)));
    return found.filter((one) => one !== null).sort((a, b) => (a.brought < b.brought ? -1 : 1));
  }

  /** Of these the bytes are here still. */
  async #waiting(): Promise<Upload[]> {
    const all = await this.list();
    const isThere = await Promise.all(all.map(({ id }) => this.isThere(id)));
    return all.filter((_, at) => isThere[at]);
  }

  /** `id` is a UUID, as whoever asks has made sure of. */
  find = (id: string): Promise<Upload | null> => readJson<Upload>(join(this.#folderOf(id), "about.json"));

  /** Whether its bytes are here. */
  isThere = (id: string): Promise<boolean> =>
    access(this.dataOf(id)).then(
      () => true,
      () => false,
    );

  /** How its import stands, as it was last kept; null where none was begun. */
  readImport = <Import>(id: string): Promise<Import | null> => readJson<Import>(this.#importOf(id));

  /** Keeps how its import stands, whole or not at all; nothing where the file was taken away meanwhile. */
  async keepImport(id: string, state: unknown): Promise<void> {
    try {
      await writeJson(this.#importOf(id), state);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }

  /** Where its bytes lie. */
  dataOf = (id: string): string => join(this.#folderOf(id), "data");
  /** Where is written what came of it. */
  resultsOf = (id: string): string => join(this.#folderOf(id), "results");

  /** Takes away its bytes; what came of it stays for a while. */
  letGo = (id: string): Promise<void> => rm(this.dataOf(id), { force: true });

  remove = (id: string): Promise<void> => rm(this.#folderOf(id), { recursive: true, force: true });

  #importOf(id: string): string {
    return join(this.#folderOf(id), "import.json");
  }

  #folderOf(id: string): string {
    return join(this.#folder, id);
  }
}

export const tooLarge = (mostBytes: number): Problem => ({
  code: "too-large",
  message: `expected a file of at most ${mostBytes} bytes, got a larger one`,
});

/** Takes away every file of every workspace that has lain here too long, whole or half brought. */
export async function sweepUploads(dataFolder: string, now: Date): Promise<void> {
  const root = rootOf(dataFolder);
  for (const workspace of await namesIn(root))
    for (const id of await namesIn(join(root, workspace))) {
      const folder = join(root, workspace, id);
      // Written once, when the file was here; what is done with it later does not lengthen its time.
      const brought = stat(join(folder, "about.json")).catch(() => stat(folder));
      const { mtimeMs } = await brought.catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (now.getTime() - mtimeMs > lifetime) await rm(folder, { recursive: true, force: true });
    }
}

/** Bytes written; null when there are more than may be. Whoever sends them is answered, not cut off. */
async function keep(pieces: Readable, path: string, most: number): Promise<number | null> {
  const file = await open(path, "wx", 0o600);
  try {
    let bytes = 0;
    for await (const piece of pieces.iterator({ destroyOnReturn: false })) {
      bytes += (piece as Buffer).length;
      if (bytes > most) return null;
      await file.appendFile(piece as Buffer);
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** Writes a file for the server's user alone, whole or not at all. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(`${path}.part`, JSON.stringify(value), { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/** What stands in a file; null where there is none. */
export async function readJson<Value>(path: string): Promise<Value | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Value;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** A name on one line, without folders. */
const plainName = (name: string): string =>
  name
    .replace(/^.*[/\\]/su, "")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, 200) || "data";
