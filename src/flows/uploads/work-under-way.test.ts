import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setImmediate } from "node:timers/promises";
import { Stopped, WorkUnderWay } from "./work-under-way.ts";

/** Goes on until it is stopped, or for so many steps. */
const steps = (n: number) => async (at: (progress: number) => void) => {
  for (let step = 1; step <= n; step++) {
    at(step);
    await setImmediate();
  }
  return n;
};

describe("work under way", () => {
  it("says how far it has come, and nothing once it has ended", async () => {
    const work = new WorkUnderWay<number>();
    const done = work.run("a", steps(3));
    await setImmediate();
    assert((work.progress("a") ?? 0) >= 1);
    assert.equal(await done, 3);
    assert.equal(work.progress("a"), null);
  });

  it("stops at its next step, and whoever stops it waits for that", async () => {
    const work = new WorkUnderWay<number>();
    const endless = assert.rejects(work.run("a", steps(Number.POSITIVE_INFINITY)), Stopped);
    await setImmediate();
    await work.stop("a");
    assert.equal(work.progress("a"), null);
    await endless;
  });

  it("gives way to the same work asked for anew, and to no other", async () => {
    const work = new WorkUnderWay<number>();
    const old = assert.rejects(work.run("a", steps(Number.POSITIVE_INFINITY)), Stopped);
    const other = work.run("b", steps(5));
    assert.equal(await work.run("a", steps(2)), 2);
    assert.equal(await other, 5);
    await old;
  });
});
