import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setImmediate } from "node:timers/promises";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Refused } from "../read-slice.ts";
import type { TakenInFile } from "./file-reading.ts";
import { ImportRuns } from "./import-runs.ts";

const result = { number: 7 } as TakenInFile;
const held = () => Promise.withResolvers<Result<TakenInFile, Refused>>();
const never = (error: unknown) => assert.fail(String(error));

describe("imports of a workspace", () => {
  it("run one at a time, and say how each ended", async () => {
    const runs = new ImportRuns();
    const [first, second] = [held(), held()];
    assert(runs.begin("a", () => first.promise, never).ok);
    const refused = runs.begin("b", () => second.promise, never);
    assert(!refused.ok && refused.refusal[0].code === "another-import");
    assert.deepEqual([runs.of("a"), runs.of("b")], [{ state: "running" }, null]);
    first.resolve(ok(result));
    await setImmediate();
    assert.deepEqual(runs.of("a"), { state: "finished", result });
    assert(runs.begin("b", () => second.promise, never).ok);
    second.resolve(refuse([{ code: "stopped", message: "it was stopped" }]));
    await setImmediate();
    assert.deepEqual(runs.of("b"), { state: "stopped" });
  });

  it("tell of a bug as a mistake of ours, and hand it on", async () => {
    const runs = new ImportRuns();
    const broken: unknown[] = [];
    const error = new Error("a bug");
    runs.begin(
      "a",
      () => Promise.reject(error),
      (one) => broken.push(one),
    );
    await setImmediate();
    const run = runs.of("a");
    assert(run?.state === "refused" && run.problems[0]?.code === "our-mistake");
    assert.deepEqual(broken, [error]);
  });
});
