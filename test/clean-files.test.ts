import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Rule } from "../src/core/doctor/finding.ts";
import { dataFolder } from "./data-files.ts";
import { csvOf, plainTable, savOf, sheetOf, type Table, warningsOf } from "./drawer.ts";
import { workbook } from "./workbook.ts";

/** Files in which nothing is wrong, the whole way from the file: no check of form may speak up, whatever chance brings. */

const folder = dataFolder();
const scales = [
  [1, 5],
  [0, 10],
  [1, 7],
  [1, 4],
] as const;
const delimiters = [",", ";", "\t", "|"];
const sizes = [30, 60, 300, 1000];

/** What is said of a file. Checks of statistics may speak up once in a thousand files each, and that many rows are incomplete is true. */
const said = async (path: string, about: Readonly<Record<string, unknown>> = {}) =>
  (await warningsOf(path, about))
    .filter(({ code, facts }) => (facts.rule as Rule).as !== "statistics" && code !== "complete-case-loss")
    .map(({ code }) => code);

/** Tables of every size and scale. */
function* tables(
  many: number,
  comma = false,
): Generator<[table: Table, scale: readonly [number, number], seed: number]> {
  for (let seed = 1; seed <= many; seed++) {
    const scale = scales[seed % 4]!;
    yield [plainTable(seed, sizes[(seed >> 2) % 4]!, { scale, comma: comma && seed % 3 === 0 }), scale, seed];
  }
}

describe("nothing is said of clean files", () => {
  it("as CSV with every delimiter, decimal commas and points, comments with quotes and line breaks", async () => {
    for (const [table, scale, seed] of tables(160, true)) {
      const text = csvOf(table, delimiters[(seed >> 4) % 4]);
      assert.deepEqual(await said(folder.file("a.csv", seed % 2 ? text : `\uFEFF${text}`), { scale }), [], `${seed}`);
    }
  });

  it("as UTF-16 with its mark; of the old encodings no more than that they are guessed, nor that once it is told", async () => {
    for (const [table, scale, seed] of tables(48)) {
      const text = csvOf(table, ";").replaceAll("–", "-");
      const path = folder.file("b.csv", Buffer.from(`\uFEFF${text}`, "utf16le"));
      assert.deepEqual(await said(path, { scale }), [], `${seed}`);
      const old = folder.file("c.csv", Buffer.from(text, "latin1"));
      assert.deepEqual(await said(old, { scale }), ["encoding"], `${seed}`);
      assert.deepEqual(await said(old, { scale, encoding: "windows-1252" }), [], `${seed}`);
    }
  });

  it("as a workbook, beside empty sheets, charts and notes", async () => {
    const beside = [
      { name: "Chart", rows: [], isChart: true },
      { name: "Sheet2", rows: [] },
      { name: "Notes", rows: [["Asked in May"], ["by Liisa"]] },
    ];
    for (const [table, scale, seed] of tables(64)) {
      const path = folder.file("d.xlsx", workbook([sheetOf(table), ...beside]));
      assert.deepEqual(await said(path, { scale }), [], `${seed}`);
    }
  });

  it("as an SPSS file, without a weight or with one that is 1 throughout", async () => {
    for (const [table, scale, seed] of tables(64)) {
      const path = folder.file("e.sav", savOf(table, seed % 2 ? undefined : () => 1));
      assert.deepEqual(await said(path, { scale }), [], `${seed}`);
    }
  });

  it("without ids, with customers who come again, and with a column that nobody filled in", async () => {
    for (const [{ header, rows }, scale, seed] of tables(64)) {
      const days = rows.map((row, at) => [
        `c${at >> 1}`,
        `2026-01-${String(1 + (at % 28)).padStart(2, "0")}`,
        ...row.slice(2),
        "",
      ]);
      const path = folder.file("f.csv", csvOf({ header: [...header, "extra"], rows: days }));
      assert.deepEqual(await said(path, { scale, id: undefined }), [], `${seed}`);
      assert.deepEqual(await said(path, { scale, id: undefined, customer: "id" }), [], `${seed}`);
    }
  });
});
