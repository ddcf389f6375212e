import assert from "node:assert/strict";
import type { DataFile } from "../src/outside/data-file.ts";
import { openDataFile } from "../src/outside/open-data-file.ts";

/** Everything of a data file that decides what becomes of it. What the mapping says of the first file's form is not of rows to correct. */
export async function readToCorrect(path: string) {
  const opened = await openDataFile(path, { delimiter: ";", encoding: "utf-16le", headerRows: 3, sheet: "Answers" });
  assert(opened.ok, JSON.stringify(opened));
  const { header, questions, declared, corrects, otherSheets } = opened.value;
  return { header, questions, declared, corrects, otherSheets, rows: await rowsOf(opened.value) };
}

export async function rowsOf({ header, blocks }: DataFile) {
  const rows: [row: number, ...cells: string[]][] = [];
  for await (const block of blocks) {
    for (let index = 0; index < block.length; index++) {
      const record: string[] = [];
      block.fill(index, [...header.keys()], record);
      rows.push([block.rows[index]!, ...record]);
    }
    assert.equal(block.stopped, null);
  }
  return rows;
}
