import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { aFolder, polkuForTests } from "../../../test/polku.ts";
import { warmCounting } from "./counting.ts";

const polku = await polkuForTests();
const workspace = "0190b5f0-7c1e-7abc-8def-0123456789ab";
const options = { databaseUrl: null, dataFolder: polku.dataFolder, workspace, memory: 256, threads: 1 };

describe("the counting thread", () => {
  it("counts, and stops", async () => {
    const warm = warmCounting(() => {});
    const counting = await warm.open({ ...options, file: join(aFolder(), "a.duckdb") });
    assert(counting.ok);
    assert.equal((await counting.value.totals({ journey: "lunch", perspective: "customer" })).experiences, 0);
    await counting.value.stop();
  });

  it("says why it cannot: here no Polku runs on the data folder", async () => {
    const folder = aFolder();
    const warm = warmCounting(() => {});
    const counting = await warm.open({ ...options, file: join(folder, "a.duckdb"), dataFolder: folder });
    assert(!counting.ok);
    assert.equal(counting.refusal.code, "not-running");
    await warm.stop();
  });

  it("is replaced when it breaks", async () => {
    const logged: string[] = [];
    const warm = warmCounting((line) => logged.push(line), threadThatBreaksWhenNudged);
    const counting = await warm.open({ ...options, file: "none" });
    assert(counting.ok);
    counting.value.nudge(1);
    while (!logged.includes("another counting thread has taken over")) await pause(20);
    assert.equal(await counting.value.place(), "here");
    await counting.value.stop();
  });
});

const threadThatBreaksWhenNudged = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ begin, call, method }) => {
      if (begin !== undefined) parentPort.postMessage({ ready: true });
      else if (method === "nudge") process.exit(1);
      else parentPort.postMessage({ answer: call, value: "here" });
    });
  `)}`,
);
