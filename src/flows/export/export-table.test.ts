import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import readWorkbook from "read-excel-file/node";
import { dataFolder } from "../../../test/data-files.ts";
import { anExperience } from "../../../test/experiences.ts";
import { aJourney, aStage, aTouchpoint } from "../../../test/journeys.ts";
import { aWorkspace, recordsForTests } from "../../../test/postgres.ts";
import type { Experience } from "../../core/experience/experience.ts";
import { erase } from "../../store/records/changing/erase.ts";
import { withdraw } from "../../store/records/changing/withdraw.ts";
import { keepExperiences } from "../../store/records/intake/experiences.ts";
import { keepJourney } from "../../store/records/journeys.ts";
import { keepLocation } from "../../store/records/locations.ts";
import type { WorkspaceId } from "../../store/records/records.ts";
import { exportExperiences } from "./export-experiences.ts";
import { exportTable, type TableOptions } from "./export-table.ts";
import { csvInto, type TableFormat, tableFormats } from "./table-formats.ts";

const records = await recordsForTests();
const folder = dataFolder();

const lunch = aJourney({
  name: { fi: "Lounas", en: "Lunch" },
  answers: { wait: { name: { fi: "Odotus minuutteina", en: "Minutes waited" }, scale: [0, 60], better: "lower" } },
  attributes: {
    group: { name: { fi: "Ryhmä", en: "Group" }, type: "category", labels: { new: { fi: "Uusi", en: "New" } } },
  },
  stages: [
    aStage({
      touchpoints: [
        aTouchpoint({ key: "menu", name: { fi: "Ruokalista", en: "Menu" } }),
        aTouchpoint({ key: "bill", name: { fi: "Lasku", en: "Bill" } }),
      ],
    }),
  ],
});

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const experiences: Partial<Experience>[] = [
  { answers: { satisfaction: 4, wait: 12.5, resolved: "partly", comment: "=HYPERLINK(1)" }, location: "turku" },
  { answers: { satisfaction: null, wait: "notApplicable", comment: null }, attributes: { group: "new" } },
  { answers: { tags: ["speed", "price"] }, touchpoint: "menu", at: "2026-11-23", precision: "day" },
  { answers: { satisfaction: 1, comment: "To be withdrawn" } },
  { answers: { satisfaction: 1, comment: "To be erased" }, customer: "c-erased" },
  { answers: { satisfaction: 2 } },
];

/** The lunch restaurant with six experiences: one withdrawn, one erased with its customer, the last corrected from 2 to 5. */
async function theWorkspace(): Promise<WorkspaceId> {
  const workspace = await aWorkspace(records);
  await keepJourney(records, workspace, lunch, "2026-01-01");
  await keepLocation(records, workspace, { key: "turku", parent: null, name: { fi: "Turku" }, timeZone: null });
  const kept = experiences.map((about, n) => anExperience({ id: id(n), customer: `c-${n}`, ...about }));
  await keepExperiences(records, workspace, kept);
  await withdraw(records, workspace, "experience", id(3));
  await erase(records, workspace, { customer: "c-erased" });
  await keepExperiences(records, workspace, [anExperience({ ...kept[5], revision: 2, answers: { satisfaction: 5 } })]);
  return workspace;
}

const workspace = await theWorkspace();
const now = new Date("2026-11-26T12:00:00Z");

async function exported(format: TableFormat, options: Partial<TableOptions> = {}, wanted = {}) {
  const file = join(folder.path, `export.${format}`);
  const result = await exportTable(records, workspace, wanted, tableFormats[format](file), {
    language: "fi",
    shape: "long",
    now,
    ...options,
  });
  assert(result.ok, JSON.stringify(result));
  return { file, ...result.value };
}

