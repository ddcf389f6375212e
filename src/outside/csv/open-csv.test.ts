import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import type { Problem } from "../../core/problem.ts";
import { type CsvOptions, openCsv } from "./open-csv.ts";

const folder = mkdtempSync(join(tmpdir(), "polku-csv-"));
after(() => rmSync(folder, { recursive: true }));

function file(content: string | Uint8Array): string {
  const path = join(folder, "data.csv");
  writeFileSync(path, content);
  return path;
}

/** The whole file: header, rows with their numbers, problems in the order met. */
async function read(content: string | Uint8Array, options: CsvOptions = {}) {
  const opened = await openCsv(file(content), options);
  if (!opened.ok)
    return { refused: opened.refusal, guessed: null, header: [], rows: [], numbers: [], problems: [], read: 0 };
  const { header, blocks, guessed } = opened.value;
  const rows: string[][] = [];
  const numbers: number[] = [];
  const problems: Problem[] = [...opened.value.problems];
  let total = 0;
  const columns = header.map((_, column) => column);
  for await (const block of blocks) {
    for (let index = 0; index < block.length; index++) {
      const record: string[] = [];
      block.fill(index, columns, record);
      rows.push(record);
      numbers.push(block.rows[index]!);
    }
    problems.push(...block.problems, ...(block.stopped === null ? [] : [block.stopped]));
    total = block.read;
  }
  return { refused: null, guessed, header, rows, numbers, problems, read: total };
}

