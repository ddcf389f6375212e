import { randomBytes } from "node:crypto";
import type { Text } from "../../core/text.ts";
import type { Records, WorkspaceId } from "./records.ts";

export interface Workspace {
  readonly id: WorkspaceId;
  readonly name: Text;
}

/** Makes a workspace with its settings and its secret; `id` where somebody else has given it one already. */
export async function makeWorkspace(
  records: Records,
  workspace: { id?: WorkspaceId; name: Text; timeZone: string; languages: readonly string[] },
): Promise<WorkspaceId> {
  return records.asOwner(async (sql) => {
    const [made] = await sql.query<{ workspace: string }>(
      "INSERT INTO polku.workspaces (workspace, name) VALUES (coalesce($1, gen_random_uuid()), $2) RETURNING workspace",
      [workspace.id ?? null, JSON.stringify(workspace.name)],
    );
    const id = made!.workspace;
    await sql.query("SELECT set_config('polku.workspace', $1, true)", [id]);
    await sql.query("INSERT INTO polku.workspace_secrets (workspace, customer_key) VALUES ($1, $2)", [
      id,
      randomBytes(32),
    ]);
    await sql.query("INSERT INTO polku.settings (workspace, time_zone, languages) VALUES ($1, $2, $3)", [
      id,
      workspace.timeZone,
      workspace.languages,
    ]);
    return id;
  });
}

/** Every workspace there is, the oldest first. */
export const listWorkspaces = (records: Records): Promise<Workspace[]> =>
  records.asOwner((sql) =>
    sql.query<Workspace>("SELECT workspace AS id, name FROM polku.workspaces ORDER BY made, workspace"),
  );

/** When the newest backup of everything was finished; null: never, as far as is known. */
export const lastBackup = (records: Records, workspace: WorkspaceId): Promise<Date | null> =>
  records.inWorkspace(workspace, async (sql) => {
    const [own] = await sql.query<{ made: Date | null }>("SELECT backed_up AS made FROM polku.workspaces");
    return own?.made ?? null;
  });

/** Notes that everything is in a backup. */
export const noteBackup = (records: Records, at: Date): Promise<unknown> =>
  records.asOwner((sql) => sql.query("UPDATE polku.workspaces SET backed_up = $1", [at]));
