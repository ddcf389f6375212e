import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { dataFolder } from "../../test/data-files.ts";
import { allThatStands, imported } from "../../test/importing.ts";
import { aJourneyWith } from "../../test/journeys.ts";
import { aWorkspace, recordsForTests } from "../../test/postgres.ts";
import { type Cell, type SheetToWrite, workbook } from "../../test/workbook.ts";
import { writeJourneyFile } from "../outside/journey-file.ts";
import { draftMap } from "./draft-map.ts";

const records = await recordsForTests();
const folder = dataFolder();
folder.file("lunch.journey.yaml", writeJourneyFile(aJourneyWith("menu", "bill")));

/** A file of some form that says `food` of the food where it may be 1 to 5, and the mapping that reads it. */
interface Form {
  readonly name: string;
  readonly mapping: string;
  readonly file: (food: string) => string | Uint8Array;
}

const sheet = (...rows: SheetToWrite["rows"]): SheetToWrite => ({ name: "Vastaukset", rows });
const other: SheetToWrite = { name: "Ohje", rows: [["Luetaan ensin"]] };

const forms: Readonly<Record<string, Form>> = {
  "a workbook of several sheets, of which the mapping names one": {
    name: "sheets.xlsx",
    mapping: "sheet: Vastaukset\nat: day\ntouchpoints: { menu: { satisfaction: Q1 } }",
    file: (food) => workbook([other, sheet(["day", "Q1"], ["2026-05-01", food], ["2026-05-02", "5"])]),
  },
  "a workbook whose header cells are merged": {
    name: "merged.xlsx",
    mapping: 'headerRows: 2\nat: day\ntouchpoints: { menu: { satisfaction: "Food: taste", comment: "Food: why" } }',
    file: (food) => workbook([sheet([null, "Food", null], ["day", "taste", "why"], ["2026-05-01", food, "=x"]), other]),
  },
  "a file without a header": {
    name: "none.csv",
    mapping: 'headerRows: 0\nat: "1"\ntouchpoints: { menu: { satisfaction: "2" } }',
    file: (food) => `2026-05-01;${food}\n2026-05-02;5\n`,
  },
  "a workbook without a header": {
    name: "none.xlsx",
    mapping: 'headerRows: 0\nat: "1"\ntouchpoints: { menu: { satisfaction: "2" } }',
    file: (food) => workbook([sheet(["2026-05-01", food], ["2026-05-02", "5"])]),
  },
  "a file whose quotes are letters": {
    name: "quotes.tsv",
    mapping: 'quotes: none\nat: day\ntouchpoints: { menu: { satisfaction: Q1, comment: "so \\"said\\"" } }',
    file: (food) => `day\tQ1\tso "said"\n2026-05-01\t${food}\t"cold\n2026-05-02\t5\t\n`,
  },
  "a packed file in an old encoding": {
    name: "old.csv.gz",
    mapping: "encoding: windows-1252\nat: day\ntouchpoints: { menu: { satisfaction: Q1, comment: Syy } }",
    file: (food) => gzipSync(Buffer.from(`day;Q1;Syy\n2026-05-01;${food};Jäähtynyt\n2026-05-02;5;\n`, "latin1")),
  },
  "long data, a row an experience": {
    name: "long.csv",
    mapping: "at: day\ntouchpoint: place\nanswers: { satisfaction: score }\ncustomer: who",
    file: (food) => `day,who,place,score\n2026-05-01,a,menu,${food}\n2026-05-01,a,bill,5\n`,
  },
  "a file with columns that have one name or none": {
    name: "names.csv",
    mapping: "at: day\ntouchpoints: { menu: { satisfaction: Q1 } }",
    file: (food) => `day,,Q1,,Why,Why\n2026-05-01,x,${food},y,a,b\n2026-05-02,,5,,,\n`,
  },
};

/** Exports of survey tools, each with what its first customer said of the food: the cell, with something of its neighbours. */
const exports: Readonly<Record<string, readonly [before: string, food: string]>> = {
  "qualtrics-numbers.csv": ["anonymous,EN,", "5"],
  "qualtrics-texts.csv": ["anonymous,EN,", "Very satisfied"],
  "limesurvey-vv.csv": ['"2026-05-04 11:00:00"\t', "A5"],
  "limesurvey-codes-and-texts.csv": ['"2026-05-04 11:00:00";"', "Very satisfied"],
  "surveymonkey.csv": ["05/04/2026 11:00:00 AM,,,,,,", "Very satisfied"],
  "webropol.csv": ["1;4.5.2026 11:00;", "Erittäin tyytyväinen"],
  "formbricks.csv": ["link,Chrome,", "Very satisfied"],
  "google-forms.csv": ["2026/05/04 11:00:00,", "Very satisfied"],
};

const nonsense = "??";

