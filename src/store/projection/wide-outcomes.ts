import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import { moment } from "./pass-answers.ts";
import { absent, listed, nothing, number, query, type Sql, unionAll } from "./query.ts";
import { answersOfRows, isAsked } from "./rows.ts";
import { flag, named, rowsOf, rowsWith } from "./wide-passes.ts";

const outcomesQuery = query("wide-outcomes");

/**
 * What was told of the people of a slice, straight from wide rows, which need no putting together: a row is a pass, and what
 * it says happened to whoever walked it. Null for others.
 */
export function outcomesInRows(
  counting: Counting,
  slice: Slice,
  { filter, weighted }: { readonly filter: Sql; readonly weighted: boolean },
): Sql | null {
  const rows = rowsOf(counting, slice);
  if (rows === null) return null;
  const arms = rows.flatMap((one) =>
    one.columns.flatMap(({ name, target }) => {
      if (target === null || !("outcome" in target)) return [];
      const cells = listed(
        named("row_number + 1", "number"),
        named("day", "day"),
        named("second", "second"),
        named(flag(answersOfRows(one).map(isAsked)), "asked"),
        named(`NULLIF(${name}, ${absent.UTINYINT})`, "happened"),
        ...(weighted ? [named(one.columns.some(({ name }) => name === "weight") ? "weight" : "1", "told_weight")] : []),
      );
      return outcomesQuery({
        kind: number(target.outcome),
        good: number(target.good ? 1 : 0),
        moment: moment("outcomes"),
        told_weight: weighted ? (", told_weight" as Sql) : nothing,
        passes: rowsWith(one, counting, cells, filter),
      });
    }),
  );
  return arms.length === 0 ? null : unionAll(arms);
}
