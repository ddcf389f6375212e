import type { Records, Statement, WorkspaceId } from "./records.ts";

/**
 * The rows of a question known beforehand, by column name, in the one round trip of `atOnce`: for what every page asks.
 * Values are what they are in JSON.
 */
export async function readRows<Row>(records: Records, workspace: WorkspaceId, asked: Statement): Promise<Row[]> {
  const [rows = []] = await records.atOnce(workspace, [
    { ...asked, text: `SELECT row_to_json(found) FROM (${asked.text}) AS found` },
  ]);
  return rows.map(([row]) => JSON.parse(row!) as Row);
}
