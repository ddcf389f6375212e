import type { DeviceHealth } from "../../../core/device/health.ts";
import type { DeviceSettings, LeaveCode } from "../../../core/device/settings.ts";
import type { Perspective } from "../../../core/experience/experience.ts";
import type { Problem } from "../../../core/problem.ts";
import { ok, type Result, refuse } from "../../../core/result.ts";
import { changedSince, versionOf } from "../as-read.ts";
import type { Records, Sql, WorkspaceId } from "../records.ts";
import { expireLink, linkFor } from "./device-link.ts";
import type { LinkSecrets } from "./link-secret.ts";
import { type FoundDevice, makeCode, type PairingCode } from "./pairing.ts";
import { perspectiveAsked } from "./survey-links.ts";

/** A kiosk as those see it who answer for it. */
export interface Device {
  readonly id: string;
  readonly name: string;
  /** The link by which it asks now, with its survey and location. */
  readonly link: string;
  /** When that link was taken back; null: it leads in. */
  readonly linkEnded: Date | null;
  readonly survey: string;
  readonly location: string | null;
  /** Whose experience that link says its answers to be. */
  readonly perspective: Perspective;
  readonly settings: DeviceSettings;
  readonly leaveCode: LeaveCode | null;
  readonly made: Date;
  readonly madeBy: string | null;
  /** When its pairing code ends; null: none waits. */
  readonly codeExpires: Date | null;
  /** null: no tablet is paired. */
  readonly paired: Date | null;
  readonly seen: Date | null;
  readonly health: DeviceHealth | null;
  /** The time zone of where it stands. */
  readonly zone: string;
}

/** A kiosk as somebody wants it. */
export interface DeviceWanted {
  readonly name: string;
  readonly survey: string;
  readonly location: string | null;
  readonly settings: DeviceSettings;
  /** undefined: as it was. */
  readonly leaveCode: LeaveCode | null | undefined;
}

