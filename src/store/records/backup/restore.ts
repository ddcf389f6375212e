import { mistake } from "../../../core/mistakes/mistake.ts";
import { own } from "../../../core/own.ts";
import type { Problem } from "../../../core/problem.ts";
import { ok, type Result, refuse } from "../../../core/result.ts";
import { passOverDue } from "../asking/due-invitations.ts";
import type { Records, Sql } from "../records.ts";
import { isTable, qualified, rowsAtOnce } from "./backup.ts";
import { type BackupLine, expected, ForeignRow, isAboutContent, putEach } from "./foreign-row.ts";

/**
 * The oldest schema whose backups come in as they are: a column that is younger than they takes its default. Raise it with
 * a migration that changes what rows hold; the backups in test/earlier tell when that is so.
 */
export const oldestRestorable = 1;

/** Columns that do not come from a backup: a place in the log holds only in the database that gave it. */
const ownHere: Readonly<Record<string, readonly string[]>> = {
  log: ["xid"],
  sheets: ["xid"],
  responses: ["xid"],
  erasures: ["settled", "settled_after"],
};
/** Numbers that are counted on, by their sequence, from the largest that came. */
const counted: readonly (readonly [table: string, column: string, sequence: string])[] = [
  ...["customers", "imports", "erasures"].map((table) => [table, "number", `polku.${table}_number_seq`] as const),
  ["log", "seq", "polku.log_seq"],
  ["sheets", "seq", "polku.log_seq"],
];
/** Tables of which there may be much; rows of the others may refer to each other and come in at once. */
const large = new Set([
  ...["log", "sheets", "customers", "audits", "responses", "contacts", "used_links", "photos", "left_out"],
  ...["events", "survey_invitations", "addresses", "opt_outs"],
]);

/**
 * Puts the rows of a backup into an empty database, in one transaction: they are there whole or not at all. Answers how
 * many came, or which row is none of its table. Erasures are noted as unsettled, so that what they speak of is removed again.
 */
export async function restoreRows(records: Records, rows: AsyncIterable<BackupLine>): Promise<Result<number, Problem>> {
  try {
    return ok(await putAll(records, rows));
  } catch (error) {
    if (error instanceof ForeignRow) return refuse(error.problem);
    if (!isAboutContent(error)) throw error;
    return refuse(mistake("foreign-row.together", { why: (error as Error).message }));
  }
}

const putAll = (records: Records, rows: AsyncIterable<BackupLine>): Promise<number> =>
  records.asOwner(async (sql) => {
    const columns = new Map<string, Columns>();
    const largest = new Map<string, bigint>();
    let waiting: BackupLine[] = [];
    let workspace = "";
    let count = 0;

    const endWorkspace = async () => {
      if (workspace === "") return;
      // All its rows lie in the log under this transaction's number now.
      await sql.query("UPDATE polku.imports SET xid = pg_current_xact_id() WHERE xid IS NOT NULL");
      if (columns.has("survey_invitations")) await passOverDue(sql);
      for (const [table, column, sequence] of counted) {
        if (!columns.has(table)) continue;
        const [most] = await sql.query<{ most: string | null }>(
          `SELECT max(${column})::text AS most FROM polku.${table}`,
        );
        const value = BigInt(most?.most ?? 0);
        if (value > (largest.get(sequence) ?? 0n)) largest.set(sequence, value);
      }
    };
    const put = async () => {
      const [first] = waiting;
      if (first === undefined) return;
      if (first.workspace !== workspace) {
        await endWorkspace();
        workspace = first.workspace;
        await sql.query("SELECT set_config('polku.workspace', $1, true)", [workspace]);
      }
      await putEach(sql, waiting, async (some) => {
        const known = columns.get(first.table) ?? (await columnsOf(sql, some[0]!));
        columns.set(first.table, known);
        await sql.query(
          `INSERT INTO ${qualified(first.table)} (${known.names}) OVERRIDING SYSTEM VALUE
           SELECT ${known.values} FROM json_populate_recordset(NULL::${qualified(first.table)}, $1::json)`,
          [`[${some.map(({ json }) => json).join(",")}]`],
        );
      });
      count += waiting.length;
      waiting = [];
    };

    for await (const row of rows) {
      if (!isTable(row.table)) throw new ForeignRow(mistake("foreign-row.table", {}, { line: row.line }));
      const [first] = waiting;
      const another = first !== undefined && (first.table !== row.table || first.workspace !== row.workspace);
      if (another || (large.has(row.table) && waiting.length >= rowsAtOnce(row.table))) await put();
      waiting.push(row);
    }
    await put();
    await endWorkspace();
    for (const [sequence, value] of largest) await sql.query("SELECT setval($1, $2)", [sequence, String(value)]);
    return count;
  });

/** The columns of a table that come, and what is read into them. */
interface Columns {
  readonly names: string;
  readonly values: string;
}

/** The columns that come of a table's rows. One that the table does not have would be lost in silence. */
async function columnsOf(sql: Sql, { table, json, line }: BackupLine): Promise<Columns> {
  const names = await sql.query<{ name: string; there: boolean; value: string }>(
    `SELECT quote_ident(key) AS name, attname IS NOT NULL AS there,
            -- JSON's own null is a value there, such as the mapping of what came without one.
            CASE WHEN attnotnull AND atttypid = 'jsonb'::regtype THEN format('coalesce(%I, ''null'')', key)
                 ELSE quote_ident(key) END AS value
     FROM json_object_keys($2::json) AS key
     LEFT JOIN pg_attribute ON attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname = key
     ORDER BY attnum`,
    [qualified(table), json],
  );
  const strange = names.filter(({ there }) => !there);
  if (names.length === 0 || strange.length > 0) {
    const row = await expected(sql, table);
    const columns = strange.map(({ name }) => name).join(", ");
    throw new ForeignRow(
      names.length === 0
        ? mistake("foreign-row.empty", { row }, { line })
        : mistake("foreign-row.columns", { row, columns }, { line }),
    );
  }
  const ours = own(ownHere, table) ?? [];
  const coming = names.filter(({ name }) => !ours.includes(name));
  return {
    names: coming.map(({ name }) => name).join(", "),
    values: coming.map(({ value }) => value).join(", "),
  };
}
