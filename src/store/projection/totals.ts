import type { GroupTotals, Totals } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import { divisionBy } from "./division.ts";
import { filterOf, query } from "./query.ts";
import { distinctInRows, groupsInRows } from "./wide-passes.ts";

const distinctQuery = query("distinct");

/** How much a slice holds. People and passes of a large one are a sample's, scaled up, unless there is patience. */
export async function totalsOf(counting: Counting, slice: Slice): Promise<Totals> {
  const { filter, k, told, experiences, from, until, weighted } = await counting.extent(slice);
  const known = { experiences, unanswered: told - experiences, from, until, weighted };
  if (counting.patient && k > 0) {
    const counted = distinctInRows(counting, slice, filter) ?? distinctQuery({ filter });
    const [[passes, customers, strangers] = []] = (await counting.database.rows(counted)) as number[][];
    return { ...known, passes: passes!, people: customers! + strangers! };
  }
  const { people, passes } = (await counting.histories(slice)).answering();
  return { ...known, people: people * 2 ** k, passes: passes * 2 ** k, ...(k > 0 && { peopleEstimated: true }) };
}

const groupsQuery = query("groups");

/** How much a slice holds by the values of one attribute (or "channel", "location"), in the order of their keys. */
export async function groupsOf(counting: Counting, slice: Slice, key: string): Promise<GroupTotals[]> {
  const { database, dictionary } = counting;
  const division = divisionBy(dictionary, key);
  if (division === undefined) return [];
  const [part, filter] = [division.column, filterOf(slice, dictionary)];
  const rows = await database.rows(groupsInRows(counting, slice, { part, filter }) ?? groupsQuery({ part, filter }));
  return (rows as number[][])
    .map(([code, experiences, customers, strangers]) => ({
      group: division.name(code!),
      experiences: experiences!,
      people: customers! + strangers!,
    }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}
