import type { OutcomeCounts } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Code } from "../../core/measures/intervals/counted-answers.ts";
import type { Counting } from "./counting.ts";
import { moment } from "./pass-answers.ts";
import { filterOf, nothing, number, query, type Sql } from "./query.ts";
import { outcomesInRows } from "./wide-outcomes.ts";

const outcomesQuery = query("outcomes");
const lastSaidQuery = query("outcomes-last-said");
const saidOnceQuery = query("outcomes-said-once");
const toldQuery = query("outcomes-of-people");
const anyQuery = query("any-outcome");

/** What happened to the people of a slice, in the order of the kinds' keys. */
export async function outcomesOf(counting: Counting, slice: Slice): Promise<OutcomeCounts[]> {
  const { database, dictionary } = counting;
  const journey = dictionary.find("journey", 0, slice.journey);
  if (journey === undefined) return [];
  const [any] = await database.rows(anyQuery({ journey: number(journey) }));
  if (any === undefined) return [];

  const { weighted } = await counting.extent(slice);
  const ifWeighted = (piece: string): Sql => (weighted ? (piece as Sql) : nothing);
  const filter = filterOf(slice, dictionary);
  const told = toldQuery({
    journey: number(journey),
    filter,
    moment: moment("outcomes"),
    // A person weighs what the last experience weighs of the pass, or of the customer, that the outcome was told of.
    weight: ifWeighted(`, argMax(weight, ${moment("experiences")}) AS last_weight`),
    told_weight: ifWeighted(", people.last_weight AS told_weight"),
  });
  const inRows = outcomesInRows(counting, slice, { filter, weighted });
  const persons =
    inRows !== null && !counting.repeats
      ? saidOnceQuery({ told: inRows, its_weight: ifWeighted(", told_weight AS its_weight") })
      : lastSaidQuery({
          told: inRows ?? told,
          its_weight: ifWeighted(", argMax(told_weight, moment) AS its_weight"),
        });
  const rows = await database.rows(
    outcomesQuery({
      persons,
      weights: ifWeighted(", SUM(its_weight) AS weight, SUM(its_weight * its_weight) AS weight_squares"),
    }),
  );
  const kinds = new Map<string, { good: boolean; codes: Code[] }>();
  for (const [kind, code, isGood, n, weight, weightSquares] of rows.map((row) => row.map(Number)) as number[][]) {
    const key = dictionary.key("outcome", 0, kind!);
    const { good = false, codes = [] } = kinds.get(key) ?? {};
    codes.push({ code: code!, n: n!, ...(weighted && { weight: weight!, weightSquares: weightSquares! }) });
    kinds.set(key, { good: good || isGood === 1, codes });
  }
  return [...kinds]
    .map(([kind, { good, codes }]) => ({ kind, good, codes: codes.sort((a, b) => a.code - b.code) }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
