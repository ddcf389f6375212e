import type { GroupTotals, Totals } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import { divisionBy } from "./division.ts";
import { filterOf, query, type Sql } from "./query.ts";
import { enoughForTotals, sampled, sampleOf } from "./sample.ts";

const totalsQuery = query("totals");
const distinctQuery = query("distinct");

/** How much a slice holds. People and passes of a large one are a sample's, scaled up, unless there is patience. */
export async function totalsOf({ database, dictionary, patient }: Counting, slice: Slice): Promise<Totals> {
  const filter = filterOf(slice, dictionary);
  const [row] = await database.rows(totalsQuery({ filter }));
  const [experiences, strangers, from, until, weighted] = row!;
  const k = patient ? 0 : sampleOf(Number(experiences), enoughForTotals);
  const distinct = async (column: "pass" | "customer") => {
    const [found] = await database.rows(distinctQuery({ column: column as Sql, filter: sampled(filter, k) }));
    return Number(found![0]) * 2 ** k;
  };
  const [passes, customers] = await Promise.all([distinct("pass"), distinct("customer")]);
  return {
    experiences: Number(experiences),
    passes,
    people: customers + Number(strangers),
    from: Number(experiences) === 0 ? null : String(from),
    until: Number(experiences) === 0 ? null : String(until),
    weighted: Number(weighted) > 0,
  };
}

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
