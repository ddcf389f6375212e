import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { anAnswer, aTable } from "../../../test/exports.ts";
import { notAnswered, notApplicable } from "../../core/export/cell.ts";
import { writeCsvTable } from "./write-table.ts";

async function written({ columns, rows }: ReturnType<typeof aTable>): Promise<string> {
  let text = "";
  const add = await writeCsvTable(columns, async (piece) => {
    text += piece;
  });
  await add(rows);
  return text;
}

describe("a table as CSV", () => {
  it("tells values, states, sets and times", async () => {
    const table = aTable(
      {
        key: "score",
        type: "number",
        subject: anAnswer("score", [0, 10]),
        cells: [4.5, notAnswered, notApplicable, null],
      },
      { key: "why", type: "set", cells: [["speed", "price"], ["speed"], null, []] },
      { key: "local", type: "time", cells: [Date.UTC(2026, 10, 22, 11, 58) / 1000, 0, null, -1] },
    );
    assert.equal(
      await written(table),
      "\uFEFFscore,why,local\r\n4.5,speed;price,2026-11-22 11:58:00\r\nnotAnswered,speed,1970-01-01 00:00:00\r\nnotApplicable,,\r\n,,1969-12-31 23:59:59\r\n",
    );
  });

  // csv-parse is not ours.
  it("gives any text back to another reader, an apostrophe before what looks like a formula", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), async (texts) => {
        const text = await written(aTable({ key: "said", cells: texts }, { key: "n", cells: texts.map(() => "x") }));
        const [, ...rows] = parse(text, { bom: true, record_delimiter: "\r\n" });
        const read = rows.map(([cell]: string[]) => cell);
        for (const [at, said] of texts.entries())
          assert(
            read[at] === said || (read[at] === `'${said}` && /^[=+\-@\t\r\n＝＋－＠]/.test(said)),
            JSON.stringify([read[at], said]),
          );
      }),
    );
  });
});
