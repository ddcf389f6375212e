import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, describe, it } from "node:test";
import type { Audit } from "../src/core/insight/audit-value.ts";
import { auditFiles } from "../src/flows/audit-files.ts";
import { type Check, checkFiles } from "../src/flows/check-files.ts";
import { draftMap } from "../src/flows/draft-map.ts";
import { exportExperiences } from "../src/flows/export/export-experiences.ts";
import { type ImportedFile, importFiles } from "../src/flows/import-files.ts";
import { type ReadMap, readMap } from "../src/flows/take-in/read-map.ts";
import { makeWorkspace } from "../src/store/records/workspaces.ts";
import { recordsForTests } from "./postgres.ts";
import { workbook } from "./workbook.ts";

/** Exports of survey tools, from the file to the records; where their forms come from says survey-tools/README.md. */

const records = await recordsForTests();
const folder = mkdtempSync(join(tmpdir(), "polku-tools-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (name: string) => join(import.meta.dirname, "survey-tools", name);

interface Led {
  readonly mapping: string;
  readonly journey: string;
  readonly map: ReadMap;
  readonly check: Check;
  readonly audit: Audit;
  readonly imported: ImportedFile;
  /** What was kept of each touchpoint's experiences, and of the whole. */
  readonly kept: readonly { readonly touchpoint?: string; readonly answers: Readonly<Record<string, unknown>> }[];
}

/** A file led all the way: drafted, read by somebody who changes no more than `change` says, checked, audited, imported. */
async function led(data: string, change: (mapping: string) => string = (text) => text): Promise<Led> {
  const target = join(mkdtempSync(join(folder, "led-")), `${basename(data)}.mapping.yaml`);
  const drafted = await draftMap(data, target);
  assert(drafted.ok, JSON.stringify(drafted));
  const mapping = readFileSync(target, "utf8");
  writeFileSync(target, change(mapping.replace("draft: true\n", "")));
  const map = await readMap(target);
  assert(map.ok, JSON.stringify(map));
  const check = await checkFiles([data], map.value);
  assert(check.ok, JSON.stringify(check));
  const audit = await auditFiles([data], map.value, { seed: 1 });
  assert(audit.ok, JSON.stringify(audit));
  const workspace = await makeWorkspace(records, {
    name: { en: "Test" },
    timeZone: "Europe/Helsinki",
    languages: ["en"],
  });
  const imported = await importFiles([data], map.value, records, workspace, { validFrom: "2026-01-01" });
  assert(imported.ok, JSON.stringify(imported));
  let lines = "";
  await exportExperiences(records, workspace, {}, async (piece) => {
    lines += piece;
  });
  return {
    mapping,
    journey: readFileSync(drafted.value.journey, "utf8"),
    map: map.value,
    check: check.value,
    audit: audit.value,
    imported: imported.value[0]!,
    kept: lines
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  };
}

/** Answers by value, 1 to 5, at each touchpoint in its order. */
const histograms = ({ touchpoints }: Audit) =>
  touchpoints.map(({ histograms }) => Object.values(histograms.satisfaction ?? histograms.effort ?? {}));
const codes = ({ warnings }: Check) => warnings.map(({ code }) => code);
const tags = ({ kept }: Led) =>
  kept
    .flatMap(({ answers }) => (Array.isArray(answers.tags) && answers.tags.length > 0 ? [answers.tags.join(" ")] : []))
    .toSorted();
const nps = ({ whole }: Audit) => {
  const figure = whole["recommend.nps"];
  return figure?.ok === true ? figure.estimate.value.toFixed(2) : figure;
};
const times = (n: number, what: string): string[] => Array(n).fill(what);

// Counted by hand from one list of sixteen visits: taste, speed and ease of paying.
const sixteen = [
  [2, 3, 2, 3, 6],
  [2, 3, 2, 5, 4],
  [2, 3, 3, 4, 4],
];
/** The first fourteen. */
const fourteen = [
  [2, 2, 2, 3, 5],
  [2, 2, 2, 5, 3],
  [1, 3, 3, 4, 3],
];
/** Six of the fourteen recommend, five do the opposite: 1/14. */
const npsOfFourteen = "7.14";
/** Seven of the sixteen recommend, six do the opposite: 1/16. */
const npsOfSixteen = "6.25";
const tagsOfFourteen = [
  ...times(3, "friendly-staff"),
  ...times(5, "friendly-staff quick-service"),
  ...times(2, "quick-service"),
];
const tagsOfSixteen = [
  ...times(3, "friendly-staff"),
  ...times(6, "friendly-staff quick-service"),
  ...times(2, "quick-service"),
];

describe("an export of Qualtrics", () => {
  for (const name of ["qualtrics-texts.csv", "qualtrics-numbers.csv"]) {
    it(`has three header rows, and previews that are left out: ${name}`, async () => {
      const all = await led(fixture(name));
      assert.match(all.mapping, /^headerRows: 3 {3}# likely: as Qualtrics writes it/m);
      assert.match(all.mapping, /^ {2}Status: \[("1"|Survey Preview)\] {3}# likely: previews and tests.*: 2 rows$/m);
      assert.match(
        all.mapping,
        /^# begun and not sent: 1 row\. Such rows count; .*leaveOut: \{ Finished: \["(0|False)"\] \}$/m,
      );
      assert.match(all.mapping, /^ {2}taste-of-the-food: \{ satisfaction: \{ column: Q1_1, /m);
      assert.match(all.journey, /key: taste-of-the-food, name: \{ en: Taste of the food \}/);
      assert.deepEqual(all.check.data.rows, { read: 17, used: 15, leftOut: 2, rejected: 0 });
      assert.deepEqual(all.check.data.leftOut, { Status: 2 });
      assert.deepEqual(all.audit.data.rows, all.check.data.rows);
      assert.deepEqual(all.imported.rows, all.check.data.rows);
      assert(!codes(all.check).includes("header-rows"), "the mapping says it");
      // One more, who did not finish, rated the food with a five.
      assert.deepEqual(histograms(all.audit), [[2, 2, 2, 3, 6], ...fourteen.slice(1)]);
      assert.equal(nps(all.audit), npsOfFourteen);
      assert.deepEqual(tags(all), tagsOfFourteen);
      assert.equal(all.check.data.valuesRejected, 0);
    });
  }

  it("leaves out who did not finish where the mapping says so, each row counted once", async () => {
    const { check, audit } = await led(fixture("qualtrics-numbers.csv"), (mapping) =>
      mapping.replace('  Status: ["1"]', '  Finished: [0]\n  Status: ["1"]'),
    );
    assert.deepEqual(check.data.rows, { read: 17, used: 14, leftOut: 3, rejected: 0 });
    assert.deepEqual(check.data.leftOut, { Finished: 1, Status: 2 });
    assert.deepEqual(histograms(audit), fourteen);
  });

  it("has previews that a warning tells of, where the mapping does not leave them out", async () => {
    const { check } = await led(fixture("qualtrics-texts.csv"), (mapping) => mapping.replace(/^leaveOut:\n.*\n/m, ""));
    assert.deepEqual(check.data.rows, { read: 17, used: 17, rejected: 0 });
    const previews = check.warnings.find(({ code }) => code === "previews");
    assert.deepEqual([previews?.column, previews?.rows], ["Status", 2]);
    assert.match(previews!.suggestion!, /leaveOut: \{ Status: \["Survey Preview"\] \}/);
  });

  it("is read as well where the mapping does not say how many rows the header has, and a word says so", async () => {
    const { check } = await led(fixture("qualtrics-texts.csv"), (mapping) => mapping.replace(/^headerRows.*\n/m, ""));
    assert.deepEqual(check.data.rows, { read: 17, used: 15, leftOut: 2, rejected: 0 });
    const word = check.warnings.find(({ code }) => code === "header-rows");
    assert.equal(word?.message, "the first 3 rows of qualtrics-texts.csv are read as a header, as Qualtrics writes it");
    assert.match(word.suggestion!, /headerRows: 3/);
  });
});

describe("an export of LimeSurvey", () => {
  for (const [name, column, touchpoint] of [
    ["limesurvey-codes.csv", '"SAT[SQ001]"', "sat-sq001"],
    ["limesurvey-codes-and-texts.csv", '"SAT[SQ001]"', "taste-of-the-food"],
    ["limesurvey-texts.csv", '"How satisfied were you with the following? [Taste of the food]"', "taste-of-the-food"],
  ] as const) {
    it(`is read with headings and answers as they come: ${name}`, async () => {
      const all = await led(fixture(name));
      assert(all.mapping.includes(`  ${touchpoint}: { satisfaction: { column: ${column}, `), all.mapping);
      assert.match(all.mapping, /^# begun and not sent: 2 rows\. Such rows count; .*leaveOut: \{ .*: \[""\] \}$/m);
      assert.deepEqual(all.check.data.rows, { read: 16, used: 16, rejected: 0 });
      assert.equal(all.check.data.valuesRejected, 0);
      assert.deepEqual(histograms(all.audit), [sixteen[0], ...fourteen.slice(1)]);
      assert.equal(nps(all.audit), npsOfFourteen);
      assert.deepEqual(
        tags(all).map((words) =>
          words.replaceAll("why-sq001", "friendly-staff").replaceAll("why-sq002", "quick-service"),
        ),
        tagsOfFourteen,
      );
      const said = all.kept.map(({ answers }) => answers.comment);
      assert(
        said.includes("Too noisy\nand too salty") && said.includes('Best lunch in town, and "homemade" is true here'),
      );
    });
  }

  it("for VV tells what was not shown from what was not answered, and its braces from what was said", async () => {
    const all = await led(fixture("limesurvey-vv.csv"));
    assert.match(all.mapping, /^headerRows: 2 {3}# likely: as LimeSurvey writes it for VV/m);
    assert.match(all.mapping, /^ {2}taste-of-the-food: \{ satisfaction: \{ column: SAT_SQ001, /m);
    assert.deepEqual(all.check.data.rows, { read: 16, used: 16, rejected: 0 });
    assert.equal(all.check.data.valuesRejected, 0);
    const paying = all.check.answers.find(({ column }) => column === "SAT_SQ003");
    // One was not asked about paying, one did not answer, and two never came so far.
    assert.deepEqual([paying?.answered, paying?.notAnswered, paying?.notAsked], [12, 1, 3]);
    assert.deepEqual(histograms(all.audit), [sixteen[0], fourteen[1], [1, 2, 2, 4, 3]]);
    assert.deepEqual(tags(all), tagsOfFourteen);
    const said = all.kept.map(({ answers }) => answers.comment);
    assert(said.includes('"Keep it up" {they} said') && said.includes("Too noisy\nand too salty"));
  });

  it("for VV leaves out what was not sent", async () => {
    const { check, audit } = await led(
      fixture("limesurvey-vv.csv"),
      (mapping) => `${mapping}leaveOut: { submitdate: [""] }\n`,
    );
    assert.deepEqual(check.data.rows, { read: 16, used: 14, leftOut: 2, rejected: 0 });
    assert.deepEqual(histograms(audit)[0], fourteen[0]);
  });
});

describe("an export of SurveyMonkey", () => {
  it("has a question over the first of its columns, and rows and choices below", async () => {
    const all = await led(fixture("surveymonkey.csv"));
    assert.match(all.mapping, /^headerRows: 2 {3}# likely: as SurveyMonkey writes it/m);
    assert(all.mapping.includes('column: "How satisfied were you with the following?: Taste of the food"'));
    assert(
      all.mapping.includes(
        'recommend: { column: "How likely is it that you would recommend us to a friend or colleague?"',
      ),
    );
    assert(!/^ {6}.*Other \(please specify\)/m.test(all.mapping), "what one writes oneself is no choice");
    assert.deepEqual(all.check.data.rows, { read: 16, used: 16, rejected: 0 });
    assert.equal(all.check.data.valuesRejected, 0);
    // One said N/A of paying, instead of a three.
    assert.deepEqual(histograms(all.audit), [sixteen[0], sixteen[1], [2, 3, 2, 4, 4]]);
    assert.equal(nps(all.audit), npsOfSixteen);
    assert.deepEqual(tags(all), tagsOfSixteen);
  });
});

describe("an export of Webropol", () => {
  it("has two header rows, semicolons and Finnish words", async () => {
    const all = await led(fixture("webropol.csv"));
    assert.match(all.mapping, /^headerRows: 2 {3}# likely: questions, then rows and choices of each$/m);
    assert.match(all.journey, /key: ruoan-maku, name: \{ en: Ruoan maku \}/);
    assert.deepEqual(all.check.data.rows, { read: 16, used: 16, rejected: 0 });
    assert.deepEqual(histograms(all.audit), sixteen);
    assert.equal(nps(all.audit), npsOfSixteen);
    assert.deepEqual(tags(all), [
      ...times(2, "nopea-palvelu"),
      ...times(3, "ystavallinen-palvelu"),
      ...times(6, "ystavallinen-palvelu nopea-palvelu"),
    ]);
  });
});

describe("an export of Formbricks, of Google Forms and of Microsoft Forms", () => {
  it("has several choices in one cell: Formbricks", async () => {
    const all = await led(fixture("formbricks.csv"));
    assert.match(all.mapping, /^# begun and not sent: 2 rows\..*leaveOut: \{ Finished: \["No"\] \}$/m);
    assert.deepEqual(all.check.data.rows, { read: 16, used: 16, rejected: 0 });
    assert.deepEqual(histograms(all.audit), [sixteen[0], ...fourteen.slice(1)]);
    assert.equal(nps(all.audit), npsOfFourteen);
    assert.deepEqual(tags(all), tagsOfFourteen.map(inWords));
  });

  it("has rows of a question in brackets: Google Forms", async () => {
    const all = await led(fixture("google-forms.csv"));
    assert.match(all.mapping, /^at: \{ column: Timestamp, format: yyyy\/MM\/dd H:mm:ss \}/m);
    assert.deepEqual(histograms(all.audit), sixteen);
    assert.deepEqual(tags(all), tagsOfSixteen.map(inWords));
  });

  it("is a workbook with its times as dates: Microsoft Forms", async () => {
    const rows = readFileSync(fixture("google-forms.csv"), "utf8").trimEnd().split("\r\n").slice(1);
    const at = (serial: number) => ({ attributes: 's="2"', xml: `<v>${serial}</v>` });
    const path = join(folder, "forms.xlsx");
    writeFileSync(
      path,
      workbook([
        {
          name: "Sheet1",
          rows: [
            ["ID", "Start time", "Completion time", "Email", "Name", "Taste of the food", "What was good?"],
            // 46,146 days after 30 December 1899 is 4 May 2026.
            ...rows.map((line, n) => [
              n + 1,
              at(46_146 + n + 0.5),
              at(46_146 + n + 0.51),
              "anonymous",
              null,
              line.split(",")[1]!,
              goodOf(line),
            ]),
          ],
        },
      ]),
    );
    const all = await led(path);
    assert.match(all.mapping, /^at: \{ column: Completion time \}/m);
    assert.deepEqual(all.check.data.rows, { read: 16, used: 16, rejected: 0 });
    assert.deepEqual(histograms(all.audit), [sixteen[0]]);
    assert.deepEqual(tags(all), tagsOfSixteen.map(inWords));
    assert.equal(all.audit.period.from, "2026-05-04");
  });
});

const inWords = (keys: string) =>
  keys.replace("friendly-staff", "Friendly staff").replace("quick-service", "Quick service");

/** Several choices as Microsoft Forms writes them: a semicolon after each. */
const goodOf = (line: string): string =>
  ["Friendly staff", "Quick service"].flatMap((choice) => (line.includes(choice) ? [`${choice};`] : [])).join("");
