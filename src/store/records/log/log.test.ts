import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperience } from "../../../../test/experiences.ts";
import { aWorkspace, recordsForTests, wholeLog } from "../../../../test/postgres.ts";
import { importInto } from "../imports/imports.ts";
import { keepExperiences } from "../intake/experiences.ts";
import { readLog } from "./log.ts";
import type { Position } from "./log-entry.ts";

const records = await recordsForTests();

describe("reading the log", () => {
  it("gives every entry once, in order, however few are asked for", async () => {
    const workspace = await aWorkspace(records);
    for (let n = 0; n < 10; n++) await keepExperiences(records, workspace, [anExperience(), anExperience()]);
    const all = [...(await readLog(records, workspace, null, 100))];
    assert.equal(all.length, 20);
    for (const atATime of [1, 3, 20]) assert.deepEqual(await wholeLog(records, workspace, atATime), all);
    assert.equal((await readLog(records, workspace, all.at(-1)!.position, 10)).length, 0);
  });

  it("gives nothing of another workspace", async () => {
    const [ours, theirs] = [await aWorkspace(records), await aWorkspace(records)];
    await keepExperiences(records, theirs, [anExperience()]);
    assert.deepEqual([...(await readLog(records, ours, null, 10))], []);
  });

  it("tells each experience as it was told, however alike neighbours are", async () => {
    const workspace = await aWorkspace(records);
    const told = [
      anExperience({ answers: { satisfaction: 4 }, attributes: { group: "new" }, pass: "p-1" }),
      anExperience({ answers: { satisfaction: 4 }, attributes: { group: "new" }, pass: "p-1" }),
      anExperience({ answers: { satisfaction: 4 }, attributes: { group: "old" }, pass: "p-1" }),
      anExperience({ answers: { answers: 4, satisfaction: null }, attributes: { answers: ',"answers":{"effort":1}' } }),
      anExperience({ answers: {}, attributes: {} }),
      anExperience({ answers: { answers: { expected: 1, experienced: 2 } }, scales: { answers: [1, 7] } }),
    ];
    await keepExperiences(records, workspace, told);
    const read = Array.from(await readLog(records, workspace, null, 10), (entry) => {
      assert("experience" in entry);
      const { number: _, day: __, second: ___, customer: ____, ...experience } = entry.experience;
      return experience;
    });
    assert.deepEqual(
      read,
      told.map(({ id: _, customer: __, ...experience }) => experience),
    );
  });

  it("orders by transaction number as a number, not as text", async () => {
    const workspace = await aWorkspace(records);
    await keepExperiences(records, workspace, [anExperience()]);
    await records.asOwner((sql) =>
      sql.query(
        `INSERT INTO polku.log (workspace, id, xid, turn, revision, subject, entry)
         SELECT $1, gen_random_uuid(), xid::text::xid8, 1, 1, 'experience', 'withdrawn' FROM unnest(ARRAY[9, 88]) AS xid`,
        [workspace],
      ),
    );
    const xids = (await wholeLog(records, workspace, 1)).map(({ position }) => Number(position.xid));
    assert.deepEqual(
      xids,
      xids.toSorted((a, b) => a - b),
    );
    assert.equal(xids.length, 3);
  });

  it("loses nothing of a long import that overlaps with live intake, and hides nothing for good", async () => {
    const workspace = await aWorkspace(records);
    const read: string[] = [];
    let after: Position | null = null;
    const follow = async () => {
      for (const entry of await readLog(records, workspace, after, 1000)) {
        after = entry.position;
        if ("experience" in entry) read.push(String(entry.experience.attributes.name));
      }
    };
    const live = async (name: string) => {
      assert.deepEqual(
        await keepExperiences(records, workspace, [anExperience({ attributes: { name }, customer: "c-1" })]),
        ["kept"],
      );
    };
    const row = (name: string) => [{ row: 1, value: anExperience({ attributes: { name }, customer: "c-1" }) }];

    await live("before");
    await follow();
    const imported = await importInto(
      records,
      workspace,
      { source: "old.csv", fingerprint: "1", mapping: {} },
      async (open) => {
        await open.experiences(row("imported first"));
        await open.experiences(row("imported second")); // the first is written by now: the transaction has its number
        await live("during");
        await follow();
        assert.deepEqual(read, ["before"], "what came during the import waits, lest the import be passed by");
        await open.experiences(row("imported third"));
        await live("still during");
      },
    );
    assert(imported.ok);
    await live("after");
    await follow();
    assert.deepEqual(read.toSorted(), [
      "after",
      "before",
      "during",
      "imported first",
      "imported second",
      "imported third",
      "still during",
    ]);
  });

  it("numbers the turns of one experience in the order they happened, whatever order they are read in", async () => {
    const workspace = await aWorkspace(records);
    const first = anExperience({ attributes: { said: "first" } });
    const corrected = { ...first, revision: 2, attributes: { said: "corrected" } };
    // the import's transaction is older than that of the experience it corrects
    const imported = await importInto(
      records,
      workspace,
      { source: "old.csv", fingerprint: "1", mapping: {} },
      async (open) => {
        await open.experiences([{ row: 1, value: anExperience() }]);
        await open.experiences([{ row: 2, value: anExperience() }]);
        await keepExperiences(records, workspace, [first]);
        await open.experiences([{ row: 3, value: corrected }]);
      },
    );
    assert(imported.ok);
    assert.deepEqual(imported.value.counts, { kept: 2, corrected: 1, known: 0, rejected: 0 });
    const about = (await wholeLog(records, workspace)).flatMap((entry) =>
      "experience" in entry && entry.experience.attributes.said !== undefined
        ? [[entry.experience.attributes.said, entry.entry, entry.turn]]
        : [],
    );
    assert.deepEqual(about, [
      ["corrected", "corrected", 2],
      ["first", "lived", 1],
    ]);
  });
});
