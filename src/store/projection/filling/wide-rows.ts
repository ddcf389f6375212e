import { answerName, attributeName, type Dictionary } from "../dictionary.ts";
import { sqlFile } from "../duckdb.ts";
import { type AnswerOfRow, answersOfRows, cellOf, isAsked, passOfRow, type Rows, saysValue } from "../rows.ts";
import { baseColumns } from "./experience-columns.ts";
import type { Store } from "./store.ts";

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

const anyOf = (answers: readonly AnswerOfRow[], condition: (answer: AnswerOfRow) => string): string =>
  answers.map((answer) => `(${condition(answer)})`).join(" OR ");
