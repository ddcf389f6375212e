import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { on, once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { openProjection } from "../src/store/projection/open.ts";
import { bruteForceCounts, positiveOf } from "./brute-force-counts.ts";
import { longLog, standing } from "./long-log.ts";
import { randomJourney } from "./random-log.ts";

const folder = mkdtempSync(join(tmpdir(), "polku-crash-"));
const children: ChildProcess[] = [];
after(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const entries = 20_000;
const slice = { journey: "lunch", perspective: "customer" } as const;
const variables = ["menu", "taste", "bill"].map((touchpoint) => ({
  touchpoint,
  answer: "satisfaction",
  scale: [1, 5] as const,
  positive: positiveOf("rating", [1, 5]),
}));

/** Projects in a process of its own; resolves when it has said `word`. */
async function projecting(file: string, word: string) {
  const child = spawn(process.execPath, ["test/projecting.ts", file, String(entries), "150"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  let said = "";
  child.stdout.setEncoding("utf8");
  for await (const [text] of on(child.stdout, "data", { close: ["end"] })) {
    said += text;
    if (said.includes(word)) return child;
  }
  throw new Error(`the projecting process said ${said || "nothing"}`);
}

async function kill(child: Awaited<ReturnType<typeof projecting>>): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

describe("a projection whose process is killed", () => {
  it("is the log up to its position, at whatever moment it was killed", async () => {
    const file = join(folder, "killed.duckdb");
    const log = longLog(entries);
    const seen: number[] = [];
    // At eight moments and more, until something was committed before.
    for (let moment = 0; moment < 8 || (seen.at(-1) === 0 && moment < 60); moment++) {
      const child = await projecting(file, "open");
      // Later each time, and never at the same point of a transaction.
      await new Promise((resolve) => setTimeout(resolve, 60 + moment * 83));
      await kill(child);

      const opened = await openProjection({ file, workspace: "test" });
      assert(opened.ok, "cannot be opened after the kill");
      const projection = opened.value;
      const seq = Number((await projection.position())?.seq ?? 0);
      seen.push(seq);
      const plain = bruteForceCounts(standing(log, seq), [], [randomJourney]);
      assert.deepEqual(await projection.totals(slice), await plain.totals(slice));
      assert.deepEqual(await projection.answers(slice), await plain.answers(slice));
      const how = { byExpectation: true };
      const passes = await projection.passes(slice, variables, how);
      const expected = await plain.passes(slice, variables, how);
      assert.deepEqual(passes.touchpoints, expected.touchpoints);
      await projection.close();
    }
    assert(seen.at(-1)! > 0, "nothing was ever committed");
    assert.deepEqual(
      seen,
      seen.toSorted((a, b) => a - b),
    );
  });

  it("is refused to a second process in words, and free when the first is gone", async () => {
    const file = join(folder, "held.duckdb");
    const child = await projecting(file, "open");
    const refused = await openProjection({ file, workspace: "test" });
    assert(!refused.ok && refused.refusal.code === "projection-in-use");
    assert.match(refused.refusal.message, /is open in another Polku: expected to be its only user/);
    await kill(child);
    const opened = await openProjection({ file, workspace: "test" });
    assert(opened.ok);
    await opened.value.close();
  });
});
