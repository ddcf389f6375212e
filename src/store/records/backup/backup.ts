import type { Records, Sql } from "../records.ts";

/** One row of a table, as JSON. */
export interface BackupRow {
  readonly table: string;
  readonly workspace: string;
  /** The row as PostgreSQL writes it as JSON, untouched. */
  readonly json: string;
}

/** Who may come in: accounts with the hashes of their passwords, passkeys (public keys) and memberships; no session, no link. */
export const peopleTables = ["user", "account", "passkey", "members"] as const;

/** Every table of ours, those that others refer to first. */
export const backupTables = [
  "workspaces",
  "workspace_secrets",
  "settings",
  ...peopleTables,
  "keys",
  "locations",
  "journeys",
  "journey_versions",
  "customers",
  "imports",
  "erasures",
  "log",
  "sheets",
  "audits",
  "surveys",
  "survey_versions",
  "survey_links",
  "devices",
  "responses",
  "contacts",
  "used_links",
  "events",
  "survey_invitations",
  "addresses",
  "opt_outs",
  "photos",
  "left_out",
] as const;
export type BackupTable = (typeof backupTables)[number];
export const isTable = (table: string): boolean => (backupTables as readonly string[]).includes(table);

/** What must not be undone by a backup: who and what was erased, and where nobody is asked any more. Hashes and ids alone. */
export const listedTables = ["erasures", "opt_outs"] as const satisfies readonly BackupTable[];

/** An audit is as long as a thousand entries of the log, a picture as some thousands. */
export const rowsAtOnce = (table: string): number => (table === "audits" ? 20 : table === "photos" ? 4 : 2000);

const accounts: ReadonlySet<string> = new Set(["user", "account", "passkey"]);

/** A table's name as SQL: those of accounts lie in the schema of the library that keeps them. */
export const qualified = (table: string): string => (accounts.has(table) ? `polku_auth."${table}"` : `polku.${table}`);

/** The rows of a table that belong to a workspace. An account belongs to the oldest one that its person is in, and comes once. */
function rowsOf(table: BackupTable): string {
  if (!accounts.has(table))
    return `SELECT row_to_json(kept)::text AS json FROM ${qualified(table)} AS kept WHERE workspace = polku.current_workspace()`;
  const person = table === "user" ? "kept.id" : `kept."userId"`;
  // What other sign-in services gave us for an account is theirs, and short-lived.
  return `SELECT (to_jsonb(kept) - ARRAY['accessToken', 'refreshToken', 'idToken'])::text AS json FROM ${qualified(table)} AS kept
    WHERE polku.current_workspace() = (
      SELECT members.workspace FROM polku.members JOIN polku.workspaces USING (workspace)
      WHERE person = ${person} ORDER BY made, members.workspace LIMIT 1
    )`;
}

/**
 * Hands over every row of the given tables, workspace by workspace, as they were at one moment however long the reading
 * takes; live intake goes on beside it.
 */
export const eachRow = (
  records: Records,
  tables: readonly BackupTable[],
  take: (rows: readonly BackupRow[]) => Promise<void>,
): Promise<void> =>
  records.asOwner(async (sql) => {
    await sql.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    const workspaces = await sql.query<{ id: string }>(
      "SELECT workspace AS id FROM polku.workspaces ORDER BY made, workspace",
    );
    for (const { id } of workspaces) {
      await sql.query("SELECT set_config('polku.workspace', $1, true)", [id]);
      for (const table of tables) {
        await sql.query(`DECLARE kept NO SCROLL CURSOR FOR ${rowsOf(table)}`);
        for (;;) {
          const rows = await sql.query<{ json: string }>(`FETCH ${rowsAtOnce(table)} FROM kept`);
          if (rows.length === 0) break;
          await take(rows.map(({ json }) => ({ table, workspace: id, json })));
        }
        await sql.query("CLOSE kept");
      }
    }
  });

/** The newest migration that the database has taken: backups of another one look different. */
export const schemaNumber = (records: Records): Promise<number> => records.asOwner(newestMigration);

async function newestMigration(sql: Sql): Promise<number> {
  const [newest] = await sql.query<{ number: number }>("SELECT max(number) AS number FROM polku.migrations");
  return newest?.number ?? 0;
}
