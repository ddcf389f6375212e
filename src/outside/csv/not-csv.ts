import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";

/** Why the beginning of a file is not text that can be split, with what to do about it; null when it is. */
export function notCsv(head: Buffer): Problem | null {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (head.length === 0) return mistake("empty-file");
  if (begins(0x50, 0x4b, 3, 4)) return mistake("other-format.archive");
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return mistake("other-format.old-workbook");
  const words = head.toString("latin1", 0, 40);
  if (/^\$FL[23]/.test(words)) return mistake("not-csv.spss");
  if (words.startsWith("ENCRYPTEDSAV")) return mistake("protected-file.spss");
  if (words.startsWith("ASCII SPSS PORT FILE")) return mistake("other-format.portable");
  if (head.includes(0)) return mistake("not-csv.bytes");
  return null;
}
