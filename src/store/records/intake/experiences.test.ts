import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import fc from "fast-check";
import { anExperience, anOutcome } from "../../../../test/experiences.ts";
import { aWorkspace, recordsForTests, wholeLog } from "../../../../test/postgres.ts";
import type { Experience } from "../../../core/experience/experience.ts";
import { withdraw } from "../changing/withdraw.ts";
import { keepLocation } from "../locations.ts";
import { keepExperiences, keepOutcomes } from "./experiences.ts";

const records = await recordsForTests();

/** What the log says of each experience in the end: by the entry with the highest turn. */
async function standing(workspace: string): Promise<Map<number, unknown>> {
  const last = new Map<number, { turn: number; answers: unknown }>();
  for (const entry of await wholeLog(records, workspace)) {
    const number =
      "experience" in entry ? entry.experience.number : "experienceNumber" in entry ? entry.experienceNumber : 0;
    if ((last.get(number)?.turn ?? 0) > entry.turn) continue;
    last.set(number, { turn: entry.turn, answers: "experience" in entry ? entry.experience.answers : entry.entry });
  }
  return new Map([...last].map(([number, { answers }]) => [number, answers]));
}

describe("keeping experiences", () => {
  it("keeps each once: the same batch again changes nothing", async () => {
    const workspace = await aWorkspace(records);
    const batch = [anExperience(), anExperience({ customer: "c-1" }), anExperience({ customer: "c-1" })];
    assert.deepEqual(await keepExperiences(records, workspace, batch), ["kept", "kept", "kept"]);
    assert.deepEqual(await keepExperiences(records, workspace, batch), ["duplicate", "duplicate", "duplicate"]);
    assert.equal((await wholeLog(records, workspace)).length, 3);
  });

  it("corrects by a higher revision; an equal or lower one is a duplicate", async () => {
    const workspace = await aWorkspace(records);
    const first = anExperience({ revision: 2, answers: { satisfaction: 2 } });
    const later = { ...first, revision: 5, answers: { satisfaction: 5 } };
    const between = { ...first, revision: 4, answers: { satisfaction: 4 } };
    assert.deepEqual(await keepExperiences(records, workspace, [first]), ["kept"]);
    assert.deepEqual(await keepExperiences(records, workspace, [later]), ["corrected"]);
    assert.deepEqual(await keepExperiences(records, workspace, [between, later, first]), [
      "duplicate",
      "duplicate",
      "duplicate",
    ]);
    assert.deepEqual([...(await standing(workspace)).values()], [{ satisfaction: 5 }]);
  });

  it("takes the same id twice in one batch in the order given", async () => {
    const workspace = await aWorkspace(records);
    const first = anExperience({ answers: { satisfaction: 1 } });
    const second = { ...first, revision: 2, answers: { satisfaction: 2 } };
    const shouted = { ...first, id: first.id.toUpperCase() };
    assert.deepEqual(await keepExperiences(records, workspace, [first, second, first, shouted]), [
      "kept",
      "corrected",
      "duplicate",
      "duplicate",
    ]);
    assert.deepEqual([...(await standing(workspace)).values()], [{ satisfaction: 2 }]);
  });

  it("keeps experiences and outcomes apart, also under one id", async () => {
    const workspace = await aWorkspace(records);
    const id = randomUUID();
    assert.deepEqual(await keepExperiences(records, workspace, [anExperience({ id })]), ["kept"]);
    assert.deepEqual(await keepOutcomes(records, workspace, [anOutcome({ id, customer: "c-1" })]), ["kept"]);
    assert.deepEqual(await keepOutcomes(records, workspace, [anOutcome({ id })]), ["duplicate"]);
    const [, entry] = await wholeLog(records, workspace);
    assert(entry !== undefined && "outcome" in entry);
    assert.equal(entry.outcome.kind, "returned");
    assert.equal(entry.outcome.happened, true);
  });

  it("ends as the highest revision of each id says, whatever the order and the batches (law)", async () => {
    const ids = Array.from({ length: 4 }, () => randomUUID());
    const sent = fc.record({ id: fc.constantFrom(...ids), revision: fc.integer({ min: 1, max: 4 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(sent, { maxLength: 6 }), { maxLength: 5 }), async (batches) => {
        const workspace = await aWorkspace(records);
        const highest = new Map<string, number>();
        for (const batch of batches) {
          const rows = batch.map(({ id, revision }) =>
            anExperience({ id, revision, answers: { satisfaction: revision } }),
          );
          const expected = batch.map(({ id, revision }) => {
            const known = highest.get(id) ?? 0;
            if (revision > known) highest.set(id, revision);
            return revision <= known ? "duplicate" : known === 0 ? "kept" : "corrected";
          });
          assert.deepEqual(await keepExperiences(records, workspace, rows), expected);
        }
        const said = [...(await standing(workspace)).values()].map(
          (answers) => (answers as { satisfaction: number }).satisfaction,
        );
        assert.deepEqual(said.toSorted(), [...highest.values()].toSorted());
      }),
      { seed: 7, numRuns: 25 },
    );
  });

  it("loses nothing and doubles nothing when several writers send the same new ids and customers at once", async () => {
    const workspace = await aWorkspace(records);
    const rows = Array.from({ length: 60 }, (_, n) => anExperience({ customer: `c-${n % 7}` }));
    const answers = await Promise.all(
      [rows, rows.toReversed(), rows.slice(20), rows].map((batch) => keepExperiences(records, workspace, batch)),
    );
    assert.equal(answers.flat().filter((answer) => answer === "kept").length, 60);
    assert.equal(answers.flat().filter((answer) => answer === "duplicate").length, 220 - 60);
    const customers = new Set(
      (await wholeLog(records, workspace, 1000)).map((entry) => "experience" in entry && entry.experience.customer),
    );
    assert.equal(customers.size, 7);
    assert(!customers.has(null));
  });

  it("tells the log everything that was told, but for who it was and what was said in words", async () => {
    const workspace = await aWorkspace(records);
    const told: Experience = anExperience({
      pass: "table-12",
      channel: "kiosk",
      location: "turku-1",
      customer: "hilkka@example.fi",
      survey: "visit",
      version: 3,
      language: "fi",
      askedWhen: "after",
      answers: {
        satisfaction: 4,
        emotions: ["joy"],
        effort: "notApplicable",
        resolved: null,
        expectation: { expected: 60, experienced: null },
        comment: "Ystävällinen palvelu 🙂",
      },
      scales: { satisfaction: [1, 7] },
      attributes: { group: "regular", age: 44 },
      weight: 0.5,
    });
    const { id, customer: _, answers, ...rest } = told;
    const { comment, ...others } = answers;
    await keepExperiences(records, workspace, [told]);
    const [entry] = await wholeLog(records, workspace);
    assert(entry !== undefined && "experience" in entry);
    const { number, customer, ...said } = entry.experience;
    assert.deepEqual(said, { ...rest, answers: others, day: "2026-11-22", second: 11 * 3600 + 58 * 60 });
    assert(number > 0 && customer !== null && customer > 0);
    const text = JSON.stringify(entry);
    assert(!text.includes("hilkka") && !text.includes(id) && !text.includes(String(comment)));
  });

  it("keeps the two states of a comment that are not words", async () => {
    const workspace = await aWorkspace(records);
    await keepExperiences(records, workspace, [
      anExperience({ answers: { comment: null } }),
      anExperience({ answers: { comment: "notApplicable" } }),
    ]);
    assert.deepEqual([...(await standing(workspace)).values()], [{ comment: null }, { comment: "notApplicable" }]);
  });

  it("knows a customer again within a workspace, and not across", async () => {
    const [one, other] = [await aWorkspace(records), await aWorkspace(records)];
    for (const workspace of [one, one, other])
      await keepExperiences(records, workspace, [anExperience({ customer: "c-1" })]);
    const stored = await records.asOwner((sql) =>
      sql.query<{ hash: string }>(
        "SELECT encode(hash, 'hex') AS hash FROM polku.customers WHERE workspace IN ($1, $2)",
        [one, other],
      ),
    );
    assert.equal(stored.length, 2);
    assert.notEqual(stored[0]?.hash, stored[1]?.hash);
  });

  it("answers a row that no column can hold with its problem, and keeps the others", async () => {
    const workspace = await aWorkspace(records);
    const answers = await keepExperiences(records, workspace, [
      anExperience({ id: "order-7" }),
      anExperience(),
      anExperience({ answers: { comment: "a\0b" } }),
      anExperience({ at: "last Tuesday" }),
      anExperience({ revision: 3e9 }),
      anExperience({ answers: { comment: "half a smile: \ud83d" }, attributes: { note: "\ud83d" } }),
    ]);
    assert.deepEqual(
      answers.map((answer) => (typeof answer === "string" ? answer : answer.path)),
      [["id"], "kept", ["comment"], ["at"], ["revision"], "kept"],
    );
  });
});

describe("days and hours", () => {
  const at = "2026-06-30T22:30:15Z";

  async function localOf(experience: Experience, timeZone?: string): Promise<[string, number]> {
    const workspace = await aWorkspace(records, timeZone);
    await keepLocation(records, workspace, { key: "lapland", parent: null, name: { en: "Lapland" }, timeZone: null });
    await keepLocation(records, workspace, {
      key: "haaparanta",
      parent: null,
      name: { en: "Haparanda" },
      timeZone: "Europe/Stockholm",
    });
    await keepLocation(records, workspace, { key: "shop", parent: "haaparanta", name: { en: "Shop" }, timeZone: null });
    await keepExperiences(records, workspace, [experience]);
    const [entry] = await wholeLog(records, workspace);
    assert(entry !== undefined && "experience" in entry);
    return [entry.experience.day, entry.experience.second];
  }

  it("are those of the location, or of the place it lies in, else of the workspace", async () => {
    assert.deepEqual(await localOf(anExperience({ at })), ["2026-07-01", 1 * 3600 + 30 * 60 + 15]);
    assert.deepEqual(await localOf(anExperience({ at, location: "lapland" })), ["2026-07-01", 1 * 3600 + 30 * 60 + 15]);
    assert.deepEqual(await localOf(anExperience({ at, location: "shop" })), ["2026-07-01", 30 * 60 + 15]);
    assert.deepEqual(await localOf(anExperience({ at, location: "unheard-of" }), "America/New_York"), [
      "2026-06-30",
      18 * 3600 + 30 * 60 + 15,
    ]);
  });

  it("stay as they were written where only the day, month or year is known", async () => {
    const day = anExperience({ at: "2026-03-29T00:00:00Z", precision: "day" });
    assert.deepEqual(await localOf(day, "America/New_York"), ["2026-03-29", 0]);
    const month = anExperience({ at: "2026-03-01T00:00:00Z", precision: "month" });
    assert.deepEqual(await localOf(month, "Pacific/Auckland"), ["2026-03-01", 0]);
    const year = anExperience({ at: "2016-07-01T00:00:00Z", precision: "year" });
    assert.deepEqual(await localOf(year), ["2016-01-01", 0]);
  });
});

describe("withdrawing", () => {
  it("takes an experience back once, and a higher revision brings it back", async () => {
    const workspace = await aWorkspace(records);
    const experience = anExperience();
    await keepExperiences(records, workspace, [experience]);
    assert.equal(await withdraw(records, workspace, "experience", experience.id), true);
    assert.equal(await withdraw(records, workspace, "experience", experience.id), false);
    assert.equal(await withdraw(records, workspace, "outcome", experience.id), false);
    assert.deepEqual([...(await standing(workspace)).values()], ["withdrawn"]);
    assert.deepEqual(await keepExperiences(records, workspace, [experience]), ["duplicate"]);
    assert.deepEqual(await keepExperiences(records, workspace, [{ ...experience, revision: 2 }]), ["kept"]);
    assert.deepEqual([...(await standing(workspace)).values()], [{ satisfaction: 4 }]);
  });
});
