import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { type Cell, type SheetToWrite, workbook, zip } from "../../../test/workbook.ts";
import type { Problem } from "../../core/problem.ts";
import { openXlsx, type XlsxOptions } from "./open-xlsx.ts";

const folder = mkdtempSync(join(tmpdir(), "polku-xlsx-"));
after(() => rmSync(folder, { recursive: true }));

async function read(bytes: Buffer, options: XlsxOptions = {}) {
  const path = join(folder, "survey.xlsx");
  writeFileSync(path, bytes);
  const opened = await openXlsx(path, options);
  if (!opened.ok) return { refused: opened.refusal, header: [], rows: [], problems: [], others: [] };
  const { header, blocks, otherSheets } = opened.value;
  const rows: string[][] = [];
  const problems: Problem[] = [...opened.value.problems];
  for await (const block of blocks) {
    for (let index = 0; index < block.length; index++) {
      const record: string[] = [];
      block.fill(
        index,
        header.map((_, column) => column),
        record,
      );
      rows.push(record);
    }
    problems.push(...block.problems, ...(block.stopped === null ? [] : [block.stopped]));
  }
  return { refused: null, header, rows, problems, others: otherSheets };
}

const sheet = (...rows: (Cell | null)[][]): SheetToWrite => ({ name: "Vastaukset", rows });
const formatted = (format: 1 | 2, serial: number): Cell => ({ attributes: `s="${format}"`, xml: `<v>${serial}</v>` });

