import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Experience, Outcome } from "../src/core/experience/experience.ts";
import { toldTogether } from "../src/core/experience/told-row.ts";
import { backUp, restore } from "../src/flows/back-up.ts";
import { project, rebuild } from "../src/flows/project.ts";
import { openProjection } from "../src/store/projection/open.ts";
import type { Projection } from "../src/store/projection/projection.ts";
import { erase } from "../src/store/records/changing/erase.ts";
import { withdraw } from "../src/store/records/changing/withdraw.ts";
import { type ImportRecord, importInto, journeyOfImport, listImports } from "../src/store/records/imports/imports.ts";
import { undoImport } from "../src/store/records/imports/undo-import.ts";
import { keepExperiences } from "../src/store/records/intake/experiences.ts";
import { keepJourney } from "../src/store/records/journeys.ts";
import { secondsBehind } from "../src/store/records/log/behind.ts";
import type { WorkspaceId } from "../src/store/records/records.ts";
import { assertLaw } from "./assert-law.ts";
import { anExperience, anOutcome } from "./experiences.ts";
import { exportedFrom, idOfRow, sheetsIn, toldIn, unfoldAll } from "./kept-ways.ts";
import { aWorkspace, recordsForTests } from "./postgres.ts";
import { randomJourney } from "./random-log.ts";

const records = await recordsForTests();
/** An empty database, for a backup to come back in. */
const others = await recordsForTests();

// What one row of a source told lies in a sheet. Whether it does, whether the sheet has been unfolded, or whether each
// experience came in by itself: nobody can tell, whatever is done.

const parts = 4;
/** What a row of a source tells, in the words of a person or without. */
function toldBy(row: number, revision: number, comment: boolean): { experiences: Experience[]; outcomes: Outcome[] } {
  const shared = {
    revision,
    customer: `c-${row % 3}`,
    pass: `visit ${row}`,
    // Of one second, whoever came into the log last is the latest: the order of different things, which differs between the ways.
    at: `2025-05-11T11:58:${10 + row}+03:00`,
    attributes: row % 2 === 0 ? {} : { group: "new", row },
  };
  const of = (part: number, about: Partial<Experience>) =>
    anExperience({ ...shared, id: idOfRow(row, part), ...about });
  const { touchpoint: _, ...whole } = of(3, { whole: true, answers: { recommend: (row * revision) % 11 } });
  return {
    experiences: [
      of(0, { touchpoint: "menu", answers: { satisfaction: 1 + ((row + revision) % 5) } }),
      of(1, { touchpoint: "bill", answers: { satisfaction: null }, language: "fi" }),
      of(2, { touchpoint: "taste", answers: { satisfaction: 2, ...(comment ? { comment: `Sanoin ${row}` } : {}) } }),
      whole,
    ],
    outcomes: [anOutcome({ id: idOfRow(row, 4), revision, customer: `c-${row % 3}`, at: "2025-06-01T12:00:00+03:00" })],
  };
}

type Deed =
  | {
      readonly do: "import";
      readonly from: number;
      readonly rows: number;
      readonly revision: number;
      readonly comment: boolean;
      readonly batch: number;
    }
  | { readonly do: "keep"; readonly row: number; readonly part: number; readonly revision: number }
  | { readonly do: "withdraw"; readonly row: number; readonly part: number }
  | { readonly do: "erase"; readonly row: number; readonly part: number }
  | { readonly do: "forget"; readonly customer: number }
  | { readonly do: "undo"; readonly import: number };

const row = fc.integer({ min: 1, max: 6 });
const part = fc.integer({ min: 0, max: parts - 1 });
const revision = fc.integer({ min: 1, max: 3 });
const anImport = fc.record({
  do: fc.constant("import" as const),
  from: row,
  rows: row,
  revision,
  comment: fc.boolean(),
  batch: row,
});
const deeds: fc.Arbitrary<Deed[]> = fc
  .tuple(
    anImport,
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: anImport },
        { weight: 3, arbitrary: fc.record({ do: fc.constant("keep" as const), row, part, revision }) },
        { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("withdraw" as const, "erase" as const), row, part }) },
        {
          weight: 1,
          arbitrary: fc.record({ do: fc.constant("forget" as const), customer: fc.integer({ min: 0, max: 2 }) }),
        },
        { weight: 2, arbitrary: fc.record({ do: fc.constant("undo" as const), import: fc.nat(3) }) },
      ),
      { maxLength: 10, size: "max" },
    ),
  )
  .map(([first, more]) => [first, ...more]);

