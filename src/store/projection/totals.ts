import type { GroupTotals, Totals } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import { divisionBy } from "./division.ts";
import { filterOf, nothing, query, type Sql } from "./query.ts";
import { enoughForTotals, sampled, sampleOf } from "./sample.ts";

const totalsQuery = query("totals");
const strangersQuery = query("strangers");
const distinctQuery = query("distinct");

/** How much a slice holds. People and passes of a large one are a sample's, scaled up, unless there is patience. */
export async function totalsOf(counting: Counting, slice: Slice): Promise<Totals> {
  const { database, dictionary, patient } = counting;
  const filter = filterOf(slice, dictionary);
  const one = async (query: Sql): Promise<number> => Number((await database.rows(query))[0]![0]);

  const [[row], strangers] = await Promise.all([
    database.rows(totalsQuery({ filter, weighted: counting.weighted ? weightedSum : nothing })),
    one(strangersQuery({ filter })),
  ]);
  const [experiences, from, until, weighted = 0] = row!;
  const k = patient ? 0 : sampleOf(Number(experiences), enoughForTotals);
  const distinct = (column: "pass" | "customer") =>
    one(distinctQuery({ column: column as Sql, filter: sampled(filter, k) }));
  const [passes, customers] = await Promise.all([distinct("pass"), distinct("customer")]);
  return {
    experiences: Number(experiences),
    passes: passes * 2 ** k,
    people: customers * 2 ** k + strangers,
    ...(k > 0 && { peopleEstimated: true }),
    from: Number(experiences) === 0 ? null : String(from),
    until: Number(experiences) === 0 ? null : String(until),
    weighted: Number(weighted) > 0,
  };
}

const weightedSum = ", COUNT(CASE WHEN weight <> 1 THEN 1 END) AS weighted" as Sql;

const groupsQuery = query("groups");

/** How much a slice holds by the values of one attribute (or "channel", "location"), in the order of their keys. */
export async function groupsOf({ database, dictionary }: Counting, slice: Slice, key: string): Promise<GroupTotals[]> {
  const division = divisionBy(dictionary, key);
  if (division === undefined) return [];
  const rows = await database.rows(groupsQuery({ part: division.column, filter: filterOf(slice, dictionary) }));
  return (rows as number[][])
    .map(([code, experiences, customers, strangers]) => ({
      group: division.name(code!),
      experiences: experiences!,
      people: customers! + strangers!,
    }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}
