import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import readWorkbook from "read-excel-file/node";
import { dataFolder } from "../../../test/data-files.ts";
import { readToCorrect, rowsOf } from "../../../test/rows-to-correct.ts";
import { savFile } from "../../../test/sav-file.ts";
import { workbook } from "../../../test/workbook.ts";
import { openDataFile } from "../open-data-file.ts";
import { WorkbookToCorrect } from "./write-rows.ts";

const folder = dataFolder();
const wrong = [{ code: "x", message: "wrong", field: "day" }];

/** All rows of an SPSS file as a workbook to correct, and what stands in the file. */
async function written(sav: string) {
  const opened = await openDataFile(sav);
  assert(opened.ok, JSON.stringify(opened));
  const { header, questions, declared } = opened.value;
  const file = new WorkbookToCorrect(`${sav}.to-correct.xlsx`, "visits, all.sav", opened.value);
  const rows = await rowsOf(opened.value);
  for (const [row, ...cells] of rows) {
    file.add(row, wrong, cells);
    if (row % 3 === 0) await file.flush();
  }
  await file.close();
  return { path: file.path, header, questions, declared, corrects: "visits, all.sav", otherSheets: [], rows };
}

describe("coded rows to correct", () => {
  for (const name of ["plain.sav", "bytecode.sav", "zlib.zsav", "haven.sav", "haven.zsav", "latin.sav", "asked.sav"]) {
    it(`give back all that ${name} says: cells, numbers of rows, questions, labels, levels and missing values`, async () => {
      const { path, ...before } = await written(
        folder.file(name, readFileSync(join(import.meta.dirname, "..", "sav", "fixtures", name))),
      );
      assert.deepEqual(await readToCorrect(path), before);
    });
  }

  it("give back any cell, label and missing value of an SPSS file", async () => {
    const said = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }).filter((text) => text.isWellFormed()),
      fc.stringMatching(/^'{0,3}[=+\-@\t][a-z0-9]{0,3}$/),
      fc.constantFrom(
        "007",
        "1e3",
        "-0",
        "1.50",
        "_x0041_",
        "_x000D_",
        "a\r\nb",
        " x",
        "2026-11-22",
        "12345678901234567",
      ),
    );
    const number = fc.oneof(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), fc.integer());
    const row = fc.tuple(number, fc.integer({ min: 0, max: 14_014_771_200 }), said, number);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.uniqueArray(fc.tuple(number, said), { selector: ([value]) => value, maxLength: 5 }),
        fc.array(number, { maxLength: 3 }),
        fc.tuple(number, number).map((ends) => ends.map((end) => end + 0).toSorted((a, b) => a - b)),
        said,
        async (rows, labels, missing, [from, to], label) => {
          const bytes = savFile({
            variables: [
              { name: "Q1", label, missing },
              { name: "DAY", format: 22 },
              { name: "SAID", width: 120 },
              { name: "Q2", missing: [from!, to!], isRange: true },
            ],
            labels: [{ of: [1, 18], labels }],
            further: [[20, Buffer.from("UTF-8")]],
            rows,
          });
          const { path, ...before } = await written(folder.file("any.sav", bytes));
          assert.deepEqual(await readToCorrect(path), before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("are a workbook that others read: numbers as numbers, all else as text, and what the codes mean beside", async () => {
    const bytes = savFile({
      variables: [
        { name: "Q1", label: "Ruoka", missing: [9] },
        { name: "DAY", format: 39 },
        { name: "CODE", width: 8 },
      ],
      labels: [{ of: [1], labels: [[1, "Huono"]] }],
      further: [[20, Buffer.from("UTF-8")]],
      rows: [[7, 14_014_771_200, "007"]],
    });
    const { path } = await written(folder.file("others.sav", bytes));
    const sheets = await readWorkbook(path);
    assert.deepEqual(
      sheets.map(({ sheet, data }) => [sheet, ...data]),
      [
        [
          "rows",
          ["polku: coded row of visits, all.sav", "polku: what is wrong", "Q1", "DAY", "CODE"],
          [1, "day: wrong", 7, "2026-11-23", "007"],
        ],
        [
          "codes",
          ["column", "says", "value", "to", "meaning"],
          ["Q1", "question", null, null, "Ruoka"],
          ["Q1", "label", "1", null, "Huono"],
          ["Q1", "missing", "9", null, null],
        ],
      ],
    );
  });

  it("are refused in words without what their codes mean, and where that cannot be read", async () => {
    const header = ["polku: coded row of visits.sav", "polku: what is wrong", "Q1"];
    const codes = ["column", "says", "value", "to", "meaning"];
    const refusal = async (name: string, bytes: string | Uint8Array) => {
      const opened = await openDataFile(folder.file(name, bytes));
      assert(!opened.ok);
      return `${opened.refusal.code}: ${opened.refusal.message}`;
    };
    const withCodes = (...rows: string[][]) =>
      workbook([
        { name: "rows", rows: [header, ["1", "", "5"]] },
        { name: "codes", rows },
      ]);
    const lacking = /^no-codes: holds rows of "visits.sav" without what their codes mean: expected the sheet "codes"/;
    assert.match(await refusal("as.csv", `${header.join(",")}\n1,,5\n`), lacking);
    assert.match(await refusal("one.xlsx", workbook([{ name: "rows", rows: [header, ["1", "", "5"]] }])), lacking);
    assert.match(await refusal("column.xlsx", withCodes(codes.slice(1))), /^codes: .* expected the column "column"$/);
    for (const line of [
      ["Q1", "labels", "1", "", "Huono"],
      ["Q1", "level", "", "", "ordinary"],
      ["Q1", "missing", "1", "x", ""],
      ["Q1", "missing", "9", "1", ""],
    ])
      assert.match(await refusal("line.xlsx", withCodes(codes, line)), /^codes: .* expected lines as Polku wrote them/);
  });

  it("are read or refused, whatever stands on the sheet of codes", async () => {
    const word = fc.constantFrom(
      "Q1",
      "__proto__",
      "question",
      "level",
      "label",
      "missing",
      "lowest",
      "highest",
      "1",
      "",
    );
    const cell = fc.oneof(
      word,
      fc.string({ unit: "grapheme-ascii" }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const header = ["polku: coded row of visits.sav", "polku: what is wrong", "Q1"];
    const codes = ["column", "says", "value", "to", "meaning"];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), async (lines) => {
        const sheets = [
          { name: "rows", rows: [header, ["1", "", "5"]] },
          { name: "codes", rows: [codes, ...lines] },
        ];
        const opened = await openDataFile(folder.file("any.xlsx", workbook(sheets)));
        if (!opened.ok) return assert.equal(opened.refusal.code, "codes");
        assert.deepEqual(await rowsOf(opened.value), [[1, "5"]]);
        assert.deepEqual([...opened.value.declared.keys()], ["Q1"]);
      }),
      { numRuns: 100 },
    );
  });

  it("say what is wrong in a cell that a spreadsheet takes, however much it is", async () => {
    const opened = await openDataFile(folder.file("much.sav", savFile({ variables: [{ name: "Q1" }], rows: [] })));
    assert(opened.ok);
    const file = new WorkbookToCorrect(join(folder.path, "much.xlsx"), "much.sav", opened.value);
    file.add(
      1,
      Array.from({ length: 2000 }, () => wrong[0]!),
      ["5"],
    );
    await file.close();
    const [, row] = (await readWorkbook(file.path))[0]!.data;
    assert.match(String(row![1]), /^day: wrong \| day: wrong .* …$/);
    assert(String(row![1]).length < 32_767);
  });

  it("say when no more of them fit on a sheet, for another file to be begun", async () => {
    const opened = await openDataFile(folder.file("full.sav", savFile({ variables: [{ name: "Q1" }], rows: [] })));
    assert(opened.ok);
    const file = new WorkbookToCorrect(join(folder.path, "full.xlsx"), "full.sav", opened.value, 3);
    file.add(1, wrong, ["5"]);
    assert.equal(file.isFull, false);
    file.add(2, wrong, ["5"]);
    assert.equal(file.isFull, true);
    await file.close();
    assert.equal((await readToCorrect(file.path)).rows.length, 2);
  });

  it("fail as the disk does", async () => {
    const opened = await openDataFile(join(folder.path, "full.sav"));
    assert(opened.ok);
    const file = new WorkbookToCorrect(join(folder.path, "nowhere", "x.xlsx"), "full.sav", opened.value);
    file.add(1, wrong, ["5"]);
    await assert.rejects(file.close(), /ENOENT/);
  });
});
