import { dateOf } from "../../core/calendar.ts";
import { notAnswered, notApplicable, notAsked } from "../../core/experience/wide.ts";
import type { Slice } from "../../core/insight/slice.ts";
import { type Condition, conditionsOf } from "./conditions.ts";
import { type AnswerColumn, answerName, attributeName, type Dictionary, narrow } from "./dictionary.ts";
import { sqlFile } from "./duckdb.ts";

/**
 * A piece of SQL made here, of column names from the dictionary and numbers. Nothing that a person wrote is ever part of
 * one: keys are looked up and only their codes go in.
 */
export type Sql = string & { readonly sql: true };
const sql = (text: string): Sql => text as Sql;

/** A query that lies in `queries/`, to be filled: `{filter}` is where the piece called filter goes. */
export function query(name: string): (pieces: Readonly<Record<string, Sql>>) => Sql {
  const text = sqlFile(`queries/${name}.sql`);
  return (pieces) =>
    sql(
      text.replace(/\{(\w+)\}/g, (_, piece: string) => {
        const filled = pieces[piece];
        if (filled === undefined) throw new Error(`queries/${name}.sql asks for {${piece}}`);
        return filled;
      }),
    );
}

export const nothing = sql("");
export const never = sql("1 = 0");
export const unionAll = (arms: readonly Sql[]): Sql => sql(arms.join("\nUNION ALL\n"));
export const all = (...conditions: readonly Sql[]): Sql => sql(conditions.join(" AND "));
export const any = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? never : sql(`(${conditions.join(" OR ")})`);
export const listed = (...pieces: readonly Sql[]): Sql => sql(pieces.join(", "));

/** A number as SQL. */
export function number(value: number): Sql {
  if (!Number.isFinite(value)) throw new Error(`expected a finite number, got ${value}`);
  return sql(String(value));
}

/** The rows of a slice. */
export function filterOf(slice: Slice, dictionary: Dictionary): Sql {
  const conditions = conditionsOf(slice, dictionary);
  return conditions === null ? never : all(...conditions.map(asSql));
}

/** One condition as SQL. */
export function asSql(condition: Condition): Sql {
  const { column } = condition;
  const value = (code: number) => (column === "day" ? `CAST('${dateOf(code)}' AS DATE)` : String(code));
  if ("from" in condition) return sql(`${column} >= ${value(condition.from)}`);
  if ("until" in condition) return sql(`${column} < ${value(condition.until)}`);
  const [first, ...more] = condition.among.map(value);
  if (first === undefined) return never;
  return sql(more.length === 0 ? `${column} = ${first}` : `${column} IN (${first}, ${more.join(", ")})`);
}

/** How many customers there are among rows; where each comes once they need not be told apart, which takes most of the time. */
export const customersIn = ({ repeats }: { readonly repeats: boolean }): Sql =>
  sql(repeats ? "COUNT(DISTINCT customer)" : "COUNT(customer)");

export const columnOf = (column: AnswerColumn): Sql => sql(answerName(column));

/** Whether a row has a value of any answer. */
export const isAnswered = sql("answered = 1");

/** Whether a row says anything of this answer, if only that it was not answered. */
export const isAsked = (column: AnswerColumn): Sql => sql(`${answerName(column)} IS NOT NULL`);

/** Whether a row has a value of this answer: asked, answered, applicable. */
export const hasValue = (column: AnswerColumn): Sql => isValueOf(column, answerName(column));

/** Whether a cell of this answer is a value; with `inapplicable`, or says that it does not apply. */
export function isValueOf(column: AnswerColumn, cell: string, inapplicable = false): Sql {
  const value = `${cell} > ${column.storage === "DOUBLE" ? -1_000_000_000 : narrow.notApplicable}`;
  return sql(inapplicable ? `(${value} OR ${cell} = ${inapplicableCell(column)})` : value);
}

/** The cell that says "not applicable". */
export const inapplicableCell = (column: AnswerColumn): number =>
  column.storage === "DOUBLE" ? notApplicable : narrow.notApplicable;

/** The same of a cell of histories. */
export const isValue = (column: AnswerColumn): ((cell: number) => boolean) => {
  const lowest = column.storage === "DOUBLE" ? -1e9 : narrow.first;
  const above = column.storage === "DOUBLE" ? Number.POSITIVE_INFINITY : absent[column.storage];
  return (cell) => cell >= lowest && cell < above;
};

/** What stands for "not asked" where a column has no gaps: DuckDB takes and gives such columns several times faster. */
export const absent = { UTINYINT: 255, USMALLINT: 65_535, DOUBLE: notAsked } as const;
export const absentCell = ({ storage }: AnswerColumn): number => absent[storage];

/** Whether a row has a value of this answer, or says that it does not apply. */
export const valueOrInapplicable = (column: AnswerColumn): Sql => isValueOf(column, answerName(column), true);

/** What to add to a cell that is a value to have the value. */
export const cellToValue = (column: AnswerColumn): number =>
  column.storage === "DOUBLE" ? 0 : column.scale[0] - narrow.first;

/** What a cell of an answer's column says. */
export function meaning(column: AnswerColumn, cell: number): number | "notAnswered" | "notApplicable" {
  const [unanswered, inapplicable] =
    column.storage === "DOUBLE" ? [notAnswered, notApplicable] : [narrow.notAnswered, narrow.notApplicable];
  if (cell === unanswered) return "notAnswered";
  if (cell === inapplicable) return "notApplicable";
  return cell + cellToValue(column);
}

/** The cell that stands for a value. */
export const cellOf = (column: AnswerColumn, value: number): number => value - cellToValue(column);

/** What to group by: a column of the table, a calendar period of the day, or an attribute of the dictionary. */
export function groupColumn(name: "week" | "month" | "day" | "channel" | "location" | { attribute: number }): Sql {
  if (typeof name !== "string") return sql(attributeName(name.attribute));
  return sql(periodColumns[name] ?? name);
}
const sinceMonday = "(day - CAST('1900-01-01' AS DATE))";
const periodColumns: Readonly<Record<string, string>> = {
  day: "(day - CAST('1970-01-01' AS DATE))",
  month: "extract(year FROM day) * 12 + extract(month FROM day) - 1",
  week: `CAST((${sinceMonday} - ${sinceMonday} % 7) / 7 AS INTEGER)`,
};

/** The parts that codes of a column are put together in, each code with its part; none of the others. */
export function partColumn(column: Sql, parts: readonly (readonly [code: number, part: number])[]): Sql {
  const arms = parts.map(([code, part]) => `WHEN ${code} THEN ${part}`);
  return sql(`CASE ${column} ${arms.join(" ")} END`);
}

/** Rows of one touchpoint; null: about the whole; undefined: of every one. A touchpoint that nobody knows has none. */
export function touchpointIs(touchpoint: number | undefined): Sql {
  return touchpoint === undefined ? never : sql(`touchpoint = ${touchpoint}`);
}
