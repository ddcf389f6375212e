import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { binPolku } from "../../test/bin-polku.ts";
import { dataFolder } from "../../test/data-files.ts";
import { polkuForTests } from "../../test/polku.ts";

const folder = dataFolder();
// One PostgreSQL for all of it: a command works through that of a running server.
const { dataFolder: data } = await polkuForTests();
const polku = (...words: string[]) => binPolku(words, { cwd: folder.path, env: { POLKU_DATA: data } });

describe("polku export", () => {
  before(async () => {
    const demo = await polku("demo", "--customers", "3", "--until", "2026-11-22");
    assert.equal(demo.status, 0, demo.err);
  });

  it("takes the format from the file's ending, and writes the codebook beside it", async () => {
    const { status, out, err } = await polku("export", "--out", "lunch.csv", "--language", "sv", "--json");
    assert.deepEqual([status, err], [0, ""]);
    const { experiences, ...result } = JSON.parse(out);
    assert.deepEqual(result, { file: "lunch.csv", codebook: "lunch.codebook.csv", format: "csv", rows: experiences });
    assert.equal(readFileSync(join(folder.path, "lunch.csv"), "utf8").split("\r\n").length, experiences + 2);
    assert.match(
      readFileSync(join(folder.path, "lunch.codebook.csv"), "utf8"),
      /^\uFEFFkolumn,vad den innehåller,typ,/,
    );
  });

  it("writes workbooks, SPSS files and Parquet, long or wide", async () => {
    for (const [name, begins] of [
      ["lunch.xlsx", "PK"],
      ["lunch.sav", "$FL2"],
      ["lunch.parquet", "PAR1"],
    ] as const) {
      const { status, out } = await polku("export", "--out", name, "--shape", "wide");
      assert.equal(status, 0);
      assert.match(out, new RegExp(`^[\\d,]+ experiences in [\\d,]+ rows written to ${name}`));
      assert.equal(readFileSync(join(folder.path, name)).toString("latin1", 0, begins.length), begins);
    }
  });

  it("goes to standard output as lines, or as CSV when told", async () => {
    const lines = (await polku("export", "--until", "2025-01-01")).out.trimEnd().split("\n");
    assert.equal(JSON.parse(lines[0]!).journey, "lunch");
    const csv = await polku("export", "--format", "csv");
    assert.match(csv.out, /^\uFEFFid,revision,journey,/);
  });

  it("says how it was used wrongly, and what cannot be written", async () => {
    const wrong = async (...words: string[]) => {
      const { status, err } = await polku("export", ...words);
      return [status, err.split("\n")[0]];
    };
    assert.deepEqual(await wrong("--format", "sav"), [
      2,
      "polku export: --format sav needs --out FILE: it cannot be written to standard output",
    ]);
    assert.deepEqual(await wrong("--shape", "wide"), [
      2,
      "polku export: --shape wide needs a table: --out with .csv, .xlsx, .sav or .parquet, or --format csv",
    ]);
    const [status, message] = await wrong("--out", "nowhere/lunch.xlsx");
    assert.equal(status, 1);
    assert.match(String(message), /nowhere\/lunch\.xlsx.*there is no such file or folder/);
    assert(!existsSync(join(folder.path, "nowhere")));
  });

  it("says in the reader's language what was written and what cannot be, as backups and restores do", async () => {
    const written = await polku("export", "--out", "lounas.csv", "--language", "fi");
    assert.match(
      written.out,
      /^[\d\u00a0]+ kokemusta kirjoitettiin tiedostoon lounas\.csv, koodikirja tiedostoon lounas\.c/,
    );
    const unwritten = await polku("export", "--out", "nowhere/lunch.xlsx", "--language", "sv");
    assert.match(unwritten.err, /^polku export: nowhere\/lunch\.xlsx.*: det finns ingen sådan fil eller mapp$/m);

    const made = await polku("backup", "all.backup", "--language", "fi");
    assert.match(made.out, /^[\d\u00a0]+ riviä kirjoitettiin tiedostoon all\.backup \(rivien SHA-256 [0-9a-f]{64}\)$/m);
    const unmade = await polku("backup", "nowhere/all.backup", "--language", "sv");
    assert.match(unmade.err, /^polku backup: nowhere\/all\.backup.*: det finns ingen sådan fil eller mapp$/m);

    const empty = mkdtempSync(join(tmpdir(), "polku-restored-"));
    after(() => rmSync(empty, { recursive: true, force: true }));
    const elsewhere = (...words: string[]) =>
      binPolku(["restore", ...words], { cwd: folder.path, env: { POLKU_DATA: empty } });
    const other = await elsewhere("lounas.csv", "--language", "fi");
    assert.deepEqual(
      [other.status, other.err],
      [
        1,
        "polku restore: lounas.csv: pitäisi olla kokonainen gzip-tiedosto, mutta tämä on katkennut kesken tai vioittunut\n",
      ],
    );
    const restored = await elsewhere("all.backup", "--language", "sv");
    assert.match(restored.out, /^[\d\u00a0]+ rader återställdes ur säkerhetskopian från \d{4}-/);
    const again = await elsewhere("all.backup", "--language", "fi");
    assert.match(
      again.err,
      /^polku restore: tietokannan pitäisi olla tyhjä, mutta siinä on työtila; anna toinen kansio/,
    );
  });
});
