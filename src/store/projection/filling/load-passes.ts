import { perspectives } from "../../../core/experience/experience.ts";
import type { WideBatch, WideLayout } from "../../../core/experience/wide.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { sqlFile } from "../duckdb.ts";
import type { Loaded } from "../projection.ts";
import type { RowColumn, Rows } from "../rows.ts";
import { plainShape, shapeText } from "./journey-shape.ts";
import type { Load } from "./load.ts";
import { transaction, writeGaps } from "./project.ts";
import { rowColumns } from "./row-columns.ts";
import type { Store } from "./store.ts";
import { writeExperiences, writeOutcomes } from "./unstage.ts";
import { showWideRows } from "./wide-rows.ts";

const derivePasses = sqlFile("writes/derive-passes.sql");

/**
 * So many rows of long data wait before they are written as experiences: what is held at a time is bounded however long
 * the file, and whoever reads the file can read on meanwhile. Two of DuckDB's row groups.
 */
const waitingRows = 245_760;
/** So many experiences have their passes derived at a time. */
const derivedRows = 5_000_000;

/**
 * Data files into the projection, by the million. In wide data a row is a person's pass and each touchpoint answered an
 * experience: rows stay rows, and are shown as experiences. In long data a row is an experience, and passes without a key
 * are derived.
 */
export async function loadPasses(
  store: Store,
  journey: Journey,
  layout: WideLayout,
  batches: AsyncIterable<WideBatch>,
): Promise<Loaded> {
  const { database, dictionary } = store;
  const shape = plainShape(journey);
  store.shapes = new Map([...store.shapes, [journey.key, shape]]);
  const code = dictionary.code("journey", 0, journey.key);
  const [largest] = await database.rows("SELECT MAX(number), MAX(customer), COUNT(*), MAX(pass) FROM experiences");
  const [numbers, people, before, passes] = largest!.map(Number) as [number, number, number, number];
  const load: Load = {
    journey: code,
    perspective: perspectives.indexOf(layout.perspective),
    orderly: layout.precision === "second" || layout.precision === "day" ? 1 : 0,
    row: 0,
    numbers,
    people: Math.max(people, 0),
    passes: Math.max(passes, 0),
    repeats: layout.shape === "long",
    weighted: false,
    derive: false,
  };

  let waiting: { rows: Rows; length: number } | null = null;
  const settle = async () => {
    if (waiting !== null) await settleRows(store, layout, waiting.rows);
    waiting = null;
  };
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    const columns = rowColumns(store, journey, layout, batch, load);
    // A column that turned out to need another type begins a new table, before its type changes in the file.
    if (waiting?.rows.columns.some(({ sqlType }, at) => sqlType !== columns[at]!.sqlType)) await settle();
    await dictionary.save(database);
    waiting ??= { rows: { table: await makeTable(store, layout, columns), load, columns }, length: 0 };
    await database.append(waiting.rows.table, batch.length, columns);
    load.row += batch.length;
    waiting.length += batch.length;
    if (layout.shape === "long" && waiting.length >= waitingRows) await settle();
  }
  await settle();
  if (load.derive && shape.gap !== null) await deriveAll(store);

  await transaction(store, async () => {
    await store.facts.write(`shape ${journey.key}`, shapeText(shape));
    if (load.repeats) await store.facts.write("repeats", "yes");
    if (load.weighted) await store.facts.write("weighted", "yes");
  });
  store.changed();
  const [after] = await database.rows("SELECT COUNT(*) FROM experiences");
  return { rows: load.row, experiences: Number(after![0]) - before };
}

async function makeTable({ database, wide }: Store, layout: WideLayout, columns: readonly RowColumn[]) {
  const declared = columns.map(({ name, sqlType }) => `${name} ${sqlType}`).join(", ");
  if (layout.shape === "long") {
    await database.write(`CREATE OR REPLACE TEMP TABLE waiting_rows (${declared})`);
    return "waiting_rows";
  }
  if (wide === null) throw new Error("expected a temporary projection for wide data, got a file that stays");
  const table = `rows_${wide.rows.length + 1}`;
  await database.write(`CREATE TABLE ${table} (${declared})`);
  return table;
}

/** Takes rows in for good: outcomes are written; experiences, too, or shown where a row is a pass. */
async function settleRows(store: Store, layout: WideLayout, rows: Rows): Promise<void> {
  await store.database.transaction(async () => {
    await writeOutcomes(store, layout, rows);
    if (layout.shape === "long") await writeExperiences(store, rows);
  });
  if (store.wide === null) return;
  if (layout.shape === "long") store.wide.alone = false;
  else store.wide.rows.push(rows);
  if (store.wide.rows.length > 0) await showWideRows(store, store.wide.rows);
}

/** Derives passes shard by shard, so that the order of everybody's experiences is never held at once. */
async function deriveAll(store: Store): Promise<void> {
  const { database } = store;
  const [count] = await database.writeRows(
    "SELECT COUNT(*) FROM experiences WHERE pass IS NULL AND customer IS NOT NULL",
  );
  const parts = Math.ceil(Number(count![0]) / derivedRows);
  for (let part = 0; part < parts; part++) {
    await database.transaction(async () => {
      await writeGaps(store);
      await database.write(
        `CREATE OR REPLACE TEMP TABLE disturbed AS SELECT DISTINCT journey, perspective, customer FROM experiences
         WHERE customer IS NOT NULL AND shard % ${parts} = ${part}`,
      );
      await database.write(derivePasses);
    });
  }
}
