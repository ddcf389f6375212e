import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Experience } from "../src/core/experience/experience.ts";
import { toldTogether } from "../src/core/experience/told-row.ts";
import { randomFrom } from "../src/core/measures/numbers/random.ts";
import { project, rebuild } from "../src/flows/project.ts";
import { openProjection } from "../src/store/projection/open.ts";
import { erase } from "../src/store/records/changing/erase.ts";
import { withdraw } from "../src/store/records/changing/withdraw.ts";
import { type ImportCounts, importInto, type OpenImport } from "../src/store/records/imports/imports.ts";
import { undoImport } from "../src/store/records/imports/undo-import.ts";
import { keepExperiences } from "../src/store/records/intake/experiences.ts";
import { groupCommit } from "../src/store/records/intake/group-commit.ts";
import { keepJourney } from "../src/store/records/journeys.ts";
import { readLog } from "../src/store/records/log/log.ts";
import { unfold } from "../src/store/records/log/unfold.ts";
import type { WorkspaceId } from "../src/store/records/records.ts";
import { anExperience } from "./experiences.ts";
import { idOfRow, sheetsIn, unfoldAll } from "./kept-ways.ts";
import { aWorkspace, recordsForTests, wholeLog } from "./postgres.ts";
import { randomJourney } from "./random-log.ts";

const records = await recordsForTests();

const parts = 3;
const attributes = {};
const one = (row: number, part: number, revision = 1): Experience => {
  const shared = {
    revision,
    customer: `c-${row % 4}`,
    pass: `visit ${row}`,
    at: "2025-05-11T11:58:00+03:00",
    attributes,
  };
  return anExperience({ ...shared, id: idOfRow(row, part), touchpoint: ["menu", "taste", "bill"][part]! });
};
const aRow = (row: number, revision = 1) => Array.from({ length: parts }, (_, part) => one(row, part, revision));

async function take(workspace: WorkspaceId, work: (open: OpenImport) => Promise<void>): Promise<ImportCounts> {
  const imported = await importInto(records, workspace, { source: "v.csv", fingerprint: "f", mapping: {} }, work);
  assert(imported.ok, JSON.stringify(imported));
  return imported.value.counts;
}
const takeRows = (workspace: WorkspaceId, rows: readonly number[], revision = 1) =>
  take(workspace, async (open) => {
    for (const row of rows) {
      open.add(row, toldTogether(row, aRow(row, revision)), []);
      await open.send(2 * parts);
    }
  });

