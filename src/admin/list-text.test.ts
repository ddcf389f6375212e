import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listText } from "./list-text.ts";

const list = "email;attribute.group\nanna@example.com;kävijä";

describe("the text of a list", () => {
  it("is read in UTF-8, with its mark or without, and in UTF-16 by its mark", () => {
    assert.deepEqual(listText(Buffer.from(list)), { text: list, guessed: null });
    assert.deepEqual(listText(Buffer.from(`\uFEFF${list}`)), { text: list, guessed: null });
    const little = Buffer.from(`\uFEFF${list}`, "utf16le");
    assert.deepEqual(listText(little), { text: list, guessed: null });
    assert.deepEqual(listText(Buffer.from(little).swap16()), { text: list, guessed: null });
  });

  it("is read as a spreadsheet writes it where it is none of these, with a word to look at", () => {
    assert.deepEqual(listText(Buffer.from(list, "latin1")), { text: list, guessed: "kävijä" });
  });

  it("is none where the file is a workbook", () => {
    assert.equal(listText(Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])), null);
  });
});
