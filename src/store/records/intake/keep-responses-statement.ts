import type { Statement, WorkspaceId } from "../records.ts";
import { bytes, instants, integers, jsons, texts, uuids } from "./binary-arrays.ts";
import { type Customers, lookUpCustomers } from "./customers.ts";
import type { IncomingResponse } from "./incoming-response.ts";
import { isOfOnce, keptOnce } from "./kept-once.ts";
import { takenNow } from "./taken-now.ts";

/**
 * Takes responses whose revision is higher than the last one taken, by the same link and of the same respondent, of nobody and nothing
 * that was erased. Of a link for one response alone, only the one that used it; of a survey that takes so many, no more. Answers the ids of those taken.
 */
export function takeResponsesStatement(
  workspace: WorkspaceId,
  rows: readonly IncomingResponse[],
  customers: Customers,
): Statement {
  const all = <Value>(column: (row: IncomingResponse) => Value): Value[] => rows.map(column);
  const names = [...new Set(rows.flatMap(({ customer }) => (customer === null ? [] : [customer])))];
  return {
    name: "polku-take-responses",
    text: takeText,
    values: [
      workspace,
      uuids(all((row) => row.id)),
      integers(all((row) => row.revision)),
      uuids(all((row) => row.link)),
      texts(all((row) => row.survey)),
      integers(all((row) => row.version)),
      texts(all((row) => row.language)),
      integers(all(({ customer }) => (customer === null ? null : names.indexOf(customer) + 1))),
      instants(all((row) => row.opened)),
      integers(all((row) => (row.begun ? 1 : 0))),
      integers(all((row) => (row.ended ? 1 : 0))),
      texts(all((row) => listOf(row.reached))),
      jsons(all((row) => row.given)),
      jsons(all((row) => row.context)),
      texts(all((row) => listOf(row.told.map(({ id }) => id)))),
      texts(all((row) => row.once)),
      integers(all((row) => row.most)),
      bytes(names.map(customers.hash)),
      uuids(all((row) => row.device)),
      texts(all((row) => keptOnce(customers.hash, row))),
    ],
  };
}

/** Keys and ids as PostgreSQL writes an array: {a,b}. */
const listOf = (words: readonly string[]): string => `{${words.join(",")}}`;

/** Careful: nothing is joined but by `LATERAL … LIMIT 1`, as in keep-statement.ts. */
const takeText = `
  WITH ${lookUpCustomers("$18")}, coming AS MATERIALIZED (
    SELECT i.*, known.revision AS last_revision, known.link AS last_link, known.erased AS was_erased,
      known.customer AS last_customer, known.once AS last_once, i.begun = 1 AND known.begun IS NULL AS enters
    FROM unnest($2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::int[], $7::text[], $8::int[], $9::timestamptz[], $10::int[],
                $11::int[], $12::text[], $13::json[], $14::json[], $15::text[], $16::text[], $17::int[],
                $19::uuid[], $20::text[]) WITH ORDINALITY
      AS i (id, revision, link, survey, version, language, asked, opened, begun, ended, reached, given, context, experiences,
            once, most, device, kept_once, place)
    LEFT JOIN LATERAL (
      SELECT revision, link, begun, erased, customer, once FROM polku.responses WHERE workspace = $1 AND id = i.id LIMIT 1
    ) known ON true
  ), rooms AS MATERIALIZED (
    SELECT survey, most - (
      SELECT count(*) FROM polku.responses WHERE workspace = $1 AND survey = wanted.survey AND begun IS NOT NULL AND flag IS NULL
    ) AS room
    FROM (SELECT DISTINCT survey, most FROM coming WHERE most IS NOT NULL AND enters) AS wanted
  ), placed AS (
    SELECT *, count(*) FILTER (WHERE enters) OVER (PARTITION BY survey ORDER BY place) AS nth FROM coming
  ), taken AS (
    INSERT INTO polku.responses AS kept
      (workspace, id, revision, link, survey, version, language, customer, opened, begun, ended, reached, given, context, experiences,
       device, once)
    SELECT $1, id, revision, link, survey, version, language, numbers[i.asked], opened,
      CASE WHEN begun = 1 THEN now() END, CASE WHEN ended = 1 THEN now() END, reached::text[], given, context, experiences::uuid[], device, once
    FROM customers CROSS JOIN placed AS i
    WHERE (i.asked IS NULL OR (numbers[i.asked] > 0 AND i.opened > erased[i.asked]))
      AND (last_revision IS NULL OR (was_erased IS NULL AND last_link = link AND last_revision < revision
        AND last_customer IS NOT DISTINCT FROM numbers[i.asked] AND last_once IS NOT DISTINCT FROM once))
      AND (once IS NULL OR begun = 0 OR NOT EXISTS (
        SELECT FROM polku.used_links WHERE workspace = $1 AND link = i.link AND ${isOfOnce("i.kept_once", "i.once")} AND response <> i.id))
      AND (most IS NULL OR NOT enters OR nth <= (SELECT room FROM rooms WHERE rooms.survey = i.survey))
      AND NOT EXISTS (
        SELECT FROM unnest(i.experiences::uuid[]) AS told (id)
        CROSS JOIN LATERAL (
          SELECT entry FROM polku.log
          WHERE workspace = $1 AND id = told.id AND subject = 'experience' ORDER BY turn DESC LIMIT 1
        ) AS last
        WHERE last.entry = 'erased')
    ORDER BY id
    ON CONFLICT (workspace, id) DO UPDATE SET
      revision = excluded.revision, xid = excluded.xid, version = excluded.version, language = excluded.language,
      begun = coalesce(kept.begun, excluded.begun), saved = now(), flag = nullif(kept.flag, 'undated'),
      ended = CASE WHEN excluded.ended IS NOT NULL THEN coalesce(kept.ended, excluded.ended) END,
      reached = excluded.reached, given = excluded.given, context = excluded.context,
      experiences = array(SELECT DISTINCT unnest(kept.experiences || excluded.experiences))
    WHERE kept.erased IS NULL AND kept.link = excluded.link AND kept.revision < excluded.revision
      AND kept.customer IS NOT DISTINCT FROM excluded.customer AND kept.once IS NOT DISTINCT FROM excluded.once
    RETURNING id
  )
  SELECT array_agg(id) FROM taken`;

