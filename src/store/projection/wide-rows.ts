import { type AnswerColumn, answerName, attributeName, type Dictionary, narrow, widenedCell } from "./dictionary.ts";
import { sqlFile } from "./duckdb.ts";
import { baseColumns } from "./experience-columns.ts";
import type { Load } from "./load.ts";
import { absent } from "./query.ts";
import type { AnswerOfRow } from "./row-columns.ts";
import type { Store } from "./store.ts";
import type { Rows } from "./unstage.ts";

/** Where queries look first: see `showWideRows`. */
export const together = "together";

const arm = sqlFile("writes/wide-experiences.sql");

/**
 * Shows rows that are kept as they came as the experiences that they tell: a view over them and the table `experiences`,
 * under the same name, in a schema that queries look into first. Writing a million rows out as experiences at fifteen
 * touchpoints would take longer than all that an audit asks of them.
 */
export async function showWideRows({ database, dictionary }: Store, wideRows: readonly Rows[]): Promise<void> {
  const names = namesOf(dictionary);
  const told = `SELECT ${names.join(", ")} FROM main.experiences`;
  const arms = wideRows.flatMap((rows) => armsOf(rows, dictionary, names));
  await database.write(`CREATE OR REPLACE VIEW ${together}.experiences AS ${[told, ...arms].join("\nUNION ALL\n")}`);
}

const namesOf = (dictionary: Dictionary): string[] => [
  ...Object.keys(baseColumns),
  ...dictionary.answers().map(answerName),
  ...dictionary.attributes().map(attributeName),
];

/** One `SELECT` per place that the rows speak of. */
function armsOf({ table, load, columns }: Rows, dictionary: Dictionary, names: readonly string[]): string[] {
  const answers = answersOfRows({ columns });
  const places = [...new Set(answers.map(({ touchpoint }) => touchpoint!))];
  return places.map((place, at) => {
    const here = answers.filter(({ touchpoint }) => touchpoint === place);
    const cells = new Map<string, string>([
      ["number", `CAST(row_number * ${places.length} + ${load.numbers + 1 + at} AS BIGINT)`],
      ["turn", "CAST(1 AS INTEGER)"],
      ["journey", `CAST(${load.journey} AS USMALLINT)`],
      ["perspective", `CAST(${load.perspective} AS UTINYINT)`],
      ["touchpoint", `CAST(${place} AS USMALLINT)`],
      ["answered", `CAST(CASE WHEN ${anyOf(here, saysValue)} THEN 1 ELSE 0 END AS UTINYINT)`],
      ["day", "DATE '1970-01-01' + day_of_row"],
      ["second", "second"],
      ["orderly", `CAST(${load.orderly} AS UTINYINT)`],
      ["customer", "customer"],
      ["pass", passOfRow(load)],
      ["shard", "shard"],
      ["weight", columns.some(({ name }) => name === "weight") ? "weight" : "CAST(1 AS DOUBLE)"],
    ]);
    for (const column of dictionary.answers()) cells.set(answerName(column), cellOf(here, place, column) ?? "NULL");
    for (const { name, target } of columns)
      if (target !== null && "attribute" in target) cells.set(target.attribute, `NULLIF(${name}, 0)`);
    return arm
      .replace("{columns}", names.map((name) => `${cells.get(name) ?? "NULL"} AS ${name}`).join(", "))
      .replace("{rows}", `main.${table}`)
      .replace("{asked}", anyOf(here, isAsked));
  });
}

/** The pass that a row is, as SQL. */
export const passOfRow = ({ passes }: Pick<Load, "passes">): string => `row_number + ${passes + 1}`;

const anyOf = (answers: readonly AnswerOfRow[], condition: (answer: AnswerOfRow) => string): string =>
  answers.map((answer) => `(${condition(answer)})`).join(" OR ");

/** Whether a row says anything of an answer, if only that it was not answered. */
export const isAsked = ({ name, answer }: AnswerOfRow): string => `${name} <> ${absent[answer.storage]}`;

/** Whether a row has a value of an answer. */
export const saysValue = ({ name, answer: { storage } }: AnswerOfRow): string =>
  storage === "DOUBLE" ? `${name} > -1000000000` : `${name} > ${narrow.notApplicable} AND ${name} < ${absent[storage]}`;

/** The answers that stand in columns of rows. */
export const answersOfRows = ({ columns }: Pick<Rows, "columns">): AnswerOfRow[] =>
  columns.flatMap(({ name, target }) => (target !== null && "answer" in target ? [{ name, ...target }] : []));

/**
 * What rows say of an answer at a place, as its column holds it now: what came before its first half mark lies in narrow
 * cells. Null where they cannot say anything of it.
 */
export function cellOf(answers: readonly AnswerOfRow[], place: number | null, now: AnswerColumn): string | null {
  const cells = answers
    .filter(({ touchpoint, answer }) => touchpoint === place && answer.code === now.code)
    .map(({ name, answer }) => {
      const cell = `NULLIF(${name}, ${absent[answer.storage]})`;
      return answer.storage === now.storage ? cell : widenedCell(cell, answer);
    });
  return cells.length < 2 ? (cells[0] ?? null) : `COALESCE(${cells.join(", ")})`;
}
