import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dataFolder } from "../../../test/data-files.ts";
import { readWhole } from "../../../test/read-whole.ts";
import { type Cell, workbook, zip } from "../../../test/workbook.ts";
import { Archive } from "./archive.ts";
import { openXlsx } from "./open-xlsx.ts";
import { sheetRows } from "./sheet-rows.ts";
import { readWorkbook } from "./workbook.ts";

const folder = dataFolder();
const reading = async (bytes: Uint8Array) => readWhole(await openXlsx(folder.file("hostile.xlsx", bytes)));

/** What is said of a workbook that cannot be read to its end. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const { problems } = await reading(bytes);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  assert.match(problems[0]!.file!, /hostile\.xlsx$/);
  return problems[0]!.message;
}

const raw = (attributes: string, xml: string): Cell => ({ attributes, xml });
const seeds: Readonly<Record<string, Buffer>> = {
  "texts, numbers and dates": workbook([
    {
      name: "Vastaukset",
      rows: [
        ["id", "päivä", "arvio", "kommentti"],
        ...Array.from({ length: 30 }, (_, at): (Cell | null)[] => [
          at,
          raw('s="1"', `<v>${46_000 + at}</v>`),
          (at % 5) + 1,
          at % 3 === 0 ? null : `Hyvää ${at % 4}`,
        ]),
      ],
    },
  ]),
  "several sheets": workbook([
    { name: "codes", rows: [["x"], [9]], state: "hidden" },
    { name: "2025", rows: [["a"], [1], [2]] },
    { name: "2026", rows: [["a"], [3], [4]] },
  ]),
};

describe("a workbook with any damage to its bytes", () => {
  const flips = fc.array(fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) }), {
    minLength: 1,
    maxLength: 4,
  });
  const cut = fc.option(fc.nat(), { nil: null, freq: 3 });

  for (const [name, whole] of Object.entries(seeds)) {
    it(`gives the rows that it had, or says in words what is wrong: ${name}`, async () => {
      const sound = await reading(whole);
      assert.deepEqual(sound.problems, []);
      const property = fc.asyncProperty(flips, cut, async (changes, end) => {
        const bytes = Buffer.from(end === null ? whole : whole.subarray(0, end % whole.length));
        for (const { at, byte } of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        const { header, rows, problems } = await reading(bytes);
        if (problems.length === 0) assert.deepEqual([header, rows], [sound.header, sound.rows]);
        for (const { message, file } of problems) assert(message.length > 10 && file?.endsWith("hostile.xlsx"));
      });
      await fc.assert(property, { numRuns: 400 });
    });
  }
});

/** A sheet of this XML within its rows, in a workbook that is sound besides. */
const sheetOf = (data: string, parts: Readonly<Record<string, string>> = {}): Buffer =>
  zip({
    "xl/workbook.xml":
      '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships xmlns="p"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml": "<sst><si><t>a</t></si><si><t>b</t></si></sst>",
    "xl/worksheets/sheet1.xml": `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${data}</sheetData></worksheet>`,
    ...parts,
  });
const header = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
const sheetWith = (rows: string) => sheetOf(header + rows);
/** The text of a cell of the second row. */
const textOf = async (cell: string) => {
  const { rows, problems } = await reading(sheetWith(`<row r="2"><c r="A2"><v>7</v></c><c r="B2" ${cell}</c></row>`));
  return problems.length === 0 ? rows[0]![1] : problems[0]!.message;
};

