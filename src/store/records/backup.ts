import type { Records, Sql } from "./records.ts";

/** One row of a table, as JSON. */
export interface BackupRow {
  readonly table: string;
  readonly workspace: string;
  /** The row as PostgreSQL writes it as JSON, untouched. */
  readonly json: string;
}

/** Every table of ours, those that others refer to first. */
export const backupTables = [
  "workspaces",
  "workspace_secrets",
  "settings",
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
] as const;
export type BackupTable = (typeof backupTables)[number];

/** An audit is as long as a thousand entries of the log. */
export const rowsAtOnce = (table: string): number => (table === "audits" ? 20 : 2000);

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
        await sql.query(
          `DECLARE kept NO SCROLL CURSOR FOR SELECT row_to_json(kept)::text AS json FROM polku.${table} AS kept
           WHERE workspace = polku.current_workspace()`,
        );
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

export async function newestMigration(sql: Sql): Promise<number> {
  const [newest] = await sql.query<{ number: number }>("SELECT max(number) AS number FROM polku.migrations");
  return newest?.number ?? 0;
}
