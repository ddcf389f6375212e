import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import { filterOf, nothing, query, type Sql } from "./query.ts";
import { enough, sampleOf } from "./sample.ts";

/** How much a slice holds, and so how it is read. */
export interface Extent {
  readonly filter: Sql;
  /** Experiences with an answer. */
  readonly experiences: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly weighted: boolean;
  /** What asks *who* is counted from the histories of 1 in 2^k people; 0: of everybody, and then all else is, too. */
  readonly k: number;
}

const extentQuery = query("extent");
const weightedSum = ", COUNT(CASE WHEN answered = 1 AND weight <> 1 THEN 1 END) AS weighted" as Sql;

export async function extentOf({ database, dictionary, weighted }: Counting, slice: Slice): Promise<Extent> {
  const filter = filterOf(slice, dictionary);
  const [row] = await database.rows(extentQuery({ filter, weighted: weighted ? weightedSum : nothing }));
  const [told, answered, from, until, weighing = 0] = row!;
  return {
    filter,
    experiences: Number(answered),
    from: from === null ? null : String(from),
    until: until === null ? null : String(until),
    weighted: Number(weighing) > 0,
    k: sampleOf(Number(told), enough),
  };
}
