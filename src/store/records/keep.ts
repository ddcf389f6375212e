import { bytes, days, instants, integers, jsons, texts, uuids } from "./binary-arrays.ts";
import { customerHasher } from "./customer-hash.ts";
import type { Incoming, Subject } from "./incoming.ts";
import type { Records, Statement, TextRow, WorkspaceId } from "./records.ts";

/**
 * What became of a row: kept as new · it corrected an earlier revision · it was known already · it, or its customer,
 * has been erased and stays so.
 */
export type Kept = "kept" | "corrected" | "duplicate" | "erased";

/**
 * Keeps a batch in one transaction and one round trip; resolves after the commit with what became of each row, in
 * order. The same batch again changes nothing. The same id twice in a batch is taken in the order given.
 */
export async function keep(
  records: Records,
  workspace: WorkspaceId,
  subject: Subject,
  rows: readonly Incoming[],
): Promise<Kept[]> {
  const hash = await hasher(records, workspace);
  const rounds = roundsOf(rows);
  const hashed = rounds.map((round) => round.map(({ row }) => (row.customer === null ? null : hash(row.customer))));
  const statements = rounds.map((round, at) =>
    keepStatement(
      workspace,
      subject,
      round.map(({ row }) => row),
      hashed[at] ?? [],
      null,
    ),
  );
  const customers = customersStatement(workspace, hashed.flat());
  const answers = await again(() =>
    records.atOnce(workspace, customers === undefined ? statements : [customers, ...statements]),
  );
  if (customers !== undefined) answers.shift();

  const kept = new Array<Kept>(rows.length);
  const missed: Placed[] = [];
  rounds.forEach((round, at) => {
    const entries = new Map(answers[at]?.map(([id, entry]) => [id, entry]));
    for (const placed of round) {
      const entry = entries.get(placed.row.id.toLowerCase());
      if (entry === undefined) missed.push(placed);
      else kept[placed.place] = entry === "lived" ? "kept" : "corrected";
    }
  });
  if (missed.length > 0) {
    const standing = await standingOf(records, workspace, subject, missed);
    for (const { row, place } of missed) {
      const last = standing.get(row.id.toLowerCase());
      // with no entry, or a newer revision than the last, only its customer's erasure can have kept it out
      const out = last === undefined || last.entry === "erased" || last.revision < row.revision;
      kept[place] = out ? "erased" : "duplicate";
    }
  }
  return kept;
}

interface Placed {
  readonly row: Incoming;
  readonly place: number;
}

/** One statement cannot meet an id twice: the second time goes into a second round, and so on. */
export function roundsOf(rows: readonly Incoming[]): Placed[][] {
  const rounds: Placed[][] = [];
  const times = new Map<string, number>();
  rows.forEach((row, place) => {
    const id = row.id.toLowerCase();
    const time = times.get(id) ?? 0;
    times.set(id, time + 1);
    rounds[time] ??= [];
    rounds[time].push({ row, place });
  });
  return rounds;
}

/**
 * The intake itself. `last` is how things stand for that id; a row comes in when there is nothing, or an older
 * revision, and neither it nor its customer has been erased.
 */
