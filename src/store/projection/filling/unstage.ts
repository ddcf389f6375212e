import type { WideLayout } from "../../../core/experience/wide.ts";
import { answerName } from "../dictionary.ts";
import { sqlFile } from "../duckdb.ts";
import { answersOfRows, cellOf, isAsked, passOfRow, type Rows, saysValue } from "../rows.ts";
import type { Store } from "./store.ts";

const experiencesArm = sqlFile("writes/unstage-experiences.sql");
const outcomesArm = sqlFile("writes/unstage-outcomes.sql");

/** Writes rows of long data as experiences. */
export async function writeExperiences({ database }: Store, { table, load, columns }: Rows): Promise<void> {
  const answers = answersOfRows({ columns });
  const cells = new Map<string, string>();
  for (const { answer } of answers) cells.set(answerName(answer), cellOf(answers, null, answer)!);
  for (const { name, target } of columns)
    if (target !== null && "attribute" in target) cells.set(target.attribute, `NULLIF(${name}, 0)`);
  const anyOf = (condition: typeof isAsked) =>
    answers.map((answer) => `(${condition(answer)})`).join(" OR ") || "FALSE";
  await database.write(
    fill(experiencesArm, {
      rows: table,
      names: [...cells.keys()].map((name) => `, ${name}`).join(""),
      cells: [...cells.values()].map((cell) => `, ${cell}`).join(""),
      number: `row_number + ${load.numbers + 1}`,
      weight: columns.some(({ name }) => name === "weight") ? "weight" : "1",
      answered: anyOf(saysValue),
      asked: anyOf(isAsked),
      journey: String(load.journey),
      perspective: String(load.perspective),
      orderly: String(load.orderly),
    }),
  );
}

/** Writes what rows say of outcomes. */
export async function writeOutcomes({ database }: Store, layout: WideLayout, rows: Rows): Promise<void> {
  const { table, load, columns } = rows;
  for (const { name, target } of columns) {
    if (target === null || !("outcome" in target)) continue;
    await database.write(
      fill(outcomesArm, {
        rows: table,
        journey: String(load.journey),
        kind: String(target.outcome),
        happened: name,
        good: target.good ? "1" : "0",
        pass: layout.shape === "long" ? "NULLIF(pass, 0)" : passOfRow(load),
      }),
    );
  }
}

const fill = (text: string, pieces: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, piece: string) => pieces[piece]!);
