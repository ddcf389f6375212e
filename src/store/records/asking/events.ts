import type { Sql, WorkspaceId } from "../records.ts";

/** An event as it is kept: that it was there, and whose it was. What else it told stands with the invitations that it led to. */
export interface KeptEvent {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly customer: number | null;
}

/** Keeps events, each once; answers the ids of those that are new. */
export async function keepEvents(sql: Sql, workspace: WorkspaceId, events: readonly KeptEvent[]): Promise<Set<string>> {
  const kept = await sql.query<{ id: string }>(
    `INSERT INTO polku.events (workspace, id, type, at, customer)
     SELECT $1, id, type, at, customer FROM json_populate_recordset(NULL::polku.events, $2) ORDER BY id
     ON CONFLICT DO NOTHING RETURNING id`,
    [workspace, JSON.stringify(events)],
  );
  return new Set(kept.map(({ id }) => id));
}

/** A customer's number, and until when what happened to them is not taken in. */
export interface NumberedCustomer {
  readonly number: number;
  readonly erased: Date | null;
}

/**
 * Customers that were met, by their hash in hexadecimal. The transaction has its number before they are looked up, so that an erasure can
 * tell who may not have seen it.
 */
export async function numbersOfCustomers(
  sql: Sql,
  hashes: readonly Buffer[],
): Promise<ReadonlyMap<string, NumberedCustomer>> {
  await sql.query("SELECT pg_current_xact_id()");
  const rows = await sql.query<NumberedCustomer & { hash: string }>(
    `SELECT encode(hash, 'hex') AS hash, number::float8, erased FROM polku.customers
     WHERE workspace = polku.current_workspace() AND hash = ANY ($1::bytea[])`,
    [hashes],
  );
  return new Map(rows.map(({ hash, ...known }) => [hash, known]));
}
