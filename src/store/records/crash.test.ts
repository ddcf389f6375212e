import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { anExperience } from "../../../test/experiences.ts";
import { aWorkspace, killPostgres, wholeLog } from "../../../test/postgres.ts";
import { groupCommit } from "./intake/group-commit.ts";
import { openRecords } from "./open.ts";

describe("kill -9 of PostgreSQL under intake", () => {
  it("loses nothing that was acknowledged and doubles nothing, three times in a row", async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "polku-crash-"));
    const opened = await openRecords({ dataFolder, log: () => {} });
    assert(opened.ok, opened.ok ? "" : opened.refusal.message);
    const records = opened.value;
    const workspace = await aWorkspace(records);
    const commit = groupCommit(records);
    const acknowledged = new Set<string>();
    let sent = 0;
    let going = true;

    const customer = async (name: number) => {
      while (going) {
        const mark = `${name}-${sent++}`;
        const row = anExperience({ customer: `c-${name}`, attributes: { mark } });
        const answer = await commit.keepExperiences(workspace, [row]);
        assert(answer.ok, answer.ok ? "" : answer.refusal.message);
        acknowledged.add(mark);
      }
    };
    const customers = Promise.all(Array.from({ length: 16 }, (_, name) => customer(name)));
    const more = async () => {
      const before = acknowledged.size;
      while (acknowledged.size < before + 200) await Promise.race([pause(5), customers]);
    };
    try {
      for (let kills = 0; kills < 3; kills++) {
        await more();
        // Right after a kill there may be none yet, though its last helpers still write.
        while (!killPostgres(dataFolder, { ready: true })) await pause(5);
      }
      await more();
      going = false;
      await customers;
      const entries = await wholeLog(records, workspace, 1000);
      const kept = entries.flatMap((entry) => ("experience" in entry ? [entry.experience.attributes.mark] : []));
      assert.equal(kept.length, new Set(kept).size);
      assert.deepEqual(
        [...acknowledged].filter((mark) => !kept.includes(mark)),
        [],
      );
    } finally {
      going = false;
      await records.close();
      rmSync(dataFolder, { recursive: true });
    }
  });
});
