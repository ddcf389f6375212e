import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperience, anOutcome } from "../../../../test/experiences.ts";
import { aWorkspace, recordsForTests, wholeLog } from "../../../../test/postgres.ts";
import type { Records } from "../records.ts";
import { groupCommit } from "./group-commit.ts";

const records = await recordsForTests();

/** The same records, counting their transactions. */
function counted(): { records: Records; commits: () => number } {
  let commits = 0;
  const atOnce: Records["atOnce"] = (workspace, statements) => {
    commits += 1;
    return records.atOnce(workspace, statements);
  };
  return { records: { ...records, atOnce }, commits: () => commits };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}

/** More than an index entry can hold, and hard to compress: PostgreSQL refuses the row, validation would not. */
const endless = Array.from({ length: 4000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join("");

describe("group commit", () => {
  it("answers each caller for their own rows, in order, after they are kept", async () => {
    const workspace = await aWorkspace(records);
    const commit = groupCommit(records);
    const known = anExperience();
    await commit.keepExperiences(workspace, [known]);
    const answers = await Promise.all([
      commit.keepExperiences(workspace, [known, anExperience()]),
      commit.keepExperiences(workspace, []),
      commit.keepExperiences(workspace, [anExperience({ id: "order-7" }), { ...known, revision: 2 }]),
      commit.keepOutcomes(workspace, [anOutcome()]),
    ]);
    const codes = answers.map(
      (answer) => answer.ok && answer.value.map((row) => (typeof row === "string" ? row : row.code)),
    );
    assert.deepEqual(codes, [["duplicate", "kept"], [], ["cannot-be-kept", "corrected"], ["kept"]]);
    assert.equal((await wholeLog(records, workspace)).length, 4);
  });

  it("commits together what comes in one turn, and gathers what arrives meanwhile: two hundred callers, two commits", async () => {
    const workspace = await aWorkspace(records);
    const { records: watched, commits } = counted();
    const commit = groupCommit(watched);
    const hundred = () => Array.from({ length: 100 }, () => commit.keepExperiences(workspace, [anExperience()]));
    const first = hundred();
    await until(() => commits() === 1);
    await Promise.all([...first, ...hundred()]);
    assert.equal((await wholeLog(records, workspace, 1000)).length, 200);
    assert.equal(commits(), 2);
  });

  it("keeps workspaces apart: one that is busy does not hold up another", async () => {
    const [one, other] = [await aWorkspace(records), await aWorkspace(records)];
    const commit = groupCommit(records, { waiting: 10 });
    const answers = await Promise.all([
      commit.keepExperiences(
        one,
        Array.from({ length: 10 }, () => anExperience()),
      ),
      commit.keepExperiences(other, [anExperience()]),
    ]);
    assert(answers.every(({ ok }) => ok));
    assert.equal((await wholeLog(records, other)).length, 1);
  });

  it("takes no more than it may let wait, and says so; later it takes it", async () => {
    const workspace = await aWorkspace(records);
    const commit = groupCommit(records, { waiting: 3 });
    const [first, second] = await Promise.all([
      commit.keepExperiences(workspace, [anExperience(), anExperience()]),
      commit.keepExperiences(workspace, [anExperience(), anExperience()]),
    ]);
    assert(first.ok && !second.ok);
    assert.equal(second.refusal.code, "records-busy");
    assert.match(second.refusal.message, /expected at most 3 rows waiting to be kept, got 4/);
    assert((await commit.keepExperiences(workspace, [anExperience(), anExperience()])).ok);
  });

  it("finds the one row that PostgreSQL does not take, and keeps all others", async () => {
    const workspace = await aWorkspace(records);
    const commit = groupCommit(records);
    const rows = Array.from({ length: 21 }, (_, n) =>
      n === 13 ? anExperience({ touchpoint: endless, answers: { comment: "Hyvä" } }) : anExperience(),
    );
    const answers = await Promise.all(rows.map((row) => commit.keepExperiences(workspace, [row])));
    const bad = answers.flatMap((answer, at) =>
      answer.ok && typeof answer.value[0] !== "string" ? [[at, answer.value[0]?.code]] : [],
    );
    assert.deepEqual(bad, [[13, "cannot-be-kept"]]);
    assert.equal((await wholeLog(records, workspace, 1000)).length, 20);
  });

  it("is drained when nothing waits any more", async () => {
    const workspace = await aWorkspace(records);
    const commit = groupCommit(records);
    let answered = 0;
    for (let n = 0; n < 20; n++) void commit.keepExperiences(workspace, [anExperience()]).then(() => (answered += 1));
    await commit.drain();
    await new Promise(setImmediate);
    assert.equal(answered, 20);
  });
});
