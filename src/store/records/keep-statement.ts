import { bytes, days, instants, integers, jsons, texts, uuids } from "./binary-arrays.ts";
import type { Incoming, Subject } from "./incoming.ts";
import type { Statement, WorkspaceId } from "./records.ts";

/**
 * The intake itself. `last` is how things stand for an id; a row comes in when there is nothing, or an older revision,
 * and neither it nor its customer has been erased. Customers and places are looked up once each, not once a row: rows
 * point into lists of what was found. Answers one row: how many lived, and the ids and entries where not all did.
 *
 * Careful: those lists hold no nulls, for an array with nulls is walked from its start at every look; and nothing is joined
 * but by `LATERAL … LIMIT 1`, which cannot become a scan when it was planned on empty tables.
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