describe("openCsv", () => {
  it("takes a quote for an ordinary character where it is told that there are none", async () => {
    const text = 'says\tfelt\n"So it goes\t1\nHe said "no"\t2\n';
    const { header, rows, problems } = await read(text, { quotes: "none" });
    assert.deepEqual(header, ["says", "felt"]);
    assert.deepEqual(rows, [
      ['"So it goes', "1"],
      ['He said "no"', "2"],
    ]);
    assert.deepEqual(problems, []);
  });

  it("obeys a first line that names the delimiter, and takes it for no row", async () => {
    for (const said of ["sep=;\r\n", '"sep=;"\n', "\uFEFFSEP=;\r"]) {
      const { header, rows, numbers, problems } = await read(`${said}day;why, then\n1;"a;b"\n2;b;c\n`);
      assert.deepEqual(header, ["day", "why, then"]);
      assert.deepEqual(rows, [["1", "a;b"]]);
      assert.deepEqual(numbers, [1]);
      assert.deepEqual(
        problems.map(({ code, row, line }) => [code, row, line]),
        [["ragged-row", 2, 4]],
      );
    }
    // A delimiter that is told goes before what the file says.
    assert.deepEqual((await read("sep=;\na,b\n1,2\n", { delimiter: "," })).rows, [["1", "2"]]);
  });

  it("calls columns by their number where it is told that there is no header", async () => {
    const { header, rows, numbers } = await read("5;4\n3;2\n", { headerRows: 0 });
    assert.deepEqual(header, ["1", "2"]);
    assert.deepEqual(rows, [
      ["5", "4"],
      ["3", "2"],
    ]);
    assert.deepEqual(numbers, [1, 2]);
  });

  it("reads header and rows", async () => {
    const { header, rows, numbers } = await read("id,score\n1,5\n2,4\n");
    assert.deepEqual(header, ["id", "score"]);
    assert.deepEqual(rows, [
      ["1", "5"],
      ["2", "4"],
    ]);
    assert.deepEqual(numbers, [1, 2]);
  });

  it("reads gzip, whatever the name, and files with a byte order mark", async () => {
    assert.deepEqual((await read(gzipSync("a,b\n1,2\n"))).rows, [["1", "2"]]);
    assert.deepEqual((await read("\uFEFFa,b\n1,2\n")).header, ["a", "b"]);
    assert.deepEqual((await read('\uFEFF"a",b\n1,2\n')).header, ["a", "b"]);
  });

  it("reads Windows-1252 where told", async () => {
    const bytes = Buffer.from([...Buffer.from("ik\xe4;hinta\n1;5 \x80\n", "latin1")]);
    const { header, rows } = await read(bytes, { encoding: "Windows-1252" });
    assert.deepEqual(header, ["ikä", "hinta"]);
    assert.deepEqual(rows, [["1", "5 €"]]);
  });

  it("says by row, line and column which cells are not UTF-8, reads them as empty and goes on", async () => {
    const bytes = Buffer.concat([
      Buffer.from('id,comment\n1,"a\nb"\n2,hyv'),
      Buffer.from([0xe4, 0xe4]),
      Buffer.from("\n3,hyvää päivää\n"),
    ]);
    const { rows, problems } = await read(bytes);
    assert.deepEqual(rows, [
      ["1", "a\nb"],
      ["2", ""],
      ["3", "hyvää päivää"],
    ]);
    assert.equal(problems.length, 1);
    const { code, row, line, field } = problems[0]!;
    assert.deepEqual({ code, row, line, field }, { code: "encoding", row: 2, line: 4, field: "comment" });
  });

  it("guesses an encoding that is not told, and says by a word how it read it", async () => {
    // What Excel saves as CSV in Finland, and the same with a euro sign as ISO 8859-15 writes it.
    const excel = await read(Buffer.from("nimi;hinta\nMe\xe4n P\xe4iv\xe4;5 \x80\n", "latin1"));
    assert.deepEqual(
      [excel.rows, excel.guessed],
      [[["Meän Päivä", "5 €"]], { encoding: "windows-1252", word: "Meän" }],
    );
    const latin9 = await read(Buffer.from("nimi;hinta\nMe\xe4n;5 \xa4\n", "latin1"));
    assert.deepEqual([latin9.rows, latin9.guessed?.encoding], [[["Meän", "5 €"]], "iso-8859-15"]);
    const certain = await read("nimi\nMeän\n");
    assert.equal(certain.guessed, null);
  });

  it("reads UTF-16 with and without its mark, also where a letter is cut between two pieces", async () => {
    const long = `nimi;hinta\n${"Pöytä 😀;12,5\n".repeat(30_000)}`;
    const little = Buffer.from(long, "utf16le");
    const marked = await read(Buffer.concat([Buffer.from([0xff, 0xfe]), little]));
    assert.deepEqual(
      [marked.header, marked.rows.length, marked.rows.at(-1)],
      [["nimi", "hinta"], 30_000, ["Pöytä 😀", "12,5"]],
    );
    assert.equal(marked.guessed, null);
    const bare = await read(Buffer.from("name;price\nTable;12\n", "utf16le"));
    assert.deepEqual([bare.rows, bare.guessed?.encoding], [[["Table", "12"]], "utf-16le"]);
    const big = await read(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from("a;b\n1;ä\n", "utf16le").swap16()]));
    assert.deepEqual(big.rows, [["1", "ä"]]);
  });

  it("reports a ragged row by row and line, with the cells expected and got, and goes on", async () => {
    const { rows, numbers, problems, read: total } = await read("a,b,c\n1,2\n\n4,5,6\n7,8,9,10\n");
    assert.deepEqual(rows, [["4", "5", "6"]]);
    assert.deepEqual(numbers, [2]);
    assert.equal(total, 3);
    assert.deepEqual(
      problems.map(({ code, message, row, line }) => ({ code, message, row, line })),
      [
        { code: "ragged-row", message: "expected 3 cells as in the header, got 2", row: 1, line: 2 },
        { code: "ragged-row", message: "expected 3 cells as in the header, got 4", row: 3, line: 5 },
      ],
    );
  });

  it("lets empty cells beyond the header be, for nothing is lost", async () => {
    assert.deepEqual((await read("a,b\n1,2,,\n")).rows, [["1", "2"]]);
  });

  it("skips rows of nothing but delimiters, which spreadsheets leave behind", async () => {
    const { rows, read: total } = await read("a,b\n1,2\n,\n,\n\r\n");
    assert.deepEqual(rows, [["1", "2"]]);
    assert.equal(total, 1);
  });

  it("loses one line to a stray quote, not the file", async () => {
    const { rows, problems } = await read('a,b\n1,"x\n2,y\n3,z\n');
    assert.deepEqual(rows, [
      ["2", "y"],
      ["3", "z"],
    ]);
    assert.equal(problems[0]?.code, "quotes");
    assert.equal(problems[0]?.message, "the row has a quote that opens and does not close");
    assert.equal(problems[0]?.line, 2);
  });

  it("loses one line to a stray quote also when the file goes on far longer than a row may", async () => {
    const { rows, problems } = await read(`a,b\n1,"x\n${"2,y\n".repeat(100_000)}`, { rowLimit: 1000 });
    assert.equal(rows.length, 100_000);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["quotes"],
    );
  });

  it("reports names that stand twice in the header", async () => {
    assert.equal((await read("Q1,Q1\n1,2\n")).problems[0]?.code, "duplicate-header");
  });

  it("refuses a line longer than the limit, in words", async () => {
    const { problems } = await read(`a\n1\n${"x".repeat(5000)}\n`, { rowLimit: 1000 });
    assert.equal(problems[0]?.code, "row-too-long");
    assert.equal(problems[0]?.message, "expected rows of at most 1000 bytes, got a longer one");
    assert.equal(problems[0]?.line, 3);
    assert.equal((await read("x".repeat(200_000), { rowLimit: 1000 })).refused?.code, "row-too-long");
  });

  it("refuses what is no CSV file, and says what to do", async () => {
    assert.equal((await read("")).refused?.code, "empty-file");
    assert.equal((await read("\n\n")).refused?.code, "empty-file");
    assert.match((await read(Buffer.from([0x50, 0x4b, 3, 4, 0]))).refused!.message, /save the sheet as CSV/);
    assert.equal((await read(Buffer.from([1, 2, 0, 3]))).refused?.code, "not-csv");
  });

  it("refuses a gzip file that is cut short or damaged", async () => {
    const packed = gzipSync(Array.from({ length: 50_000 }, (_, row) => `${row},${row * 7}\n`).join(""));
    const cut = await read(packed.subarray(0, packed.length / 2));
    assert.equal(cut.problems.at(-1)?.code, "gzip");
    assert.match(cut.problems.at(-1)!.message, /cut short/);
    const damaged = Buffer.from(packed);
    damaged.fill(0x55, 2000, 2200);
    const { refused, problems } = await read(damaged);
    assert.equal((refused ?? problems.at(-1))?.code, "gzip");
  });

  it("refuses a missing file and a folder", async () => {
    const missing = await openCsv(join(folder, "nothing.csv"));
    assert(!missing.ok);
    assert.deepEqual(
      { code: missing.refusal.code, message: missing.refusal.message },
      { code: "no-file", message: "there is no such file" },
    );
    const aFolder = await openCsv(folder);
    assert(!aFolder.ok);
    assert.equal(aFolder.refusal.message, "expected a data file, got a folder");
  });

  it("refuses an encoding or a delimiter it does not know", async () => {
    assert.equal(
      (await read("a\n", { encoding: "ebcdic" })).refused?.message,
      'encoding must be one of utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15, windows-1250, windows-1251, windows-1257, macintosh, got "ebcdic"',
    );
    assert.equal((await read("a\n", { delimiter: "::" })).refused?.code, "delimiter");
  });

  it("shows the file's own bytes once each, in order", async () => {
    const packed = gzipSync(Array.from({ length: 50_000 }, (_, row) => `${row},${row * 7}\n`).join(""));
    const hash = createHash("sha256");
    await read(packed, { onRaw: (bytes) => hash.update(bytes) });
    assert.equal(hash.digest("hex"), createHash("sha256").update(packed).digest("hex"));
  });
});
