import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findKey, makeKey } from "../store/records/keys.ts";
import type { Records, WorkspaceId } from "../store/records/records.ts";

/** The key by which programs on this machine write to the API, and the file in which it lies. */
export interface LocalKey {
  readonly key: string;
  readonly file: string;
  /** Whether it was made just now. */
  readonly made: boolean;
}

/**
 * The local key: made at the first start, and again when its file is gone. The records know only its hash; the file is
 * for its owner alone.
 */
export async function localKey(records: Records, workspace: WorkspaceId, dataFolder: string): Promise<LocalKey> {
  const file = join(dataFolder, "local-key");
  const known = readKey(file);
  if (known !== null && (await findKey(records, known))?.workspace === workspace)
    return { key: known, file, made: false };
  const key = await makeKey(records, workspace, "local");
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
  return { key, file, made: true };
}

function readKey(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
