import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { csvLine } from "./csv-line.ts";

describe("csvLine", () => {
  it("quotes what must be quoted, and nothing else", () => {
    assert.equal(
      csvLine(["a", 'say "hi"', "x,y", "two\nlines", 4.5, null]),
      'a,"say ""hi""","x,y","two\nlines",4.5,\r\n',
    );
  });

  it("keeps a spreadsheet from running what customers wrote", () => {
    assert.equal(
      csvLine(["=1+1", "@SUM(A1)", "+cmd", "-x", '=HYPERLINK("a","b")']),
      `'=1+1,'@SUM(A1),'+cmd,'-x,"'=HYPERLINK(""a"",""b"")"\r\n`,
    );
  });

  it("knows a formula also behind a line's end, and of full width", () => {
    assert.equal(csvLine(["\n=1+1", "＝1+1", "＠SUM(A1)"]), `"'\n=1+1",'＝1+1,'＠SUM(A1)\r\n`);
  });

  it("knows one also behind a semicolon or a tab, where a spreadsheet of Finland or Sweden begins a cell; a smile is none", () => {
    assert.equal(csvLine(["x;=1+1", "x\t@SUM(A1)", "nice ;-)"]), "x;'=1+1,x\t'@SUM(A1),nice ;-)\r\n");
  });

  it("leaves numbers alone, also negative ones and phone numbers without spaces", () => {
    assert.equal(csvLine(["-99", "+358401234567", "-0,5", -2]), '-99,+358401234567,"-0,5",-2\r\n');
  });
});
