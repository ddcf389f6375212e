import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { dataFolder } from "../../test/data-files.ts";
import { aJourneyWith } from "../../test/journeys.ts";
import { recordsForTests } from "../../test/postgres.ts";
import type { Mapping } from "../core/experience/mapping.ts";
import { auditOf } from "../core/insight/audit.ts";
import type { Audit } from "../core/insight/audit-value.ts";
import type { Figure } from "../core/measures/intervals/estimate.ts";
import { writeJourneyFile } from "../outside/journey-file.ts";
import { openProjection } from "../store/projection/open.ts";
import { listImports } from "../store/records/imports/imports.ts";
import { undoImport } from "../store/records/imports/undo-import.ts";
import { newestJourneys } from "../store/records/journeys.ts";
import type { WorkspaceId } from "../store/records/records.ts";
import { makeWorkspace } from "../store/records/workspaces.ts";
import { warned } from "../texts/warned.ts";
import { auditFiles } from "./audit-files.ts";
import { exportExperiences } from "./export/export-experiences.ts";
import { type ImportOptions, importFiles, tryImport } from "./import-files.ts";
import { project } from "./project.ts";
import { readMap } from "./take-in/read-map.ts";
import type { Rejection } from "./take-in/take-in.ts";

const records = await recordsForTests();
const folder = dataFolder();
folder.file("lunch.journey.yaml", writeJourneyFile(aJourneyWith("menu", "bill")));
const mapping = folder.file(
  "visits.mapping.yaml",
  `polku: mapping/1
journey: lunch.journey.yaml
customer: who
at: { column: day }
location: place
touchpoints: { menu: { satisfaction: { column: Q1, notApplicable: [6] } }, bill: { satisfaction: Q2 } }
whole: { recommend: Q3 }
outcomes: { churned: { column: left, yes: [1], no: [0] } }
attributes: { group: group }
comments: { column: said, language: fi }
`,
);
const header = "who,day,place,Q1,Q2,Q3,left,group,said\n";
const row = (n: number) =>
  `c${n % 70},2026-0${1 + (n % 6)}-1${n % 9},${n % 2 === 0 ? "turku" : "oulu"},${1 + (n % 6)},${n % 7 === 0 ? "" : 1 + (n % 5)},${n % 11},${n % 3 === 0 ? 1 : 0},${n % 4 === 0 ? "new" : "regular"},${n % 10 === 0 ? `=sanoi ${n}` : ""}\n`;
const rows = (from: number, until: number) => Array.from({ length: until - from }, (_, n) => row(from + n)).join("");

const newWorkspace = (): Promise<WorkspaceId> =>
  makeWorkspace(records, { name: { en: "Test" }, timeZone: "Europe/Helsinki", languages: ["fi"] });

async function theMap() {
  const map = await readMap(mapping);
  assert(map.ok, JSON.stringify(map));
  return map.value;
}

async function imported(workspace: WorkspaceId, paths: string | string[], options: Partial<ImportOptions> = {}) {
  return importFiles([paths].flat(), await theMap(), records, workspace, { validFrom: "2026-01-01", ...options });
}

/** Numbers to twelve digits: sums of fractions depend on their order by the last one or two. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, part) => (typeof part === "number" ? Number(part.toPrecision(12)) : part));

/** An audit without what was drawn at random: customers are numbered otherwise here and there, so draws differ. */
function withoutDraws({ drivers, priorities, warnings: _, ...rest }: Audit) {
  assert("items" in drivers);
  const value = (figure: Figure) => (figure.ok ? figure.estimate.value.toFixed(9) : figure.reason);
  return {
    ...rest,
    drivers: {
      ...drivers,
      rSquared: value(drivers.rSquared),
      items: drivers.items.map(({ touchpoint, share, direction }) => [touchpoint, value(share), direction]),
    },
    priorities: priorities.map(({ touchpoint, gain, reach, shift }) => [touchpoint, value(gain), reach, shift]),
  };
}