/** How what is imported lies in a workspace. */
type Keeping = "left as it is" | "unfolded" | "each by itself";

class Way {
  readonly workspace: WorkspaceId;
  readonly #afterwards: Keeping;
  readonly #imports: number[] = [];

  constructor(workspace: WorkspaceId, afterwards: Keeping) {
    this.workspace = workspace;
    this.#afterwards = afterwards;
  }

  /** Does it, and says what came of it. */
  async do(deed: Deed): Promise<unknown> {
    const { workspace } = this;
    if (deed.do === "import") return this.#import(deed);
    if (deed.do === "keep") {
      const { experiences } = toldBy(deed.row, deed.revision, false);
      return keepExperiences(records, workspace, [experiences[deed.part]!]);
    }
    if (deed.do === "withdraw") return withdraw(records, workspace, "experience", idOfRow(deed.row, deed.part));
    if (deed.do === "erase")
      return erase(records, workspace, { subject: "experience", id: idOfRow(deed.row, deed.part) });
    if (deed.do === "forget") return erase(records, workspace, { customer: `c-${deed.customer}` });
    const number = this.#imports[deed.import];
    if (number === undefined) return null;
    const undone = await undoImport(records, workspace, number);
    return undone.ok ? undone.value : undone.refusal.code;
  }

  async #import({ from, rows, revision, comment, batch }: Extract<Deed, { do: "import" }>): Promise<unknown> {
    const source = { source: "visits.csv", fingerprint: "f", mapping: {} };
    const imported = await importInto(records, this.workspace, source, async (open) => {
      for (let row = from; row < from + rows; row++) {
        const told = toldBy(row, revision, comment);
        if (this.#afterwards === "each by itself") {
          const backwards = told.experiences.toReversed();
          for (const value of backwards) await open.experiences([{ row, value }]);
          await open.outcomes(told.outcomes.map((value) => ({ row, value })));
        } else {
          open.add(row, toldTogether(row, told.experiences), told.outcomes);
          await open.send(batch * (parts + 1));
        }
      }
    });
    assert(imported.ok);
    this.#imports.push(imported.value.number);
    if (this.#afterwards === "unfolded") await unfoldAll(records, this.workspace);
    return [imported.value.counts, await journeyOfImport(records, this.workspace, imported.value.number)];
  }
}

async function ways(): Promise<Way[]> {
  const made: Way[] = [];
  for (const afterwards of ["left as it is", "unfolded", "each by itself"] as const) {
    const workspace = await aWorkspace(records);
    await keepJourney(records, workspace, randomJourney, "2020-01-01");
    made.push(new Way(workspace, afterwards));
  }
  return made;
}

async function aProjection(workspace: WorkspaceId): Promise<Projection> {
  const opened = await openProjection({ file: "temporary", workspace });
  assert(opened.ok);
  return opened.value;
}

const slice = { journey: "lunch", perspective: "customer" } as const;
const figures = async (projection: Projection) => ({
  totals: await projection.totals(slice),
  answers: await projection.answers(slice),
  groups: await projection.groups(slice, "group"),
  outcomes: await projection.outcomes(slice),
});

