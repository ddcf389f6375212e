import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { dataFolder } from "../../test/data-files.ts";
import type { ImportToTest } from "../../test/importing.ts";
import * as importing from "../../test/importing.ts";
import { aJourneyWith } from "../../test/journeys.ts";
import { recordsForTests } from "../../test/postgres.ts";
import { workbook } from "../../test/workbook.ts";
import { writeJourneyFile } from "../outside/journey-file.ts";
import { listImports } from "../store/records/imports/imports.ts";
import { undoImport } from "../store/records/imports/undo-import.ts";
import type { WorkspaceId } from "../store/records/records.ts";
import { makeWorkspace } from "../store/records/workspaces.ts";
import { auditFiles } from "./audit-files.ts";
import { exportTable } from "./export/export-table.ts";
import { tableFormats } from "./export/table-formats.ts";
import { readMap } from "./take-in/read-map.ts";

const records = await recordsForTests();
const folder = dataFolder();
folder.file("lunch.journey.yaml", writeJourneyFile(aJourneyWith("menu", "bill")));
const aMapping = (name: string, form = "") =>
  folder.file(
    name,
    `polku: mapping/1
journey: lunch.journey.yaml
at: { column: day }
${form}touchpoints: { menu: { satisfaction: Q1, comment: said }, bill: { satisfaction: Q2 } }
outcomes: { churned: { column: left, yes: [1], no: [0] } }
`,
  );
const mapping = aMapping("visits.mapping.yaml");

/** Row 2 has a value outside its scale, row 3 no time that can be read, row 4 one cell too few, row 5 two values. */
const visits = `day;Q1;Q2;left;said
2026-05-01;5;4;0;hyvä
2026-05-02;9;4;0;=kallis "kuin mikä"
someday;1;2;1;-5 €
2026-05-04;3;3;0
2026-05-05;5;8;maybe;
`;

const newWorkspace = (): Promise<WorkspaceId> =>
  makeWorkspace(records, { name: { en: "Test" }, timeZone: "Europe/Helsinki", languages: ["fi"] });

const importOf = (workspace: WorkspaceId, path: string, about: Partial<ImportToTest> = {}) =>
  importing.importOf(records, workspace, folder.path, path, { map: mapping, ...about });
const imported = (workspace: WorkspaceId, path: string, about: Partial<ImportToTest> = {}) =>
  importing.imported(records, workspace, folder.path, path, { map: mapping, ...about });
const standing = (workspace: WorkspaceId) => importing.standing(records, workspace);

const table = (path: string): string[][] => parse(readFileSync(path), { bom: true });

/** Saves a table as a spreadsheet in Finland does: semicolons. */
const saved = (name: string, rows: readonly (readonly string[])[]) =>
  folder.file(
    name,
    rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")}\r\n`).join(""),
  );

/** All that is wrong in the visits, corrected. */
function corrected([header, second, third, fourth, fifth]: string[][]): string[][] {
  const [number, wrong] = [0, 1];
  const filled = (row: string[], from: number, ...cells: string[]) => row.toSpliced(from, cells.length, ...cells);
  assert.equal(fourth![number], "4");
  return [
    header!,
    filled(fifth!, 2, "2026-05-05", "5", "3", "1"),
    filled(second!, 3, "1"),
    filled(third!, 2, "2026-05-03"),
    filled(fourth!, wrong, "", "2026-05-04", "3", "3", "0", ""),
  ];
}

const asIfAlwaysThere = [
  '2026-05-01 bill {"satisfaction":4}',
  '2026-05-01 menu {"satisfaction":5,"comment":"hyvä"}',
  '2026-05-02 bill {"satisfaction":4}',
  '2026-05-02 menu {"satisfaction":1,"comment":"=kallis \\"kuin mikä\\""}',
  '2026-05-03 bill {"satisfaction":2}',
  '2026-05-03 menu {"satisfaction":1,"comment":"-5 €"}',
  '2026-05-04 bill {"satisfaction":3}',
  '2026-05-04 menu {"satisfaction":3}',
  '2026-05-05 bill {"satisfaction":3}',
  '2026-05-05 menu {"satisfaction":5}',
];

