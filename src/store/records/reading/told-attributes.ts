import type { Records, WorkspaceId } from "../records.ts";

/** For what came by no import so many of the newest entries are looked at, and at so many places of the log so many. */
const newest = 500;
const places = 100;
const ofEach = 20;

/**
 * Keys of the attributes that experiences of the journey tell of: those of its imports' mappings, of the newest that came in, and of some
 * from all over the log. What came for a short while long ago may be missed.
 */
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
           (SELECT journey, content FROM polku.log WHERE workspace = $1 ORDER BY xid DESC, seq DESC LIMIT $3)
           UNION ALL
           SELECT here.journey, here.content FROM (
             SELECT (SELECT xid FROM polku.log WHERE workspace = $1 ORDER BY xid, seq LIMIT 1)::text::bigint AS first,
               (SELECT xid FROM polku.log WHERE workspace = $1 ORDER BY xid DESC, seq DESC LIMIT 1)::text::bigint AS last
           ) AS ends, generate_series(0, $4::bigint - 1) AS place, LATERAL (
             SELECT journey, content FROM polku.log
             WHERE workspace = $1 AND xid >= (first + (last - first) * place / $4)::text::xid8 ORDER BY xid, seq LIMIT $5
           ) AS here
         ) AS looked_at WHERE journey = $2 AND json_typeof(content->'attributes') = 'object'
       ) AS told ORDER BY key`,
      [workspace, journey, newest, places, ofEach],
    );
    return rows.map(({ key }) => key);
  });
