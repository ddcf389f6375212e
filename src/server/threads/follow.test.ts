import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { follow, pauseAfter } from "./follow.ts";

describe("follow", () => {
  it("catches up at once, and again after a nudge", async () => {
    let waiting = 3;
    const { promise: caughtUp, resolve } = Promise.withResolvers<void>();
    const following = follow(
      async () => {
        const found = waiting;
        waiting = 0;
        if (found === 2) resolve();
        return found;
      },
      () => assert.fail(),
    );
    await new Promise((pause) => setTimeout(pause, 300));
    assert.equal(waiting, 0);
    waiting = 2;
    following.nudge(2);
    await caughtUp;
    await following.stop();
  });

  it("goes on after a failure, and says it", async () => {
    const failures: unknown[] = [];
    const { promise: recovered, resolve } = Promise.withResolvers<void>();
    let times = 0;
    const following = follow(
      async () => {
        if (++times === 1) throw new Error("the records are gone");
        resolve();
        return 0;
      },
      (error) => failures.push(error),
    );
    await recovered;
    await following.stop();
    assert.equal(failures.length, 1);
  });

  it("ends with the work under way, and does nothing after", async () => {
    let times = 0;
    let finish = () => {};
    const following = follow(
      () => {
        times++;
        return new Promise((resolve) => {
          finish = () => resolve(1);
        });
      },
      () => assert.fail(),
    );
    const stopped = following.stop();
    finish();
    await stopped;
    following.nudge(2);
    assert.equal(times, 1);
  });
});

describe("the rest after a piece of work", () => {
  it("is a moment when little comes in, and the longer the more does", () => {
    assert.equal(pauseAfter(50, 10), 20);
    assert.equal(pauseAfter(200, 4000), 400);
    assert.equal(pauseAfter(200, 60_000), 2000);
    assert.equal(pauseAfter(600, 60_000), 3000);
  });

  it("is never so long that figures of an ordinary stream fall a second behind, nor ever more than five", () => {
    assert.equal(pauseAfter(10_000, 4000), 500);
    assert.equal(pauseAfter(10_000, 60_000), 5000);
  });
});
