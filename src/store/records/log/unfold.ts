import { uuids } from "../intake/binary-arrays.ts";
import type { Sql, Statement, WorkspaceId } from "../records.ts";
import { beginningOf } from "./sheet.ts";

/**
 * Before anything is written about an experience that may lie in a sheet, the sheet is replaced by its rows in the log: the same
 * entries at the same places, so that whoever reads the log finds each once, at whatever moment.
 *
 * Who may write the first entry about an id first holds its beginning: they put an empty sheet there, or wait for whoever
 * has put one there and not committed yet; then they unfold what lies there (their own empty sheet, too), and only then
 * look into the log. An import that brings a sheet puts it there first and then looks into the log, too. So of two who
 * meet, the later looks after the earlier is done, and no experience is told twice. (The rows that an import loads without
 * a look at each id hold nothing: imports of one source take turns, and whoever else writes into the log meets its unique key.)
 */
export function unfoldStatements(workspace: WorkspaceId, ids: readonly string[]): Statement[] {
  const beginnings = new Set<string>();
  for (const id of ids) if (id[14] === "8") beginnings.add(placeOf(id));
  if (beginnings.size === 0) return [];
  const values = [workspace, uuids([...beginnings])];
  return [
    { name: "polku-hold-beginnings", text: holdText, values },
    { name: "polku-unfold", text: unfoldText(`beginning = ANY ($2::uuid[])`), values },
  ];
}

/** The same at once, in a transaction that is open. */
export async function unfold(sql: Sql, workspace: WorkspaceId, ids: readonly string[]): Promise<void> {
  for (const statement of unfoldStatements(workspace, ids)) await sql.run(statement);
}

/** In order, so that two who hold several do not wait for each other. */
const holdText = `
  INSERT INTO polku.sheets (workspace, beginning)
  SELECT $1, beginning FROM unnest($2::uuid[]) AS beginning ORDER BY beginning
  ON CONFLICT (workspace, beginning) DO NOTHING`;

/** Unfolds the sheets of a workspace ($1) of which that is so. */
export const unfoldText = (which: string): string => `
  WITH opened AS (DELETE FROM polku.sheets WHERE workspace = $1 AND ${which} RETURNING sheets AS sheet)
  INSERT INTO polku.log SELECT unfolded.* FROM opened CROSS JOIN LATERAL polku.unfold(sheet) AS unfolded`;

/** The beginning of an id as the sheets know it. */
const placeOf = (id: string): string => firstFrom(beginningOf(id.toLowerCase()));

/** The first and the last id that begin so. */
export const firstFrom = (beginning: string): string => `${beginning}-0000-0000-000000000000`;
export const lastFrom = (beginning: string): string => `${beginning}-ffff-ffff-ffffffffffff`;
