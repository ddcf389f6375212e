import type { GroupTotals, Totals } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import { divisionBy } from "./division.ts";
import type { Column } from "./duckdb.ts";
import type { Histories } from "./histories.ts";
import { filterOf, query } from "./query.ts";

const distinctQuery = query("distinct");

/** How much a slice holds. People and passes of a large one are a sample's, scaled up, unless there is patience. */
export async function totalsOf(counting: Counting, slice: Slice): Promise<Totals> {
  const { filter, k, experiences, from, until, weighted } = await counting.extent(slice);
  const known = { experiences, from, until, weighted };
  if (counting.patient && k > 0) {
    const [[passes, customers, strangers] = []] = (await counting.database.rows(
      distinctQuery({ filter }),
    )) as number[][];
    return { ...known, passes: passes!, people: customers! + strangers! };
  }
  const { people, passes } = answering(await counting.histories(slice));
  return { ...known, people: people * 2 ** k, passes: passes * 2 ** k, ...(k > 0 && { peopleEstimated: true }) };
}

/** People who gave any answer, and passes in which one was given. */
function answering({ people, starts, answered, pass }: Histories): { people: number; passes: number } {
  let answering = 0;
  const walked = new Uint8Array(largest(pass) + 1);
  for (let person = 0; person < people; person++) {
    let any = 0;
    for (let row = starts[person]!; row < starts[person + 1]!; row++) {
      if (answered[row] === 0) continue;
      any = 1;
      walked[pass[row]!] = 1;
    }
    answering += any;
  }
  walked[0] = 0; // no pass
  return { people: answering, passes: walked.reduce((sum, one) => sum + one, 0) };
}

function largest(column: Column): number {
  let most = 0;
  for (let row = 0; row < column.length; row++) if (column[row]! > most) most = column[row]!;
  return most;
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
