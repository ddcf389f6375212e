import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import readWorkbook from "read-excel-file/node";
import { fromBuffer } from "yauzl";
import { aTable } from "../../../test/exports.ts";
import { notAnswered, notApplicable } from "../../core/export/cell.ts";
import { columnLetters } from "./write-cell.ts";
import { XlsxWriter } from "./write-xlsx.ts";

async function written(tables: readonly (ReturnType<typeof aTable> & { name: string })[], rowsInSheet?: number) {
  const pieces: Uint8Array[] = [];
  const workbook = new XlsxWriter(async (piece) => void pieces.push(Buffer.from(piece)), rowsInSheet);
  for (const { name, columns, rows } of tables) await workbook.table({ name, columns }, (add) => add(rows));
  await workbook.close();
  return Buffer.concat(pieces);
}

/** The text of one part of the workbook. */
async function part(bytes: Buffer, name: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  fromBuffer(bytes, (trouble, zip) => {
    if (trouble) return reject(trouble);
    zip.on("entry", (entry) => {
      if (entry.fileName !== name) return;
      zip.openReadStream(entry, async (_, stream) => resolve(Buffer.concat(await stream.toArray()).toString()));
    });
  });
  return promise;
}

/** What Excel reads where XML cannot hold a character (ECMA-376, ST_Xstring): `_x0001_`. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

describe("a workbook that is written", () => {
  // read-excel-file is not ours.
  it("is read by others with real numbers and dates, states as words, and nothing where nothing was asked", async () => {
    const table = aTable(
      { key: "id", cells: ["a", "b", "c", "d"] },
      { key: "score", type: "number", cells: [4.5, notAnswered, notApplicable, null] },
      { key: "why", type: "set", cells: [["speed", "price"], null, null, null] },
      { key: "local", type: "time", cells: [Date.UTC(2026, 10, 22, 12) / 1000, Date.UTC(1900, 0, 1) / 1000, 0, null] },
    );
    const sheets = await readWorkbook(
      await written([
        { name: "data", ...table },
        { name: "codebook: one", ...table },
      ]),
    );
    assert.deepEqual(
      sheets.map(({ sheet }) => sheet),
      ["data", "codebook  one"],
    );
    assert.deepEqual(sheets[0]?.data, [
      ["id", "score", "why", "local"],
      ["a", 4.5, "speed;price", new Date("2026-11-22T12:00:00Z")],
      ["b", "notAnswered", null, "1900-01-01T00:00:00"],
      ["c", "notApplicable", null, new Date(0)],
      ["d", null, null, null],
    ]);
  });

  it("keeps what looks like a formula as text, marked so that it stays text when edited", async () => {
    const bytes = await written([{ name: "data", ...aTable({ key: "said", cells: ["=1+1", "@SUM(A1)", "plain"] }) }]);
    const xml = await part(bytes, "xl/worksheets/sheet1.xml");
    assert(!xml.includes("<f>"));
    assert.match(xml, /<c r="A2" s="3" t="inlineStr"><is><t xml:space="preserve">=1\+1</);
    assert.match(xml, /<c r="A4" t="inlineStr">/);
    assert.match(await part(bytes, "xl/styles.xml"), /quotePrefix="1"/);
  });

  it("keeps its header in sight, and can be filtered", async () => {
    const xml = await part(
      await written([{ name: "data", ...aTable({ key: "a", cells: [1] }, { key: "b", cells: [2] }) }]),
      "xl/worksheets/sheet1.xml",
    );
    assert.match(xml, /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/);
    assert.match(xml, /<autoFilter ref="A1:B2"\/>/);
  });

  it("goes on to further sheets where one is full, each with its header", async () => {
    const sheets = await readWorkbook(
      await written([{ name: "data", ...aTable({ key: "n", type: "whole", cells: [1, 2, 3, 4, 5] }) }], 3),
    );
    assert.deepEqual(
      sheets.map(({ sheet, data }) => [sheet, ...data.flat()]),
      [
        ["data", "n", 1, 2],
        ["data 2", "n", 3, 4],
        ["data 3", "n", 5],
      ],
    );
  });

  it("gives any text, any number and any second back", async () => {
    const text = fc.string({ unit: "binary", minLength: 1 }).filter((it) => it.isWellFormed());
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((it) => it + 0);
    const time = fc.integer({ min: Date.UTC(1900, 2, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, number, time), { minLength: 1 }), async (rows) => {
        const table = aTable(
          { key: "text", cells: rows.map(([said]) => said) },
          { key: "number", type: "number", cells: rows.map(([, value]) => value) },
          { key: "time", type: "time", cells: rows.map(([, , at]) => at) },
        );
        const [sheet] = await readWorkbook(await written([{ name: "data", ...table }]), { trim: false });
        const read = sheet!.data
          .slice(1)
          .map(([said, value, at]) => [unescaped(String(said)), value, Number(at) / 1000]);
        assert.deepEqual(read, rows);
      }),
      { numRuns: 50 },
    );
  });

  it("fails as whoever takes its bytes does", async () => {
    const full = new XlsxWriter(async () => {
      throw new Error("disk full");
    });
    const { columns, rows } = aTable({ key: "n", cells: ["x"] });
    const writing = async () => {
      await full.table({ name: "data", columns }, (add) => add(rows));
      await full.close();
    };
    await assert.rejects(writing(), /disk full/);
  });
});

describe("a column's letters", () => {
  it("count as Excel does", () => {
    assert.deepEqual([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters), [
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
      "XFD",
    ]);
  });
});