describe("a workbook", () => {
  it("is read with its texts, numbers, dates and truths", async () => {
    const { header, rows } = await read(
      workbook([
        sheet(
          ["id", "päivä", "aika", "arvio", "kommentti", "tilaaja"],
          [
            1,
            formatted(1, 46_348),
            formatted(2, 46_348.5),
            4,
            "Hyvää & <kuumaa>",
            { attributes: 't="b"', xml: "<v>1</v>" },
          ],
          [
            2,
            formatted(1, 46_349),
            null,
            0.30000000000000004,
            { attributes: 't="inlineStr"', xml: "<is><t>suoraan</t></is>" },
            null,
          ],
        ),
      ]),
    );
    assert.deepEqual(header, ["id", "päivä", "aika", "arvio", "kommentti", "tilaaja"]);
    // 46,348 days after 30 December 1899 is 22 November 2026.
    assert.deepEqual(rows, [
      ["1", "2026-11-22", "2026-11-22T12:00:00", "4", "Hyvää & <kuumaa>", "true"],
      ["2", "2026-11-23", "", "0.3", "suoraan", ""],
    ]);
  });

  it("is read with the characters that XML cannot hold, which Excel writes as _x000D_", async () => {
    // ECMA-376, ST_Xstring: `_xHHHH_` stands for a character, `_x005F_` for an underscore before what only looks like one.
    const { rows } = await read(
      workbook([
        sheet(
          ["said", "more"],
          ["slow_x000D_\nand dear", { attributes: 't="inlineStr"', xml: "<is><t>_x005F_x0041_, a_b</t></is>" }],
        ),
      ]),
    );
    assert.deepEqual(rows, [["slow\r\nand dear", "_x0041_, a_b"]]);
  });

  it("counts days from 1904 where it says so", async () => {
    const { rows } = await read(workbook([sheet(["day"], [formatted(1, 44_886)])], { from1904: true }));
    assert.deepEqual(rows, [["2026-11-22"]]);
  });

  it("names columns by both rows of a header whose cells were merged", async () => {
    const { header, rows } = await read(
      workbook([sheet(["ID", "Food", null, "Service"], [null, "Taste", "Look", "Speed"], [1, 5, 4, 3])]),
      { headerRows: 2 },
    );
    assert.deepEqual(header, ["ID", "Food: Taste", "Food: Look", "Service: Speed"]);
    assert.deepEqual(rows, [["1", "5", "4", "3"]]);
  });

  it("recognises a header of several rows, as in CSV, unless it is told that there is one", async () => {
    const rows = [
      ["ID", "Food", null],
      [null, "Taste", "Look"],
      [1, 5, 4],
      [2, 3, 3],
    ];
    const recognised = await read(workbook([sheet(...rows)]));
    assert.deepEqual([recognised.header, recognised.rows.length], [["ID", "Food: Taste", "Food: Look"], 2]);
    const told = await read(workbook([sheet(...rows)]), { headerRows: 1 });
    assert.deepEqual(told.header, ["ID", "Food"]);
  });

  it("reads the first sheet that is not hidden and says which others there are, or the one that is named", async () => {
    const sheets: SheetToWrite[] = [
      { name: "codes", rows: [["x"], [9]], state: "hidden" },
      {
        name: "2025",
        rows: [
          ["a", "b"],
          [1, 5],
        ],
      },
      {
        name: "2026",
        rows: [
          ["a", "b"],
          [2, 4],
        ],
      },
    ];
    const first = await read(workbook(sheets));
    assert.deepEqual([first.rows, first.others], [[["1", "5"]], ["2026"]]);
    const named = await read(workbook(sheets), { sheet: "2026" });
    assert.deepEqual([named.rows, named.others], [[["2", "4"]], []]);
    const { refused } = await read(workbook(sheets), { sheet: "2062" });
    assert.equal(refused?.message, 'there is no sheet "2062"; did you mean "2026"?');
  });

  it("says nothing of sheets that hold no table: empty ones, charts, a title, notes below each other", async () => {
    const chart: SheetToWrite = { name: "Chart", rows: [], isChart: true };
    const file = workbook([
      chart,
      { name: "Answers", rows: [["a"], [1]] },
      { name: "Sheet2", rows: [] },
      { name: "Notes", rows: [["Asked in May"], ["See the mail", null], [null, "Ask Liisa"]] },
      { name: "Title", rows: [["Visits", 2026], ["of all restaurants"]] },
    ]);
    const { rows, others } = await read(file);
    assert.deepEqual([rows, others], [[["1"]], []]);
  });

  it("leaves out blank rows, and says by row and column which formulas give nothing", async () => {
    const { rows, problems } = await read(
      workbook([
        sheet(
          ["a", "sum"],
          [1, { xml: "<f>A2*2</f><v>2</v>" }],
          [null, null],
          [3, { attributes: 't="e"', xml: "<f>1/0</f><v>#DIV/0!</v>" }],
          [4, { xml: "<f>A5*2</f>" }],
          [5, 1, "too", "far"],
        ),
      ]),
    );
    assert.deepEqual(rows, [
      ["1", "2"],
      ["3", ""],
      ["4", ""],
    ]);
    assert.deepEqual(
      problems.map(({ code, row, line, field }) => [code, row, line, field]),
      [
        ["formula", 2, 4, "sum"],
        ["formula", 3, 5, "sum"],
        ["ragged-row", 4, 6, undefined],
      ],
    );
  });

  it("reads many rows a block at a time", async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => [row, `text ${row % 7}`]);
    const found = await read(workbook([sheet(["n", "t"], ...rows)]));
    assert.deepEqual([found.rows.length, found.rows[9_999]], [10_000, ["9999", "text 3"]]);
  });

  it("is refused in words when it is damaged, empty or no workbook", async () => {
    const whole = workbook([sheet(["a"], [1])]);
    assert.match((await read(whole.subarray(0, whole.length - 40))).refused!.message, /^the workbook is damaged/);
    assert.match(
      (await read(workbook([sheet()]))).refused!.message,
      /expected a header of 1 rows on sheet "Vastaukset", got 0/,
    );
    assert.match(
      (await read(zip({ "word/document.xml": "<x/>" }))).refused!.message,
      /^expected a workbook \(\.xlsx\), got another archive/,
    );
    const torn = zip({ "xl/_rels/workbook.xml.rels": "<Relationships><Relationship" });
    assert.match((await read(torn)).refused!.message, /is damaged/);
  });

  it("says of what is no workbook as it is read here what it is, and what to do about it", async () => {
    const whole = workbook([sheet(["a"], [1])]);
    const codeOf = async (bytes: Buffer) => (await read(bytes)).refused!.sentence;
    assert.equal(await codeOf(whole.subarray(0, whole.length - 40)), "damaged-file.workbook-short");
    assert.equal(await codeOf(zip({ mimetype: "x", "content.xml": "<x/>" })), "other-format.open-document");
    assert.equal(await codeOf(zip({ "xl/workbook.bin": "x" })), "other-format.binary-workbook");
    assert.match((await read(zip({ "xl/workbook.xml": "<x/>" }))).refused!.message, /has no part/);
  });

  it("expands no entities of its own making", async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><Relationships>&b;</Relationships>';
    assert.match((await read(zip({ "xl/_rels/workbook.xml.rels": bomb }))).refused!.message, /is damaged/);
  });
});
