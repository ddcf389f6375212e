import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cellText, decoderOf } from "../../outside/csv/cell-text.ts";
import { emptyCells, incomplete, splitRow } from "./split-row.ts";

const utf8 = decoderOf("utf-8");

/** All rows of a text, each as its cells' texts or its fault. */
function rowsOf(text: string): (string[] | string | null)[] {
  const bytes = Buffer.from(text);
  const rows: (string[] | string | null)[] = [];
  const cells = emptyCells(2);
  for (let at = 0; at < bytes.length; ) {
    cells.count = 0;
    at = splitRow(bytes, at, bytes.length, 0x2c, true, cells);
    rows.push(cells.fault ?? Array.from({ length: cells.count }, (_, cell) => cellText(bytes, cells, cell, utf8)));
  }
  return rows;
}

describe("splitRow", () => {
  it("splits at the delimiter, and keeps empty cells", () => {
    assert.deepEqual(rowsOf("a,,c,\n"), [["a", "", "c", ""]]);
  });

  it("ends rows at LF, CRLF, CR and the end of the file", () => {
    assert.deepEqual(rowsOf("a\nb\r\nc\rd"), [["a"], ["b"], ["c"], ["d"]]);
  });

  it("reads delimiters, line breaks and doubled quotes inside quotes", () => {
    assert.deepEqual(rowsOf('"a,b","c\r\nd","say ""hi""",""\nx'), [["a,b", "c\r\nd", 'say "hi"', ""], ["x"]]);
  });

  it("takes a quote inside an unquoted cell as it stands", () => {
    assert.deepEqual(rowsOf('5" pipe,a"b"\n'), [['5" pipe', 'a"b"']]);
  });

  it("keeps characters of several bytes whole", () => {
    assert.deepEqual(rowsOf('hyvää,"päivää",😀\n'), [["hyvää", "päivää", "😀"]]);
  });

  it("gives up one line, not the file, for a quote that does not close", () => {
    assert.deepEqual(rowsOf('a,"b\nc,d\n'), ["unclosed-quote", ["c", "d"]]);
  });

  it("gives up one line for text after a closing quote", () => {
    assert.deepEqual(rowsOf('a,"b"c\nd,e\n'), ["text-after-quote", ["d", "e"]]);
  });

  it("waits for more bytes, and appends nothing, until the row's end is certain", () => {
    for (const text of ["a,b", 'a,"b', 'a,"b"', "a,b\r", 'a,"b""']) {
      const bytes = Buffer.from(text);
      const cells = emptyCells();
      assert.equal(splitRow(bytes, 0, bytes.length, 0x2c, false, cells), incomplete, text);
      assert.equal(cells.count, 0);
    }
  });

  it("says where the next row begins", () => {
    const bytes = Buffer.from("ab,c\r\nd");
    assert.equal(splitRow(bytes, 0, bytes.length, 0x2c, false, emptyCells()), 6);
  });
});
