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
  const hash = await hasherOf(records, workspace);
  const kept = new Array<Kept>(rows.length);
  const place = async (placed: readonly Placed[]): Promise<Placed[]> => {
    const rounds = roundsOf(placed);
    const statements = rounds.map((round) =>
      keepStatement(
        workspace,
        subject,
        round.map(({ row }) => row),
        hash,
      ),
    );
    const answers = await again(() => records.atOnce(workspace, statements));
    return rounds.flatMap((round, at) => placeAnswers(round, answers[at]?.[0], kept));
  };

  const missed = await place(rows.map((row, place) => ({ row, place })));
  if (missed.length === 0) return kept;
  // Known already, or erased; or its customer is just being seen for the first time by somebody else as well, and then
  // that one's commit, which we have waited for, is there for a second try.
  const still = await place(missed);
  const standing = still.length === 0 ? new Map() : await standingOf(records, workspace, subject, still);
  for (const { row, place } of still) {
    const last = standing.get(row.id.toLowerCase());
    // with no entry, or a newer revision than the last, only its customer's erasure can have kept it out
    const out = last === undefined || last.entry === "erased" || last.revision < row.revision;
    kept[place] = out ? "erased" : "duplicate";
  }
  return kept;
}

/** Writes what became of the rows of a round to their places; answers those that did not come in. */
function placeAnswers(round: readonly Placed[], answer: TextRow | undefined, kept: Kept[]): Placed[] {
  const [lived, ids, entries] = answer ?? [];
  if (Number(lived) === round.length) {
    for (const { place } of round) kept[place] = "kept";
    return [];
  }
  const names = listOf(entries);
  const entryOf = new Map(listOf(ids).map((id, at) => [id, names[at]]));
  return round.filter(({ row, place }) => {
    const entry = entryOf.get(row.id.toLowerCase());
    if (entry !== undefined) kept[place] = entry === "lived" ? "kept" : "corrected";
    return entry === undefined;
  });
}

/** An array of plain words as PostgreSQL writes it: {a,b}. */
const listOf = (array: string | null | undefined): string[] =>
  array === null || array === undefined || array === "{}" ? [] : array.slice(1, -1).split(",");

interface Placed {
  readonly row: Incoming;
  readonly place: number;
}

/** One statement cannot meet an id twice: the second time goes into a second round, and so on. */
export function roundsOf(placed: readonly Placed[]): Placed[][] {
  const rounds: Placed[][] = [];
  const times = new Map<string, number>();
  for (const one of placed) {
    const id = one.row.id.toLowerCase();
    const time = times.get(id) ?? 0;
    times.set(id, time + 1);
    rounds[time] ??= [];
    rounds[time].push(one);
  }
  return rounds;
}

/**
 * The intake itself. `last` is how things stand for an id; a row comes in when there is nothing, or an older revision,
 * and neither it nor its customer has been erased. Customers and places are looked up once each, not once a row: rows
 * point into the lists (which hold no nulls: an array with nulls is walked from its start at every look). Answers one row: how many lived, and the ids and entries where not all did.
 */
export function keepStatement(
  workspace: WorkspaceId,
  subject: Subject,
  rows: readonly Incoming[],
  hash: (customer: string) => Buffer,
  importNumber: string | null = null,
): Statement {
  const all = <Value>(column: (row: Incoming) => Value): Value[] => rows.map(column);
  const customers = new PlaceList();
  const places = new PlaceList();
  return {
    name: "polku-keep",
    text: keepText,
    values: [
      workspace,
      subject,
      importNumber,
      rows.length,
      uuids(all((row) => row.id)),
      integers(all((row) => row.revision)),
      instants(all((row) => row.at)),
      days(all((row) => row.day)),
      integers(all((row) => customers.place(row.customer))),
      integers(all((row) => places.place(row.location ?? ""))),
      texts(all((row) => row.journey)),
      texts(all((row) => row.touchpoint)),
      jsons(all((row) => row.content)),
      texts(all((row) => row.comment)),
      integers(all((row) => row.sourceRow)),
      bytes(customers.names.map(hash)),
      texts(places.names),
    ],
  };
}

