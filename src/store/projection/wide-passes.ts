import type { Slice } from "../../core/insight/slice.ts";
import type { Variable } from "../../core/insight/variable.ts";
import type { Counting } from "./counting.ts";
import { attributeName } from "./dictionary.ts";
import { outcomeAnswer } from "./pass-answers.ts";
import { absent, customersIn, isValueOf, listed, query, type Sql, unionAll } from "./query.ts";
import { answersOfRows, cellOf, type Rows, saysValue } from "./rows.ts";
import { touchpointCode } from "./variables.ts";

const passesQuery = query("wide-passes");
const distinctQuery = query("wide-distinct");
const groupsQuery = query("wide-groups");

/** The rows that are all passes of a slice; null where passes must be put together from experiences. */
export const rowsOf = ({ wideRows }: Counting, slice: Slice): readonly Rows[] | null =>
  wideRows === null || wideRows.length === 0 || slice.touchpoints !== undefined ? null : wideRows;

/**
 * The passes of a slice as rows (customer, shard, v0, v1 …), what each variable was answered, nothing where it was not;
 * with `inapplicable` also where it does not apply. Straight from wide rows: they need no grouping. Null for others.
 */
export function passesInRows(
  counting: Counting,
  slice: Slice,
  variables: readonly Variable[],
  { filter, inapplicable }: { readonly filter: Sql; readonly inapplicable: boolean },
): Sql | null {
  const rows = rowsOf(counting, slice);
  if (rows === null) return null;
  const cells = variables.map((variable, at) => ({ variable, name: `v${at}` }));
  const arms = rows.map((one) => {
    const answered = cells.map(({ variable, name }) =>
      named(cellIn(one, variable, slice, counting, inapplicable), name),
    );
    return rowsWith(one, counting, listed(...answered), filter);
  });
  return unionAll(arms);
}

/** How many passes and people answered anything, straight from wide rows; null for others. */
export function distinctInRows(counting: Counting, slice: Slice, filter: Sql): Sql | null {
  const rows = rowsOf(counting, slice);
  if (rows === null) return null;
  const arms = rows.map((one) => {
    const answered = flag(answersOfRows(one).map(saysValue));
    return rowsWith(one, counting, named(answered, "answered"), filter);
  });
  return distinctQuery({ customers: customersIn(counting), passes: unionAll(arms) });
}

/** How many experiences and people each value of an attribute (`part`) has, straight from wide rows; null for others. */
export function groupsInRows(
  counting: Counting,
  slice: Slice,
  { part, filter }: { readonly part: Sql; readonly filter: Sql },
): Sql | null {
  const rows = rowsOf(counting, slice);
  if (rows === null) return null;
  const arms = rows.map((one) => {
    const places = [...Map.groupBy(answersOfRows(one), ({ touchpoint }) => touchpoint).values()];
    const told = places.map((answers) => flag(answers.map(saysValue))).join(" + ");
    return rowsWith(one, counting, listed(named(part, "part"), named(told || "0", "places")), filter);
  });
  return groupsQuery({ customers: customersIn(counting), passes: unionAll(arms) });
}

/** Rows that lie in a slice, with such cells. */
export const rowsWith = (rows: Rows, counting: Counting, cells: Sql, filter: Sql): Sql =>
  passesQuery({ rows: `main.${rows.table}` as Sql, columns: columnsOf(rows, counting), cells, filter });

/** 1 where any of the conditions holds, else 0. */
export const flag = (conditions: readonly string[]): string =>
  `CASE WHEN ${conditions.map((condition) => `(${condition})`).join(" OR ") || "FALSE"} THEN 1 ELSE 0 END`;

export const named = (cell: string, name: string): Sql => `${cell} AS ${name}` as Sql;

/** What a slice is cut by, as columns that every row has. */
function columnsOf({ load, columns }: Rows, { dictionary }: Counting): Sql {
  const told = new Map(
    columns.flatMap(({ name, target }) => (target !== null && "attribute" in target ? [[target.attribute, name]] : [])),
  );
  const names = ["channel", "location", ...dictionary.attributes().map(attributeName)];
  return listed(
    named(String(load.journey), "journey"),
    named(String(load.perspective), "perspective"),
    named("DATE '1970-01-01' + day_of_row", "day"),
    ...names.map((name) => named(told.has(name) ? `NULLIF(${told.get(name)}, 0)` : "NULL", name)),
  );
}

function cellIn(
  rows: Rows,
  { answer, touchpoint, scale }: Variable,
  { journey }: Slice,
  { dictionary }: Counting,
  inapplicable: boolean,
): string {
  if (answer.startsWith(outcomeAnswer) && touchpoint === null) {
    const kind = dictionary.find("outcome", 0, answer.slice(outcomeAnswer.length));
    const column = rows.columns.find(({ target }) => target !== null && "outcome" in target && target.outcome === kind);
    return column === undefined ? "NULL" : `NULLIF(${column.name}, ${absent.UTINYINT})`;
  }
  const column = dictionary.findAnswer(answer, scale);
  const place = touchpointCode(dictionary, dictionary.find("journey", 0, journey), touchpoint);
  if (column === undefined || place === undefined) return "NULL";
  const cell = cellOf(answersOfRows(rows), place, column);
  return cell === null ? "NULL" : `CASE WHEN ${isValueOf(column, cell, inapplicable)} THEN ${cell} END`;
}
