import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What makes the cookies of sessions, the secrets of links to surveys, links to unsubscribe and the marks by which bounces are known:
 * POLKU_SECRET, else a file of the data folder, made at the first start and for its owner alone. It lies beside the records, not in them: who reads the records cannot make one.
 */
export function sessionSecret(given: string | null, dataFolder: string): string {
  if (given !== null) return given;
  const file = join(dataFolder, "session-secret");
  try {
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
