import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { checkFiles } from "./check-files.ts";
import { draftMap } from "./draft-map.ts";
import { readMap } from "./take-in/read-map.ts";

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
});
