import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { anExperience, anOutcome } from "../../../../test/experiences.ts";
import { aWorkspace, recordsForTests, wholeLog } from "../../../../test/postgres.ts";
import type { Experience } from "../../../core/experience/experience.ts";
import { erase } from "../changing/erase.ts";
import { customersOf } from "../intake/customers.ts";
import { keepExperiences } from "../intake/experiences.ts";
import { type GroupAnswer, groupCommit } from "../intake/group-commit.ts";
import { incomingExperience } from "../intake/incoming.ts";
import { keepStatement } from "../intake/keep-statement.ts";
import { keepLocation } from "../locations.ts";
import { importInto, listImports } from "./imports.ts";
import { undoImport } from "./undo-import.ts";

const records = await recordsForTests();
const source = { source: "answers-2025.csv", fingerprint: "abc", mapping: { journey: "lunch" } };

const numbered = (values: readonly Experience[]) => values.map((value, at) => ({ row: at + 1, value }));

async function importRows(workspace: string, values: readonly Experience[]) {
  const imported = await importInto(records, workspace, source, (open) => open.experiences(numbered(values)));
  assert(imported.ok);
  return imported.value;
}

/** The answers as they stand, by experience. */
async function satisfactions(workspace: string): Promise<unknown[]> {
  const last = new Map<number, { turn: number; value: unknown }>();
  for (const entry of await wholeLog(records, workspace, 1000)) {
    const number =
      "experience" in entry ? entry.experience.number : "experienceNumber" in entry ? entry.experienceNumber : 0;
    if (entry.turn < (last.get(number)?.turn ?? 0)) continue;
    last.set(number, {
      turn: entry.turn,
      value: "experience" in entry ? entry.experience.answers.satisfaction : entry.entry,
    });
  }
  return [...last.values()].map(({ value }) => value);
}

