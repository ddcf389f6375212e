import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";
import { constants, deflateRawSync, gzipSync } from "node:zlib";
import { dataFolder } from "./data-files.ts";
import { type Packed, zip } from "./workbook.ts";

/** Files of a gigabyte and more that are small on the disk. Each is read in a process of its own, which tells its memory. */

const folder = dataFolder();
const gigabyte = 1 << 30;
const piece = 1 << 24;

interface Read {
  readonly rows: number;
  readonly messages: readonly string[];
  readonly memory: number;
}

async function read(kind: "data" | "backup" | "mapping", path: string): Promise<Read> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, "reading-process.ts"),
    kind,
    path,
  ]);
  return JSON.parse(stdout);
}

/** What is said of a file that is read within this many MiB; Node itself takes some eighty. */
async function said(kind: "data" | "backup" | "mapping", path: string, most = 300): Promise<string> {
  const { messages, memory } = await read(kind, path);
  assert.ok(memory < most, `took ${Math.round(memory)} MiB`);
  assert.equal(messages.length, 1, JSON.stringify(messages));
  return messages[0]!;
}

/** A text as often as it fits into so many bytes. */
const often = (text: string, bytes: number): Buffer => Buffer.alloc(bytes - (bytes % Buffer.byteLength(text)), text);

/** A beginning and then a text over and over, a gigabyte of it or as many, gzipped: gzip files may stand one behind another. */
function gzipped(name: string, beginning: string, text: string, times = 1): string {
  const member = gzipSync(often(text, piece));
  const members = Array.from({ length: (gigabyte / piece) * times }, () => member);
  return folder.file(name, Buffer.concat([gzipSync(beginning), ...members]));
}

/** A beginning and then a gigabyte of nothing, which the disk does not keep. */
function sparse(name: string, beginning: string): string {
  const path = join(folder.path, name);
  const file = openSync(path, "w");
  writeSync(file, beginning);
  ftruncateSync(file, gigabyte);
  closeSync(file);
  return path;
}

describe("a CSV file of a gigabyte", () => {
  it("is refused where it is one line, in quotes or not, plain or gzipped", async () => {
    const tooLong = /expected (a header|rows) of at most 1048576 bytes, got a longer (line|one)/;
    assert.match(await said("data", gzipped("line.csv.gz", "a,b\n1,2\n", "x")), tooLong);
    assert.match(await said("data", gzipped("quoted.csv.gz", 'a,b\n1,"', "x,")), tooLong);
    assert.match(await said("data", gzipped("header.csv.gz", "a,b", "c,")), tooLong);
    assert.match(await said("data", sparse("nothing.csv", "")), /got bytes that are no text/);
    assert.match(await said("data", sparse("line.csv", `a,b\n${"1,2\n".repeat(100_000)}`)), tooLong);
  });
});

/** The same as a part of a zip archive, a little less than a gigabyte: its pieces are packed so that they may stand one behind another. */
function packed(beginning: string, text: string, times = 1): Packed {
  const pack = (bytes: Uint8Array) => deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
  const repeated = often(text, piece);
  const many = (gigabyte / piece - 1) * times;
  const block = pack(repeated);
  const last = deflateRawSync("");
  return {
    packed: Buffer.concat([pack(Buffer.from(beginning)), ...Array.from({ length: many }, () => block), last]),
    size: Buffer.byteLength(beginning) + many * repeated.length,
    crc: 0, // none is read so far that it would be looked at
  };
}

const workbookWith = (name: string, parts: Readonly<Record<string, string | Packed>>): string =>
  folder.file(
    name,
    zip({
      "xl/workbook.xml": '<workbook><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="a" Target="sheet.xml"/></Relationships>',
      "xl/sheet.xml": '<worksheet><sheetData><row r="1"><c><v>1</v></c></row></sheetData></worksheet>',
      ...parts,
    }),
  );

describe("a workbook of which a part unpacks to a gigabyte", () => {
  const sheet = (name: string, beginning: string, text: string, times = 1) =>
    workbookWith(name, { "xl/sheet.xml": packed(`<worksheet><sheetData>${beginning}`, text, times) });

  it("is refused where a text, a tag or a comment does not end", async () => {
    const endless = /xl\/sheet\.xml of the workbook is damaged: it has a text, tag or comment of more than 4194304/;
    assert.match(await said("data", sheet("value.xlsx", '<row r="1"><c><v>', "1")), endless);
    assert.match(await said("data", sheet("tag.xlsx", "<row ", "x")), endless);
    assert.match(await said("data", sheet("comment.xlsx", "<!--", "x")), endless);
  });

  it("is refused where elements stand in each other without end", async () => {
    assert.match(await said("data", sheet("deep.xlsx", "", "<a>")), /elements in each other more than 100 deep/);
  });

  it("is refused where it has more texts, formats or rows than there can be", async () => {
    const texts = workbookWith("texts.xlsx", { "xl/sharedStrings.xml": packed("<sst>", "<si/>") });
    assert.match(await said("data", texts, 600), /the workbook holds more text than fits/);
    const formats = workbookWith("formats.xlsx", { "xl/styles.xml": packed("<styleSheet><cellXfs>", "<xf/>") });
    assert.match(await said("data", formats), /xl\/styles\.xml of the workbook is too long: expected at most 33554432/);
    assert.match(await said("data", sheet("rows.xlsx", "", "<row/>")), /row 1048576 is followed by row "1048577"/);
  });

  it("is refused before it is unpacked where it says that it is a bomb", async () => {
    assert.match(await said("data", sheet("bomb.xlsx", "", "<row/>", 2)), /unpacks to more than 200 times its size/);
  });
});

const backupHead = '{"polku":"backup/1","holds":"everything","schema":1,"made":"2026-11-22T12:00:00.000Z"}';

describe("a backup and a mapping of a gigabyte", () => {
  it("are refused where they are one line", async () => {
    assert.match(await said("backup", gzipped("line.backup", `${backupHead}\n`, "x")), /lines of at most/);
  });

  it("are refused before they are read where they are too long", async () => {
    assert.match(await said("mapping", sparse("long.mapping.yaml", "polku: mapping/1\n")), /too long/);
  });
});
