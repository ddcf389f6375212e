import { again, lockTimeout } from "../again.ts";
import type { Records, Statement, TextRow, WorkspaceId } from "../records.ts";
import { bytes } from "./binary-arrays.ts";
import { customerHasher } from "./customer-hash.ts";

/**
 * The customers of one workspace as intake knows them: the hash of each, and the numbers of those met lately, so that
 * somebody who answers at ten touchpoints is looked up once.
 *
 * A number holds until its customer is erased. `newestErasure` says how far the numbers are to be trusted; intake
 * compares it in the statement itself, and when there is a newer one keeps nothing, so that we forget and ask again.
 */
export class Customers {
  newestErasure: string | null;
  readonly hash: (customer: string) => Buffer;
  readonly #numbers = new Map<string, number>();

  constructor(hash: (customer: string) => Buffer, newestErasure: string | null) {
    this.hash = hash;
    this.newestErasure = newestErasure;
  }

  numberOf(customer: string): number | undefined {
    return this.#numbers.get(customer);
  }

  /** Takes what a statement that has been committed found out; 0: not to be remembered. */
  learn(customers: readonly string[], numbers: readonly number[], newestErasure: string | null): void {
    if (newestErasure !== this.newestErasure) return;
    if (this.#numbers.size + customers.length > mostRemembered) this.#numbers.clear();
    customers.forEach((customer, at) => {
      const number = numbers[at] ?? 0;
      if (number > 0) this.#numbers.set(customer, number);
    });
  }

  forget(newestErasure: string | null): void {
    this.#numbers.clear();
    this.newestErasure = newestErasure;
  }
}

const mostRemembered = 50_000;

/** The customers of a workspace; they live as long as the handle. */
export function customersOf(records: Records, workspace: WorkspaceId): Promise<Customers> {
  const known = all.get(records) ?? new Map<WorkspaceId, Promise<Customers>>();
  all.set(records, known);
  const ours = known.get(workspace) ?? readCustomers(records, workspace);
  known.set(workspace, ours);
  ours.catch(() => known.delete(workspace));
  return ours;
}
const all = new WeakMap<Records, Map<WorkspaceId, Promise<Customers>>>();

async function readCustomers(records: Records, workspace: WorkspaceId): Promise<Customers> {
  const [row] = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ secret: Buffer; newest: string | null }>(
      "SELECT customer_key AS secret, (SELECT max(number) FROM polku.erasures) AS newest FROM polku.workspace_secrets",
    ),
  );
  if (row === undefined) throw new Error(`there is no workspace ${workspace}`);
  return new Customers(customerHasher(row.secret), row.newest);
}

/** `newest` then holds the number of the newest erasure. */
export const newestErasure = `
  newest AS MATERIALIZED (
    SELECT max(number) AS erasure FROM polku.erasures WHERE workspace = $1
  )`;

/**
 * Looks a list of customers up (the parameter `hashes`) and gives a number to each who is seen for the first time.
 * `customers` then holds one row: numbers, the moments of their erasure, and the numbers that may be remembered, each in
 * the order asked. 0 is the number of one whom another transaction is just meeting, too.
 *
 * Careful: the lists hold no nulls, for PostgreSQL walks an array with nulls from its start at every look.
 */
export const lookUpCustomers = (hashes: string): string => `
  asked AS MATERIALIZED (
    SELECT asked.place, asked.hash, known.number, known.erased
    FROM unnest(${hashes}::bytea[]) WITH ORDINALITY AS asked (hash, place)
    LEFT JOIN LATERAL (
      SELECT number, erased FROM polku.customers WHERE workspace = $1 AND hash = asked.hash LIMIT 1
    ) known ON true
  ), met AS (
    INSERT INTO polku.customers (workspace, hash) SELECT $1, hash FROM asked WHERE number IS NULL ORDER BY hash
    ON CONFLICT DO NOTHING RETURNING hash, number
  ), customers AS MATERIALIZED (
    SELECT array_agg(coalesce(number, 0) ORDER BY place) AS numbers,
           array_agg(coalesce(erased, '-infinity') ORDER BY place) AS erased,
           array_agg(CASE WHEN erased IS NULL THEN coalesce(number, 0) ELSE 0 END ORDER BY place) AS remembered
    FROM (
      SELECT max(place) AS place, max(number) AS number, max(erased) AS erased
      FROM (SELECT hash, place, number, erased FROM asked UNION ALL SELECT hash, NULL, number, NULL FROM met) AS each
      GROUP BY hash
    ) AS known
  )`;

/**
 * Makes the customers of a batch known beforehand, in a transaction of its own: an import commits late, and live intake
 * of the same customers must not wait for it.
 */
export async function meetCustomers(
  records: Records,
  workspace: WorkspaceId,
  customers: Customers,
  names: readonly string[],
): Promise<void> {
  const unknown = [...new Set(names)].filter((name) => customers.numberOf(name) === undefined);
  if (unknown.length === 0) return;
  const statement = meetStatement(workspace, unknown.map(customers.hash));
  const [rows] = await again(() => records.atOnce(workspace, [statement], "write"), [lockTimeout]);
  const [newest = null, remembered] = rows?.[0] ?? [];
  if (newest !== customers.newestErasure) customers.forget(newest);
  customers.learn(unknown, numbersOf(remembered), newest);
}

const meetStatement = (workspace: WorkspaceId, hashes: readonly Buffer[]): Statement => ({
  name: "polku-meet-customers",
  text: `WITH ${newestErasure}, ${lookUpCustomers("$2")} SELECT erasure, remembered FROM newest, customers`,
  values: [workspace, bytes(hashes)],
});

/** An array of numbers as PostgreSQL writes it: {1,2}. */
export const numbersOf = (array: TextRow[number] | undefined): number[] =>
  array === null || array === undefined || array === "{}" ? [] : array.slice(1, -1).split(",").map(Number);
