import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { workbook } from "../../test/workbook.ts";
import { peopleInCsv } from "../core/asking/people-in-csv.ts";
import { listText } from "./list-text.ts";

const list = "email;attribute.group\nanna@example.com;kävijä";

describe("the text of a list", () => {
  it("is read in UTF-8, with its mark or without, and in UTF-16 by its mark", async () => {
    assert.deepEqual(await listText(Buffer.from(list)), { text: list, guessed: null });
    assert.deepEqual(await listText(Buffer.from(`\uFEFF${list}`)), { text: list, guessed: null });
    const little = Buffer.from(`\uFEFF${list}`, "utf16le");
    assert.deepEqual(await listText(little), { text: list, guessed: null });
    assert.deepEqual(await listText(Buffer.from(little).swap16()), { text: list, guessed: null });
  });

  it("is read as a spreadsheet writes it where it is none of these, with a word to look at", async () => {
    assert.deepEqual(await listText(Buffer.from(list, "latin1")), { text: list, guessed: "kävijä" });
  });

  it("is the first sheet of a workbook, of which every cell and row stays where it is", async () => {
    const aDay = { attributes: 's="1"', xml: "<v>46083</v>" };
    const rows = [
      ["email", "customer", "phone", "attribute.group", "attribute.since"],
      ["anna@example.com", 1001, "+358401234567", "kävijä", aDay],
      [],
      ["bo@example.com", null, null, 'a "regular"\tguest', null],
    ];
    const sheets = [
      { name: "Asiakkaat", rows },
      { name: "Muut", rows: [["email"], ["carl@example.com"]] },
    ];
    const read = await listText(Uint8Array.from(workbook(sheets)));
    assert.equal(read?.guessed, null);
    assert.deepEqual(peopleInCsv(read?.text ?? ""), {
      people: [
        {
          row: 2,
          person: {
            email: "anna@example.com",
            customer: "1001",
            phone: "+358401234567",
            attributes: { group: "kävijä", since: "2026-03-02" },
          },
        },
        { row: 4, person: { email: "bo@example.com", attributes: { group: 'a "regular"\tguest' } } },
      ],
      broken: [],
      unknown: [],
      called: Object.fromEntries(
        ["email", "customer", "phone", "attribute.group", "attribute.since"].map((one) => [one, one]),
      ),
      phonesLeft: 0,
      isReachable: true,
    });
  });

  it("is none where the file is a picture, an older workbook or a broken one", async () => {
    for (const begins of [
      [0x89, 0x50, 0x4e, 0x47, 0],
      [0xd0, 0xcf, 0x11, 0xe0, 0],
      [0x50, 0x4b, 3, 4, 20, 0, 0, 0],
    ])
      assert.equal(await listText(Uint8Array.from(begins)), null);
  });
});
