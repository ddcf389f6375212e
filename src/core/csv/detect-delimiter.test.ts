import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { detectDelimiter } from "./detect-delimiter.ts";

const detected = (text: string) => detectDelimiter(Buffer.from(text), true);

describe("detectDelimiter", () => {
  it("tells comma, semicolon, tab and bar", () => {
    assert.equal(detected("a,b,c\n1,2,3\n"), ",");
    assert.equal(detected("a;b;c\n1;2;3\n"), ";");
    assert.equal(detected("a\tb\tc\n1\t2\t3\n"), "\t");
    assert.equal(detected("a|b|c\n1|2|3\n"), "|");
  });

  it("is not misled by decimal commas", () => {
    assert.equal(detected("id;weight;mean\n1;0,5;3,2\n2;1,5;4,1\n"), ";");
  });

  it("is not misled by commas in words or in the header", () => {
    assert.equal(detected("id;Hyvää, huonoa;x\n1;Ei, mitään, muuta;2\n2;ok;3\n"), ";");
    assert.equal(detected('id,comment\n1,"a;b;c"\n2,"d;e"\n'), ",");
  });

  it("takes a file of one column as commas", () => {
    assert.equal(detected("satisfaction\n1\n2\n"), ",");
  });

  it("looks past blank lines", () => {
    assert.equal(detected("\n\na;b\n\n1;2\n"), ";");
  });
});
