import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import fc from "fast-check";
import { type SheetToWrite, workbook } from "../../test/workbook.ts";
import { headerName } from "../outside/header.ts";
import { checkFiles } from "./check-files.ts";
import { draftMap } from "./draft-map.ts";
import { readMap, readMaps } from "./take-in/read-map.ts";

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const words = ["Erittäin tyytyväinen", "Tyytyväinen", "En osaa sanoa", "Erittäin tyytymätön"];

function survey(): string {
  const folder = mkdtempSync(join(tmpdir(), "polku-draft-"));
  folders.push(folder);
  const rows = Array.from(
    { length: 60 },
    (_, row) =>
      `${row + 1};2026-03-${String(1 + (row % 28)).padStart(2, "0")};${words[row % 4]};${row % 11};"Turku, keskusta"`,
  );
  writeFileSync(join(folder, "kysely.csv"), `ID;Päivä;"Ruoka: maku";NPS;Paikka\n${rows.join("\n")}\n`);
  return folder;
}

describe("drafting a mapping from a file", () => {
  it("doubts a header in which values stand", async () => {
    const drafted = async (content: string): Promise<string> => {
      const folder = mkdtempSync(join(tmpdir(), "polku-draft-"));
      folders.push(folder);
      writeFileSync(join(folder, "a.tsv"), content);
      const made = await draftMap(join(folder, "a.tsv"), join(folder, "a.mapping.yaml"));
      assert(made.ok, JSON.stringify(made));
      return readFileSync(made.value.mapping, "utf8");
    };
    assert.match(
      await drafted("Ei kiitos.\t1, 3\nKyllä.\t2\nEhkä.\t1\n"),
      /^# A column is called "1, 3": if the first row/m,
    );
    assert.doesNotMatch(await drafted("sentence\temotions\nKyllä.\t2\nEhkä.\t1\n"), /# A column is called/);
  });

  it("writes a mapping and a journey that polku check can read at once, and marks them as drafts", async () => {
    const folder = survey();
    const drafted = await draftMap(join(folder, "kysely.csv"), join(folder, "kysely.mapping.yaml"));
    assert(drafted.ok, JSON.stringify(drafted));
    assert.match(readFileSync(drafted.value.mapping, "utf8"), /^draft: true$/m);
    const map = await readMap(drafted.value.mapping);
    assert(map.ok, JSON.stringify(map));
    assert.equal(map.value.mapping.draft, true);
    const check = await checkFiles([join(folder, "kysely.csv")], map.value);
    assert(check.ok, JSON.stringify(check));
    assert.deepEqual(check.value.data.rows, { read: 60, used: 60, rejected: 0 });
    assert.deepEqual(
      check.value.answers.map(({ touchpoint, answer, answered, notApplicable }) => [
        touchpoint,
        answer,
        answered,
        notApplicable,
      ]),
      [
        ["ruoka-maku", "satisfaction", 45, 15],
        [null, "recommend", 60, 0],
      ],
    );
  });

  it("writes of long data what can be checked at once, and the rows of other questions by a second mapping of the same file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "polku-draft-"));
    folders.push(folder);
    const data = join(folder, "long.csv");
    const rows = Array.from({ length: 60 }, (_, at) =>
      [`${at};Ruoka;${1 + (at % 5)}`, `${at};Jono;${1 + ((at * 3) % 5)}`, `${at};Suosittelisitko?;${at % 11}`].join(
        "\n",
      ),
    );
    writeFileSync(data, `Vastaaja;Kysymys;Arvo\n${rows.join("\n")}\n`);
    const drafted = await draftMap(data, join(folder, "long.mapping.yaml"));
    assert(drafted.ok, JSON.stringify(drafted));
    const first = readFileSync(drafted.value.mapping, "utf8");
    writeFileSync(
      join(folder, "second.mapping.yaml"),
      first
        .replace('Kysymys: ["Suosittelisitko?"]', "Kysymys: [Ruoka, Jono]")
        .replace(/^touchpoint: .*$/m, "touchpoint: { column: Kysymys, labels: { Suosittelisitko?: whole } }")
        .replace(/^ {2}satisfaction: .*$/m, "  recommend: Arvo"),
    );
    const maps = await readMaps([drafted.value.mapping, join(folder, "second.mapping.yaml")]);
    assert(maps.ok, JSON.stringify(maps));
    const check = await checkFiles([data, data], maps.value);
    assert(check.ok, JSON.stringify(check));
    assert.deepEqual(check.value.data.rows, { read: 360, used: 180, rejected: 0, leftOut: 180 });
    assert.deepEqual(
      check.value.answers
        .filter(({ answered }) => answered > 0)
        .map((one) => [one.touchpoint, one.answer, one.answered]),
      [
        ["ruoka", "satisfaction", 60],
        ["jono", "satisfaction", 60],
        [null, "recommend", 60],
      ],
    );
  });

  it("takes from an SPSS file what it says about its variables", async () => {
    const folder = mkdtempSync(join(tmpdir(), "polku-draft-"));
    folders.push(folder);
    const data = join(import.meta.dirname, "../outside/sav/fixtures/asked.sav");
    const drafted = await draftMap(data, join(folder, "asked.mapping.yaml"));
    assert(drafted.ok, JSON.stringify(drafted));
    const lines = readFileSync(drafted.value.mapping, "utf8")
      .replaceAll(/ {3}#.*$/gm, "")
      .split("\n");
    // Whether Q4, four towns, is a scale or a list, its answers tell, which go with no others.
    assert.deepEqual(lines.slice(5, -1), [
      "id: RESPNUM",
      "at: { column: INTDATE, precision: day }",
      "weight: W",
      "perspective: customer",
      "touchpoints:",
      "  ruoka: { satisfaction: { column: Q1, scale: [1, 5], notApplicable: [8], missing: [9] } }",
      "  palvelun-nopeus: { satisfaction: { column: Q2, scale: [1, 5], missing: [99] } }",
      "  tilojen-siisteys: { satisfaction: { column: Q3, scale: [1, 5], reversed: true } }",
      "whole:",
      "  recommend: { column: NPS, scale: [0, 10] }",
      "outcomes:",
      '  churned: { column: LEFT_US, yes: ["1"], no: ["2"] }',
      "attributes:",
      "  missa-asut: Q4",
      "  sukupuoli: D1",
    ]);
    assert.match(readFileSync(drafted.value.journey, "utf8"), /key: palvelun-nopeus, name: \{ en: Palvelun nopeus \}/);
    const map = await readMap(drafted.value.mapping);
    assert(map.ok, JSON.stringify(map));
    const check = await checkFiles([data], map.value);
    assert(check.ok, JSON.stringify(check));
    assert.deepEqual([check.value.data.rows, check.value.warnings], [{ read: 120, used: 120, rejected: 0 }, []]);
    // Of 120 people every 10th says 8, but every 15th 9 instead: 12 − 4 and 8; every 11th says 99 to the second question.
    assert.deepEqual(
      check.value.answers.slice(0, 2).map(({ notAnswered, notApplicable }) => [notAnswered, notApplicable]),
      [
        [8, 8],
        [10, 0],
      ],
    );
  });

  it("says which sheets of a workbook it did not look at, and drafts the one that is named", async () => {
    const folder = mkdtempSync(join(tmpdir(), "polku-draft-"));
    folders.push(folder);
    const data = join(folder, "survey.xlsx");
    const answers = Array.from({ length: 40 }, (_, row) => [1 + (row % 5), 1 + ((row + 1) % 5)]);
    const made = async (sheets: SheetToWrite[], name: string, sheet?: string) => {
      writeFileSync(data, workbook(sheets));
      const to = join(folder, `${name}.mapping.yaml`);
      const drafted = await draftMap(data, to, sheet === undefined ? {} : { sheet });
      return drafted.ok ? readFileSync(to, "utf8") : drafted.refusal[0]!.message;
    };
    const cover: SheetToWrite = { name: "Kansi", rows: [["Kysely 2026"]] };
    const vastaukset: SheetToWrite = { name: "Vastaukset 2026", rows: [["Ruoka", "Palvelu"], ...answers] };
    assert.match(await made([cover, vastaukset], "a"), /got none on the first sheet; others are Vastaukset 2026$/);
    assert.match(await made([{ ...cover, rows: [] }, vastaukset], "b"), /other sheets are Vastaukset 2026$/);
    assert.match(await made([cover, vastaukset], "c", "Vastaukset 2026"), /^sheet: Vastaukset 2026 {3}# sure: told$/m);
    const kevat: SheetToWrite = { ...vastaukset, name: "Kevät" };
    assert.match(await made([vastaukset, kevat, cover], "d"), /^# Only the first sheet was looked at, not \[Kevät\]/m);
    const map = await readMap(join(folder, "c.mapping.yaml"));
    assert(map.ok, JSON.stringify(map));
    writeFileSync(data, workbook([cover, vastaukset]));
    const check = await checkFiles([data], map.value);
    assert(check.ok, JSON.stringify(check));
    assert.equal(check.value.data.rows.used, 40);
  });

  it("overwrites nothing", async () => {
    const folder = survey();
    writeFileSync(join(folder, "kysely.journey.yaml"), "mine");
    const drafted = await draftMap(join(folder, "kysely.csv"), join(folder, "kysely.mapping.yaml"));
    assert(!drafted.ok);
    assert.deepEqual(
      drafted.refusal.map(({ code }) => code),
      ["file-exists"],
    );
    assert.equal(readFileSync(join(folder, "kysely.journey.yaml"), "utf8"), "mine");
  });

  it("can be read at once whatever the columns are called and hold", async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        "Q1_1",
        "Q1_2",
        "Why?: Staff",
        "Why?: Speed\nhere",
        "constructor",
        "- #: '",
        "NPS",
        "Yes",
        "1",
        "5",
        "2026-05-11",
        "a; b",
      ),
    );
    const table = fc.integer({ min: 1, max: 6 }).chain((width) =>
      fc.tuple(
        fc.uniqueArray(
          text.filter((name) => headerName(name) !== ""),
          { minLength: width, maxLength: width, selector: headerName },
        ),
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
      ),
    );
    const quoted = (cells: readonly string[]) =>
      `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`;
    await fc.assert(
      fc.asyncProperty(table, async ([names, rows]) => {
        const folder = mkdtempSync(join(tmpdir(), "polku-draft-"));
        folders.push(folder);
        const data = join(folder, "a.csv");
        writeFileSync(data, [names, ...rows].map(quoted).join(""));
        const drafted = await draftMap(data, join(folder, "a.mapping.yaml"));
        if (!drafted.ok) return assert.equal(drafted.refusal[0]?.code, "nothing-to-use");
        const map = await readMap(drafted.value.mapping);
        const isEmpty = drafted.value.columns.every(
          ({ becomes }) => !["answer", "outcome", "choice", "choices"].includes(becomes.as),
        );
        // With nothing to measure there is no mapping yet: that is said, and nothing else.
        const codes = map.ok ? [] : map.refusal.map(({ code }) => code);
        assert.deepEqual(codes, isEmpty ? ["nothing-mapped"] : [], JSON.stringify(map));
        return undefined;
      }),
      { numRuns: 60 },
    );
  });
});
