import { type Customers, customersOf } from "../intake/customers.ts";
import type { Records, Sql, WorkspaceId } from "../records.ts";

/** Why nobody is asked at an address: its owner wants nothing more, or it takes nothing. */
export type OptOutReason = "unsubscribed" | "bounced";

/**
 * How an address is known again without being kept: the keyed hash of the workspace. Addresses that reach the same are one: written
 * large or small. No key of a customer has the same hash, for none holds a zero.
 */
export const hashAddress = ({ hash }: Customers, address: string): Buffer =>
  hash(`address\0${address.trim().toLowerCase()}`);

/** The same where the customers of the workspace are not at hand. */
export const addressHash = async (records: Records, workspace: WorkspaceId, address: string): Promise<Buffer> =>
  hashAddress(await customersOf(records, workspace), address);

/** Who wants nothing more is not forgotten for a bounce. */
export const unlessKnown = `
  ON CONFLICT (workspace, address) DO UPDATE SET reason = excluded.reason, at = excluded.at
  WHERE opt_outs.reason = 'bounced' AND excluded.reason = 'unsubscribed'`;

/** From now on nobody is asked at an address (or at the one with that hash). */
export async function optOut(
  records: Records,
  workspace: WorkspaceId,
  address: string | Buffer,
  reason: OptOutReason,
  at: Date,
): Promise<void> {
  const hash = typeof address === "string" ? await addressHash(records, workspace, address) : address;
  await records.inWorkspace(workspace, (sql) =>
    sql.query(`INSERT INTO polku.opt_outs (workspace, address, reason, at) VALUES ($1, $2, $3, $4) ${unlessKnown}`, [
      workspace,
      hash,
      reason,
      at,
    ]),
  );
}

/** Takes that back: somebody may be asked at the address again. */
export async function optIn(records: Records, workspace: WorkspaceId, address: string | Buffer): Promise<void> {
  const hash = typeof address === "string" ? await addressHash(records, workspace, address) : address;
  await records.inWorkspace(workspace, (sql) => sql.query("DELETE FROM polku.opt_outs WHERE address = $1", [hash]));
}

/** Why nobody is asked at an address; null: somebody may be. */
export async function isOptedOut(
  records: Records,
  workspace: WorkspaceId,
  address: string | Buffer,
): Promise<OptOutReason | null> {
  const hash = typeof address === "string" ? await addressHash(records, workspace, address) : address;
  const found = await records.inWorkspace(workspace, (sql) => optOutsOf(sql, [hash]));
  return found.get(hash.toString("hex")) ?? null;
}

/** The same of several, by the hash in hexadecimal. */
export async function optOutsOf(sql: Sql, hashes: readonly Buffer[]): Promise<Map<string, OptOutReason>> {
  const rows = await sql.query<{ address: string; reason: OptOutReason }>(
    "SELECT encode(address, 'hex') AS address, reason FROM polku.opt_outs WHERE address = ANY ($1::bytea[])",
    [hashes],
  );
  return new Map(rows.map(({ address, reason }) => [address, reason]));
}