describe("rows to correct", () => {
  it("are the rows in which something was rejected, in their own columns, with what is wrong and no formula", async () => {
    const { toCorrect } = await imported(await newWorkspace(), folder.file("written.csv", visits));
    assert.deepEqual(toCorrect, [join(folder.path, "written.csv.to-correct.csv")]);
    const [header, ...rows] = table(toCorrect[0]!);
    assert.deepEqual(header, ["polku: row of written.csv", "polku: what is wrong", "day", "Q1", "Q2", "left", "said"]);
    assert.deepEqual(
      rows.map(([row, _, ...cells]) => [row, ...cells]),
      [
        ["2", "2026-05-02", "9", "4", "0", `'=kallis "kuin mikä"`],
        ["3", "someday", "1", "2", "1", "'-5 €"],
        ["4", "", "", "", "", ""],
        ["5", "2026-05-05", "5", "8", "maybe", ""],
      ],
    );
    assert.equal(rows[0]![1], 'Q1: satisfaction at menu is outside its scale: expected 1…5, got "9"');
    assert.match(rows[3]![1]!, /^left: .* \| Q2: .*expected 1…5, got "8"$/);
  });

  it("take the place of what they were when they are imported, in any order and form; nothing is doubled", async () => {
    const workspace = await newWorkspace();
    const path = folder.file("place.csv", visits);
    const { toCorrect } = await imported(workspace, path);
    assert.equal((await standing(workspace)).length, 5);
    const again = await imported(workspace, saved("mine.csv", corrected(table(toCorrect[0]!))));
    assert.deepEqual([again.source, again.toCorrect], ["place.csv (corrected)", []]);
    assert.deepEqual(await standing(workspace), asIfAlwaysThere);

    const repeated = await imported(workspace, join(folder.path, "mine.csv"));
    assert.deepEqual([repeated.kept?.kept, repeated.kept?.corrected], [0, 0]);
    const first = await imported(workspace, path);
    assert.deepEqual([first.kept?.kept, first.kept?.corrected], [0, 0]);
    assert.deepEqual(await standing(workspace), asIfAlwaysThere);
  });

  it("may be corrected bit by bit: what is still wrong comes in a file of its own, and none is written over", async () => {
    const workspace = await newWorkspace();
    const { toCorrect } = await imported(workspace, folder.file("bits.csv", visits));
    const [header, second, ...rest] = corrected(table(toCorrect[0]!));
    const half = await imported(workspace, saved("bits.csv.to-correct.csv", [header!, second!.with(4, "7"), ...rest]));
    assert.deepEqual(half.toCorrect, [join(folder.path, "bits.csv.to-correct-2.csv")]);
    const [, only, ...others] = table(half.toCorrect[0]!);
    assert.deepEqual([only![0], only!.slice(2), others], ["5", ["2026-05-05", "5", "7", "1", ""], []]);
    await imported(workspace, saved("rest.csv", [header!, second!]));
    assert.deepEqual(await standing(workspace), asIfAlwaysThere);
  });

  for (const order of ["the correction first", "the first file first"]) {
    it(`can be undone like any import, ${order}: nothing stays that was undone`, async () => {
      const workspace = await newWorkspace();
      const first = await imported(workspace, folder.file(`undo ${order}.csv`, visits));
      const before = await standing(workspace);
      const second = await imported(workspace, saved("undo.csv", corrected(table(first.toCorrect[0]!))));
      if (order === "the correction first") {
        assert((await undoImport(records, workspace, second.number)).ok);
        assert.deepEqual(await standing(workspace), before);
        assert((await undoImport(records, workspace, first.number)).ok);
      } else {
        assert((await undoImport(records, workspace, first.number)).ok);
        assert.deepEqual(await standing(workspace), asIfAlwaysThere.slice(2));
        assert((await undoImport(records, workspace, second.number)).ok);
      }
      assert.deepEqual(await standing(workspace), []);
      await imported(workspace, join(folder.path, `undo ${order}.csv`));
      await imported(workspace, join(folder.path, "undo.csv"));
      assert.deepEqual(await standing(workspace), asIfAlwaysThere);
    });
  }

  it("know their rows by the name that they were imported under, whatever the form that the mapping says", async () => {
    const workspace = await newWorkspace();
    const map = aMapping("form.mapping.yaml", "delimiter: ';'\nencoding: utf-16le\n");
    const path = folder.file("form.csv", Buffer.from(visits, "utf16le"));
    const { toCorrect } = await imported(workspace, path, { map, source: "May" });
    const comma = table(toCorrect[0]!);
    assert.equal(comma[0]![0], "polku: row of May");
    await imported(workspace, saved("form mine.csv", corrected(comma)), { map });
    assert.deepEqual(await standing(workspace), asIfAlwaysThere);
  });

  it("come of workbooks too, whatever their header, and may be saved as a workbook", async () => {
    const workspace = await newWorkspace();
    const map = folder.file(
      "food.mapping.yaml",
      'polku: mapping/1\njourney: lunch.journey.yaml\nheaderRows: 2\nat: day\ntouchpoints: { menu: { satisfaction: "Food: taste" } }\n',
    );
    const rows = [
      ["", "Food", ""],
      ["day", "taste", "look"],
      ["2026-05-01", 9, "ok"],
    ];
    const path = folder.file("food.xlsx", workbook([{ name: "Answers", rows }]));
    const { toCorrect } = await imported(workspace, path, { map });
    const [header, row] = table(toCorrect[0]!);
    assert.deepEqual(header!.slice(2), ["day", "Food: taste", "Food: look"]);
    const mine = folder.file("mine.xlsx", workbook([{ name: "mine", rows: [header!, row!.with(3, "4")] }]));
    await imported(workspace, mine, { map });
    assert.deepEqual(await standing(workspace), ['2026-05-01 menu {"satisfaction":4}']);
  });

  it("are known by their own id where the mapping names one; a row whose id cannot be read comes in once it can", async () => {
    const workspace = await newWorkspace();
    const map = folder.file(
      "id.mapping.yaml",
      "polku: mapping/1\njourney: lunch.journey.yaml\nid: no\nat: day\ntouchpoints: { menu: { satisfaction: Q1 } }\n",
    );
    const path = folder.file("id.csv", `no,day,Q1\nA1,2026-05-01,7\n${"x".repeat(201)},2026-05-02,5\n`);
    const { toCorrect, rows } = await imported(workspace, path, { map });
    assert.deepEqual(rows, { read: 2, used: 1, rejected: 1 });
    const [header, one, two] = table(toCorrect[0]!);
    await imported(workspace, saved("id mine.csv", [header!, one!.with(4, "3"), two!.with(2, "A2")]), { map });
    const expected = ['2026-05-01 menu {"satisfaction":3}', '2026-05-02 menu {"satisfaction":5}'];
    assert.deepEqual(await standing(workspace), expected);
    await imported(workspace, folder.file("all of them.csv", "no,day,Q1\nA2,2026-05-02,5\nA1,2026-05-01,3\n"), { map });
    assert.deepEqual(await standing(workspace), expected);
  });

  it("are refused where the rows that they correct are not known, or a row is not told, or told twice", async () => {
    const workspace = await newWorkspace();
    const first = await imported(workspace, folder.file("known.csv", visits));
    const [header, ...rows] = corrected(table(first.toCorrect[0]!));
    const strange = await importOf(workspace, saved("strange.csv", [["polku: row of other.csv", ...header!.slice(1)]]));
    assert(!strange.result.ok);
    assert.equal(strange.result.refusal[0]?.code, "nothing-to-correct");

    const unclear = [header!, ...rows, rows[0]!, rows[1]!.with(0, "")];
    const { rows: counted } = await imported(workspace, saved("unclear.csv", unclear));
    assert.deepEqual(counted, { read: 6, used: 4, rejected: 2 });
    assert.deepEqual(await standing(workspace), asIfAlwaysThere);
    const list = table(join(folder.path, "rejects.csv")).map((cells) => cells[4]);
    assert.match(list[1]!, /expected row 5 once, got it again/);
    assert.match(list[2]!, /expected the row's number as it was written there, got ""/);
  });

  it("are not audited beside the rows that they correct", async () => {
    const { toCorrect } = await imported(await newWorkspace(), folder.file("audited.csv", visits));
    const map = await readMap(mapping);
    assert(map.ok);
    const audit = await auditFiles([join(folder.path, "audited.csv"), toCorrect[0]!], map.value, { seed: 1 });
    assert(!audit.ok);
    assert.equal(audit.refusal[0]?.code, "corrected-rows");
    assert(existsSync(toCorrect[0]!));
  });

  it("are told with every experience of an exported table: import, file and row", async () => {
    const workspace = await newWorkspace();
    const first = await imported(workspace, folder.file("origin.csv", visits));
    const second = await imported(workspace, saved("origin mine.csv", corrected(table(first.toCorrect[0]!))));
    const file = join(folder.path, "origin.export.csv");
    const options = { language: "en", shape: "long", now: new Date("2026-11-26") } as const;
    assert((await exportTable(records, workspace, {}, tableFormats.csv(file), options)).ok);
    const rows: Record<string, string>[] = parse(readFileSync(file), { bom: true, columns: true });
    const [one, two] = [`${first.number} origin.csv`, `${second.number} origin.csv (corrected)`];
    assert.deepEqual(
      rows.map((row) => `${row.at} ${row.import} ${row.source} ${row.sourceRow}`).toSorted(),
      [1, 2, 3, 4, 5].flatMap((row) => Array(2).fill(`2026-05-0${row} ${row === 1 ? one : two} ${row}`)),
    );
  });

  it("tell in the list of imports that they were corrected", async () => {
    const workspace = await newWorkspace();
    const { toCorrect } = await imported(workspace, folder.file("listed.csv", visits));
    await imported(workspace, toCorrect[0]!);
    assert.deepEqual(
      (await listImports(records, workspace)).map(({ source }) => source),
      ["listed.csv (corrected)", "listed.csv"],
    );
  });
});
