import type { Statement, TextRow, WorkspaceId } from "../records.ts";
import { bigIntegers, bytes, days, instants, integers, jsons, texts, uuids } from "./binary-arrays.ts";
import { type Customers, lookUpCustomers, newestErasure, numbersOf } from "./customers.ts";
import type { Incoming, Subject } from "./incoming.ts";
import { takenNow } from "./taken-now.ts";

/** A batch on its way: the statement, and the customers whose numbers it is to find out. */
export interface Intake {
  readonly statement: Statement;
  readonly asked: readonly string[];
  /** The newest erasure that the customers' numbers know of; with a newer one nothing is kept. */
  readonly newestErasure: string | null;
}

/** What survey responses told comes in only where its response was taken in the same transaction, row by row. */
export interface Telling {
  readonly responses: readonly string[];
  readonly links: readonly string[];
}

/**
 * The intake itself. `last` is how things stand for an id; a row comes in when there is nothing, or an older revision,
 * and neither it nor its customer has been erased; and none at all when somebody has been erased since the customers'
 * numbers were learned. Customers and places are looked up once each: rows point into lists of what was found. Where the
 * number of every customer is known, nobody is looked up: another statement, a fifth cheaper.
 *
 * Careful: nothing is joined but by `LATERAL … LIMIT 1`, which cannot become a scan when it was planned on empty tables.
 */
export function keepStatement(
  workspace: WorkspaceId,
  subject: Subject,
  rows: readonly Incoming[],
  customers: Customers,
  importNumber: string | null = null,
  telling: Telling | null = null,
): Intake {
  const all = <Value>(column: (row: Incoming) => Value): Value[] => rows.map(column);
  const places = new PlaceList();
  const unknown = new PlaceList();
  const numbers = all(({ customer }) => (customer === null ? null : (customers.numberOf(customer) ?? null)));
  const asked = rows.map(({ customer }, at) => (numbers[at] === null ? unknown.place(customer) : null));
  const asks = unknown.names.length > 0;
  const values = [
    workspace,
    subject,
    importNumber,
    rows.length,
    uuids(all((row) => row.id)),
    integers(all((row) => row.revision)),
    instants(all((row) => row.at)),
    days(all((row) => row.day)),
    integers(all((row) => places.place(row.location ?? ""))),
    texts(all((row) => row.journey)),
    texts(all((row) => row.touchpoint)),
    jsons(all((row) => row.content)),
    texts(all((row) => row.comment)),
    integers(all((row) => row.sourceRow)),
    bigIntegers(numbers),
    texts(places.names),
    customers.newestErasure,
    ...(asks || telling !== null ? [integers(asked), bytes(unknown.names.map(customers.hash))] : []),
    ...(telling !== null ? [uuids(telling.responses), uuids(telling.links)] : []),
  ];
  return {
    statement:
      telling !== null
        ? { name: "polku-keep-told", text: toldByResponses, values }
        : asks
          ? { name: "polku-keep", text: lookingUp, values }
          : { name: "polku-keep-known", text: notLooking, values },
    asked: unknown.names,
    newestErasure: customers.newestErasure,
  };
}

const keepText = ({ asks, told = false }: { readonly asks: boolean; readonly told?: boolean }): string => `
  WITH ${newestErasure}, ${asks ? `${lookUpCustomers("$19")}, ` : ""}places AS MATERIALIZED (
    SELECT array_agg(coalesce(
      (SELECT effective_time_zone FROM polku.locations WHERE workspace = $1 AND key = asked.key),
      (SELECT time_zone FROM polku.settings WHERE workspace = $1)) ORDER BY asked.place) AS zones
    FROM unnest($16::text[]) WITH ORDINALITY AS asked (key, place)
  ), entered AS (
    INSERT INTO polku.log
      (workspace, id, first_seq, at, local, time_zone, customer, turn, revision, subject, entry,
       journey, touchpoint, content, comment, import, source_row)
    SELECT $1, i.id, coalesce(last.first_seq, last.seq), i.at,
      CASE WHEN i.day IS NULL THEN i.at AT TIME ZONE zones[i.location] ELSE i.day::timestamp END, zones[i.location],
      ${asks ? "coalesce(i.customer, numbers[i.asked])" : "i.customer"},
      coalesce(last.turn, 0) + 1, i.revision, $2::polku.subject,
      CASE WHEN coalesce(last.entry, 'withdrawn') = 'withdrawn' THEN 'lived'::polku.entry ELSE 'corrected' END,
      i.journey, i.touchpoint, i.content, i.comment, $3, i.source_row
    FROM newest CROSS JOIN places CROSS JOIN ${asks ? "customers CROSS JOIN" : ""}
      unnest($5::uuid[], $6::int[], $7::timestamptz[], $8::date[], $9::int[], $10::text[], $11::text[], $12::json[],
             $13::text[], $14::int[], $15::bigint[]${asks ? ", $18::int[]" : ""}${told ? ", $20::uuid[], $21::uuid[]" : ""})
        AS i (id, revision, at, day, location, journey, touchpoint, content, comment, source_row, customer${asks ? ", asked" : ""}${told ? ", response, link" : ""})
    LEFT JOIN LATERAL (
      SELECT seq, first_seq, turn, revision, entry FROM polku.log
      WHERE workspace = $1 AND id = i.id AND subject = $2::polku.subject ORDER BY turn DESC LIMIT 1
    ) last ON true
    WHERE ${told ? takenJustNow : "newest.erasure IS NOT DISTINCT FROM $17::bigint"}
      AND (last.turn IS NULL OR (last.entry <> 'erased' AND last.revision < i.revision))
      ${asks ? "AND (i.asked IS NULL OR (numbers[i.asked] > 0 AND i.at > erased[i.asked]))" : ""}
    RETURNING id, entry
  )
  SELECT count(*) FILTER (WHERE entry = 'lived'),
    CASE WHEN count(*) FILTER (WHERE entry = 'lived') < $4 THEN array_agg(id) END,
    CASE WHEN count(*) FILTER (WHERE entry = 'lived') < $4 THEN array_agg(entry) END,
    (SELECT erasure FROM newest),
    ${asks ? "(SELECT remembered FROM customers)" : "NULL"}
  FROM entered`;

/** `i` tells what a response told that this transaction has taken. Its customers are all looked up anew, so none is out of date. */
const takenJustNow = `$17::bigint IS NULL AND EXISTS (
      SELECT FROM polku.responses WHERE ${takenNow("i.response", "i.link", "i.revision")})`;

const lookingUp = keepText({ asks: true });
const notLooking = keepText({ asks: false });
const toldByResponses = keepText({ asks: true, told: true });

/** What became of a batch. `entries` are given where not all lived. */
export interface Entered {
  readonly lived: number;
  readonly entries: ReadonlyMap<string, string>;
  readonly newestErasure: string | null;
  /** Numbers of those asked for that may be remembered. */
  readonly numbers: readonly number[];
}

export function readEntered(row: TextRow | undefined): Entered {
  const [lived, ids, entries, newestErasure = null, remembered] = row ?? [];
  const names = wordsOf(entries);
  return {
    lived: Number(lived),
    entries: new Map(wordsOf(ids).map((id, at) => [id, names[at] ?? ""])),
    newestErasure,
    numbers: numbersOf(remembered),
  };
}

/** An array of plain words as PostgreSQL writes it: {a,b}. */
const wordsOf = (array: TextRow[number] | undefined): string[] =>
  array === null || array === undefined || array === "{}" ? [] : array.slice(1, -1).split(",");

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