describe("importing data files", () => {
  it("keeps each file's experiences and outcomes, the journey with them, and lists what it rejected", async () => {
    const workspace = await newWorkspace();
    const rejections: Rejection[] = [];
    const path = folder.file(
      "a.csv",
      `${header}${rows(0, 20)}c1,2026-01-01,turku,9,5,5,0,new,\nc2,someday,turku,1,1,1,0,new,\n`,
    );
    const result = await imported(workspace, path, { onRejection: (rejection) => rejections.push(rejection) });
    assert(result.ok, JSON.stringify(result));
    const [{ number, source, rows: counted, valuesRejected, made, kept }] = result.value as [(typeof result.value)[0]];
    assert.deepEqual(
      { number: typeof number, source, counted, valuesRejected, made, kept },
      {
        number: "number",
        source: "a.csv",
        counted: { read: 22, used: 21, rejected: 1 },
        valuesRejected: 1,
        made: { experiences: 62, outcomes: 21 },
        kept: { kept: 83, corrected: 0, known: 0, rejected: 0 },
      },
    );
    assert.deepEqual(
      rejections.map(({ row, field, value }) => [row, field, value]),
      [
        [21, "Q1", "9"],
        [22, "day", "someday"],
      ],
    );
    assert.deepEqual(
      (await newestJourneys(records, workspace)).map(({ journey, validFrom }) => [journey.key, validFrom]),
      [["lunch", "2026-01-01"]],
    );
  });

  it("doubles nothing when it is repeated, and takes in again what was undone", async () => {
    const workspace = await newWorkspace();
    const path = folder.file("b.csv", `${header}${rows(0, 10)}`);
    const first = await imported(workspace, path);
    const second = await imported(workspace, path);
    assert(first.ok && second.ok);
    assert.deepEqual(second.value[0]?.kept, { kept: 0, corrected: 0, known: 40, rejected: 0 });
    assert.deepEqual(await undoImport(records, workspace, first.value[0]!.number!), {
      ok: true,
      value: { withdrawn: 40, restored: 0 },
    });
    const third = await imported(workspace, path);
    assert(third.ok);
    assert.deepEqual(third.value[0]?.kept, { kept: 40, corrected: 0, known: 0, rejected: 0 });
  });

  it("tells when rows of a file that never came before are known by their ids", async () => {
    const workspace = await newWorkspace();
    const withId = await readMap(folder.file("ids.mapping.yaml", `${readFileSync(mapping, "utf8")}id: who\n`));
    assert(withId.ok, JSON.stringify(withId));
    const take = async (name: string, content: string) => {
      const taken = await importFiles([folder.file(name, content)], withId.value, records, workspace, {
        validFrom: "2026-01-01",
      });
      assert(taken.ok, JSON.stringify(taken));
      return [taken.value[0]!.kept!.known, taken.value[0]!.knownElsewhere];
    };
    assert.deepEqual(await take("spring.csv", `${header}${rows(0, 5)}`), [0, false]);
    assert.deepEqual(await take("spring.csv", `${header}${rows(0, 5)}`), [20, false]);
    assert.deepEqual(await take("autumn.csv", `${header}${rows(3, 7)}`), [8, true]);
  });

  it("refuses other rows under a known name, until a source tells them apart or says they are the same file, grown", async () => {
    const workspace = await newWorkspace();
    assert((await imported(workspace, folder.file("export.csv", `${header}${rows(0, 5)}`))).ok);
    const grown = folder.file("export.csv", `${header}${rows(0, 7)}`);
    const refused = await imported(workspace, grown);
    assert(!refused.ok);
    assert.equal(refused.refusal[0]?.code, "other-rows");
    assert.match(refused.refusal[0]!.message, /--source/);
    const same = await imported(workspace, grown, { source: "export.csv" });
    assert(same.ok);
    assert.deepEqual(same.value[0]?.kept, { kept: 8, corrected: 0, known: 20, rejected: 0 });
    const other = await imported(workspace, grown, { source: "export of May" });
    assert(other.ok);
    assert.equal(other.value[0]?.kept?.kept, 28);
  });

  it("refuses other rows under one name also in one call: waves in folders of their own", async () => {
    const workspace = await newWorkspace();
    mkdirSync(join(folder.path, "2025"));
    mkdirSync(join(folder.path, "2026"));
    const paths = [
      folder.file("2025/wave.csv", `${header}${rows(0, 5)}`),
      folder.file("2026/wave.csv", `${header}${rows(5, 9)}`),
    ];
    const result = await imported(workspace, paths);
    assert(!result.ok);
    assert.deepEqual([result.refusal[0]?.code, result.refusal[0]?.file], ["other-rows", paths[1]]);
  });

  it("keeps nothing of a file that cannot be read to its end, and all of those before it", async () => {
    const workspace = await newWorkspace();
    const good = folder.file("good.csv", `${header}${rows(0, 3)}`);
    const bad = folder.file("bad.csv", `${header}${rows(0, 5000)}${"x".repeat(2_000_000)}`);
    const result = await imported(workspace, [good, bad]);
    assert(!result.ok);
    assert.equal(result.refusal[0]?.code, "row-too-long");
    const kept = await exportExperiences(records, workspace, {}, async () => {});
    assert.equal(kept, 9);
  });

  it("takes waves, each with its own mapping, and keeps with each import the mapping that it came by", async () => {
    const workspace = await newWorkspace();
    const second = await readMap(
      folder.file(
        "second.mapping.yaml",
        "polku: mapping/1\njourney: lunch.journey.yaml\nat: { value: 2027 }\ntouchpoints: { menu: { satisfaction: maku } }\n",
      ),
    );
    assert(second.ok);
    const paths = [folder.file("wave-1.csv", `${header}${rows(0, 5)}`), folder.file("wave-2.csv", "maku\n5\n4\n")];
    const result = await importFiles(paths, [await theMap(), second.value], records, workspace, {
      validFrom: "2026-01-01",
    });
    assert(result.ok, JSON.stringify(result));
    assert.deepEqual(
      result.value.map(({ source, rows: { used }, kept }) => [source, used, kept?.kept]),
      [
        ["wave-1.csv", 5, 20],
        ["wave-2.csv", 2, 2],
      ],
    );
    const kept = (await listImports(records, workspace)).map(({ source, mapping }) => [
      source,
      (mapping as Mapping).at,
    ]);
    assert.deepEqual(kept.toSorted(), [
      ["wave-1.csv", { column: "day", precision: "second", labels: {} }],
      ["wave-2.csv", { value: "2027", precision: "year" }],
    ]);
  });

  it("can be tried without keeping anything", async () => {
    const tried = await tryImport(
      [folder.file("dry.csv", `${header}${rows(0, 10)}`)],
      await theMap(),
      "Europe/Helsinki",
      {},
    );
    assert(tried.ok);
    assert.deepEqual(
      [tried.value[0]?.made, tried.value[0]?.kept, tried.value[0]?.number],
      [{ experiences: 30, outcomes: 10 }, null, null],
    );
  });

  it("gives the same audit through the records as the file gives by itself", async () => {
    const workspace = await newWorkspace();
    const path = folder.file("audit.csv", `${header}${rows(0, 400)}`);
    const map = await theMap();
    const result = await imported(workspace, path);
    assert(result.ok);
    const byFile = await auditFiles([path], map, { seed: 1 });
    assert(byFile.ok);

    const projection = await openProjection({ file: "temporary", workspace });
    assert(projection.ok);
    try {
      await project(projection.value, records, workspace);
      const question = {
        version: { version: 1, validFrom: "2026-01-01", journey: map.journey },
        slice: byFile.value.slice,
        seed: 1,
        data: { fingerprint: byFile.value.data.fingerprint, rows: byFile.value.data.rows },
      };
      const byRecords = await auditOf(projection.value, question, warned);
      const [expected, got] = [byFile.value, byRecords].map((audit) => rounded(withoutDraws(audit)));
      assert.deepEqual(got, expected);
      assert(Object.keys(byRecords.consistency).length > 0, "locations come along");
    } finally {
      await projection.value.close();
    }
  });
});
