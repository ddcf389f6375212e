import type { Variable } from "../../core/insight/variable.ts";
import type { Dictionary } from "./dictionary.ts";
import { columnOf, number, query, type Sql, unionAll } from "./query.ts";
import { type Alike, placeOf, touchpointsAmong } from "./variables.ts";

/** Asks for an outcome as if it were an answer about the whole, 1 it happened, 0 it did not: `outcome.churned` on 0–1. */
export const outcomeAnswer = "outcome.";

const answersQuery = query("pass-answers");
const onceQuery = query("pass-answers-once");
const outcomesQuery = query("pass-outcomes");
const passesQuery = query("passes-of-slice");

/** Ordered in time: seconds since 2000 and, within one, the order in which experiences were taken in. */
export const moment = (table: string): Sql =>
  `((${table}.day - CAST('2000-01-01' AS DATE)) * 86400 + ${table}.second) * 4294967296 + ${table}.number % 4294967296` as Sql;

/** Rows (pass, customer, shard, variable, cell), one per pass and variable answered in it, as one query. */
export function passAnswers(
  dictionary: Dictionary,
  journeyKey: string,
  variables: readonly Variable[],
  groups: readonly Alike[],
  filter: Sql,
  repeats: boolean,
): Sql | null {
  const arms = groups.map((group) => {
    const pieces = {
      variable: placeOf(group),
      column: group.cell ?? columnOf(group.column),
      value: group.value,
      touchpoints: touchpointsAmong(group),
      filter,
    };
    return repeats ? answersQuery({ ...pieces, moment: moment("experiences") }) : onceQuery(pieces);
  });
  const journey = dictionary.find("journey", 0, journeyKey);
  variables.forEach(({ answer, touchpoint }, place) => {
    if (!answer.startsWith(outcomeAnswer) || touchpoint !== null || journey === undefined) return;
    const kind = dictionary.find("outcome", 0, answer.slice(outcomeAnswer.length));
    if (kind === undefined) return;
    arms.push(
      outcomesQuery({
        variable: number(place),
        moment: moment("outcomes"),
        passes: passesQuery({ filter }),
        journey: number(journey),
        kind: number(kind),
      }),
    );
  });
  return arms.length === 0 ? null : unionAll(arms);
}
