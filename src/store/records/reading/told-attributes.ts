import type { Records, WorkspaceId } from "../records.ts";

/** So many of the newest entries are looked at for what came by no import. */
const newest = 500;

/** Keys of the attributes that experiences of the journey tell of: those of its imports' mappings, and of the newest that came in. */
export const toldAttributes = (records: Records, workspace: WorkspaceId, journey: string): Promise<string[]> =>
  records.inWorkspace(workspace, async (sql) => {
    const rows = await sql.query<{ key: string }>(
      `SELECT DISTINCT key FROM (
         SELECT jsonb_object_keys(imports.mapping->'attributes') AS key FROM polku.imports AS imports
         WHERE imports.workspace = $1 AND imports.state = 'finished' AND jsonb_typeof(imports.mapping->'attributes') = 'object'
           AND (EXISTS (SELECT FROM polku.sheets WHERE workspace = $1 AND xid = imports.xid AND import = imports.number AND journey = $2)
             OR EXISTS (SELECT FROM polku.log WHERE workspace = $1 AND xid = imports.xid AND import = imports.number AND journey = $2))
         UNION ALL
         SELECT json_object_keys(content->'attributes') FROM (
           SELECT journey, content FROM polku.log WHERE workspace = $1 ORDER BY xid DESC, seq DESC LIMIT $3
         ) AS latest WHERE journey = $2 AND json_typeof(content->'attributes') = 'object'
       ) AS told ORDER BY key`,
      [workspace, journey, newest],
    );
    return rows.map(({ key }) => key);
  });
