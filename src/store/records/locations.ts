import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Text } from "../../core/text.ts";
import type { Records, WorkspaceId } from "./records.ts";
import { inheritTimeZones, isTimeZone, unknownTimeZone } from "./settings.ts";

/** A place; regions are places with others below them. */
export interface Location {
  readonly key: string;
  /** Key of the place it lies in; null: none. */
  readonly parent: string | null;
  readonly name: Text;
  /** Its own time zone; null: that of the place it lies in, else the workspace's. */
  readonly timeZone: string | null;
}

/** Adds a place, or changes the one with that key. */
export const keepLocation = (
  records: Records,
  workspace: WorkspaceId,
  location: Location,
): Promise<Result<undefined, Problem>> =>
  records.inWorkspace(workspace, async (sql) => {
    const { key, parent, name, timeZone } = location;
    if (timeZone !== null && !(await isTimeZone(sql, timeZone))) return refuse(unknownTimeZone(timeZone));
    if (parent !== null) {
      const [above] = await sql.query<{ circle: boolean }>(
        `WITH RECURSIVE above AS (
           SELECT key, parent FROM polku.locations WHERE key = $1
           UNION SELECT next.key, next.parent FROM polku.locations AS next JOIN above ON next.key = above.parent
         )
         SELECT bool_or(key = $2) AS circle FROM above HAVING count(*) > 0`,
        [parent, key],
      );
      if (above === undefined || above.circle) {
        const message =
          above === undefined
            ? `parent must be the key of a location, got "${parent}"`
            : `parent must not lie below the location itself: "${parent}" is below "${key}"`;
        return refuse({ code: "unknown-parent", path: ["parent"], message });
      }
    }
    await sql.query(
      `INSERT INTO polku.locations (workspace, key, parent, name, time_zone, effective_time_zone) VALUES ($1, $2, $3, $4, $5, '')
       ON CONFLICT (workspace, key) DO UPDATE SET parent = $3, name = $4, time_zone = $5`,
      [workspace, key, parent, JSON.stringify(name), timeZone],
    );
    await sql.query(inheritTimeZones);
    return ok(undefined);
  });

export const listLocations = (records: Records, workspace: WorkspaceId): Promise<Location[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<Location>(`SELECT key, parent, name, time_zone AS "timeZone" FROM polku.locations ORDER BY key`),
  );