export function keepStatement(
  workspace: WorkspaceId,
  subject: Subject,
  rows: readonly Incoming[],
  customers: readonly (Buffer | null)[],
  importNumber: string | null,
): Statement {
  const all = <Value>(column: (row: Incoming) => Value): Value[] => rows.map(column);
  return {
    name: "polku-keep",
    text: `
      INSERT INTO polku.log
        (workspace, id, first_seq, at, local, time_zone, customer, turn, revision, subject, entry,
         journey, touchpoint, content, comment, import, source_row)
      SELECT $1, i.id, coalesce(last.first_seq, last.seq), i.at,
        CASE WHEN i.day IS NULL THEN i.at AT TIME ZONE zone.name ELSE i.day::timestamp END, zone.name,
        customer.number, coalesce(last.turn, 0) + 1, i.revision, $2::polku.subject,
        CASE WHEN coalesce(last.entry, 'withdrawn') = 'withdrawn' THEN 'lived' ELSE 'corrected' END::polku.entry,
        i.journey, i.touchpoint, i.content, i.comment, $3, i.source_row
      FROM unnest($4::uuid[], $5::int[], $6::timestamptz[], $7::date[], $8::bytea[], $9::text[], $10::text[],
                  $11::text[], $12::json[], $13::text[], $14::int[])
        AS i (id, revision, at, day, customer, location, journey, touchpoint, content, comment, source_row)
      LEFT JOIN LATERAL (
        SELECT seq, first_seq, turn, revision, entry FROM polku.log
        WHERE workspace = $1 AND id = i.id AND subject = $2::polku.subject ORDER BY turn DESC LIMIT 1
      ) last ON true
      LEFT JOIN LATERAL (
        SELECT number, erased FROM polku.customers WHERE workspace = $1 AND hash = i.customer LIMIT 1
      ) customer ON true
      CROSS JOIN LATERAL (
        SELECT coalesce(
          (SELECT effective_time_zone FROM polku.locations WHERE workspace = $1 AND key = i.location),
          (SELECT time_zone FROM polku.settings WHERE workspace = $1)) AS name
      ) zone
      WHERE (last.turn IS NULL OR (last.entry <> 'erased' AND last.revision < i.revision))
        AND (customer.erased IS NULL OR i.at > customer.erased)
      RETURNING id, entry`,
    values: [
      workspace,
      subject,
      importNumber,
      uuids(all((row) => row.id)),
      integers(all((row) => row.revision)),
      instants(all((row) => row.at)),
      days(all((row) => row.day)),
      bytes(customers),
      texts(all((row) => row.location)),
      texts(all((row) => row.journey)),
      texts(all((row) => row.touchpoint)),
      jsons(all((row) => row.content)),
      texts(all((row) => row.comment)),
      integers(all((row) => row.sourceRow)),
    ],
  };
}

/** Gives each customer seen for the first time a number. Undefined when the batch knows no customer. */
export function customersStatement(workspace: WorkspaceId, hashes: readonly (Buffer | null)[]): Statement | undefined {
  const known = hashes.filter((hash) => hash !== null);
  if (known.length === 0) return undefined;
  return {
    name: "polku-customers",
    text: `
      INSERT INTO polku.customers (workspace, hash)
      SELECT DISTINCT $1::uuid, new.hash FROM unnest($2::bytea[]) AS new (hash)
      WHERE (SELECT true FROM polku.customers WHERE workspace = $1 AND hash = new.hash LIMIT 1) IS NULL
      ORDER BY 2
      ON CONFLICT DO NOTHING`,
    values: [workspace, bytes(known)],
  };
}

/** The keyed hash of a workspace; its secret is read once and lives as long as the handle. */
export function hasher(records: Records, workspace: WorkspaceId): Hasher {
  const known = hashers.get(records) ?? new Map<WorkspaceId, Hasher>();
  hashers.set(records, known);
  let ours = known.get(workspace);
  if (ours === undefined) {
    ours = records
      .inWorkspace(workspace, (sql) =>
        sql.query<{ customer_key: Buffer }>("SELECT customer_key FROM polku.workspace_secrets"),
      )
      .then(([row]) => {
        if (row === undefined) throw new Error(`there is no workspace ${workspace}`);
        return customerHasher(row.customer_key);
      });
    known.set(workspace, ours);
    ours.catch(() => known.delete(workspace));
  }
  return ours;
}
type Hasher = Promise<(customer: string) => Buffer>;
const hashers = new WeakMap<Records, Map<WorkspaceId, Hasher>>();

/** Two writers may meet in the same new id or wait for each other; the second attempt then sees what the first one did. */
export async function again<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 5; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      const { code } = error as { code?: string };
      if (left === 0 || (code !== uniqueViolation && code !== deadlock)) throw error;
    }
  }
}
const uniqueViolation = "23505";
const deadlock = "40P01";

async function standingOf(
  records: Records,
  workspace: WorkspaceId,
  subject: Subject,
  placed: readonly Placed[],
): Promise<Map<string, { entry: string; revision: number }>> {
  const [rows = []] = await records.atOnce(workspace, [
    {
      name: "polku-standing",
      text: `
        SELECT asked.id, last.entry, last.revision FROM unnest($3::uuid[]) AS asked (id)
        CROSS JOIN LATERAL (
          SELECT entry, revision FROM polku.log
          WHERE workspace = $1 AND id = asked.id AND subject = $2::polku.subject ORDER BY turn DESC LIMIT 1
        ) last`,
      values: [workspace, subject, uuids(placed.map(({ row }) => row.id))],
    },
  ]);
  return new Map(
    rows.map(([id, entry, revision]: TextRow) => [id ?? "", { entry: entry ?? "", revision: Number(revision) }]),
  );
}
