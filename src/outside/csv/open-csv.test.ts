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
  if (!opened.ok) return { refused: opened.refusal, header: [], rows: [], numbers: [], problems: [], read: 0 };
  const { header, blocks } = opened.value;
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
  return { refused: null, header, rows, numbers, problems, read: total };
}

describe("openCsv", () => {
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
    const bytes = Buffer.from('id,comment\n1,"a\nb"\n2,hyv\xe4\xe4\n3,ok\n', "latin1");
    const { rows, problems } = await read(bytes);
    assert.deepEqual(rows, [
      ["1", "a\nb"],
      ["2", ""],
      ["3", "ok"],
    ]);
    assert.equal(problems.length, 1);
    const { code, row, line, field } = problems[0]!;
    assert.deepEqual({ code, row, line, field }, { code: "encoding", row: 2, line: 4, field: "comment" });
  });

  it("refuses a header that is not UTF-8", async () => {
    const { refused } = await read(Buffer.from("ik\xe4\n1\n", "latin1"));
    assert.equal(refused?.code, "encoding");
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
    assert.match((await read(Buffer.from("\uFEFFa,b\n", "utf16le"))).refused!.message, /got UTF-16/);
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
      'encoding must be utf-8 or windows-1252, got "ebcdic"',
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
