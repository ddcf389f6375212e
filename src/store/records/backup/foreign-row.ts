import { mistake, said } from "../../../core/mistakes/mistake.ts";
import type { Said } from "../../../core/mistakes/said.ts";
import type { Problem } from "../../../core/problem.ts";
import type { Sql } from "../records.ts";
import { type BackupRow, qualified } from "./backup.ts";

/** A row of a backup file, and the line on which it stands there. */
export interface BackupLine extends BackupRow {
  readonly line: number;
}

/** A row that does not fit its table. Thrown within a transaction, so that nothing of the backup stays. */
export class ForeignRow extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/**
 * Puts rows of one table, and where the database takes them not, finds out which of them it is and throws it as a `ForeignRow`. Whatever
 * else fails is thrown as it is.
 */
export async function putEach(
  sql: Sql,
  rows: readonly BackupLine[],
  put: (rows: readonly BackupLine[]) => Promise<void>,
): Promise<void> {
  const problem = await refusalOf(sql, rows, put);
  if (problem === null) return;
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const wanted = await expected(sql, first.table);
  // A row alone would miss those beside it that it refers to.
  const alone = refersToOthers(problem) ? null : await firstRefused(sql, rows, put);
  if (alone === null && first !== last)
    throw new ForeignRow(
      mistake("foreign-row.from-here", { last: last.line, row: wanted, why: inShort(problem) }, { line: first.line }),
    );
  const { line } = alone?.row ?? first;
  throw new ForeignRow(mistake("foreign-row", { row: wanted, why: inShort(alone?.problem ?? problem) }, { line }));
}

async function firstRefused(
  sql: Sql,
  rows: readonly BackupLine[],
  put: (rows: readonly BackupLine[]) => Promise<void>,
): Promise<{ readonly row: BackupLine; readonly problem: unknown } | null> {
  for (const row of rows) {
    const problem = await refusalOf(sql, [row], put);
    if (problem !== null) return { row, problem };
  }
  return null;
}

/** Why the database does not take these rows, which then are not there; null where they are. */
async function refusalOf(
  sql: Sql,
  rows: readonly BackupLine[],
  put: (rows: readonly BackupLine[]) => Promise<void>,
): Promise<unknown> {
  await sql.query("SAVEPOINT rows");
  try {
    await put(rows);
    await sql.query("RELEASE SAVEPOINT rows");
    return null;
  } catch (error) {
    if (!isAboutContent(error)) throw error;
    await sql.query("ROLLBACK TO SAVEPOINT rows");
    return error;
  }
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? "";

/** Whether the database, or who prepares for it, complains about what a row holds: a wrong value (22…), a broken rule (23…). */
export const isAboutContent = (error: unknown): boolean => /^2[23]/.test(codeOf(error)) || error instanceof ForeignRow;

const refersToOthers = (error: unknown): boolean => codeOf(error) === "23503";

const inShort = (error: unknown): string => {
  const { message } = error as Error;
  return message.length > 200 ? `${message.slice(0, 200)}…` : message;
};

/** The shape of a table's rows in words: `a row of keys (workspace uuid, hash bytea)`. */
export async function expected(sql: Sql, table: string): Promise<Said> {
  const columns = await sql.query<{ name: string; type: string }>(
    "SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
    [qualified(table)],
  );
  return said("row-of", { table, columns: columns.map(({ name, type }) => `${name} ${type}`).join(", ") });
}