describe("an import", () => {
  it("is numbered within its workspace, also where two begin at once", async () => {
    const [one, other] = [await aWorkspace(records), await aWorkspace(records)];
    assert.equal((await importRows(one, [anExperience()])).number, 1);
    assert.equal((await importRows(other, [anExperience()])).number, 1);
    const both = await Promise.all([importRows(one, [anExperience()]), importRows(one, [anExperience()])]);
    assert.deepEqual(both.map(({ number }) => number).toSorted(), [2, 3]);
  });

  it("is one transaction: nothing of it is there before it is finished", async () => {
    const workspace = await aWorkspace(records);
    const before = Math.floor(Date.now() / 1000) * 1000; // it is told in whole seconds
    const imported = await importInto(records, workspace, source, async (open) => {
      for (let batch = 0; batch < 3; batch++) {
        await open.experiences(numbered([anExperience(), anExperience()]));
        assert.deepEqual(await wholeLog(records, workspace), []);
        assert.equal((await listImports(records, workspace))[0]?.state, "begun");
      }
      await open.outcomes([{ row: 1, value: anOutcome() }]);
    });
    assert(imported.ok);
    assert.deepEqual(imported.value.counts, { kept: 7, corrected: 0, known: 0, rejected: 0 });
    assert.equal((await wholeLog(records, workspace)).length, 7);
    const [known] = await listImports(records, workspace);
    assert(known !== undefined);
    const { begun, ...rest } = known;
    assert.deepEqual(rest, {
      ...source,
      number: imported.value.number,
      state: "finished",
      counts: imported.value.counts,
    });
    assert(before <= Date.parse(begun) && Date.parse(begun) <= Date.now());
  });

  it("leaves nothing when its source fails half-way", async () => {
    const workspace = await aWorkspace(records);
    const failing = importInto(records, workspace, source, async (open) => {
      await open.experiences(numbered([anExperience()]));
      throw new Error("row 2 cannot be read");
    });
    await assert.rejects(failing, /row 2 cannot be read/);
    assert.deepEqual(await wholeLog(records, workspace), []);
    assert.equal((await listImports(records, workspace))[0]?.state, "abandoned");
  });

  it("doubles nothing when it is repeated", async () => {
    const workspace = await aWorkspace(records);
    const values = Array.from({ length: 5 }, () => anExperience({ customer: "c-1" }));
    await importRows(workspace, values);
    assert.deepEqual((await importRows(workspace, values)).counts, { kept: 0, corrected: 0, known: 5, rejected: 0 });
    assert.equal((await wholeLog(records, workspace)).length, 5);
  });

  it("says by row what cannot be kept, and keeps the rest", async () => {
    const workspace = await aWorkspace(records);
    const { counts, rejected } = await importRows(workspace, [
      anExperience(),
      anExperience({ at: "yesterday" }),
      anExperience(),
    ]);
    assert.deepEqual(counts, { kept: 2, corrected: 0, known: 0, rejected: 1 });
    assert.deepEqual(rejected, [
      {
        code: "cannot-be-kept",
        path: ["at"],
        message: 'at must be a time of the years 1 to 9999, got "yesterday"',
        row: 2,
      },
    ]);
  });

  it("is refused whole, in words, when PostgreSQL itself does not take a row", async () => {
    const workspace = await aWorkspace(records);
    const endless = Array.from({ length: 4000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join(
      "",
    );
    const imported = await importInto(records, workspace, source, (open) =>
      open.experiences(numbered([anExperience(), anExperience({ touchpoint: endless, answers: { comment: "Hyvä" } })])),
    );
    assert(!imported.ok);
    assert.equal(imported.refusal.code, "import-failed");
    assert.match(imported.refusal.message, /nothing of it was kept: index row/);
    assert.deepEqual(await wholeLog(records, workspace), []);
  });

  it("does not hold up live intake, not even of the same customers", async () => {
    const workspace = await aWorkspace(records);
    const imported = await importInto(records, workspace, source, async (open) => {
      await open.experiences(numbered([anExperience({ customer: "new-1" })]));
      await open.experiences(numbered([anExperience({ customer: "new-2" })]));
      assert.deepEqual(await keepExperiences(records, workspace, [anExperience({ customer: "new-1" })]), ["kept"]);
    });
    assert(imported.ok);
  });
});

describe("an import whose ids come row by row", () => {
  /** Two experiences and an outcome of each row, with ids as rows of a file have them. */
  const ofRow = (row: number, about: Partial<Experience> = {}) => {
    const beginning = `5ac30000-${row.toString(16).padStart(4, "0")}-8`;
    const shared = { customer: `c-${row}`, attributes: { row }, location: row % 2 === 0 ? "oslo" : "turku", ...about };
    return {
      experiences: [
        { row, value: anExperience({ ...shared, id: `${beginning}b01-8000-000000000001` }) },
        {
          row,
          value: anExperience({
            ...shared,
            id: `${beginning}a00-8000-000000000001`,
            touchpoint: "menu",
            answers: { satisfaction: 2, comment: `said ${row}` },
          }),
        },
      ],
      outcomes: [{ row, value: anOutcome({ customer: `c-${row}`, id: `${beginning}c00-8000-000000000001` }) }],
    };
  };
  const rows = (from: number, until: number, about?: Partial<Experience>) =>
    Array.from({ length: until - from }, (_, at) => ofRow(from + at, about));
  const inOrder = (some: ReturnType<typeof rows>) => some.flatMap(({ experiences }) => experiences);

  async function take(workspace: string, ...batches: readonly (readonly ReturnType<typeof ofRow>[])[]) {
    const imported = await importInto(records, workspace, source, async (open) => {
      for (const batch of batches) {
        await open.experiences(batch.flatMap(({ experiences }) => experiences));
        await open.outcomes(batch.flatMap(({ outcomes }) => outcomes));
      }
    });
    assert(imported.ok);
    return imported.value.counts;
  }

  /** The log without what differs between workspaces, by what it says. */
  async function toldIn(workspace: string): Promise<string[]> {
    const entries = await wholeLog(records, workspace, 1000);
    return entries
      .map((entry) =>
        JSON.stringify(entry, (key, value) => (["position", "number", "customer"].includes(key) ? undefined : value)),
      )
      .sort();
  }

  it("brings in the same as one whose ids do not, each at the time of its place", async () => {
    const [quick, slow] = [await aWorkspace(records), await aWorkspace(records)];
    for (const workspace of [quick, slow]) {
      await keepLocation(records, workspace, {
        key: "oslo",
        parent: null,
        name: { en: "Oslo" },
        timeZone: "Europe/Oslo",
      });
    }
    const times = [
      ...rows(1, 5),
      ...rows(5, 8, { at: "2026-05-01", precision: "day" }),
      ...rows(8, 10, { at: "2026", precision: "year" }),
      ...rows(10, 12, { customer: undefined, location: undefined } as unknown as Partial<Experience>),
    ];
    assert.deepEqual(await take(quick, times), { kept: 33, corrected: 0, known: 0, rejected: 0 });
    assert.deepEqual(await take(slow, times.toReversed()), { kept: 33, corrected: 0, known: 0, rejected: 0 });
    assert.deepEqual(await toldIn(quick), await toldIn(slow));
    const comments = (workspace: string) =>
      records.inWorkspace(workspace, (sql) =>
        sql.query(
          `SELECT comment, source_row, touchpoint, at, local::text, time_zone FROM polku.log
           WHERE comment IS NOT NULL ORDER BY comment`,
        ),
      );
    assert.deepEqual(await comments(quick), await comments(slow));
  });

  it("doubles nothing, corrects what is corrected, and brings in what lies between", async () => {
    const workspace = await aWorkspace(records);
    await take(workspace, rows(1, 4), rows(6, 9));
    assert.deepEqual(await take(workspace, rows(1, 3), rows(3, 10)), { kept: 9, corrected: 0, known: 18, rejected: 0 });
    const corrected = rows(2, 5, { revision: 2 }).map((row) => ({ ...row, outcomes: [] }));
    assert.deepEqual(await take(workspace, corrected), { kept: 0, corrected: 6, known: 0, rejected: 0 });
    assert.equal((await wholeLog(records, workspace, 1000)).length, 33);
  });

  it("takes the same id twice in the order given, in one batch or in two", async () => {
    const workspace = await aWorkspace(records);
    const twice = (first: Partial<Experience>, second: Partial<Experience>) => [ofRow(1, first), ofRow(1, second)];
    const only = (some: ReturnType<typeof ofRow>[]) => some.map((row) => ({ ...row, outcomes: [] }));
    assert.deepEqual(await take(workspace, only(twice({}, { revision: 2 }))), {
      ...{ kept: 2, corrected: 2, known: 0, rejected: 0 },
    });
    const other = await aWorkspace(records);
    assert.deepEqual(await take(other, only([ofRow(1)]), only([ofRow(1, { revision: 2 })])), {
      ...{ kept: 2, corrected: 2, known: 0, rejected: 0 },
    });
  });

  it("brings in nobody who is erased while it runs", async () => {
    const workspace = await aWorkspace(records);
    const at = "2025-11-22T10:00:00Z";
    const imported = await importInto(records, workspace, source, async (open) => {
      await open.experiences(inOrder(rows(1, 4, { at })));
      await open.experiences(inOrder(rows(4, 6, { at })));
      await erase({ ...records }, workspace, { customer: "c-2" });
      await open.experiences(inOrder(rows(6, 8, { at, customer: "c-2" })));
      await open.experiences(inOrder(rows(8, 10, { at })));
    });
    assert(imported.ok);
    assert.deepEqual(imported.value.counts, { kept: 14, corrected: 0, known: 4, rejected: 0 });
    const told = (await wholeLog(records, workspace, 1000)).flatMap((entry) =>
      "experience" in entry ? [entry.experience.attributes.row] : [],
    );
    assert.deepEqual([...new Set(told)], [1, 3, 4, 5, 8, 9]);
  });
});

describe("an import beside live intake of the same experience", () => {
  it("goes on, though each waits for what the other holds; the live one is told to come again", async () => {
    const workspace = await aWorkspace(records);
    const commit = groupCommit(records);
    const shared = anExperience({ customer: "c-1", answers: { satisfaction: 1 } });
    const innocent = anExperience({ answers: { satisfaction: 3 } });
    const live: Promise<GroupAnswer>[] = [];
    const imported = await importInto(records, workspace, source, async (open) => {
      await open.experiences(numbered([shared]));
      await untilHeld();
      // Live intake meets c-2 first, then waits for the id that the import holds; the import then waits for c-2.
      const again = { ...shared, revision: 2, customer: "c-2", answers: { satisfaction: 2 } };
      live.push(commit.keepExperiences(workspace, [again, innocent]));
      await untilSomebodyWaits();
      await open.experiences([{ row: 2, value: anExperience({ customer: "c-2", answers: { satisfaction: 5 } }) }]);
    });
    assert(imported.ok);
    assert.deepEqual(imported.value.counts, { kept: 2, corrected: 0, known: 0, rejected: 0 });
    const [told] = await Promise.all(live);
    assert(told?.ok);
    const [held, kept] = told.value;
    assert.equal(kept, "kept");
    // It came in after all when the import was done before the last try.
    if (typeof held === "object") assert.equal(held.code, "import-under-way");
    else assert.equal(held, "corrected");
    await commit.drain();
  });

  it("is refused in words, and can be done again, when both bring it for the first time in the same moment", async () => {
    const workspace = await aWorkspace(records);
    const customers = await customersOf(records, workspace);
    const shared = anExperience({ answers: { satisfaction: 1 } });
    const incoming = incomingExperience(shared);
    assert(incoming.ok);
    const imported = await records.inWorkspace(workspace, async (sql) => {
      await sql.run(keepStatement(workspace, "experience", [incoming.value], customers).statement);
      const importing = importInto(records, workspace, source, (open) => open.experiences(numbered([shared])));
      await untilSomebodyWaits();
      return { importing };
    });
    const crossed = await imported.importing;
    assert(!crossed.ok);
    assert.equal(crossed.refusal.code, "import-crossed");
    assert.deepEqual((await importRows(workspace, [shared])).counts, { kept: 0, corrected: 0, known: 1, rejected: 0 });
  });

  const untilSomebodyWaits = () => until("wait_event_type = 'Lock'");
  /** Until a transaction that has written into the log is open. */
  const untilHeld = () => until("state = 'idle in transaction' AND query LIKE '%INSERT INTO polku.log%'");

  /** Until PostgreSQL says that of a connection. */
  async function until(condition: string): Promise<void> {
    const text = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND ${condition}`;
    while ((await records.asOwner((sql) => sql.query(text))).length === 0) await setTimeout(20);
  }
});

describe("undoing an import", () => {
  it("withdraws what it brought, puts back what it corrected, and leaves what was corrected since", async () => {
    const workspace = await aWorkspace(records);
    const [known, brought, correctedSince] = [1, 2, 3].map((satisfaction) =>
      anExperience({ answers: { satisfaction } }),
    );
    await keepExperiences(records, workspace, [known!]);
    const { number } = await importRows(workspace, [
      { ...known!, revision: 2, answers: { satisfaction: 5 } },
      brought!,
      correctedSince!,
    ]);
    await keepExperiences(records, workspace, [{ ...correctedSince!, revision: 2, answers: { satisfaction: 4 } }]);
    assert.deepEqual(await satisfactions(workspace), [5, 2, 4]);

    assert.deepEqual(await undoImport(records, workspace, number), { ok: true, value: { withdrawn: 1, restored: 1 } });
    assert.deepEqual(await satisfactions(workspace), [1, "withdrawn", 4]);
    assert.equal((await listImports(records, workspace))[0]?.state, "undone");
  });

  it("can be followed by the same import anew, with other answers", async () => {
    const workspace = await aWorkspace(records);
    const values = [anExperience({ answers: { satisfaction: 1 } }), anExperience({ answers: { satisfaction: 1 } })];
    const { number } = await importRows(workspace, values);
    await undoImport(records, workspace, number);
    const again = await importRows(
      workspace,
      values.map((value) => ({ ...value, answers: { satisfaction: 5 } })),
    );
    assert.deepEqual(again.counts, { kept: 2, corrected: 0, known: 0, rejected: 0 });
    assert.deepEqual(await satisfactions(workspace), [5, 5]);
    assert.deepEqual(await undoImport(records, workspace, again.number), {
      ok: true,
      value: { withdrawn: 2, restored: 0 },
    });
  });

  it("is refused for one that is not finished, or not there", async () => {
    const workspace = await aWorkspace(records);
    const { number } = await importRows(workspace, [anExperience()]);
    await undoImport(records, workspace, number);
    const twice = await undoImport(records, workspace, number);
    assert(!twice.ok);
    assert.equal(twice.refusal.message, `import ${number} must be finished to be undone, got one that is undone`);
    assert.equal((await undoImport(records, workspace, 987_654)).ok, false);
  });
});
