import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dataFolder } from "../../test/data-files.ts";
import { openDataFile } from "./open-data-file.ts";
import { RowsToCorrect } from "./rows-to-correct.ts";

const folder = dataFolder();
const path = join(folder.path, "answers.csv.to-correct.csv");

async function read() {
  // What the mapping says of the first file's form is not of this one.
  const opened = await openDataFile(path, { delimiter: ";", encoding: "utf-16le", headerRows: 2 });
  assert(opened.ok, JSON.stringify(opened));
  const { header, corrects, blocks } = opened.value;
  const rows: [row: number, ...cells: string[]][] = [];
  for await (const block of blocks) {
    for (let index = 0; index < block.length; index++) {
      const record: string[] = [];
      block.fill(index, [...header.keys()], record);
      rows.push([block.rows[index]!, ...record]);
    }
  }
  return { header, corrects, rows };
}

describe("rows to correct", () => {
  it("give back every cell as it was, formulas and apostrophes as well, and every row its number", async () => {
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
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const file = new RowsToCorrect(path, "answers, all.csv", ["day", "=Q1"]);
        for (const [row, ...cells] of rows) file.add(row, [{ code: "x", message: "wrong", field: "day" }], cells);
        await file.close();
        assert.deepEqual(await read(), { header: ["day", "=Q1"], corrects: "answers, all.csv", rows });
      }),
      { numRuns: 60 },
    );
  });
});
