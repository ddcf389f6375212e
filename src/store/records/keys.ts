import { createHash, randomBytes } from "node:crypto";
import type { Records, WorkspaceId } from "./records.ts";

/** Whose key somebody presented. */
export interface KeyHolder {
  readonly workspace: WorkspaceId;
  readonly id: string;
  readonly name: string;
}

/** Makes a key to the API. It is shown this once; only its hash is kept. */
export async function makeKey(records: Records, workspace: WorkspaceId, name: string): Promise<string> {
  const key = `polku_${randomBytes(24).toString("base64url")}`;
  await records.inWorkspace(workspace, (sql) =>
    sql.query("INSERT INTO polku.keys (workspace, name, hash) VALUES ($1, $2, $3)", [workspace, name, hashOf(key)]),
  );
  return key;
}

/** Who holds this key; undefined when nobody does, or it was revoked. */
export async function findKey(records: Records, key: string): Promise<KeyHolder | undefined> {
  const [holder] = await records.asOwner((sql) =>
    sql.query<KeyHolder>("SELECT workspace, id, name FROM polku.keys WHERE hash = $1 AND revoked IS NULL", [
      hashOf(key),
    ]),
  );
  return holder;
}

/** From now on the key opens nothing. */
export async function revokeKey(records: Records, workspace: WorkspaceId, id: string): Promise<void> {
  await records.inWorkspace(workspace, (sql) =>
    sql.query("UPDATE polku.keys SET revoked = now() WHERE id = $1 AND revoked IS NULL", [id]),
  );
}

const hashOf = (key: string): Buffer => createHash("sha256").update(key).digest();
