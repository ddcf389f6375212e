import type { Location } from "../../core/location.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { changedSince } from "./as-read.ts";
import { readRows } from "./read-rows.ts";
import type { Records, WorkspaceId } from "./records.ts";
import { inheritTimeZones, isTimeZone, unknownTimeZone } from "./settings.ts";

/** Adds a place, or changes the one with that key. */
export const keepLocation = (
  records: Records,
  workspace: WorkspaceId,
  location: Location,
  basedOn?: string,
): Promise<Result<undefined, Problem>> =>
  records.inWorkspace(workspace, async (sql) => {
    // Places are few and seldom changed: one at a time, so that two moves cannot make a circle together.
    await sql.query("SELECT FROM polku.settings FOR UPDATE");
    const [now] = await sql.query<Location>(`${locationsQuery} WHERE key = $1`, [location.key]);
    const changed = changedSince(now, basedOn);
    if (changed !== null) return refuse(changed);
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
  readRows(records, workspace, { name: "polku-locations", text: `${locationsQuery} ORDER BY key`, values: [] });

const locationsQuery = `SELECT key, parent, name, time_zone AS "timeZone" FROM polku.locations`;