/** Until PostgreSQL says that somebody waits for somebody. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
  while ((await records.asOwner((sql) => sql.query(waiting))).length === 0) await pause(10);
}

/** How often each thing has a first entry, in the log or in a sheet, by its id. */
async function firstEntries(workspace: WorkspaceId): Promise<Map<string, number>> {
  const rows = await records.inWorkspace(workspace, (sql) =>
    sql.query<{ id: string; n: number }>(
      `SELECT id, count(*)::int AS n FROM (
         SELECT id FROM polku.log WHERE workspace = $1 AND first_seq IS NULL
         UNION ALL SELECT unfolded.id FROM polku.sheets AS sheet CROSS JOIN LATERAL polku.unfold(sheet) AS unfolded WHERE sheet.workspace = $1
       ) AS first GROUP BY id ORDER BY id`,
      [workspace],
    ),
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}
const onceEach = (rows: readonly number[]) =>
  new Map(rows.flatMap((row) => aRow(row).map(({ id }) => [id, 1] as const)).toSorted(([a], [b]) => (a < b ? -1 : 1)));

describe("an id that an import folds into a sheet", () => {
  it("waits for live intake that has just brought it, and is known then", async () => {
    const workspace = await aWorkspace(records);
    const gate = Promise.withResolvers<void>();
    const live = records.inWorkspace(workspace, async (sql) => {
      await unfold(sql, workspace, [one(2, 1).id]);
      await sql.query(
        "INSERT INTO polku.log (workspace, id, turn, revision, subject, entry, journey) VALUES ($1, $2, 1, 1, 'experience', 'lived', 'lunch')",
        [workspace, one(2, 1).id],
      );
      await gate.promise;
    });
    const importing = takeRows(workspace, [1, 2, 3, 4]);
    await untilSomebodyWaits();
    gate.resolve();
    await live;
    assert.deepEqual(await importing, { kept: 11, corrected: 0, known: 1, rejected: 0 });
    assert.deepEqual(await firstEntries(workspace), onceEach([1, 2, 3, 4]));
    assert.equal(await sheetsIn(records, workspace), 2, "what came with it lies in rows, the other batch in sheets");
  });

  it("is waited for by live intake, which is told to come again while the import runs, and finds it known afterwards", async () => {
    const workspace = await aWorkspace(records);
    const commit = groupCommit(records);
    const rows = [1, 2, 3, 4, 5, 6];
    await take(workspace, async (open) => {
      // few are under way at a time: when the last is sent, the first two are in
      for (const row of rows) {
        open.add(row, toldTogether(row, aRow(row)), []);
        await open.send(1);
      }
      const told = await commit.keepExperiences(workspace, [one(1, 0), anExperience()]);
      assert(told.ok);
      const [held, other] = told.value;
      assert(typeof held === "object" && held.code === "import-under-way");
      assert.equal(other, "kept");
    });
    assert.equal(await sheetsIn(records, workspace), rows.length);
    assert.deepEqual(await keepExperiences(records, workspace, [one(1, 0), one(2, 1, 2)]), ["duplicate", "corrected"]);
  });

  it("comes in once when two imports bring it at the same time", async () => {
    const workspace = await aWorkspace(records);
    const rows = Array.from({ length: 40 }, (_, at) => at + 1);
    const both = await Promise.all([takeRows(workspace, rows), takeRows(workspace, rows)]);
    assert.deepEqual(
      both.map(({ kept }) => kept).toSorted((a, b) => a - b),
      [0, 120],
    );
    assert.deepEqual(
      both.map(({ known }) => known).toSorted((a, b) => a - b),
      [0, 120],
    );
    assert.deepEqual(await firstEntries(workspace), onceEach(rows));
  });

  it("leaves no trace when its import fails, and can come again", async () => {
    const workspace = await aWorkspace(records);
    const failing = take(workspace, async (open) => {
      for (const row of [1, 2, 3]) {
        open.add(row, toldTogether(row, aRow(row)), []);
        await open.send(1);
      }
      throw new Error("row 4 cannot be read");
    });
    await assert.rejects(failing, /row 4 cannot be read/);
    assert.deepEqual(await keepExperiences(records, workspace, [one(1, 0)]), ["kept"]);
    assert.deepEqual(await takeRows(workspace, [1]), { kept: 2, corrected: 0, known: 1, rejected: 0 });
  });

  it("is erased, though the erasure came while its import was under way", async () => {
    const workspace = await aWorkspace(records);
    await take(workspace, async (open) => {
      // few are under way at a time: when the last is sent, the first two are in
      for (const row of [1, 5, 6, 7, 10, 11, 14]) {
        open.add(row, toldTogether(row, aRow(row)), []);
        await open.send(1);
      }
      await erase({ ...records }, workspace, { customer: "c-1" }); // rows 1 and 5
    });
    const entries = (await wholeLog(records, workspace)).map(({ entry }) => entry);
    assert.deepEqual(entries.toSorted(), [...Array(6).fill("erased"), ...Array(15).fill("lived")]);
  });
});

describe("a reader of the log", () => {
  it("meets each entry once, however sheets are unfolded between its pages", async () => {
    const workspace = await aWorkspace(records);
    const rows = Array.from({ length: 12 }, (_, at) => at + 1);
    await takeRows(workspace, rows);
    const seen: number[] = [];
    let after = null;
    for (let page = 0; ; page++) {
      const read = await readLog(records, workspace, after, 2);
      for (const entry of read) if ("experience" in entry) seen.push(entry.experience.number);
      if (read.length < 2) break;
      after = read.last;
      if (page === 1) await withdraw(records, workspace, "experience", one(2, 0).id); // read already
      if (page === 2) await withdraw(records, workspace, "experience", one(9, 0).id); // to be read yet
      if (page === 3) await unfoldAll(records, workspace);
    }
    assert.equal(seen.length, 36);
    assert.equal(new Set(seen).size, 36);
  });

  it("counts what a reading of everything from the beginning counts, whatever many do at once", async () => {
    const workspace = await aWorkspace(records);
    await keepJourney(records, workspace, randomJourney, "2020-01-01");
    const opened = await openProjection({ file: "temporary", workspace });
    assert(opened.ok);
    const projection = opened.value;
    const finished: number[] = [];
    const commit = groupCommit(records);
    let working = true;

    /** One of many who import, correct, take back and erase among the same forty rows. */
    async function work(seed: number): Promise<void> {
      const random = randomFrom(seed);
      const row = () => 1 + random.below(40);
      const part = () => random.below(parts);
      for (let deed = 0; deed < 12; deed++) {
        const which = random.below(10);
        if (which < 3) {
          const from = row();
          const source = { source: "v.csv", fingerprint: "f", mapping: {} };
          const revision = 1 + random.below(2);
          const imported = await importInto(records, workspace, source, async (open) => {
            for (let at = from; at < from + 10; at++) open.add(at, toldTogether(at, aRow(at, revision)), []);
          });
          if (imported.ok) finished.push(imported.value.number);
        } else if (which < 6) {
          const told = [one(row(), part(), 1 + random.below(3)), anExperience(), one(row(), part())];
          const kept = await commit.keepExperiences(workspace, told);
          assert(kept.ok, JSON.stringify(kept));
          for (const what of kept.value) assert(typeof what === "string" || what.code === "import-under-way");
        } else if (which === 6) await withdraw(records, workspace, "experience", one(row(), part()).id);
        else if (which === 7) await erase(records, workspace, { subject: "experience", id: one(row(), part()).id });
        else if (which === 8 && random.uniform() < 0.3) await erase(records, workspace, { customer: `c-${row() % 4}` });
        else if (finished.length > 0) await undoImport(records, workspace, finished[random.below(finished.length)]!);
      }
    }
    const following = (async () => {
      while (working) await project(projection, records, workspace, { batch: 7 });
    })();
    await Promise.all([1, 2, 3, 4].map(work));
    working = false;
    await following;
    await project(projection, records, workspace);

    for (const [id, times] of await firstEntries(workspace)) assert.equal(times, 1, id);
    const slice = { journey: "lunch", perspective: "customer" } as const;
    const figures = async () => [await projection.totals(slice), await projection.answers(slice)];
    const followed = await figures();
    await rebuild(projection, records, workspace);
    assert.deepEqual(await figures(), followed);
    await unfoldAll(records, workspace);
    await rebuild(projection, records, workspace);
    assert.deepEqual(await figures(), followed);
    await projection.close();
  });
});
