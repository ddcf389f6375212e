import assert from "node:assert/strict";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { binPolku } from "../../test/bin-polku.ts";
import { dataFolder } from "../../test/data-files.ts";
import { aJourneyWith } from "../../test/journeys.ts";
import type { Audit } from "../core/insight/audit-value.ts";
import type { Check } from "../flows/check-files.ts";
import { writeJourneyFile } from "../outside/journey-file.ts";

const folder = dataFolder();
folder.file("lunch.journey.yaml", writeJourneyFile(aJourneyWith("menu", "bill")));
folder.file(
  "visits.mapping.yaml",
  `polku: mapping/1
journey: lunch.journey.yaml
at: { column: day }
touchpoints: { menu: { satisfaction: Q1 }, bill: { satisfaction: { column: Q2, notApplicable: [6] } } }
whole: { return: Q3 }
`,
);
const rows = Array.from({ length: 60 }, (_, n) => `2026-05-${10 + (n % 9)},${1 + (n % 5)},${(n % 3) + 3},${n % 11}`);
folder.file(
  "visits.csv",
  `\uFEFFday;Q1;Q2;Q3\r\n${rows.join("\r\n").replaceAll(",", ";")}\r\n2026-05-01;9;4;7\r\nnever;1;1;1\r\n1;2\r\n`,
);
const polku = (...words: string[]) => binPolku(words, { cwd: folder.path });