/** A table saved as a spreadsheet in Finland does, and as a workbook. */
const saves: Readonly<Record<string, (table: readonly (readonly string[])[]) => string>> = {
  "as CSV": (table) =>
    folder.file(
      "mine.csv",
      table.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")}\r\n`).join(""),
    ),
  "as a workbook": (table) => folder.file("mine.xlsx", workbook([{ name: "mine", rows: table }])),
  "as a workbook, with the dates and numbers that a spreadsheet makes": (table) =>
    folder.file("made.xlsx", workbook([{ name: "mine", rows: table.map((row) => row.map(made)) }])),
};

/** What Excel in Finland makes of a cell of CSV: days and times with year first or with dots, and numbers of up to fifteen digits. */
function made(text: string): Cell {
  const [, y1, m1, d1, d2, m2, y2, hour = "0", minute = "0", second = "0"] =
    /^(?:(\d{4})[-/](\d\d)[-/](\d\d)|(\d\d?)\.(\d\d?)\.(\d{4}))(?: (\d\d?):(\d\d)(?::(\d\d))?)?$/.exec(text) ?? [];
  const [year, month, day] = [y1 ?? y2, m1 ?? m2, d1 ?? d2].map(Number);
  if (year! > 0) {
    const from1899 = Date.UTC(year!, month! - 1, day!, +hour, +minute, +second) / 86_400_000 + 25_569;
    return { attributes: `s="${text.includes(":") ? 2 : 1}"`, xml: `<v>${from1899}</v>` };
  }
  return /^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Imports what is wrong, corrects it as a person would, and compares with what had been right at once. */
async function holds(name: string, map: string, wrong: string | Uint8Array, right: string | Uint8Array, food: string) {
  const expected = await aWorkspace(records);
  await imported(records, expected, folder.path, folder.file(name, right), { map });
  const path = folder.file(name, wrong);
  for (const [how, save] of Object.entries(saves)) {
    const workspace = await aWorkspace(records);
    const first = await imported(records, workspace, folder.path, path, { map });
    const table: string[][] = parse(readFileSync(first.toCorrect[0]!), { bom: true });
    assert.deepEqual([first.toCorrect.length, table.length], [1, 2], how);
    const mended = [table[0]!, table[1]!.map((cell) => (cell === nonsense ? food : cell))];
    const second = await imported(records, workspace, folder.path, save(mended), { map });
    assert.deepEqual(second.toCorrect, [], how);
    assert.deepEqual(await allThatStands(records, workspace), await allThatStands(records, expected), how);
  }
}

describe("rows to correct, saved as CSV or as a workbook, become what they would have been in", () => {
  for (const [what, { name, mapping, file }] of Object.entries(forms))
    it(what, async () => {
      const head = "polku: mapping/1\njourney: lunch.journey.yaml\n";
      const map = folder.file(`${name}.mapping.yaml`, `${head}${mapping}\n`);
      await holds(name, map, file(nonsense), file("4"), "4");
    });

  for (const [name, [before, food]] of Object.entries(exports))
    it(`${name} of a survey tool, by the mapping that was drafted`, async () => {
      const right = readFileSync(join(import.meta.dirname, "../../test/survey-tools", name), "utf8");
      const wrong = right.replace(`${before}${food}`, `${before}${nonsense}`);
      const map = join(folder.path, `${name}.mapping.yaml`);
      const drafted = await draftMap(folder.file(name, right), map);
      assert(drafted.ok, JSON.stringify(drafted));
      await holds(name, map, wrong, right, food);
    });

  it("waves with a mapping each", async () => {
    const head = "polku: mapping/1\njourney: lunch.journey.yaml\n";
    const maps = ["Q1", "K1"].map((column) =>
      folder.file(`${column}.yaml`, `${head}at: day\nid: no\ntouchpoints: { menu: { satisfaction: ${column} } }\n`),
    );
    const waves = (food: string) => [
      folder.file("2025.csv", `no,day,Q1\nA1,2025-05-01,${food}\nA2,2025-05-02,3\n`),
      folder.file("2026.csv", `no,day,K1\nB1,2026-05-01,5\nB2,2026-05-02,${food}\n`),
    ];
    const [expected, workspace] = [await aWorkspace(records), await aWorkspace(records)];
    await imported(records, expected, folder.path, waves("4"), { map: maps });
    const { toCorrect } = await imported(records, workspace, folder.path, waves(nonsense), { map: maps });
    const mended = toCorrect.map((path, wave) => {
      const table: string[][] = parse(readFileSync(path), { bom: true });
      assert.equal(table.length, 2);
      const rows = table.map((row) => row.map((cell) => (cell === nonsense ? "4" : cell)));
      return folder.file(`wave ${wave}.xlsx`, workbook([{ name: "mine", rows }]));
    });
    await imported(records, workspace, folder.path, mended, { map: maps });
    assert.deepEqual(await allThatStands(records, workspace), await allThatStands(records, expected));
  });
});
