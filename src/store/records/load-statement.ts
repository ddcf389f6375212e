import { bigIntegers, days, instants, integers, jsons, texts, uuids } from "./binary-arrays.ts";
import type { Customers } from "./customers.ts";
import type { Incoming, Subject } from "./incoming.ts";
import type { Statement, TextRow, WorkspaceId } from "./records.ts";

/**
 * The quick way of a batch into the log: no look at what stands for each id. It is open to batches in which
 *
 *   - ids come row by row, those of a row beginning alike and each row's beginning after that of the row before (as those
 *     made of row numbers do), so that one look tells whether the log has any id between the first and the last;
 *   - each customer's number is known;
 *   - journey and revision are the same throughout.
 *
 * Null for any other. The statement takes in all, or nothing when the log has such an id already or somebody has been
 * erased since the customers' numbers were learned: then `keepStatement` tells each by each.
 */
export function loadStatement(
  workspace: WorkspaceId,
  subject: Subject,
  rows: readonly Incoming[],
  customers: Customers,
  importNumber: string,
): Statement | null {
  const sheets = sheetsOf(rows);
  if (sheets === null) return null;
  const { firsts, sheetOf } = sheets;
  const of = <Value>(column: (row: Incoming) => Value): Value[] => firsts.map(column);
  const all = <Value>(column: (row: Incoming) => Value): Value[] => rows.map(column);
  const numbers = of(({ customer }) => (customer === null ? 0 : customers.numberOf(customer)));
  if (numbers.includes(undefined)) return null;
  const zones = [...new Set(of(({ location }) => location ?? ""))];
  const told = rows.some(({ comment }) => comment !== null);
  const { journey, revision } = rows[0]!;
  return {
    name: "polku-load",
    text: loadText,
    values: [
      workspace,
      subject,
      importNumber,
      customers.newestErasure,
      `${beginningOf(firsts[0]!)}-0000-0000-000000000000`,
      `${beginningOf(firsts.at(-1)!)}-ffff-ffff-ffffffffffff`,
      journey,
      revision,
      texts(zones),
      instants(of(({ at }) => at)),
      days(of(({ day }) => day)),
      integers(of(({ location }) => zones.indexOf(location ?? "") + 1)),
      bigIntegers(numbers as number[]),
      integers(of(({ sourceRow }) => sourceRow ?? 0)),
      integers(sheetOf),
      uuids(all(({ id }) => id)),
      texts(all(({ touchpoint }) => touchpoint)),
      jsons(all(({ content }) => content)),
      texts(told ? all(({ comment }) => comment) : []),
    ],
  };
}

/**
 * Careful: the lists that rows point into hold no nulls, for PostgreSQL walks an array with nulls from its start at every
 * look.
 */
const loadText = `
  WITH zones AS MATERIALIZED (
    SELECT array_agg(coalesce(
      (SELECT effective_time_zone FROM polku.locations WHERE workspace = $1 AND key = asked.key),
      (SELECT time_zone FROM polku.settings WHERE workspace = $1)) ORDER BY asked.place) AS zone
    FROM unnest($9::text[]) WITH ORDINALITY AS asked (key, place)
  ), sheets AS MATERIALIZED (
    SELECT array_agg(CASE WHEN day IS NULL THEN at AT TIME ZONE zone[location] ELSE day::timestamp END ORDER BY sheet) AS local
    FROM zones, unnest($10::timestamptz[], $11::date[], $12::int[]) WITH ORDINALITY AS each (at, day, location, sheet)
  ), entered AS (
    INSERT INTO polku.log
      (workspace, id, at, local, time_zone, customer, turn, revision, subject, entry,
       journey, touchpoint, content, comment, import, source_row)
    SELECT $1, i.id, ($10::timestamptz[])[i.sheet], (SELECT local FROM sheets)[i.sheet],
      (SELECT zone FROM zones)[($12::int[])[i.sheet]], nullif(($13::bigint[])[i.sheet], 0), 1, $8::int, $2::polku.subject,
      'lived'::polku.entry, $7, i.touchpoint, i.content, i.comment, $3, nullif(($14::int[])[i.sheet], 0)
    FROM unnest($15::int[], $16::uuid[], $17::text[], $18::json[], $19::text[])
      AS i (sheet, id, touchpoint, content, comment)
    WHERE (SELECT max(number) FROM polku.erasures WHERE workspace = $1) IS NOT DISTINCT FROM $4::bigint
      AND NOT EXISTS (
        SELECT FROM polku.log WHERE workspace = $1 AND id BETWEEN $5::uuid AND $6::uuid AND subject = $2::polku.subject)
    RETURNING 1
  )
  SELECT count(*) FROM entered`;

/** How many came in: all or none. */
export const readLoaded = (row: TextRow | undefined): number => Number(row?.[0] ?? 0);

/** As far as the ids of one row of a source are alike. */
const beginningOf = ({ id }: Incoming): string => id.slice(0, 13);

/**
 * What became of one row of the source shares all but id, touchpoint, content and comment. Answers the first of each such
 * sheet, and on which sheet, counted from 1, each row is; null where that is not so, or ids do not come as they must.
 */
function sheetsOf(rows: readonly Incoming[]): { firsts: Incoming[]; sheetOf: number[] } | null {
  const firsts: Incoming[] = [];
  const sheetOf: number[] = [];
  const seen = new Set<string>();
  let first: Incoming | undefined;
  let beginning = "";
  for (const row of rows) {
    if (first === undefined || first.sourceRow !== row.sourceRow) {
      const earlier = beginning;
      beginning = beginningOf(row);
      if (beginning <= earlier) return null;
      first = row;
      firsts.push(row);
    }
    if (!row.id.startsWith(beginning) || !alike(first, row)) return null;
    seen.add(row.id);
    sheetOf.push(firsts.length);
  }
  const [one] = firsts;
  const asOne = firsts.every(({ journey, revision }) => journey === one!.journey && revision === one!.revision);
  return asOne && seen.size === rows.length ? { firsts, sheetOf } : null;
}

const alike = (one: Incoming, other: Incoming): boolean =>
  one.at === other.at &&
  one.day === other.day &&
  one.location === other.location &&
  one.customer === other.customer &&
  one.journey === other.journey &&
  one.revision === other.revision;
