import { isZone } from "../../core/local-time.ts";
import type { Founding } from "../../core/people/account.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Settings } from "../../core/settings.ts";
import { changedSince, versionOf } from "./as-read.ts";
import { readRows } from "./read-rows.ts";
import type { Records, Sql, WorkspaceId } from "./records.ts";

/** All but the workspace's name. */
export type LastingSettings = Required<Omit<Settings, "name">>;

export async function readSettings(records: Records, workspace: WorkspaceId): Promise<LastingSettings> {
  const [settings] = await readRows<LastingSettings>(records, workspace, {
    name: "polku-settings",
    text: `SELECT time_zone AS "timeZone", languages, customer_word AS "customerWord", minimum_difference AS "minimumDifference", quiet_days AS "quietDays"
      FROM polku.settings`,
    values: [],
  });
  if (settings === undefined) throw new Error(`there is no workspace ${workspace}`);
  return settings;
}

/** The settings with the workspace's name: what is changed as one, and how it was read in one word. */
export async function readWholeSettings(
  records: Records,
  workspace: WorkspaceId,
): Promise<{ readonly settings: NamedSettings; readonly version: string }> {
  const settings = await records.inWorkspace(workspace, (sql) => wholeSettings(sql));
  return { settings, version: versionOf(settings) };
}

type NamedSettings = Required<Settings>;

async function wholeSettings(sql: Sql, lock = ""): Promise<NamedSettings> {
  const [settings] = await sql.query<NamedSettings>(
    `SELECT name, time_zone AS "timeZone", languages, customer_word AS "customerWord",
       minimum_difference AS "minimumDifference", quiet_days AS "quietDays"
     FROM polku.settings JOIN polku.workspaces USING (workspace) ${lock}`,
  );
  return settings!;
}

/** Changes the settings; a new time zone is for what comes in from now on: local days are computed once and stay. */
export const changeSettings = (
  records: Records,
  workspace: WorkspaceId,
  settings: Settings,
  basedOn?: string,
): Promise<Result<undefined, Problem>> =>
  records.inWorkspace(workspace, async (sql) => {
    const changed = changedSince(await wholeSettings(sql, "FOR UPDATE OF settings"), basedOn);
    if (changed !== null) return refuse(changed);
    if (!(await isTimeZone(sql, settings.timeZone))) return refuse(unknownTimeZone(settings.timeZone));
    await sql.query(
      "UPDATE polku.settings SET time_zone = $1, languages = $2, customer_word = $3, minimum_difference = coalesce($4, minimum_difference), quiet_days = coalesce($5, quiet_days)",
      [
        settings.timeZone,
        settings.languages,
        settings.customerWord === null ? null : JSON.stringify(settings.customerWord),
        settings.minimumDifference ?? null,
        settings.quietDays ?? null,
      ],
    );
    if (settings.name !== undefined)
      await sql.query("UPDATE polku.workspaces SET name = $1", [JSON.stringify(settings.name)]);
    await sql.query(inheritTimeZones);
    return ok(undefined);
  });

/** Takes what the first person in a workspace says of it. */
export async function found(sql: Sql, { name, timeZone }: Founding): Promise<void> {
  if (name !== undefined) await sql.query("UPDATE polku.workspaces SET name = $1", [JSON.stringify(name)]);
  if (timeZone === undefined) return;
  await sql.query("UPDATE polku.settings SET time_zone = $1", [timeZone]);
  await sql.query(inheritTimeZones);
}

/** What says when somebody may be asked: the time zone of the workspace and of each location, and for how long people are left in peace. */
export async function timesHere(
  sql: Sql,
): Promise<{ readonly zone: string; readonly zones: ReadonlyMap<string, string>; readonly quietDays: number }> {
  const [settings] = await sql.query<{ zone: string; quietDays: number }>(
    `SELECT time_zone AS zone, quiet_days AS "quietDays" FROM polku.settings`,
  );
  const locations = await sql.query<{ key: string; zone: string }>(
    "SELECT key, effective_time_zone AS zone FROM polku.locations",
  );
  return { ...settings!, zones: new Map(locations.map(({ key, zone }) => [key, zone])) };
}

/** Whether PostgreSQL and the runtime both know the time zone: both will reckon with it. */
export async function isTimeZone(sql: Sql, name: string): Promise<boolean> {
  const known = await sql.query("SELECT FROM pg_timezone_names WHERE name = $1", [name]);
  return known.length > 0 && isZone(name);
}

export const unknownTimeZone = (got: string): Problem => ({
  code: "unknown-time-zone",
  path: ["timeZone"],
  message: `timeZone must be an IANA time zone such as Europe/Helsinki, got "${got}"`,
});

/** Brings each location's effective time zone up to date: its own, else its nearest parent's, else the workspace's. */
export const inheritTimeZones = `
  WITH RECURSIVE zone AS (
    SELECT key, coalesce(time_zone, (SELECT time_zone FROM polku.settings)) AS name
    FROM polku.locations WHERE parent IS NULL
    UNION ALL
    SELECT child.key, coalesce(child.time_zone, zone.name)
    FROM polku.locations AS child JOIN zone ON child.parent = zone.key
  )
  UPDATE polku.locations AS location SET effective_time_zone = zone.name
  FROM zone WHERE zone.key = location.key AND location.effective_time_zone <> zone.name`;
