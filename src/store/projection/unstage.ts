import type { WideLayout } from "../../core/experience/wide.ts";
import { type AnswerColumn, answerName, narrow } from "./dictionary.ts";
import { type AppendColumn, sqlFile } from "./duckdb.ts";
import type { Load } from "./load.ts";
import { absent } from "./query.ts";
import type { Store } from "./store.ts";

/** A column of the rows that wait, and what of an experience or outcome it becomes; null: a part of every row. */
export interface StagedColumn extends AppendColumn {
  readonly name: string;
  /** DuckDB's word for the type. */
  readonly sqlType: string;
  readonly target:
    | null
    | { readonly answer: AnswerColumn; readonly touchpoint: number | null }
    | { readonly attribute: string }
    | { readonly outcome: number; readonly good: boolean };
}

const experiencesArm = sqlFile("writes/unstage-experiences.sql");
const outcomesArm = sqlFile("writes/unstage-outcomes.sql");

/** Writes the rows that wait as experiences and outcomes, and drops them. */
export async function unstage(
  store: Store,
  layout: WideLayout,
  columns: readonly StagedColumn[],
  load: Load,
): Promise<void> {
  const answers = columns.flatMap(({ name, target }) =>
    target !== null && "answer" in target ? [{ name, ...target }] : [],
  );
  const places = layout.shape === "long" ? [null] : [...new Set(answers.map(({ touchpoint }) => touchpoint))];
  const { database } = store;
  await database.transaction(async () => {
    for (const [at, place] of places.entries()) {
      const here = answers.filter(({ touchpoint }) => touchpoint === place);
      const cells = new Map<string, string>();
      for (const { name, answer } of here) {
        const cell = `NULLIF(${name}, ${absent[answer.storage]})`;
        const earlier = cells.get(answerName(answer));
        cells.set(answerName(answer), earlier === undefined ? cell : `COALESCE(${earlier}, ${cell})`);
      }
      for (const { name, target } of columns) {
        if (target !== null && "attribute" in target) cells.set(target.attribute, `NULLIF(${name}, 0)`);
      }
      await database.write(
        fill(experiencesArm, {
          names: [...cells.keys()].map((name) => `, ${name}`).join(""),
          cells: [...cells.values()].map((cell) => `, ${cell}`).join(""),
          number: `${load.numbers + 1} + row_number * ${places.length} + ${at}`,
          touchpoint: place === null ? "touchpoint" : String(place),
          answered: here.map(({ name, answer }) => `(${isValue(name, answer)})`).join(" OR ") || "FALSE",
          asked: here.map(({ name, answer }) => `${name} <> ${absent[answer.storage]}`).join(" OR ") || "FALSE",
          order: layout.shape === "long" ? " ORDER BY shard" : "",
          journey: String(load.journey),
          perspective: String(load.perspective),
          orderly: String(load.orderly),
        }),
      );
    }
    for (const { name, target } of columns) {
      if (target === null || !("outcome" in target)) continue;
      const pieces = {
        journey: String(load.journey),
        kind: String(target.outcome),
        happened: name,
        good: target.good ? "1" : "0",
      };
      await database.write(fill(outcomesArm, pieces));
    }
    await database.write("DROP TABLE staged_rows");
  });
}

const isValue = (name: string, { storage }: AnswerColumn): string =>
  storage === "DOUBLE" ? `${name} > -1000000000` : `${name} > ${narrow.notApplicable} AND ${name} < ${absent[storage]}`;

const fill = (text: string, pieces: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, piece: string) => pieces[piece]!);