describe("what one row of a source told", () => {
  it("lies in one sheet, and says word for word what rows of the log would", async () => {
    const [folded, unfolded, apart] = await ways();
    const deed: Deed = { do: "import", from: 1, rows: 6, revision: 1, comment: true, batch: 2 };
    for (const way of [folded!, unfolded!, apart!]) {
      assert.deepEqual(await way.do(deed), [{ kept: 30, corrected: 0, known: 0, rejected: 0 }, "lunch"]);
    }
    assert.equal(await sheetsIn(records, folded!.workspace), 6);
    assert.equal(await sheetsIn(records, unfolded!.workspace), 0);
    assert.equal((await toldIn(records, folded!.workspace)).length, 30);
    assert((await secondsBehind(records, folded!.workspace, null)) > 0);
    for (const atATime of [1, 5, 1000]) {
      const told = await toldIn(records, folded!.workspace, atATime);
      assert.deepEqual(told, await toldIn(records, unfolded!.workspace, atATime));
    }
  });

  it("comes back from a backup folded as it was, and is unfolded there as here", async () => {
    const [folded] = await ways();
    const { workspace } = folded!;
    await folded!.do({ do: "import", from: 1, rows: 6, revision: 1, comment: true, batch: 3 });
    const folder = mkdtempSync(join(tmpdir(), "polku-sheets-"));
    const file = join(folder, "all.backup");
    await backUp(records, file, "everything", { now: () => new Date("2026-11-22T12:00:00Z") });
    const restored = await restore(others, file);
    rmSync(folder, { recursive: true });
    assert(restored.ok, JSON.stringify(restored));
    assert.equal(await sheetsIn(others, workspace), 6);
    assert.deepEqual(await toldIn(others, workspace), await toldIn(records, workspace));
    assert.deepEqual(await keepExperiences(others, workspace, [toldBy(1, 1, false).experiences[0]!]), ["duplicate"]);
    assert.deepEqual(await keepExperiences(others, workspace, [anExperience()]), ["kept"]);
    const [{ number }] = (await listImports(others, workspace)) as [ImportRecord];
    assert.deepEqual(await undoImport(others, workspace, number), { ok: true, value: { withdrawn: 30, restored: 0 } });
    assert.equal((await exportedFrom(others, workspace)).length, 1);
  });

  it("is unfolded by whatever is said about it, alone of all", async () => {
    const deeds: Deed[] = [
      { do: "keep", row: 2, part: 0, revision: 2 },
      { do: "withdraw", row: 3, part: 1 },
      { do: "erase", row: 4, part: 3 },
      { do: "forget", customer: 0 }, // who lived what rows 3 and 6 tell
    ];
    const [folded] = await ways();
    await folded!.do({ do: "import", from: 1, rows: 6, revision: 1, comment: false, batch: 6 });
    const left: number[] = [];
    for (const deed of deeds) {
      await folded!.do(deed);
      left.push(await sheetsIn(records, folded!.workspace));
    }
    assert.deepEqual(left, [5, 4, 3, 2]);
  });

  it("stays folded when it comes again, for it is known as a whole; what has grown comes in", async () => {
    const [folded] = await ways();
    const counts = async (deed: Partial<Extract<Deed, { do: "import" }>>) =>
      folded!.do({ do: "import", from: 1, rows: 6, revision: 1, comment: true, batch: 2, ...deed });
    await counts({});
    assert.deepEqual(await counts({}), [{ kept: 0, corrected: 0, known: 30, rejected: 0 }, null]);
    assert.equal(await sheetsIn(records, folded!.workspace), 6);
    assert.deepEqual(await counts({ rows: 8 }), [{ kept: 10, corrected: 0, known: 30, rejected: 0 }, "lunch"]);
    assert.equal(await sheetsIn(records, folded!.workspace), 8);
    assert.deepEqual(await counts({ rows: 2, revision: 2 }), [
      { kept: 0, corrected: 10, known: 0, rejected: 0 },
      "lunch",
    ]);
    assert.equal(await sheetsIn(records, folded!.workspace), 6);
  });

  it("gives the same answers, log, export and figures as rows would, whatever is done", async () => {
    const law = fc.asyncProperty(deeds, fc.nat(11), async (all, looked) => {
      const made = await ways();
      const projections = await Promise.all(made.map(({ workspace }) => aProjection(workspace)));
      const bring = (again: typeof project) =>
        Promise.all(made.map(({ workspace }, at) => again(projections[at]!, records, workspace)));
      try {
        for (const [at, deed] of all.entries()) {
          const [answer, ...answers] = [await made[0]!.do(deed), await made[1]!.do(deed), await made[2]!.do(deed)];
          for (const other of answers) assert.deepEqual(other, answer, `${deed.do}, ${at}`);
          if (at === looked) await bring(project);
        }
        await bring(project);
        const [log, ...logs] = await Promise.all(made.map(({ workspace }) => toldIn(records, workspace, 7)));
        for (const other of logs) assert.deepEqual(other, log);
        const [exported, ...exports] = await Promise.all(made.map(({ workspace }) => exportedFrom(records, workspace)));
        for (const other of exports) assert.deepEqual(other, exported);
        const [counted, ...others] = await Promise.all(projections.map(figures));
        for (const other of others) assert.deepEqual(other, counted);
        await bring(rebuild);
        for (const projection of projections) assert.deepEqual(await figures(projection), counted);
      } finally {
        for (const projection of projections) await projection.close();
      }
    });
    await assertLaw(law, { numRuns: 20 });
  });
});
