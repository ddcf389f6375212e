import { dateOf } from "../../core/calendar.ts";
import { type Followed, fates } from "../../core/insight/leaving/last-said.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Variable } from "../../core/insight/variable.ts";
import type { Counting } from "./counting.ts";
import { moment } from "./pass-answers.ts";
import { all, cellToValue, columnOf, filterOf, hasValue, number, query, type Sql, touchpointIs } from "./query.ts";
import { touchpointCode } from "./variables.ts";

const leavingQuery = query("leaving");
const observedQuery = query("observed-until");

/** Customers by their last answer and by what became of them within so many days; in any order. */
export async function leavingOf(
  { database, dictionary, repeats }: Counting,
  slice: Slice,
  { touchpoint, answer, scale }: Variable,
  kind: string,
  horizon: number,
): Promise<Followed[]> {
  const journey = dictionary.find("journey", 0, slice.journey);
  const column = dictionary.findAnswer(answer, scale);
  const happening = dictionary.find("outcome", 0, kind);
  if (journey === undefined || column === undefined || happening === undefined) return [];
  const about = { journey: number(journey), kind: number(happening) };
  const [[observed] = []] = await database.rows(observedQuery(about));
  if (observed === undefined || observed === null) return [];
  const [place, filter] = [touchpointIs(touchpointCode(dictionary, journey, touchpoint)), filterOf(slice, dictionary)];
  const rows = await database.rows(
    leavingQuery({
      ...about,
      horizon: number(horizon),
      observed: `CAST('${dateOf(Number(observed))}' AS DATE)` as Sql,
      column: columnOf(column),
      value: hasValue(column),
      moment: moment("experiences"),
      touchpoint: place,
      filter,
      // Where nobody came twice, the pass of which the outcome is told is that of the answer.
      whom: repeats ? filter : all(place, filter),
    }),
  );
  return (rows as number[][]).map(([cell, fate, n]) => ({
    code: cell! + cellToValue(column),
    fate: fates[fate!]!,
    n: n!,
  }));
}
