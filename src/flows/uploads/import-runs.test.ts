import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setImmediate } from "node:timers/promises";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { TakenInFile } from "./file-reading.ts";
import { ImportRuns, type KeptImport } from "./import-runs.ts";

const result = { number: 7 } as TakenInFile;
const how = { mapping: {}, journey: "lunch" };
const stopped = refuse<Refused>([{ code: "stopped", message: "it was stopped" }]);
const never = (error: unknown) => assert.fail(String(error));
const work = () => {
  const { promise, resolve, reject } = Promise.withResolvers<Result<TakenInFile, Refused>>();
  return { begin: () => promise, resolve, reject };
};
const workspace = () => {
  const kept = new Map<string, KeptImport>();
  return { kept, runs: new ImportRuns(async (id, state) => void kept.set(id, state)) };
};

describe("imports of a workspace", () => {
  it("take turns in the order in which they were begun, and how each ended is kept", async () => {
    const { runs, kept } = workspace();
    const [first, second] = [work(), work()];
    assert((await runs.begin("a", how, first.begin, never)).ok);
    assert((await runs.begin("b", how, second.begin, never)).ok);
    assert.deepEqual([runs.of("a"), runs.of("b"), runs.of("c")], ["running", "waiting", null]);
    assert.deepEqual(kept.get("b"), { state: "begun", how });
    const again = await runs.begin("b", how, second.begin, never);
    assert(!again.ok && again.refusal[0].code === "another-import");
    first.resolve(refuse([{ code: "other-rows", message: "other rows" }]));
    await setImmediate();
    assert.deepEqual([runs.of("a"), runs.of("b")], [null, "running"]);
    second.resolve(ok(result));
    await setImmediate();
    assert.deepEqual([kept.get("a")?.state, kept.get("b")], ["refused", { state: "finished", result }]);
  });

  it("are stopped, while they run and while they wait", async () => {
    const { runs, kept } = workspace();
    const [first, second] = [work(), work()];
    await runs.begin("a", how, first.begin, never);
    await runs.begin("b", how, second.begin, never);
    await runs.end("b", async () => assert.fail("it has not begun"));
    await runs.end("a", async () => first.resolve(stopped));
    assert.deepEqual([kept.get("a"), kept.get("b")], [{ state: "stopped" }, { state: "stopped" }]);
    assert.deepEqual([runs.of("a"), runs.of("b")], [null, null]);
  });

  it("have ended when that is told, also where their turn comes while they are stopped", async () => {
    const first = work();
    const stopping = Promise.withResolvers<void>();
    let stops = 0;
    // The turn comes while the stop is being kept, and what is kept as the turn ends takes its time.
    const runs = new ImportRuns(async (id, { state }) => {
      if (id !== "b" || state !== "stopped") return;
      if (++stops === 1) await stopping.promise;
      else for (let wait = 0; wait < 5; wait++) await setImmediate();
    });
    await runs.begin("a", how, first.begin, never);
    await runs.begin("b", how, async () => assert.fail("it has begun"), never);
    const ended = runs.end("b", async () => assert.fail("it has not begun"));
    first.resolve(ok(result));
    await setImmediate();
    assert.equal(runs.of("b"), "running");
    stopping.resolve();
    await ended;
    assert.equal(runs.of("b"), null);
  });

  it("stay begun where Polku ends before they do, and none of the others begins", async () => {
    const { runs, kept } = workspace();
    const first = work();
    await runs.begin("a", how, first.begin, never);
    await runs.begin("b", how, async () => assert.fail("it has begun"), never);
    await runs.close(async () => first.resolve(stopped));
    assert.deepEqual([kept.get("a")?.state, kept.get("b")?.state], ["begun", "begun"]);
  });

  it("tell of a bug as a mistake of ours, hand it on, and go on with the next", async () => {
    const { runs, kept } = workspace();
    const broken: unknown[] = [];
    const error = new Error("a bug");
    await runs.begin(
      "a",
      how,
      () => Promise.reject(error),
      (one) => broken.push(one),
    );
    await runs.begin("b", how, async () => ok(result), never);
    await setImmediate();
    const end = kept.get("a");
    assert(end?.state === "refused" && end.problems[0]?.code === "our-mistake");
    assert.deepEqual([broken, kept.get("b")?.state], [[error], "finished"]);
  });
});
