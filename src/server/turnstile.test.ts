import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Turnstile } from "./turnstile.ts";

describe("a turnstile", () => {
  it("lets so many work at once, the others in the order they came, and turns away who finds too many waiting", async () => {
    const turnstile = new Turnstile(2, 3);
    const gates = Array.from({ length: 6 }, () => Promise.withResolvers<string>());
    const begun: number[] = [];
    const passed = gates.map(({ promise }, at) =>
      turnstile.pass(() => {
        begun.push(at);
        return promise;
      }),
    );
    assert.equal(await passed[5], "too-many");
    assert.deepEqual(begun, [0, 1]);
    gates[1]!.reject(new Error("it failed"));
    await assert.rejects(passed[1]!, /it failed/);
    await new Promise(setImmediate);
    assert.deepEqual(begun, [0, 1, 2]);
    for (const { resolve } of gates) resolve("done");
    assert.deepEqual(await Promise.all([0, 2, 3, 4].map((at) => passed[at])), ["done", "done", "done", "done"]);
    assert.deepEqual(begun, [0, 1, 2, 3, 4]);
    assert.equal(await turnstile.pass(async () => "again"), "again");
  });
});
