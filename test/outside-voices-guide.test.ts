import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import type { Experience } from "../src/core/experience/experience.ts";
import { answerable, readExperience } from "../src/core/experience/read-experience.ts";
import { checkFiles } from "../src/flows/check-files.ts";
import { exportExperiences } from "../src/flows/export/export-experiences.ts";
import { importFiles } from "../src/flows/import-files.ts";
import { readMap } from "../src/flows/take-in/read-map.ts";
import { makeWorkspace } from "../src/store/records/workspaces.ts";
import { recordsForTests } from "./postgres.ts";

const guide = readFileSync("docs/guide/outside-voices.md", "utf8");
const records = await recordsForTests();
const folder = mkdtempSync(join(tmpdir(), "polku-outside-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The rows of the guide's table: which mapping reads which columns. */
const mappings = [...guide.matchAll(/^\| [^|]+ \| `([\w-]+)\.mapping\.yaml` \| (.+) \|$/gm)].map(
  ([, name, columns]) => ({
    name: name!,
    columns: [...columns!.matchAll(/`([^`]+)`/g)].map(([, column]) => column!),
  }),
);
const mapOf = async (name: string) => {
  const map = await readMap(join("examples/outside-voices", `${name}.mapping.yaml`));
  assert(map.ok, JSON.stringify(map));
  return map.value;
};

/** A file brought in: what was kept of it. */
async function broughtIn(name: string, csv: string): Promise<Experience[]> {
  const file = join(folder, `${name}.csv`);
  writeFileSync(file, csv);
  const map = await mapOf(name);
  const check = await checkFiles([file], map);
  assert(check.ok, JSON.stringify(check));
  const workspace = await makeWorkspace(records, {
    name: { en: "Café" },
    timeZone: "Europe/Helsinki",
    languages: ["fi"],
  });
  for (let time = 0; time < 2; time++) {
    const imported = await importFiles([file], map, records, workspace, { validFrom: "2026-01-01" });
    assert(imported.ok, JSON.stringify(imported));
  }
  let lines = "";
  await exportExperiences(records, workspace, {}, async (piece) => {
    lines += piece;
  });
  return lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Experience);
}

describe("docs/guide/outside-voices.md", () => {
  it("shows a file of Google's that comes in as it stands, each review once, its author nowhere", async () => {
    const kept = await broughtIn("google-business", /```csv\n([\s\S]*?)```/.exec(guide)![1]!);
    assert.deepEqual(
      kept.map(({ touchpoint, via, channel, at, answers }) => [touchpoint, via, channel, at, answers]),
      [
        ["reviews", "outside", "google", "2026-11-02T11:15:00+02:00", { satisfaction: 4, comment: "Hyvää kahvia" }],
        [
          ...["reviews", "outside", "google", "2026-11-03T18:40:12+02:00"],
          { satisfaction: 1, comment: "Jono ulos asti, eikä kukaan pahoitellut" },
        ],
        ["reviews", "outside", "google", "2026-11-05T09:02:44+02:00", { satisfaction: 5 }],
      ],
    );
    assert(kept.every(({ customer }) => customer === undefined || /^\d+$/.test(customer)));
  });

  it("names the columns that each mapping reads, and with them each brings in a review with its link", async () => {
    assert.deepEqual(
      mappings.map(({ name }) => name),
      ["google-business", "trustpilot", "google-play", "app-store"],
    );
    const cell = (column: string): string => {
      if (/time|date|created/i.test(column)) return "2026-11-02T09:15:00Z";
      if (/star/i.test(column) || column === "rating") return column === "starRating" ? "TWO" : "2";
      return /link/i.test(column) ? "https://reviews.example.com/cafe/118" : "Kylmää kahvia";
    };
    for (const { name, columns } of mappings) {
      const [kept, ...more] = await broughtIn(name, `${columns.join(",")}\n${columns.map(cell).join(",")}\n`);
      assert.deepEqual([kept?.via, more], ["outside", []], name);
      assert.deepEqual(kept?.answers, { satisfaction: 2, comment: "Kylmää kahvia" }, name);
      const link = columns.some((column) => /link/i.test(column)) ? { link: cell("link") } : {};
      assert.deepEqual(kept?.attributes, link, name);
    }
  });

  it("shows what a program sends, which is taken as it stands", async () => {
    const { journey } = (await mapOf("google-business")) as unknown as {
      journey: Parameters<typeof answerable>[0][0]["journey"];
    };
    const rules = answerable([{ journey }]);
    const latest = Date.UTC(2026, 11, 1) / 1000;
    for (const sent of JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)![1]!) as unknown[]) {
      const read = readExperience(sent, (key) => (key === "cafe" ? rules : undefined), latest);
      assert(read.ok, JSON.stringify(read));
      assert.equal(read.value.via, "outside");
    }
  });
});
