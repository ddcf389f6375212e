import { randomBytes } from "node:crypto";
import type { Records, WorkspaceId } from "./records.ts";
import { hashOfSecret } from "./secret-hash.ts";

/** Whose key somebody presented. */
export interface KeyHolder {
  readonly workspace: WorkspaceId;
  readonly id: string;
  readonly name: string;
}

/** A key as those see it who answer for it; the key itself is kept nowhere. */
export interface KnownKey {
  readonly id: string;
  readonly name: string;
  readonly made: Date;
  /** To the minute; null: never, as far as is known. */
  readonly used: Date | null;
  /** Experiences and outcomes that came by it. */
  readonly sent: number;
  readonly revoked: Date | null;
}

/** How a key looks. */
export const keyForm = /^polku_[\w-]{32}$/;

/** Makes a key to the API. It is shown this once; only its hash is kept. */
export async function makeKey(records: Records, workspace: WorkspaceId, name: string): Promise<string> {
  const key = `polku_${randomBytes(24).toString("base64url")}`;
  await records.inWorkspace(workspace, (sql) =>
    sql.query("INSERT INTO polku.keys (workspace, name, hash) VALUES ($1, $2, $3)", [
      workspace,
      name,
      hashOfSecret(key),
    ]),
  );
  return key;
}

/** Who holds this key; undefined when nobody does, or it was revoked. That it was used is noted, once a minute at most. */
export async function findKey(records: Records, key: string): Promise<KeyHolder | undefined> {
  const [found] = await records.asOwner((sql) =>
    sql.query<KeyHolder & { lately: boolean }>(
      `SELECT workspace, id, name, coalesce(used > now() - interval '1 minute', false) AS lately
       FROM polku.keys WHERE hash = $1 AND revoked IS NULL`,
      [hashOfSecret(key)],
    ),
  );
  if (found === undefined) return undefined;
  const { lately, ...holder } = found;
  // Where this cannot be written, on a full disk, whoever reads by the key is not kept out.
  if (!lately)
    await records
      .inWorkspace(holder.workspace, (sql) =>
        sql.query("UPDATE polku.keys SET used = now() WHERE id = $1", [holder.id]),
      )
      .catch(() => {});
  return holder;
}

/** The workspace's keys, the newest first. */
export const listKeys = (records: Records, workspace: WorkspaceId): Promise<KnownKey[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<KnownKey>("SELECT id, name, made, used, sent::float8, revoked FROM polku.keys ORDER BY made DESC, id"),
  );

/** So many more came by a key. */
export const noteSent = (records: Records, { workspace, id }: KeyHolder, count: number): Promise<unknown> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query("UPDATE polku.keys SET sent = sent + $2, used = now() WHERE id = $1", [id, count]),
  );

/** From now on the key opens nothing; false where there is none that opened anything. */
export const revokeKey = (records: Records, workspace: WorkspaceId, id: string): Promise<boolean> =>
  records.inWorkspace(workspace, async (sql) => {
    const revoked = await sql.query(
      "UPDATE polku.keys SET revoked = now() WHERE id = $1 AND revoked IS NULL RETURNING id",
      [id],
    );
    return revoked.length > 0;
  });
