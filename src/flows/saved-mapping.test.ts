import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dataFolder } from "../../test/data-files.ts";
import { aJourney, aJourneyWith, aStage, aTouchpoint } from "../../test/journeys.ts";
import { aWorkspace, recordsForTests } from "../../test/postgres.ts";
import type { Problem } from "../core/problem.ts";
import type { Result } from "../core/result.ts";
import { writeJourneyFile } from "../outside/journey-file.ts";
import { importInto } from "../store/records/imports/imports.ts";
import { keepJourney } from "../store/records/journeys.ts";
import type { WorkspaceId } from "../store/records/records.ts";
import { importFiles } from "./import-files.ts";
import { savedMap, savedMappingFile, savedMappingOf } from "./saved-mapping.ts";
import { type ReadMap, readMap } from "./take-in/read-map.ts";

const records = await recordsForTests();
const folder = dataFolder();
folder.file("lunch.journey.yaml", writeJourneyFile(aJourneyWith("menu", "bill")));
const text = `polku: mapping/1
journey: lunch.journey.yaml
at: { column: day, format: d.M.yyyy }
touchpoints: { menu: { satisfaction: { column: Q1, notApplicable: [6, eos] } }, bill: { satisfaction: Q2 } }
`;
const mapping = folder.file("visits.mapping.yaml", text);
const wave = (name: string) => folder.file(name, `day;Q1;Q2\n1.5.2026;5;4\n2.5.2026;eos;3\n`);

async function imported(workspace: WorkspaceId, path: string, map: ReadMap) {
  const result = await importFiles([path], map, records, workspace, { validFrom: "2026-01-01" });
  assert(result.ok, JSON.stringify(result));
  return result.value[0]!;
}

async function anImport() {
  const workspace = await aWorkspace(records);
  const map = await readMap(mapping);
  assert(map.ok);
  return { workspace, ...(await imported(workspace, wave("first.csv"), map.value)) };
}

describe("the mapping of an import", () => {
  it("takes in the next wave without its file, also when the first import has been undone or brought nothing new", async () => {
    const { workspace, number, made } = await anImport();
    const map = await savedMap(records, workspace, number!);
    assert(map.ok, JSON.stringify(map));
    const second = await imported(workspace, wave("second.csv"), map.value);
    assert.deepEqual([second.made, second.kept?.kept], [made, 4]);
    const repeated = await imported(workspace, wave("second.csv"), map.value);
    assert((await savedMap(records, workspace, repeated.number!)).ok);
  });

  it("is refused in words where an import came without one, as the demo does", async () => {
    const workspace = await aWorkspace(records);
    const source = { source: "demo", fingerprint: "", mapping: null };
    const made = await importInto(records, workspace, source, async () => {});
    assert(made.ok);
    for (const saved of [savedMap, savedMappingFile]) {
      const found: Result<unknown, readonly Problem[]> = await saved(records, workspace, made.value.number);
      assert.equal(
        found.ok ? "" : found.refusal[0]?.message,
        `import ${made.value.number} came without a mapping: demo`,
      );
    }
  });

  it("is written as a file that reads the same", async () => {
    const { workspace, number } = await anImport();
    const file = await savedMappingFile(records, workspace, number!);
    assert(file.ok);
    const [first, again] = [await readMap(mapping), await readMap(folder.file("again.mapping.yaml", file.value))];
    assert(first.ok && again.ok);
    assert.deepEqual(again.value.mapping, first.value.mapping);
  });

  it("names touchpoints in the order of the journey as it is now", async () => {
    const { workspace, number } = await anImport();
    const named = async () => {
      const [file, saved] = [
        await savedMappingFile(records, workspace, number!),
        await savedMappingOf(records, workspace, number!),
      ];
      assert(file.ok && saved.ok);
      const inFile = [...file.value.matchAll(/^ {2}(menu|bill):/gm)].map(([, key]) => key);
      return [inFile, Object.keys(saved.value.mapping.touchpoints as object)];
    };
    assert.deepEqual(await named(), Array(2).fill(["menu", "bill"]));
    await keepJourney(records, workspace, aJourneyWith("bill", "menu"), "2026-06-01");
    assert.deepEqual(await named(), Array(2).fill(["bill", "menu"]));
  });

  it("is read for the journey as it is now: a touchpoint that it has no more is said", async () => {
    const { workspace, number } = await anImport();
    const touchpoints = [aTouchpoint({ key: "menu" }), aTouchpoint({ key: "payment", was: "bill" })];
    await keepJourney(records, workspace, aJourney({ stages: [aStage({ touchpoints })] }), "2026-06-01");
    const map = await savedMap(records, workspace, number!);
    assert(!map.ok);
    assert.match(
      map.refusal[0]!.message,
      /the mapping of import \d+ does not fit .* it is now "payment"; .* --mapping \d/,
    );
  });

  it("is asked for by a number that there is", async () => {
    const map = await savedMap(records, await aWorkspace(records), 7);
    assert(!map.ok);
    assert.match(map.refusal[0]!.message, /there is no import 7; polku import --list/);
  });
});
