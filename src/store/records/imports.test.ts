import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperience, anOutcome } from "../../../test/experiences.ts";
import { aWorkspace, recordsForTests, wholeLog } from "../../../test/postgres.ts";
import type { Experience } from "../../core/experience/experience.ts";
import { keepExperiences } from "./experiences.ts";
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
  it("is one transaction: nothing of it is there before it is finished", async () => {
    const workspace = await aWorkspace(records);
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
    assert(Math.abs(Date.now() - Date.parse(begun)) < 60_000);
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
