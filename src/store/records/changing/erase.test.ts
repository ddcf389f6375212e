import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { anExperience, anOutcome } from "../../../../test/experiences.ts";
import { aWorkspace, recordsForTests, wholeLog } from "../../../../test/postgres.ts";
import { importInto } from "../imports/imports.ts";
import { keepExperiences, keepOutcomes } from "../intake/experiences.ts";
import { erase, settleErasures } from "./erase.ts";

const records = await recordsForTests();

/** Every word that the database holds of a workspace. */
const everything = async (workspace: string): Promise<string> => {
  const rows = await records.asOwner((sql) =>
    sql.query("SELECT log::text FROM polku.log WHERE workspace = $1 ORDER BY seq", [workspace]),
  );
  return JSON.stringify(rows);
};

describe("erasing a customer", () => {
  it("removes all that is known of somebody, corrected and withdrawn entries too, and nothing of others", async () => {
    const workspace = await aWorkspace(records);
    const first = anExperience({ customer: "matti", answers: { comment: "Nimeni on Matti" } });
    const corrected = { ...first, revision: 2, answers: { comment: "Nimeni on Matti M." } };
    const another = anExperience({ customer: "maija", answers: { comment: "Nimeni on Maija" } });
    await keepExperiences(records, workspace, [first, another]);
    await keepExperiences(records, workspace, [corrected]);
    await keepOutcomes(records, workspace, [anOutcome({ customer: "matti", kind: "churned" })]);

    assert.equal(await erase(records, workspace, { customer: "matti" }), 2);
    const left = await everything(workspace);
    assert(!left.includes("Matti") && !left.includes("churned"));
    assert(left.includes("Maija"));
    // What is erased at once stands in the log in no order of its own.
    const entries = (await wholeLog(records, workspace)).map(({ entry, turn }) => `${entry} ${turn}`);
    assert.deepEqual(entries.sort(), ["erased 2", "erased 3", "lived 1"]);
  });

  it("is not undone by a retry, by a correction, nor by an old offline queue", async () => {
    const workspace = await aWorkspace(records);
    const experience = anExperience({ customer: "matti" });
    await keepExperiences(records, workspace, [experience]);
    await erase(records, workspace, { customer: "matti" });
    const queued = anExperience({ customer: "matti", at: "2025-11-20T10:00:00Z" });
    assert.deepEqual(
      await keepExperiences(records, workspace, [experience, { ...experience, revision: 9 }, queued, anExperience()]),
      ["erased", "erased", "erased", "kept"],
    );
  });

  it("lets them come again as somebody new", async () => {
    const workspace = await aWorkspace(records);
    await keepExperiences(records, workspace, [
      anExperience({ customer: "matti" }),
      anExperience({ customer: "maija" }),
    ]);
    const before = (await wholeLog(records, workspace)).map(
      (entry) => "experience" in entry && entry.experience.customer,
    );
    await erase(records, workspace, { customer: "matti" });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    assert.deepEqual(await keepExperiences(records, workspace, [anExperience({ customer: "matti", at: tomorrow })]), [
      "kept",
    ]);
    const last = (await wholeLog(records, workspace)).at(-1);
    assert(last !== undefined && "experience" in last && last.experience.customer !== null);
    assert(!before.includes(last.experience.customer));
  });

  it("leaves a list by which a restored backup is erased again", async () => {
    const workspace = await aWorkspace(records);
    await keepExperiences(records, workspace, [anExperience({ customer: "matti" })]);
    await erase(records, workspace, { customer: "matti" });
    const list = await records.inWorkspace(workspace, (sql) =>
      sql.query("SELECT length(customer_hash) AS bytes, settled FROM polku.erasures"),
    );
    assert.deepEqual(list, [{ bytes: 16, settled: true }]);
  });

  it("also reaches what an import, open at the time, writes afterwards", async () => {
    const workspace = await aWorkspace(records);
    const row = (n: number) => ({
      row: n,
      value: anExperience({ customer: "matti", answers: { comment: "Matti taas" } }),
    });
    const imported = await importInto(
      records,
      workspace,
      { source: "old.csv", fingerprint: "1", mapping: {} },
      async (open) => {
        await open.experiences([row(1)]);
        await open.experiences([row(2)]); // by now the first has been written, and the customer has a number
        await erase(records, workspace, { customer: "matti" });
        assert((await settleErasures(records, workspace)).unsettled > 0);
      },
    );
    assert(imported.ok);
    assert(!(await everything(workspace)).includes("Matti"));
    assert.deepEqual(await settleErasures(records, workspace), { removed: 0, unsettled: 0 });
  });

  it("holds at once in another server that knew them, and for a batch in which others come too", async () => {
    const workspace = await aWorkspace(records);
    const other = { ...records }; // a handle of its own, with its own memory of customers
    const by = (customer: string, at = "2025-11-22T10:00:00Z") => anExperience({ customer, at });
    await keepExperiences(other, workspace, [by("matti"), by("maija")]);
    await erase(records, workspace, { customer: "matti" });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const batch = [by("maija"), by("matti"), by("matti", tomorrow), anExperience()];
    assert.deepEqual(await keepExperiences(other, workspace, batch), ["kept", "erased", "kept", "kept"]);
    const customers = (await wholeLog(records, workspace)).flatMap((entry) =>
      "experience" in entry && entry.experience.customer !== null ? [entry.experience.customer] : [],
    );
    assert.equal(customers.length, 3);
    assert.equal(new Set(customers).size, 2);
  });

  it("holds for an import that knew them", async () => {
    const workspace = await aWorkspace(records);
    const row = (customer: string) => ({ row: 1, value: anExperience({ customer, at: "2025-11-22T10:00:00Z" }) });
    const source = { source: "old.csv", fingerprint: "1", mapping: {} };
    const imported = await importInto(records, workspace, source, async (open) => {
      await open.experiences([row("matti"), row("maija")]);
      await open.experiences([row("maija")]);
      await erase({ ...records }, workspace, { customer: "matti" });
      await open.experiences([row("matti"), row("maija")]);
    });
    assert(imported.ok);
    assert.deepEqual(imported.value.counts, { kept: 4, corrected: 0, known: 1, rejected: 0 });
    const entries = (await wholeLog(records, workspace)).map(({ entry }) => entry);
    assert.deepEqual(entries.toSorted(), ["erased", "lived", "lived", "lived"]);
  });
});

describe("erasing one experience", () => {
  it("removes its content and leaves its tombstone", async () => {
    const workspace = await aWorkspace(records);
    const [one, other] = [anExperience({ answers: { comment: "Pois" } }), anExperience()];
    await keepExperiences(records, workspace, [one, other]);
    assert.equal(await erase(records, workspace, { subject: "experience", id: one.id }), 1);
    assert.equal(await erase(records, workspace, { subject: "experience", id: one.id }), 0);
    assert(!(await everything(workspace)).includes("Pois"));
    assert.deepEqual(await keepExperiences(records, workspace, [one, other]), ["erased", "duplicate"]);
  });

  it("holds for one that has not arrived yet", async () => {
    const workspace = await aWorkspace(records);
    const id = randomUUID();
    assert.equal(await erase(records, workspace, { subject: "experience", id }), 0);
    assert.deepEqual(await keepExperiences(records, workspace, [anExperience({ id })]), ["erased"]);
  });
});
