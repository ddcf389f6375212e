import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import readWorkbook from "read-excel-file/node";
import { binPolku } from "../../test/bin-polku.ts";
import { dataFolder } from "../../test/data-files.ts";
import { aJourneyWith } from "../../test/journeys.ts";
import { polkuForTests } from "../../test/polku.ts";
import { type Cell, workbook } from "../../test/workbook.ts";
import { writeJourneyFile } from "../outside/journey-file.ts";

const folder = dataFolder();
// One PostgreSQL for all of it: a command works through that of a running server.
const { dataFolder: data } = await polkuForTests();
const polku = (...words: string[]) => binPolku(words, { cwd: folder.path, env: { POLKU_DATA: data } });

folder.file("visits.zsav", readFileSync(join(import.meta.dirname, "../outside/sav/fixtures/wrong.zsav")));
folder.file("lunch.journey.yaml", writeJourneyFile(aJourneyWith("menu", "bill")));
folder.file(
  "visits.mapping.yaml",
  "polku: mapping/1\njourney: lunch.journey.yaml\nat: moment\ntouchpoints: { menu: { satisfaction: food } }\n",
);

describe("polku import", () => {
  it("writes rejected rows of an SPSS file where it says, and takes them in again as somebody saved them", async () => {
    const first = await polku("import", "visits.zsav", "--map", "visits.mapping.yaml");
    assert.equal(first.status, 0, first.err);
    assert.match(
      first.out,
      /^visits\.zsav: import 1, 5 experiences of 6 of 7 rows: 5 kept; 1 row and 1 value rejected/,
    );
    assert.match(first.err, /^What was rejected is listed in visits\.zsav\.rejects\.csv$/m);
    assert.match(first.err, /^The rejected rows are in visits\.zsav\.to-correct\.xlsx: correct them there and import/m);

    const sheets = await readWorkbook(join(folder.path, "visits.zsav.to-correct.xlsx"));
    const [header, second, third] = sheets[0]!.data as Cell[][];
    const rows = [header!, second!.with(5, 1), third!.with(4, "2026-11-23T13:05:00")];
    folder.file(
      "mine.xlsx",
      workbook([
        { name: "rows", rows },
        { name: "codes", rows: sheets[1]!.data as Cell[][] },
      ]),
    );
    const again = await polku("import", "mine.xlsx", "--map-of", "1");
    assert.deepEqual([again.status, again.err], [0, ""]);
    assert.match(again.out, /^mine\.xlsx: import 2, 2 experiences of 2 of 2 rows: 2 kept; 0 rows/);
    assert.match(
      (await polku("import", "--list")).out,
      /^2 .* {2}visits\.zsav \(corrected\) .*\n1 .* {2}visits\.zsav /,
    );

    folder.file("mine.csv", rows.map((row) => `${row.join(",")}\n`).join(""));
    const lost = await polku("import", "mine.csv", "--map", "visits.mapping.yaml");
    assert.equal(lost.status, 1);
    assert.match(lost.err, /mine\.csv.*holds rows of "visits\.zsav" without what their codes mean/);
    assert.equal((await polku("import", "--undo", "2")).out, "import 2 is undone: 2 withdrawn\n");
  });

  it("says in three languages where rows to correct are, also when they are only checked or audited", async () => {
    const said = async (command: string, language: string) => {
      const words = [command, "visits.zsav", "--map", "visits.mapping.yaml", "--language", language];
      return (await polku(...words, "--rejects", `${language}-${command}.csv`)).err;
    };
    const file = /visits\.zsav\.to-correct-\d+\.xlsx/.source;
    assert.match(await said("check", "en"), new RegExp(`^The rejected rows are in ${file}: correct them there`, "m"));
    assert.match(await said("check", "fi"), new RegExp(`^Hylätyt rivit ovat tiedostossa ${file}: korjaa ne`, "m"));
    assert.match(await said("audit", "sv"), new RegExp(`^De förkastade raderna finns i ${file}: rätta dem`, "m"));
  });

  it("reports and refuses in the reader's language", async () => {
    const inLanguage = (language: string, ...words: string[]) => polku("import", ...words, "--language", language);
    const given = ["visits.zsav", "--map", "visits.mapping.yaml"];
    const tried = await inLanguage("fi", ...given, "--dry-run");
    assert.match(
      tried.out,
      /^visits\.zsav: 5 kokemusta tulisi 7 rivistä, joista käytettäisiin 6; hylättyjä rivejä 1 ja arvoja 1; mitään ei tallennettu$/m,
    );
    assert.match(tried.err, /^Hylätyt on lueteltu tiedostossa visits\.zsav\.rejects.*\.csv$/m);
    assert.match((await inLanguage("sv", "--list")).out, /^1 .* {2}färdig {2}visits\.zsav {2}5 sparades, 0 rättades/m);
    const wrong = await inLanguage("fi", "--undo", "9");
    assert.deepEqual(
      [wrong.status, wrong.err],
      [1, "polku import: vain valmiin tuonnin voi kumota, mutta tuonti 9 puuttuu\n"],
    );
    const other = await inLanguage("sv", "mine.csv", "--map", "visits.mapping.yaml");
    assert.match(other.err, /^polku import: mine\.csv: filen har rader ur ”visits\.zsav” men inte vad deras koder/);
    assert.equal((await inLanguage("fi", "--undo", "1")).out, "tuonti 1 on kumottu: 5 mitätöity\n");
    assert.equal((await inLanguage("no", "--list")).status, 2);
  });
});
