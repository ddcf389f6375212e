import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";

/**
 * What a database error is, in words, when it is trouble to be expected: a full disk, a server that is gone or has no
 * room for us. Undefined for anything else: that is a bug, or a row that cannot be kept.
 */
export function troubleOf(error: unknown): Problem | undefined {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  if (code === "53100" || code === "ENOSPC" || saysDiskFull(message)) return diskFull();
  if (code === "53300") return mistake("records-busy");
  if (code === "3D000" || code.startsWith("28")) return mistake("records-closed", { why: message });
  if (goneStates.has(code) || goneWords.test(message)) return mistake("records-gone", { why: message });
  return undefined;
}

/** The disk under the records is full. */
export const diskFull = (where?: string): Problem =>
  where === undefined ? mistake("disk-full") : mistake("disk-full.at", { where }, { file: where });

/** Whether a program's complaint is that the disk is full. */
export const saysDiskFull = (complaint: string): boolean =>
  /no space left on device|ENOSPC|disk quota exceeded|not enough space/i.test(complaint);

const goneStates = new Set([
  "57P01", // admin shutdown
  "57P02", // crash shutdown
  "57P03", // cannot connect now: starting or stopping
  "08000",
  "08003",
  "08006",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "ETIMEDOUT",
]);
const goneWords =
  /timeout expired|connection terminated|connection ended|client has encountered a connection error|not queryable|client was closed/i;
