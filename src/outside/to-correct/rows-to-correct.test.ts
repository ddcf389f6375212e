import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { dataFolder } from "../../../test/data-files.ts";
import { readToCorrect, rowsOf } from "../../../test/rows-to-correct.ts";
import { workbook } from "../../../test/workbook.ts";
import { openDataFile } from "../open-data-file.ts";
import { csvToCorrect } from "./write-rows.ts";

const folder = dataFolder();
const wrong = [{ code: "x", message: "wrong", field: "day" }];

describe("rows to correct", () => {
  it("give back every cell as it was, formulas and apostrophes as well, and every row its number", async () => {
    const path = join(folder.path, "answers.csv.to-correct.csv");
    const cell = fc.oneof(
      fc.stringMatching(/^'{0,3}[=+\-@\t][a-z0-9]{0,3}$/),
      fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", "")),
      fc.constantFrom("", "-99", "'", '"', "a\r\nb", "\r=1", "'\r", "=1+1"),
    );
    const table = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 2 ** 31 - 1 }), cell, cell), {
      selector: ([row]) => row,
      minLength: 1,
      maxLength: 20,
    });
    const header = ["day", "=Q1"];
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const file = csvToCorrect(path, "answers, all.csv", { header });
        for (const [row, ...cells] of rows) file.add(row, wrong, cells);
        await file.close();
        const { header: own, corrects, declared, rows: found } = await readToCorrect(path);
        assert.deepEqual([own, corrects, declared.size, found], [header, "answers, all.csv", 0, rows]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("rows of a survey tool's export to correct", () => {
  const tools = join(import.meta.dirname, "../../../test/survey-tools");
  const quoted = (row: readonly string[]) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";");
  for (const name of readdirSync(tools).filter((file) => file.endsWith(".csv"))) {
    it(`give back ${name} as it was, saved as CSV with semicolons or as a workbook`, async () => {
      const opened = await openDataFile(join(tools, name));
      assert(opened.ok, JSON.stringify(opened));
      const { header } = opened.value;
      const rows = await rowsOf(opened.value);
      const file = csvToCorrect(join(folder.path, name), name, opened.value);
      for (const [row, ...cells] of rows) file.add(row, wrong, cells);
      await file.close();
      const table: string[][] = parse(readFileSync(file.path), { bom: true });
      // One row alone, too, which is fewer than the header of the first file has.
      for (const lines of [table, table.slice(0, 2)]) {
        const semicolons = folder.file("saved.csv", lines.map((row) => `${quoted(row)}\r\n`).join(""));
        const sheet = folder.file("saved.xlsx", workbook([{ name: "mine", rows: lines }]));
        for (const path of [semicolons, sheet]) {
          const saved = await readToCorrect(path);
          assert.deepEqual([saved.header, saved.corrects, saved.rows], [header, name, rows.slice(0, lines.length - 1)]);
        }
      }
    });
  }
});
