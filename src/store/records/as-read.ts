import { createHash } from "node:crypto";
import type { Problem } from "../../core/problem.ts";

/** A thing as somebody read it, in one word: another word when anything of it has changed. "none": there was nothing. */
export const versionOf = (value: unknown): string =>
  value === undefined ? "none" : createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 16);

/** Whether somebody else has changed a thing since it was read; not asked where nobody says how they read it. */
export const changedSince = (now: unknown, basedOn: string | undefined): Problem | null =>
  basedOn === undefined || basedOn === versionOf(now)
    ? null
    : {
        code: "changed-meanwhile",
        message: `expected what was read to be there still, got ${now === undefined ? "nothing" : JSON.stringify(now)}, as somebody has changed it meanwhile`,
        path: ["basedOn"],
      };