const keepText = `
  WITH asked AS MATERIALIZED (
    SELECT asked.place, asked.hash, known.number, known.erased
    FROM unnest($16::bytea[]) WITH ORDINALITY AS asked (hash, place)
    LEFT JOIN LATERAL (
      SELECT number, erased FROM polku.customers WHERE workspace = $1 AND hash = asked.hash LIMIT 1
    ) known ON true
  ), met AS (
    INSERT INTO polku.customers (workspace, hash) SELECT $1, hash FROM asked WHERE number IS NULL ORDER BY hash
    ON CONFLICT DO NOTHING RETURNING hash, number
  ), customers AS MATERIALIZED (
    SELECT array_agg(coalesce(number, 0) ORDER BY place) AS numbers,
           array_agg(coalesce(erased, '-infinity') ORDER BY place) AS erased
    FROM (
      SELECT max(place) AS place, max(number) AS number, max(erased) AS erased
      FROM (SELECT hash, place, number, erased FROM asked UNION ALL SELECT hash, NULL, number, NULL FROM met) AS each
      GROUP BY hash
    ) AS known
  ), places AS MATERIALIZED (
    SELECT array_agg(coalesce(
      (SELECT effective_time_zone FROM polku.locations WHERE workspace = $1 AND key = asked.key),
      (SELECT time_zone FROM polku.settings WHERE workspace = $1)) ORDER BY asked.place) AS zones
    FROM unnest($17::text[]) WITH ORDINALITY AS asked (key, place)
  ), entered AS (
    INSERT INTO polku.log
      (workspace, id, first_seq, at, local, time_zone, customer, turn, revision, subject, entry,
       journey, touchpoint, content, comment, import, source_row)
    SELECT $1, i.id, coalesce(last.first_seq, last.seq), i.at,
      CASE WHEN i.day IS NULL THEN i.at AT TIME ZONE zones[i.location] ELSE i.day::timestamp END, zones[i.location],
      numbers[i.customer], coalesce(last.turn, 0) + 1, i.revision, $2::polku.subject,
      CASE WHEN coalesce(last.entry, 'withdrawn') = 'withdrawn' THEN 'lived' ELSE 'corrected' END::polku.entry,
      i.journey, i.touchpoint, i.content, i.comment, $3, i.source_row
    FROM customers CROSS JOIN places CROSS JOIN
      unnest($5::uuid[], $6::int[], $7::timestamptz[], $8::date[], $9::int[], $10::int[], $11::text[],
             $12::text[], $13::json[], $14::text[], $15::int[])
        AS i (id, revision, at, day, customer, location, journey, touchpoint, content, comment, source_row)
    LEFT JOIN LATERAL (
      SELECT seq, first_seq, turn, revision, entry FROM polku.log
      WHERE workspace = $1 AND id = i.id AND subject = $2::polku.subject ORDER BY turn DESC LIMIT 1
    ) last ON true
    WHERE (last.turn IS NULL OR (last.entry <> 'erased' AND last.revision < i.revision))
      AND (i.customer IS NULL OR (numbers[i.customer] > 0 AND i.at > erased[i.customer]))
    RETURNING id, entry
  )
  SELECT count(*) FILTER (WHERE entry = 'lived'),
    CASE WHEN count(*) FILTER (WHERE entry = 'lived') < $4 THEN array_agg(id) END,
    CASE WHEN count(*) FILTER (WHERE entry = 'lived') < $4 THEN array_agg(entry) END
  FROM entered`;

/** Different names in order of appearance, counted from 1 as PostgreSQL's arrays are. */
class PlaceList {
  readonly names: string[] = [];
  readonly #places = new Map<string, number>();

  /** Its place in the list; null for null. */
  place(name: string | null): number | null {
    if (name === null) return null;
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.names.push(name));
    return this.names.length;
  }
}

/**
 * Gives each customer seen for the first time a number, in a transaction of its own: so that an import, which commits
 * late, does not hold up live intake of the same customers. Undefined when the batch knows no customer.
 */
export function customersStatement(
  workspace: WorkspaceId,
  rows: readonly Incoming[],
  hash: (customer: string) => Buffer,
): Statement | undefined {
  const customers = new Set(rows.flatMap(({ customer }) => customer ?? []));
  if (customers.size === 0) return undefined;
  return {
    name: "polku-customers",
    text: `
      INSERT INTO polku.customers (workspace, hash)
      SELECT $1, met.hash FROM unnest($2::bytea[]) AS met (hash)
      WHERE (SELECT true FROM polku.customers WHERE workspace = $1 AND hash = met.hash LIMIT 1) IS NULL
      ORDER BY 2
      ON CONFLICT DO NOTHING`,
    values: [workspace, bytes([...customers].map(hash))],
  };
}

/** The keyed hash of a workspace; its secret is read once and lives as long as the handle. */
export function hasherOf(records: Records, workspace: WorkspaceId): Hasher {
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
