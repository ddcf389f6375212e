import { bigIntegers, byteTexts, days, instants, integers, jsons, texts, uuids } from "../intake/binary-arrays.ts";
import type { Customers } from "../intake/customers.ts";
import type { Subject } from "../intake/incoming.ts";
import { firstFrom, lastFrom } from "../log/unfold.ts";
import type { Statement, TextRow, WorkspaceId } from "../records.ts";
import { knownStatement } from "./known-statement.ts";
import { inOrder, type Part } from "./parts.ts";

/** What loads a batch: the sheets first, then a look into the log, and the rows that are in no sheet. */
export interface Loading {
  /** Null where there are none; answers how many there was a place for, and their first and last `seq`. */
  readonly sheets: Statement | null;
  readonly sheetCount: number;
  /** To be asked when there was a place for none: whether all is known. */
  known(): Statement;
  /** To be run when there was a place for each sheet. Answers false when there is such an id already. */
  rows(placed: Placed): Statement;
  /** Experiences or outcomes. */
  readonly length: number;
  /** The beginnings of its first and its last ids. */
  readonly first: string;
  readonly last: string;
}

/** How many sheets of a batch have been put, and where. */
export interface Placed {
  readonly sheets: number;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The quick way of a batch into the log: no look at what stands for each id. It is open to batches in which
 *
 *   - ids come row by row, those of a row beginning alike and each row's beginning after that of the row before (as those
 *     made of row numbers do), so that one look tells whether the log has any id between the first and the last;
 *   - each customer's number is known;
 *   - journey and revision are the same throughout.
 *
 * Null for any other. Where a beginning is taken, the log has such an id or somebody has been erased since the customers'
 * numbers were learned, the batch is to be taken back, and `keepStatement` tells each by each.
 */
export function loading(
  workspace: WorkspaceId,
  subject: Subject,
  parts: readonly Part[],
  customers: Customers,
  importNumber: string,
): Loading | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || !inOrder(parts)) return null;
  const all = <Value>(column: (part: Part) => Value): Value[] => parts.map(column);
  const numbers = all(({ shared: { customer } }) => (customer === null ? 0 : customers.numberOf(customer)));
  if (numbers.includes(undefined)) return null;
  const { journey, revision } = first.shared;
  const zones = [...new Set(all(({ shared }) => shared.location ?? ""))];
  const zonePlaces = new Map(zones.map((zone, at) => [zone, at + 1]));
  const common = [
    workspace,
    importNumber,
    customers.newestErasure,
    journey,
    revision,
    texts(zones),
    instants(all(({ shared }) => shared.at)),
    days(all(({ shared }) => shared.day)),
    integers(all(({ shared }) => zonePlaces.get(shared.location ?? "")!)),
    bigIntegers(numbers as number[]),
    integers(all(({ shared }) => shared.sourceRow ?? 0)),
  ];
  const loose = parts.flatMap(({ loose }, at) => loose.map((row) => ({ row, part: at + 1 })));
  const sheetCount = parts.filter(({ sheet }) => sheet !== null).length;
  return {
    sheets: sheetCount === 0 ? null : sheetsStatement(common, parts),
    sheetCount,
    known: () => knownStatement(workspace, parts),
    rows: ({ from, to }) => ({
      name: "polku-load-rows",
      text: rowsText,
      values: [
        ...common,
        subject,
        firstFrom(first.beginning),
        lastFrom(last.beginning),
        from,
        to,
        integers(loose.map(({ part }) => part)),
        uuids(loose.map(({ row }) => row.id)),
        texts(loose.map(({ row }) => row.touchpoint)),
        jsons(loose.map(({ row }) => row.content)),
        texts(loose.map(({ row }) => row.comment)),
      ],
    }),
    first: first.beginning,
    last: last.beginning,
    length: parts.reduce((sum, { sheet, loose }) => sum + (sheet?.length ?? 0) + loose.length, 0),
  };
}

/** Of each part, whether it has a sheet or not. */
const sheetsStatement = (common: readonly unknown[], parts: readonly Part[]): Statement => ({
  name: "polku-load-sheets",
  text: sheetsText,
  values: [
    ...common,
    uuids(parts.map(({ beginning }) => firstFrom(beginning))),
    integers(parts.map(({ sheet }) => sheet?.length ?? null)),
    jsons(parts.map(({ sheet }) => sheet?.shared ?? null)),
    jsons(parts.map(({ sheet }) => sheet?.told ?? null)),
    byteTexts(parts.map(({ sheet }) => sheet?.ids ?? null)),
  ],
});

