import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, renameSync, rmSync } from "node:fs";
import { finished, pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";

/** The first line of a backup file: what it is. */
export interface BackupHead {
  readonly polku: "backup/1";
  /** "everything", or only the list of erasures. */
  readonly holds: "everything" | "erasures";
  /** Number of the newest migration of the database it was made of. */
  readonly schema: number;
  /** ISO time. */
  readonly made: string;
}

/** The last line: how many lines lie between, and the SHA-256 of all before it. */
interface BackupEnd {
  readonly end: true;
  readonly lines: number;
  readonly sha256: string;
}

/**
 * Writes a backup file: gzipped lines of JSON, the first saying what it is, the last its checksum. It takes its name only when
 * it is whole, and is for its owner alone: it holds everything.
 */
export async function writeBackup(
  path: string,
  head: BackupHead,
  fill: (add: (lines: readonly string[]) => Promise<void>) => Promise<void>,
): Promise<{ readonly lines: number; readonly sha256: string }> {
  const half = `${path}.half`;
  const gzip = createGzip({ level: 6 });
  const written = pipeline(gzip, createWriteStream(half, { mode: 0o600 }));
  written.catch(() => {}); // told by whoever waits for it, or else by what made it fail
  const hash = createHash("sha256");
  let lines = 0;
  const write = async (text: string) => {
    hash.update(text);
    if (!gzip.write(text)) await Promise.race([once(gzip, "drain"), written]);
  };
  try {
    await write(`${JSON.stringify(head)}\n`);
    await fill(async (more) => {
      lines += more.length;
      await write(more.map((line) => `${line}\n`).join(""));
    });
    const sha256 = hash.digest("hex");
    gzip.end(`${JSON.stringify({ end: true, lines, sha256 } satisfies BackupEnd)}\n`);
    await written;
    renameSync(half, path);
    return { lines, sha256 };
  } catch (error) {
    gzip.destroy();
    await finished(gzip).catch(() => {});
    rmSync(half, { force: true });
    throw error;
  }
}

/** Reads a backup file to its end: what it is, once its checksum holds; else why it cannot be used. */
export async function checkBackup(path: string): Promise<Result<BackupHead, Problem>> {
  const damaged = (how: "other" | "empty" | "gzip" | "end" | "checksum") =>
    refuse(mistake(`damaged-backup.${how}`, {}, { file: path }));
  const hash = createHash("sha256");
  let head: BackupHead | undefined;
  let lines = -1;
  let last = "";
  try {
    for await (const line of linesOf(path)) {
      if (head === undefined) {
        const first = parsed(line);
        if (!isHead(first)) return damaged("other");
        head = first;
      }
      if (last !== "") hash.update(`${last}\n`);
      last = line;
      lines++;
    }
  } catch (error) {
    if (error instanceof EndlessLine)
      return refuse(mistake("damaged-backup.line", { most: longestLine }, { file: path }));
    if (!(error as NodeJS.ErrnoException).code?.startsWith("Z_")) throw error;
    return damaged("gzip");
  }
  if (head === undefined) return damaged("empty");
  const end = parsed(last) as Partial<BackupEnd> | undefined;
  if (end?.end !== true || lines < 1) return damaged("end");
  if (end.lines !== lines - 1 || end.sha256 !== hash.digest("hex")) {
    return damaged("checksum");
  }
  return ok(head);
}

/** The lines between the first and the last of a backup that was checked. */
export async function* backupLines(path: string): AsyncGenerator<string> {
  let before: string | undefined;
  let first = true;
  for await (const line of linesOf(path)) {
    if (before !== undefined) yield before;
    before = first ? undefined : line;
    first = false;
  }
}

/** Lines of a gzipped text. Only LF ends a line: readline would also split at U+2028, which JSON may hold. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const text = createGunzip().setEncoding("utf8");
  // Whichever of the two ends, the other does: nobody waits for a file that is closed.
  pipeline(createReadStream(path), text).catch(() => {}); // told by reading
  let rest: string[] = [];
  let length = 0;
  for await (const piece of text as AsyncIterable<string>) {
    let from = 0;
    for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", from)) {
      yield rest.join("") + piece.slice(from, end);
      [rest, length, from] = [[], 0, end + 1];
    }
    rest.push(piece.slice(from));
    length += piece.length - from;
    if (length > longestLine) throw new EndlessLine();
  }
  if (length > 0) yield rest.join("");
}

/** A line is a row of a table; the longest, a journey or a mapping that was kept, is a tenth of this. */
const longestLine = 1 << 25;

class EndlessLine extends Error {}

function isHead(value: unknown): value is BackupHead {
  if (typeof value !== "object" || value === null) return false;
  const { polku, holds, schema, made } = value as Partial<Record<keyof BackupHead, unknown>>;
  const isKnown = polku === "backup/1" && (holds === "everything" || holds === "erasures");
  return isKnown && Number.isInteger(schema) && typeof made === "string";
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
