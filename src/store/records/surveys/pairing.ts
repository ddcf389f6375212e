import { randomBytes, randomInt } from "node:crypto";
import { pairingLength, pairingMinutes, pairingSigns } from "../../../core/device/pairing-code.ts";
import type { Records, Sql, WorkspaceId } from "../records.ts";
import { hashOfSecret } from "../secret-hash.ts";

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

/** A code by which a tablet is paired with a kiosk; undefined: there is no such kiosk. */
export async function makeCode(sql: Sql, id: string): Promise<PairingCode | undefined> {
  const code = Array.from({ length: pairingLength }, () => pairingSigns[randomInt(pairingSigns.length)]).join("");
  const [made] = await sql.query<{ expires: Date }>(
    `UPDATE polku.devices SET code_hash = $2, code_expires = now() + make_interval(mins => ${pairingMinutes})
     WHERE id = $1 AND ended IS NULL RETURNING code_expires AS expires`,
    [id, hashOfSecret(code)],
  );
  return made === undefined ? undefined : { code, expires: made.expires };
}

/** Another code, by which another tablet takes the place of the one that is paired; undefined: there is no such kiosk. */
export const renewCode = (records: Records, workspace: WorkspaceId, id: string): Promise<PairingCode | undefined> =>
  records.inWorkspace(workspace, (sql) => makeCode(sql, id));

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
