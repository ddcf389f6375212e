import { randomBytes, randomInt } from "node:crypto";
import { pairingLength, pairingMinutes, pairingSigns } from "../../core/device/pairing-code.ts";
import type { DeviceSettings, LeaveCode } from "../../core/device/settings.ts";
import type { LinkSecrets } from "./link-secret.ts";
import type { Records, Sql, WorkspaceId } from "./records.ts";
import { hashOfSecret } from "./secret-hash.ts";
import { insertLink, secretTold } from "./survey-links.ts";

/** What a kiosk says of itself. */
export interface DeviceHealth {
  /** Answers that wait to be sent. */
  readonly queue: number;
  /** For how many seconds the oldest of them has waited; null: none waits. */
  readonly oldest: number | null;
  /** Answers that were refused and are kept on it. */
  readonly rejected: number;
  /** Answers that were taken since it was paired. */
  readonly sent: number;
  readonly version: string;
  /** 0 to 1; null: it does not tell. */
  readonly battery: number | null;
  readonly charging: boolean | null;
  /** Bytes in use, bytes that there may be, and whether the browser promised to keep them; null: it does not tell. */
  readonly storage: { readonly used: number; readonly quota: number; readonly kept: boolean } | null;
  /** Milliseconds by which its clock is behind the server's. */
  readonly offset: number;
}