describe("a sheet that says what cannot be", () => {
  it("is refused where a cell refers to a text or a format that is not there", async () => {
    assert.equal(await textOf('t="s"><v>1</v>'), "b");
    assert.match((await textOf('t="s"><v>2</v>'))!, /row 2 has a cell of type s that cannot say "2"/);
    assert.match((await textOf('t="s"><v>-1</v>'))!, /cannot say "-1"/);
    assert.match((await textOf('t="s"><v>length</v>'))!, /cannot say "length"/);
    assert.match((await textOf('s="2"><v>1</v>'))!, /cannot say "1"/);
    assert.equal(await textOf('t="s"><v></v>'), "", "a cell without a value is empty");
  });

  it("is refused where a value is not of its cell's type", async () => {
    assert.match((await textOf("><v>NaN</v>"))!, /type n that cannot say "NaN"/);
    assert.match((await textOf("><v>0x10</v>"))!, /cannot say "0x10"/);
    assert.match((await textOf("><v>1e999</v>"))!, /cannot say "1e999"/);
    assert.match((await textOf('t="b"><v>2</v>'))!, /type b that cannot say "2"/);
    assert.match((await textOf('t="b"><v>constructor</v>'))!, /cannot say/);
    assert.match((await textOf('t="q"><v>1</v>'))!, /type q that cannot say "1"/);
    assert.match((await textOf("><v>1</v><v>2</v>"))!, /row 2 has a cell of two values/);
    assert.equal(await textOf('t="b"></c><c r="C2">'), "", "an empty truth is no false");
  });

  it("gives the number of a date that no calendar has", async () => {
    assert.equal(await textOf('s="1"><v>46348</v>'), "2026-11-22");
    assert.equal(await textOf('s="1"><v>-1</v>'), "-1");
    assert.equal(await textOf('s="1"><v>3000000</v>'), "3000000");
    assert.equal(await textOf('s="1"><v>1e300</v>'), "1e+300");
  });

  it("is refused where a cell stands in another row, twice, or in no place at all", async () => {
    const row = (cells: string) => refusal(sheetWith(`<row r="2">${cells}</row>`));
    assert.match(await row('<c r="A3"><v>1</v></c>'), /row 2 has a cell that cannot be there: "A3"/);
    assert.match(await row('<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>'), /cannot be there: "A2"/);
    assert.match(await row('<c r="B2"><v>1</v></c><c r="A2"><v>2</v></c>'), /cannot be there: "A2"/);
    assert.match(await row('<c r="AAAA2"><v>1</v></c>'), /cannot be there: "AAAA2"/);
    assert.match(await row('<c r="ZZZ2"><v>1</v></c>'), /row 2 has a cell beyond column 16384/);
    assert.match(await refusal(sheetWith('<row r="-2"/>')), /row 1 is followed by row "-2"/);
    assert.match(await refusal(sheetWith('<row r="1"/>')), /row 1 is followed by row "1"/);
    assert.match(await refusal(sheetWith('<row r="9999999"/>')), /row 1 is followed by row "9999999"/);
  });

  it("is refused where parts that it needs are not there, or are there twice", async () => {
    const rels = (more: string) => ({
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>${more}</Relationships>`,
    });
    const styles = '<Relationship Id="rId2" Type="http://x/relationships/styles" Target="style.xml"/>';
    assert.match(await refusal(sheetOf(header, rels(styles))), /has no part xl\/style\.xml/);
    const gone = {
      "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="x"/></Relationships>',
    };
    assert.match(await refusal(sheetOf(header, gone)), /has no part xl\/x/);
    const twice = sheetOf(header, { "xl/worksheets/sheet2.xml": "<worksheet/>" });
    for (let at = twice.indexOf("sheet2.xml"); at >= 0; at = twice.indexOf("sheet2.xml")) twice.write("sheet1", at);
    assert.match(await refusal(twice), /it has the part xl\/worksheets\/sheet1\.xml twice/);
  });

  it("is read where few cells stand far from all others, and none of what lies between is made up", async () => {
    const heard = sheetOf(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="XFD1" t="s"><v>1</v></c></row><row r="2"><c r="XFD2"><v>5</v></c></row>`,
    );
    const { header: names, rows, problems } = await reading(heard);
    assert.deepEqual([names.length, names[0], names[16_383]], [16_384, "a", "b"]);
    assert.deepEqual([rows[0]![0], rows[0]![16_383], problems], ["", "5", []]);
    const beyond = await reading(
      sheetWith('<row r="2"><c r="XFD2"><v>5</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>'),
    );
    assert.deepEqual(beyond.rows, [["1", ""]]);
    assert.deepEqual(
      beyond.problems.map(({ code, line, facts }) => [code, line, facts]),
      [["ragged-row", 2, { expected: 2, got: 16_384 }]],
    );
    const path = folder.file("far.xlsx", heard);
    const archive = await Archive.open(path);
    const held: number[] = [];
    for await (const piece of sheetRows(archive, path, "xl/worksheets/sheet1.xml", await readWorkbook(archive, path)))
      for (const { texts, far } of piece) held.push(texts.length + far.size);
    archive.close();
    assert.deepEqual(held, [2, 1]);
  });

  it("is read without the readings that stand above its signs", async () => {
    const ruby = '<is><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></is>';
    assert.equal(await textOf(`t="inlineStr">${ruby}`), "東京");
  });
});

describe("the XML of a sheet with any damage", () => {
  const piece = fc.constantFrom(
    '<row r="2">',
    "<row>",
    "</row>",
    '<c r="A2">',
    '<c r="B2" t="s">',
    '<c t="inlineStr">',
    '<c s="1">',
    "<c/>",
    "</c>",
    "<v>1</v>",
    "<v>-1e99</v>",
    "<v>NaN</v>",
    "<is><t>x</t></is>",
    "<f>A1</f>",
    "<![CDATA[5]]>",
    "<!-- -->",
    "&amp;",
    "&#0;",
    "&x;",
    "\u{1F600}",
    "<?x?>",
  );

  it("gives rows no wider than its header, or says in words what is wrong", async () => {
    const property = fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
      const { header, rows, problems } = await reading(sheetWith(pieces.join("")));
      for (const row of rows) assert.equal(row.length, header.length);
      for (const { message, file } of problems) assert(message.length > 10 && file?.endsWith("hostile.xlsx"));
    });
    await fc.assert(property, { numRuns: 400 });
  });
});