describe("an export", () => {
  it("as CSV holds every experience as it stands, without formulas, withdrawn and erased ones", async () => {
    const { file, rows, files } = await exported("csv");
    assert.deepEqual([rows, files], [4, [file, join(folder.path, "export.codebook.csv")]]);
    const read: Record<string, string>[] = parse(readFileSync(file), { bom: true, columns: true });
    const cells = (...keys: string[]) => read.map((row) => keys.map((key) => row[key]));
    assert.deepEqual(cells("id", "revision", "touchpoint", "local", "answers.satisfaction", "answers.comment"), [
      [id(0), "1", "bill", "2026-11-22 11:58:00", "4", "'=HYPERLINK(1)"],
      [id(1), "1", "bill", "2026-11-22 11:58:00", "notAnswered", "notAnswered"],
      [id(2), "1", "menu", "2026-11-23 00:00:00", "", ""],
      [id(5), "2", "bill", "2026-11-22 11:58:00", "5", ""],
    ]);
    assert.deepEqual(cells("answers.wait", "answers.resolved", "answers.tags", "attributes.group"), [
      ["12.5", "partly", "", ""],
      ["notApplicable", "", "", "new"],
      ["", "", "speed;price", ""],
      ["", "", "", ""],
    ]);
    assert(!readFileSync(file, "utf8").includes("c-0"), "customers are surrogate numbers");
  });

  it("has a codebook in the language asked for: names, scale, direction, meanings, and how many of each", async () => {
    await exported("csv");
    const lines: string[][] = parse(readFileSync(join(folder.path, "export.codebook.csv")), { bom: true });
    const about = (column: string) => lines.filter(([key]) => key === column).map(([, ...rest]) => rest.join("|"));
    assert.equal(lines[0]?.join("|"), "sarake|mitä siinä on|laji|asteikko|suunta|arvo|merkitys|lukumäärä");
    assert.deepEqual(about("answers.satisfaction"), [
      "Tyytyväisyys|kokonaisluku|1…5|suurempi on parempi||vastattu|2",
      "||||1|erittäin tyytymätön|0",
      "||||2||0",
      "||||3||0",
      "||||4||1",
      "||||5|erittäin tyytyväinen|1",
      "||||notAnswered|kysytty, ei vastattu|1",
      "||||notApplicable|ei koskenut vastaajaa|0",
      "|||||ei kysytty|1",
    ]);
    assert.equal(about("answers.wait")[0], "Odotus minuutteina|luku|0…60|pienempi on parempi||vastattu|1");
    assert.deepEqual(about("touchpoint").slice(1), [
      "||||menu|Ruokalista|1",
      "||||bill|Lasku|3",
      "||||whole|Koko polku|0",
    ]);
    assert.deepEqual(about("attributes.group"), ["Ryhmä|teksti||||kerrottu|1", "||||new|Uusi|1", "|||||ei kerrottu|3"]);
    assert.deepEqual(about("answers.comment")[0], "Mitä vastaajat kirjoittivat|teksti||||vastattu|1");
    assert(!lines.flat().some((cell) => cell.includes("HYPERLINK")), "what people wrote is not repeated");
  });

  it("as an Excel workbook is a sheet of data and a sheet of codebook", async () => {
    const { file } = await exported("xlsx");
    const [data, codebook] = await readWorkbook(file);
    assert.deepEqual([data?.sheet, codebook?.sheet], ["aineisto", "koodikirja"]);
    const header = data!.data[0]!.map(String);
    const cell = (row: number, key: string) => data!.data[row]![header.indexOf(key)];
    assert.deepEqual(
      [cell(1, "answers.satisfaction"), cell(1, "answers.comment"), cell(1, "local"), cell(2, "answers.satisfaction")],
      [4, "=HYPERLINK(1)", new Date("2026-11-22T11:58:00Z"), "notAnswered"],
    );
    assert.equal(codebook?.data[0]?.[0], "sarake");
  });

  it("as an SPSS file holds labels and missing values", async () => {
    const { file, files } = await exported("sav");
    assert.deepEqual(files, [file]);
    const { SavBufferReader } = createRequire(import.meta.url)("sav-reader");
    const reader = new SavBufferReader(readFileSync(file));
    await reader.open();
    const rows = await reader.readAllRows(true);
    const column = (key: string) => rows.map((row: Record<string, unknown>) => row[key]);
    assert.deepEqual(column("answers.satisfaction"), [4, -99, null, 5]);
    assert.deepEqual(column("answers.resolved"), [1, null, null, null]);
    assert.deepEqual(column("answers.wait"), [12.5, -98, null, null]);
    const { label, missing } = reader.meta.sysvars.find((it: { name: string }) => it.name === "answers.wait");
    assert.deepEqual([label, missing], ["Odotus minuutteina", [-99, -98]]);
  });

  it("as a Parquet file holds values in their types, and the states beside them", async () => {
    const { file, files } = await exported("parquet");
    assert.equal(files.length, 2);
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file) });
    assert.deepEqual(
      rows.map((row) => [row["answers.satisfaction"], row["answers.satisfaction.state"], row["answers.tags"]]),
      [
        [4, "answered", null],
        [null, "notAnswered", null],
        [null, null, ["speed", "price"]],
        [5, "answered", null],
      ],
    );
    assert(readFileSync(files[1]!, "utf8").includes("\r\nanswers.satisfaction.state,,,,,notAnswered,"));
  });

  it("as NDJSON is one experience a line as the API takes it", async () => {
    let text = "";
    const count = await exportExperiences(records, workspace, { from: "2026-11-23" }, async (piece) => {
      text += piece;
    });
    const { customer, ...experience } = JSON.parse(text);
    assert.equal(count, 1);
    assert.match(customer, /^\d+$/);
    assert.deepEqual(experience, {
      id: id(2),
      revision: 1,
      journey: "lunch",
      touchpoint: "menu",
      at: "2026-11-23",
      precision: "day",
      perspective: "customer",
      via: "self",
      attributes: {},
      answers: { tags: ["speed", "price"] },
    });
  });

  it("can be wide: a row a pass, a column for each touchpoint and answer in the journey's order", async () => {
    const wide = await aWorkspace(records);
    await keepJourney(records, wide, { ...lunch, passes: { gap: "PT4H" } }, "2026-01-01");
    const at = (hour: number) => `2026-11-22T${hour}:00:00+02:00`;
    await keepExperiences(records, wide, [
      anExperience({ customer: "one", touchpoint: "bill", at: at(13), answers: { satisfaction: 2 } }),
      anExperience({ customer: "two", touchpoint: "bill", at: at(13), answers: { satisfaction: null } }),
      anExperience({ customer: "one", touchpoint: "menu", at: at(12), answers: { satisfaction: 5 } }),
      anExperience({ customer: "one", touchpoint: "bill", at: at(20), answers: { satisfaction: 3 } }),
    ]);
    const file = join(folder.path, "wide.csv");
    const options = { language: "en", shape: "wide", now } as const;
    const result = await exportTable(records, wide, {}, tableFormats.csv(file), options);
    assert(result.ok);
    assert.deepEqual([result.value.rows, result.value.experiences], [3, 4]);
    const [header, ...rows]: string[][] = parse(readFileSync(file), { bom: true });
    assert.deepEqual(header?.slice(-2), ["menu.satisfaction", "bill.satisfaction"]);
    assert.deepEqual(
      // Which of two who came at once gets the lower number is anybody's guess.
      rows.map((row) => [row[4], row[5], row[6], ...row.slice(-2)]).toSorted(),
      [
        ["2026-11-22 12:00:00", "2026-11-22 13:00:00", "2", "5", "2"],
        ["2026-11-22 13:00:00", "2026-11-22 13:00:00", "1", "", "notAnswered"],
        ["2026-11-22 20:00:00", "2026-11-22 20:00:00", "1", "", "3"],
      ],
    );
    const codebook = readFileSync(join(folder.path, "wide.codebook.csv"), "utf8");
    assert.match(codebook, /menu\.satisfaction,Menu: Satisfaction,whole number,1…5,more is better,,answered,1\r\n/);
  });

  it("holds only what is asked for, and its header where that is nothing", async () => {
    let text = "";
    const into = csvInto(async (piece) => {
      text += piece;
    });
    const result = await exportTable(records, workspace, { journey: "dinner" }, into, {
      language: "en",
      shape: "long",
      now,
    });
    assert.deepEqual(result, { ok: true, value: { rows: 0, experiences: 0, files: [] } });
    assert.match(text, /^\uFEFFid,revision,journey,touchpoint,.*,weight,import,source,sourceRow\r\n$/);
  });

  it("is refused in words where there are more columns than a table can have", async () => {
    const sloppy = await aWorkspace(records);
    await keepJourney(records, sloppy, lunch, "2026-01-01");
    const keys = (n: number) => Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`order-${n * 50 + at}`, 1]));
    await keepExperiences(
      records,
      sloppy,
      Array.from({ length: 41 }, (_, n) => anExperience({ attributes: keys(n) })),
    );
    const file = join(folder.path, "sloppy.csv");
    const result = await exportTable(records, sloppy, {}, tableFormats.csv(file), {
      language: "en",
      shape: "long",
      now,
    });
    assert(!result.ok);
    assert.equal(result.refusal[0]?.code, "too-many-columns");
    assert(!existsSync(file));
  });

  it("leaves nothing half done where it fails", async () => {
    const nowhere = join(folder.path, "nowhere", "x.xlsx");
    const failing = exportTable(records, workspace, {}, tableFormats.xlsx(nowhere), {
      language: "en",
      shape: "long",
      now,
    });
    await assert.rejects(failing, { code: "ENOENT" });
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.includes("half") || name.startsWith(".")),
      [],
    );
  });
});