/** Makes a kiosk with a link of its own, and a code by which a tablet is paired with it. */
export const makeDevice = (
  records: Records,
  workspace: WorkspaceId,
  wanted: DeviceWanted,
  madeBy: string | null,
  secretOf: LinkSecrets,
): Promise<{ readonly device: Device; readonly code: PairingCode }> =>
  records.inWorkspace(workspace, async (sql) => {
    const [{ id } = { id: "" }] = await sql.query<{ id: string }>("SELECT gen_random_uuid() AS id");
    const link = await linkFor(sql, workspace, { ...wanted, id, madeBy }, secretOf);
    await sql.query(
      `INSERT INTO polku.devices (workspace, id, name, link, settings, leave_code, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[workspace, id, wanted.name, link, JSON.stringify(wanted.settings)],
        ...[wanted.leaveCode == null ? null : JSON.stringify(wanted.leaveCode), madeBy],
      ],
    );
    const code = await makeCode(sql, id);
    return { device: (await deviceIn(sql, id))!, code: code! };
  });

/**
 * Changes a kiosk. For another survey or place, or where its survey asks for others' experience now, it gets another link, so that each
 * answer keeps where, what and whose was asked; the old one takes for sixty days more what a tablet has that was without a network. It gets another, too, in place of one that was taken back. Refused
 * where somebody has changed it since it was read; undefined: there is no such kiosk.
 */
export const changeDevice = (
  records: Records,
  workspace: WorkspaceId,
  id: string,
  wanted: DeviceWanted,
  by: string | null,
  secretOf: LinkSecrets,
  basedOn?: string,
): Promise<Result<Device | undefined, Problem>> =>
  records.inWorkspace(workspace, async (sql) => {
    const before = await deviceIn(sql, id, "FOR UPDATE OF devices");
    if (before === undefined) return ok(undefined);
    const changed = changedSince(setOf(before), basedOn);
    if (changed !== null) return refuse(changed);
    const leadsIn = before.linkEnded === null;
    const isSame =
      leadsIn &&
      before.survey === wanted.survey &&
      before.location === wanted.location &&
      before.perspective === (await perspectiveOf(sql, wanted.survey));
    const link = isSame ? before.link : await linkFor(sql, workspace, { ...wanted, id, madeBy: by }, secretOf);
    if (!isSame) await expireLink(sql, before.link);
    const leaveCode = wanted.leaveCode === undefined ? before.leaveCode : wanted.leaveCode;
    await sql.query("UPDATE polku.devices SET name = $2, link = $3, settings = $4, leave_code = $5 WHERE id = $1", [
      id,
      wanted.name,
      link,
      JSON.stringify(wanted.settings),
      leaveCode === null ? null : JSON.stringify(leaveCode),
    ]);
    return ok(await deviceIn(sql, id));
  });

/** What of a kiosk is set by people, as they read it; of a leave code no more than that it is another one. */
const setOf = ({ name, survey, location, settings, leaveCode }: Device) => ({
  ...{ name, survey, location, settings },
  leaveCode: leaveCode === null ? null : versionOf(leaveCode),
});

/** How a kiosk was read, in one word: another one once somebody has changed it. */
export const versionOfDevice = (device: Device): string => versionOf(setOf(device));

/** Removes a kiosk for good; what its tablet still has is taken for sixty days by its link. False: there is no such kiosk. */
export const endDevice = (records: Records, workspace: WorkspaceId, id: string): Promise<boolean> =>
  records.inWorkspace(workspace, async (sql) => {
    const [ended] = await sql.query<{ link: string }>(
      `UPDATE polku.devices SET ended = now(), secret_hash = NULL, code_hash = NULL, code_expires = NULL
       WHERE id = $1 AND ended IS NULL RETURNING link`,
      [id],
    );
    if (ended === undefined) return false;
    await expireLink(sql, ended.link);
    return true;
  });

/** The kiosks that were not removed, by name. */
export const listDevices = (records: Records, workspace: WorkspaceId): Promise<Device[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<Device>(`${devicesQuery} WHERE devices.ended IS NULL ORDER BY devices.name, devices.id`),
  );

/** One that was not removed; undefined: there is none. */
export const readDevice = (records: Records, workspace: WorkspaceId, id: string): Promise<Device | undefined> =>
  records.inWorkspace(workspace, (sql) => deviceIn(sql, id));

/** Notes how a kiosk is, as it says. */
export const noteHealth = (records: Records, { workspace, id }: FoundDevice, health: DeviceHealth): Promise<unknown> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query("UPDATE polku.devices SET health = $2, seen = now() WHERE id = $1 AND ended IS NULL", [
      id,
      JSON.stringify(health),
    ]),
  );

async function perspectiveOf(sql: Sql, survey: string): Promise<Perspective> {
  const [asked] = await sql.query<{ perspective: Perspective }>(
    `SELECT coalesce((${perspectiveAsked("$1")}), 'customer') AS perspective`,
    [survey],
  );
  return asked!.perspective;
}

async function deviceIn(sql: Sql, id: string, lock = ""): Promise<Device | undefined> {
  const [device] = await sql.query<Device>(`${devicesQuery} WHERE devices.id = $1 AND devices.ended IS NULL ${lock}`, [
    id,
  ]);
  return device;
}

const devicesQuery = `
  SELECT devices.id, devices.name, devices.link, survey_links.ended AS "linkEnded", survey_links.survey, survey_links.location,
    survey_links.perspective, devices.settings,
    devices.leave_code AS "leaveCode", devices.made, devices.made_by AS "madeBy",
    CASE WHEN devices.code_expires > now() THEN devices.code_expires END AS "codeExpires", devices.paired, devices.seen, devices.health,
    coalesce((SELECT effective_time_zone FROM polku.locations WHERE key = survey_links.location),
             (SELECT time_zone FROM polku.settings)) AS zone
  FROM polku.devices JOIN polku.survey_links ON survey_links.id = devices.link`;