describe("polku", { concurrency: 2 }, () => {
  it("says what there is, and exits 2 when nothing is asked", async () => {
    const help = await polku("--help");
    assert.equal(help.status, 0);
    assert.match(help.out, /usage: polku COMMAND/);
    for (const command of ["serve", "audit", "check", "import", "export", "project", "demo"]) {
      assert.match(help.out, new RegExp(`^ {2}${command} `, "m"));
    }
    const nothing = await polku();
    assert.deepEqual([nothing.status, nothing.out], [2, ""]);
  });

  it("asks whether another command was meant", async () => {
    const { status, err } = await polku("adit", "visits.csv");
    assert.equal(status, 2);
    assert.match(err, /there is no command "adit"; did you mean "audit"\?/);
  });

  it("tells its version, also through a symbolic link from elsewhere", async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
    const bin = join(folder.path, "polku");
    symlinkSync(join(import.meta.dirname, "../../bin/polku"), bin);
    assert.deepEqual(await binPolku(["--version"], { cwd: "/", bin }), {
      status: 0,
      signal: null,
      out: `${version}\n`,
      err: "",
    });
  });

  it("refuses in the language that --language asks for, and in English where nothing is asked and in JSON", async () => {
    folder.file(
      "wrong.mapping.yaml",
      "polku: mapping/1\njourney: lunch.journey.yaml\nat: day\ntouchpoints: { menu: { satisfaction: Q1, efort: Q2 } }\n",
    );
    const refused = async (...words: string[]) => {
      const { status, out, err } = await polku("check", "visits.csv", "--map", "wrong.mapping.yaml", ...words);
      assert.equal(status, 1);
      return { out, err };
    };
    assert.match(
      (await refused()).err,
      /^polku check: .*wrong\.mapping\.yaml:4:\d+: touchpoints\.menu\.efort is an unknown answer; did you mean "effort"\?$/m,
    );
    assert.match(
      (await refused("--language", "fi")).err,
      /^polku check: .*:4:\d+: touchpoints\.menu\.efort: vastausta ei tunneta; tarkoititko ”effort”\?$/m,
    );
    assert.match((await refused("--language", "sv")).err, /svaret är okänt; menade du ”effort”\?$/m);
    const [problem] = JSON.parse((await refused("--language", "fi", "--json")).out).problems;
    assert.match(problem.message, /is an unknown answer/);
    assert.equal(problem.sentence, "unknown-answer");
  });

  it("checks data files: rejections by file, row and column, and what would be used", async () => {
    const inWords = await polku("check", "visits.csv", "--map", "visits.mapping.yaml", "--rejects", "rejects.csv");
    assert.equal(inWords.status, 0);
    assert.match(inWords.out, /63 rows read, 61 would be used, 2 rejected; 1 value rejected besides/);
    assert.match(inWords.out, /visits\.csv, row 61, column "Q1": "9" lies outside the scale 1–5/);
    assert.match(inWords.out, /visits\.csv, row 63 \(line 64\): the row has 2 cells, the header 4/);
    const rejects = readFileSync(join(folder.path, "rejects.csv"), "utf8").split("\r\n");
    assert.equal(rejects[0], "\uFEFFfile,row,column,code,message,value,line");
    assert.match(rejects[1]!, /^visits\.csv,61,Q1,out-of-scale,.*,9,$/);
    assert.equal(rejects.length, 5);

    const inFinnish = await polku("check", "visits.csv", "--map", "visits.mapping.yaml", "--language", "fi");
    assert.match(inFinnish.out, /visits\.csv, rivi 61, sarake "Q1": "9" on asteikon 1–5 ulkopuolella/);
    assert.match(
      inFinnish.out,
      /rivi 62, sarake "day": ajankohdan pitäisi olla muotoa 2026-05-11, mutta se on "never"/,
    );
    assert.match(inFinnish.out, /rivi 63 \(tiedostossa 64\.\): rivillä on 2 solua, otsikossa 4/);
    assert.match(inFinnish.out, /63 riviä luettu, 61 käytettäisiin, 2 hylätty; lisäksi 1 arvo hylätty/);
    assert.match(
      inFinnish.out,
      /out-of-scale \(menu, sarake "Q1"\): asteikon 1–5 ulkopuolelta jätettiin pois: 9 \(1 rivi\); .* notApplicable: \[9\]/,
    );

    const { status, out } = await polku("check", "visits.csv", "--map", "visits.mapping.yaml", "--json");
    const check: Check = JSON.parse(out);
    assert.equal(status, 0);
    assert.deepEqual(check.data.rows, { read: 63, used: 61, rejected: 2 });
    assert.deepEqual(
      check.warnings.map(({ code, column }) => [code, column]),
      [["out-of-scale", "Q1"]],
    );
  });

  it("says of a file of words alone that no answer is a number", async () => {
    folder.file("words.csv", "day;Said;Felt\n2026-05-01;Kiitos;joy\n");
    folder.file(
      "words.mapping.yaml",
      `polku: mapping/1
journey: lunch.journey.yaml
at: day
touchpoints:
  menu: { comment: Said, emotions: Felt }
`,
    );
    const { status, out } = await polku("check", "words.csv", "--map", "words.mapping.yaml");
    assert.equal(status, 0);
    assert.match(out, /1 row read, 1 would be used, 0 rejected/);
    assert.match(out, /no answer is a number: emotions and tags are counted by the audit, comments are read and kept/);
  });

  it("audits data files into JSON and HTML, and the same seed gives the same audit", async () => {
    const words = ["audit", "visits.csv", "--map", "visits.mapping.yaml", "--seed", "7"];
    const once = await polku(...words, "--json", "-");
    assert.deepEqual([once.status, once.err], [0, ""]);
    const audit: Audit = JSON.parse(once.out);
    assert.equal(audit.polku, "audit/1");
    assert.deepEqual([audit.data.seed, audit.data.rows.used, audit.passes], [7, 61, 61]);
    assert.deepEqual(
      audit.touchpoints.map(({ key, n, notApplicable }) => [key, n, notApplicable]),
      [
        ["menu", 60, 0],
        ["bill", 61, 0],
      ],
    );

    const files = await polku(...words, "--json", "audit.json", "--html", "report.html", "--language", "sv");
    assert.equal(files.status, 0);
    assert.match(files.out, /Lunch restaurant/);
    assert.match(files.out, /menu +.* · tveksam: out-of-scale\n/);
    assert.match(files.err, /out-of-scale \(menu, kolumn "Q1"\): värden utanför skalan 1–5 utelämnades: 9 \(1 rad\)/);
    assert.deepEqual(JSON.parse(readFileSync(join(folder.path, "audit.json"), "utf8")), audit);
    assert.match(readFileSync(join(folder.path, "report.html"), "utf8"), /^<!doctype html>\n<html lang="sv">/);
  });

  it("audits only the days asked for", async () => {
    const { out } = await polku(
      "audit",
      "visits.csv",
      "--map",
      "visits.mapping.yaml",
      "--json",
      "--from",
      "2026-05-12",
      "--until",
      "2026-05-14",
    );
    const audit: Audit = JSON.parse(out);
    assert.deepEqual(audit.period, { from: "2026-05-12", until: "2026-05-13" });
  });

  it("exits 1 and says every problem of the files given, by file and place", async () => {
    folder.file(
      "wrong.mapping.yaml",
      "polku: mapping/1\njourney: lunch.journey.yaml\nat: { value: 2026 }\nwhole: { retrun: Q3 }\n",
    );
    const { status, err } = await polku("audit", "nothing.csv", "--map", "wrong.mapping.yaml");
    assert.equal(status, 1);
    assert.match(err, /^polku audit: nothing\.csv: there is no such file$/m);
    assert.match(
      err,
      /^polku audit: wrong\.mapping\.yaml:4:18: whole\.retrun is an unknown answer; did you mean "return"\?$/m,
    );

    folder.file("other.csv", "day;Q1;Q4\n2026-01-01;1;2\n");
    const columns = await polku("audit", "other.csv", "--map", "visits.mapping.yaml");
    assert.equal(columns.status, 1);
    assert.match(columns.err, /other\.csv, column "Q2": the file has no column "Q2"/);
  });

  it("exits 1 when no row can be used or the result cannot be written", async () => {
    folder.file("empty.csv", "day;Q1;Q2;Q3\n");
    assert.match(
      (await polku("audit", "empty.csv", "--map", "visits.mapping.yaml")).err,
      /empty\.csv: expected rows below the header, got none/,
    );
    const unwritten = await polku("audit", "visits.csv", "--map", "visits.mapping.yaml", "--html", "no/where.html");
    assert.deepEqual([unwritten.status, /no: there is no such file or folder/.test(unwritten.err)], [1, true]);
  });

  it("pairs data files with mappings in their order, and says how many it got where that cannot be", async () => {
    folder.file(
      "second.mapping.yaml",
      "polku: mapping/1\njourney: lunch.journey.yaml\nat: { value: 2027 }\ntouchpoints: { menu: { satisfaction: maku } }\n",
    );
    folder.file("second.csv", `maku\n${"4\n".repeat(10)}`);
    const maps = ["--map", "visits.mapping.yaml", "--map", "second.mapping.yaml"];
    const { status, out } = await polku("check", "visits.csv", "second.csv", ...maps, "--json");
    assert.equal(status, 0);
    assert.deepEqual((JSON.parse(out) as Check).data.rows, { read: 73, used: 71, rejected: 2 });
    const audit: Audit = JSON.parse((await polku("audit", "visits.csv", "second.csv", ...maps, "--json", "-")).out);
    assert.deepEqual([audit.passes, audit.touchpoints[0]?.n], [71, 70]);
    const tried = await polku("import", "visits.csv", "second.csv", ...maps, "--dry-run");
    assert.match(tried.out, /^second\.csv: 10 experiences would be made of 10 of 10 rows/m);

    // A file that is named for each of two mappings is read by both.
    const both = await polku("check", "visits.csv", "visits.csv", "--map", maps[1]!, "--map", maps[1]!, "--json");
    assert.deepEqual((JSON.parse(both.out) as Check).data.rows, { read: 126, used: 122, rejected: 4 });

    const few = await polku("check", "visits.csv", "second.csv", "visits.csv.gz", ...maps);
    assert.match(few.err, /visits\.csv\.gz: there is no such file/);
    const wrong = await polku("audit", "visits.csv", ...maps);
    assert.equal(wrong.status, 2);
    assert.match(
      wrong.err,
      /expected one --map for all data files, or one for each in their order; got 2 for 1 file: visits\.csv/,
    );
  });

  it("exits 2 when it is used wrongly", async () => {
    const { status, err } = await polku("audit", "visits.csv");
    assert.equal(status, 2);
    assert.match(err, /--map MAPPING is missing/);
  });
});