/** One after the other, so that a survey that takes so many, of all or for a quota, is counted right. */
export const countInTurnStatement = (workspace: WorkspaceId, surveys: readonly string[]): Statement => ({
  name: "polku-count-in-turn",
  text: `SELECT pg_advisory_xact_lock(hashtext($1), hashtext('responses ' || survey))
         FROM (SELECT unnest($2::text[]) AS survey ORDER BY 1) AS wanted`,
  values: [workspace, texts([...surveys])],
});

/**
 * One after the other, so that of those that begin by a link for one response alone one is the first. Who shares one of the few numbers with
 * others waits for them: a lock for each of thousands would not find room.
 */
export const lockLinksStatement = (workspace: WorkspaceId, rows: readonly IncomingResponse[]): Statement => ({
  name: "polku-lock-links",
  text: `SELECT pg_advisory_xact_lock(hashtext('polku once'), number::int)
         FROM (SELECT DISTINCT hashtextextended($1 || ' ' || link || ' ' || once, 0) & 255 AS number
               FROM unnest($2::uuid[], $3::text[]) AS i (link, once) ORDER BY 1) AS wanted`,
  values: [workspace, uuids(rows.map(({ link }) => link)), texts(rows.map(({ once }) => once))],
});

/** The first response taken that began by a link for one response alone has it from then on. */
export const takeLinksStatement = (
  workspace: WorkspaceId,
  rows: readonly IncomingResponse[],
  { hash }: Customers,
): Statement => ({
  name: "polku-take-links",
  text: `INSERT INTO polku.used_links (workspace, link, once, response)
         SELECT $1, i.link, i.once, taken.id FROM unnest($2::uuid[], $3::int[], $4::uuid[], $5::text[]) AS i (id, revision, link, once)
         CROSS JOIN LATERAL (${justTaken("id")}) AS taken
         ON CONFLICT DO NOTHING`,
  values: [...takenValues(workspace, rows), texts(rows.map((row) => keptOnce(hash, row)))],
});

/** What a response told before and tells no more is withdrawn. */
export const withdrawUntoldStatement = (workspace: WorkspaceId, rows: readonly IncomingResponse[]): Statement => ({
  name: "polku-withdraw-untold",
  text: `
    INSERT INTO polku.log (workspace, id, first_seq, turn, revision, subject, entry)
    SELECT $1, ever.id, coalesce(last.first_seq, last.seq), last.turn + 1, greatest(last.revision, i.revision), 'experience', 'withdrawn'
    FROM unnest($2::uuid[], $3::int[], $4::uuid[], $5::text[]) AS i (id, revision, link, told)
    CROSS JOIN LATERAL (${justTaken("experiences")}) AS taken
    CROSS JOIN LATERAL unnest(taken.experiences) AS ever (id)
    CROSS JOIN LATERAL (
      SELECT seq, first_seq, turn, revision, entry FROM polku.log
      WHERE workspace = $1 AND id = ever.id AND subject = 'experience' ORDER BY turn DESC LIMIT 1
    ) AS last
    WHERE NOT ever.id = ANY (i.told::uuid[]) AND last.entry IN ('lived', 'corrected')`,
  values: [...takenValues(workspace, rows), texts(rows.map(({ told }) => listOf(told.map(({ id }) => id))))],
});

/** Contact details as they were given last; those who took them back are not known any more. */
export function contactStatements(workspace: WorkspaceId, all: readonly IncomingResponse[]): Statement[] {
  const rows = all.filter(({ contact }) => contact !== undefined);
  if (rows.length === 0) return [];
  return [
    {
      name: "polku-forget-contacts",
      text: `
      DELETE FROM polku.contacts WHERE workspace = $1 AND response IN (
        SELECT taken.id FROM unnest($2::uuid[], $3::int[], $4::uuid[]) AS i (id, revision, link)
        CROSS JOIN LATERAL (${justTaken("id")}) AS taken)`,
      values: takenValues(workspace, rows),
    },
    {
      name: "polku-keep-contacts",
      text: `
      INSERT INTO polku.contacts (workspace, response, name, email, phone)
      SELECT $1, taken.id, i.name, i.email, i.phone
      FROM unnest($2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::text[], $7::text[]) AS i (id, revision, link, name, email, phone)
      CROSS JOIN LATERAL (${justTaken("id")}) AS taken
      WHERE coalesce(i.name, i.email, i.phone) IS NOT NULL`,
      values: [
        ...takenValues(workspace, rows),
        texts(rows.map(({ contact }) => contact?.name ?? null)),
        texts(rows.map(({ contact }) => contact?.email ?? null)),
        texts(rows.map(({ contact }) => contact?.phone ?? null)),
      ],
    },
  ];
}

/** The response `i`, where this transaction has taken it. */
export const justTaken = (columns: string): string => `
  SELECT ${columns} FROM polku.responses
  WHERE ${takenNow("i.id", "i.link", "i.revision")} LIMIT 1`;

export const takenValues = (workspace: WorkspaceId, rows: readonly IncomingResponse[]): unknown[] => [
  workspace,
  uuids(rows.map(({ id }) => id)),
  integers(rows.map(({ revision }) => revision)),
  uuids(rows.map(({ link }) => link)),
];