const zonesAndErasures = `
  zones AS MATERIALIZED (
    SELECT array_agg(coalesce(
      (SELECT effective_time_zone FROM polku.locations WHERE workspace = $1 AND key = asked.key),
      (SELECT time_zone FROM polku.settings WHERE workspace = $1)) ORDER BY asked.place) AS zone
    FROM unnest($6::text[]) WITH ORDINALITY AS asked (key, place)
  ), erased AS MATERIALIZED (
    SELECT max(number) IS DISTINCT FROM $3::bigint AS since FROM polku.erasures WHERE workspace = $1
  )`;

const sheetsText = `
  WITH ${zonesAndErasures}, placed AS (
    INSERT INTO polku.sheets
      (workspace, beginning, at, local, time_zone, customer, import, source_row, revision, journey, length, shared, told, ids)
    SELECT $1, beginning, at, CASE WHEN day IS NULL THEN at AT TIME ZONE zone[location] ELSE day::timestamp END, zone[location],
      nullif(customer, 0), $2, nullif(source_row, 0), $5, $4, length, shared, told, ids
    FROM zones CROSS JOIN erased CROSS JOIN
      unnest($7::timestamptz[], $8::date[], $9::int[], $10::bigint[], $11::int[], $12::uuid[], $13::int[], $14::json[], $15::json[], $16::bytea[])
        AS part (at, day, location, customer, source_row, beginning, length, shared, told, ids)
    WHERE NOT erased.since AND length IS NOT NULL
    ON CONFLICT (workspace, beginning) DO NOTHING
    RETURNING seq
  )
  SELECT count(*), min(seq), max(seq) FROM placed`;

/**
 * Careful: the lists that rows point into hold no nulls, for PostgreSQL walks an array with nulls from its start at every
 * look.
 */
const rowsText = `
  WITH ${zonesAndErasures}, parts AS MATERIALIZED (
    SELECT array_agg(CASE WHEN day IS NULL THEN at AT TIME ZONE zone[location] ELSE day::timestamp END ORDER BY part) AS local
    FROM zones, unnest($7::timestamptz[], $8::date[], $9::int[]) WITH ORDINALITY AS each (at, day, location, part)
  ), look AS MATERIALIZED (
    SELECT NOT since AND NOT EXISTS (
      SELECT FROM polku.log WHERE workspace = $1 AND id BETWEEN $13::uuid AND $14::uuid AND subject = $12::polku.subject
    ) AND ($12::polku.subject = 'outcome' OR NOT EXISTS (
      SELECT FROM polku.sheets WHERE workspace = $1 AND beginning BETWEEN $13::uuid AND $14::uuid
        AND (xid = pg_current_xact_id() AND seq BETWEEN $15::bigint AND $16::bigint) IS NOT TRUE
    )) AS clear
    FROM erased
  ), entered AS (
    INSERT INTO polku.log
      (workspace, id, at, local, time_zone, customer, turn, revision, subject, entry,
       journey, touchpoint, content, comment, import, source_row)
    SELECT $1, i.id, ($7::timestamptz[])[i.part], (SELECT local FROM parts)[i.part],
      (SELECT zone FROM zones)[($9::int[])[i.part]], nullif(($10::bigint[])[i.part], 0), 1, $5::int, $12::polku.subject,
      'lived'::polku.entry, $4, i.touchpoint, i.content, i.comment, $2, nullif(($11::int[])[i.part], 0)
    FROM unnest($17::int[], $18::uuid[], $19::text[], $20::json[], $21::text[])
      AS i (part, id, touchpoint, content, comment)
    WHERE (SELECT clear FROM look)
  )
  SELECT clear FROM look`;

export const readPlaced = (row: TextRow | undefined): Placed => ({
  sheets: Number(row?.[0] ?? 0),
  from: row?.[1] ?? null,
  to: row?.[2] ?? null,
});

/** Whether all came in; else none. */
export const readLoaded = (row: TextRow | undefined): boolean => row?.[0] === "t";

/** Takes away again what was put there. */
export const takeBack = (workspace: WorkspaceId, { from, to }: Placed): Statement => ({
  name: "polku-take-back",
  text: "DELETE FROM polku.sheets WHERE workspace = $1 AND xid = pg_current_xact_id() AND seq BETWEEN $2::bigint AND $3::bigint",
  values: [workspace, from, to],
});
