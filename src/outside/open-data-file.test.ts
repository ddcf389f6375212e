import assert from "node:assert/strict";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { describe, it } from "node:test";
import { dataFolder } from "../../test/data-files.ts";
import { until } from "../../test/until.ts";
import { workbook } from "../../test/workbook.ts";
import { openDataFile } from "./open-data-file.ts";

const folder = dataFolder();
const fixture = new URL("sav/fixtures/plain.sav", import.meta.url).pathname;

/** Whether this process has a file open; only Linux tells. */
function isOpen(path: string): boolean {
  return readdirSync("/proc/self/fd").some((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`) === path;
    } catch {
      return false; // closed meanwhile
    }
  });
}

it("a data file that cannot be read says whether it is damaged, protected or in another form", async () => {
  const bytes = readFileSync(fixture);
  const refused: Readonly<Record<string, string | Buffer>> = {
    "damaged-file.spss-short": bytes.subarray(0, 600),
    "damaged-file.spss": Buffer.concat([bytes.subarray(0, 64), Buffer.alloc(4), bytes.subarray(68)]),
    "damaged-file.workbook-short": workbook([{ name: "S", rows: [["id"], [1]] }]).subarray(0, 300),
    "protected-file.spss": "ENCRYPTEDSAV \u0000",
    "other-format.portable": "ASCII SPSS PORT FILE                    ",
    "other-format.old-workbook": Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    "empty-file": "",
  };
  for (const [sentence, contents] of Object.entries(refused)) {
    const opened = await openDataFile(folder.file(sentence, contents));
    assert(!opened.ok);
    assert.equal(opened.refusal.sentence, sentence, opened.refusal.message);
  }
});

describe("a data file that is opened", () => {
  const rows = Array.from({ length: 40_000 }, (_, row) => `${row};5\n`).join("");
  const files = {
    "CSV file": folder.file("a.csv", `id;Q1\n${rows}`),
    workbook: folder.file("a.xlsx", workbook([{ name: "S", rows: [["id"], [1], [2]] }])),
    "SPSS file": fixture,
  };
  for (const [what, path] of Object.entries(files)) {
    it(`is let go of when nobody reads it: ${what}`, async () => {
      const opened = await openDataFile(path);
      assert(opened.ok);
      assert(opened.value.header.length > 0);
      await opened.value.close();
      // The stream below closes its file in its own time.
      if (process.platform === "linux") await until(() => !isOpen(path));
    });
  }
});