/** A kiosk as those see it who answer for it. */
export interface Device {
  readonly id: string;
  readonly name: string;
  /** The link by which it asks now, with its survey and location. */
  readonly link: string;
  readonly survey: string;
  readonly location: string | null;
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

/** A code that was just made, shown this once. */
export interface PairingCode {
  readonly code: string;
  readonly expires: Date;
}

/** What the secret of a tablet leads to. */
export interface FoundDevice {
  readonly workspace: WorkspaceId;
  readonly id: string;
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

/** So long does an old link still take what a tablet asked that did not hear of the change. */
const stillTaken = "interval '60 days'";

/**
 * Changes a kiosk. For another survey or place it gets another link, so that each answer keeps where and what was asked; the old one
 * takes for sixty days more what a tablet has that was without a network. undefined: there is no such kiosk.
 */
export const changeDevice = (
  records: Records,
  workspace: WorkspaceId,
  id: string,
  wanted: DeviceWanted,
  by: string | null,
  secretOf: LinkSecrets,
): Promise<Device | undefined> =>
  records.inWorkspace(workspace, async (sql) => {
    const before = await deviceIn(sql, id, "FOR UPDATE OF devices");
    if (before === undefined) return undefined;
    const isSame = before.survey === wanted.survey && before.location === wanted.location;
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
    return deviceIn(sql, id);
  });

/** Another code, by which another tablet takes the place of the one that is paired; undefined: there is no such kiosk. */
export const renewCode = (records: Records, workspace: WorkspaceId, id: string): Promise<PairingCode | undefined> =>
  records.inWorkspace(workspace, (sql) => makeCode(sql, id));

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

/** Pairs the tablet that shows a code with its kiosk; answers what it shows from now on. undefined: the code leads nowhere. */
export async function pairDevice(
  records: Records,
  code: string,
): Promise<(FoundDevice & { readonly name: string; readonly secret: string }) | undefined> {
  const hash = hashOfSecret(code);
  const [found] = await records.asOwner((sql) =>
    sql.query<FoundDevice>(
      "SELECT workspace, id FROM polku.devices WHERE code_hash = $1 AND code_expires > now() AND ended IS NULL LIMIT 1",
      [hash],
    ),
  );
  if (found === undefined) return undefined;
  const secret = randomBytes(24).toString("base64url");
  // Of two who show the same code, the first has it.
  const [paired] = await records.inWorkspace(found.workspace, (sql) =>
    sql.query<{ name: string }>(
      `UPDATE polku.devices SET secret_hash = $3, paired = now(), seen = now(), health = NULL, code_hash = NULL, code_expires = NULL
       WHERE id = $1 AND code_hash = $2 AND code_expires > now() AND ended IS NULL RETURNING name`,
      [found.id, hash, hashOfSecret(secret)],
    ),
  );
  return paired === undefined ? undefined : { ...found, ...paired, secret };
}

/** What the secret of a tablet leads to, in whichever workspace; undefined: to nothing. */
export async function findDevice(records: Records, secret: string): Promise<FoundDevice | undefined> {
  const [found] = await records.asOwner((sql) =>
    sql.query<FoundDevice>("SELECT workspace, id FROM polku.devices WHERE secret_hash = $1", [hashOfSecret(secret)]),
  );
  return found;
}

/** Notes how a kiosk is, as it says. */
export const noteHealth = (records: Records, { workspace, id }: FoundDevice, health: DeviceHealth): Promise<unknown> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query("UPDATE polku.devices SET health = $2, seen = now() WHERE id = $1 AND ended IS NULL", [
      id,
      JSON.stringify(health),
    ]),
  );

/**
 * The secret of the link by which a kiosk asks. Where the link was made under another key of the server (a backup that was restored
 * elsewhere), it gets another link; the old one still takes what its tablet has.
 */
export const linkOfDevice = (
  records: Records,
  workspace: WorkspaceId,
  { id, name, link, survey, location }: Device,
  secretOf: LinkSecrets,
): Promise<string> =>
  records.inWorkspace(workspace, async (sql) => {
    const [kept] = await sql.query<{ hash: Buffer }>("SELECT hash FROM polku.survey_links WHERE id = $1", [link]);
    const secret = kept === undefined ? null : secretTold(link, kept.hash, secretOf);
    if (secret !== null) return secret;
    const other = await linkFor(sql, workspace, { id, name, survey, location, madeBy: null }, secretOf);
    const changed = await sql.query("UPDATE polku.devices SET link = $2 WHERE id = $1 AND link = $3 RETURNING id", [
      id,
      other,
      link,
    ]);
    if (changed.length > 0) await expireLink(sql, link);
    return secretOf(other);
  });

const linkFor = async (
  sql: Sql,
  workspace: WorkspaceId,
  of: {
    readonly id: string;
    readonly name: string;
    readonly survey: string;
    readonly location: string | null;
    readonly madeBy: string | null;
  },
  secretOf: LinkSecrets,
): Promise<string> => {
  const { id, name, survey, location, madeBy } = of;
  const link = await insertLink(
    sql,
    workspace,
    {
      ...{ survey, channel: "kiosk", location, language: null, perspective: "customer", context: {}, label: name },
      ...{ expires: null, origins: [], signed: false, device: id, madeBy },
    },
    secretOf,
  );
  return link.id;
};

const expireLink = (sql: Sql, link: string) =>
  sql.query(`UPDATE polku.survey_links SET expires = now() + ${stillTaken} WHERE id = $1`, [link]);

async function makeCode(sql: Sql, id: string): Promise<PairingCode | undefined> {
  const code = Array.from({ length: pairingLength }, () => pairingSigns[randomInt(pairingSigns.length)]).join("");
  const [made] = await sql.query<{ expires: Date }>(
    `UPDATE polku.devices SET code_hash = $2, code_expires = now() + make_interval(mins => ${pairingMinutes})
     WHERE id = $1 AND ended IS NULL RETURNING code_expires AS expires`,
    [id, hashOfSecret(code)],
  );
  return made === undefined ? undefined : { code, expires: made.expires };
}

async function deviceIn(sql: Sql, id: string, lock = ""): Promise<Device | undefined> {
  const [device] = await sql.query<Device>(`${devicesQuery} WHERE devices.id = $1 AND devices.ended IS NULL ${lock}`, [
    id,
  ]);
  return device;
}

const devicesQuery = `
  SELECT devices.id, devices.name, devices.link, survey_links.survey, survey_links.location, devices.settings,
    devices.leave_code AS "leaveCode", devices.made, devices.made_by AS "madeBy",
    CASE WHEN devices.code_expires > now() THEN devices.code_expires END AS "codeExpires", devices.paired, devices.seen, devices.health,
    coalesce((SELECT effective_time_zone FROM polku.locations WHERE key = survey_links.location),
             (SELECT time_zone FROM polku.settings)) AS zone
  FROM polku.devices JOIN polku.survey_links ON survey_links.id = devices.link`;
