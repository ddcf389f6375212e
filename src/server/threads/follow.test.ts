import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Clock, follow, type Piece, restAfter } from "./follow.ts";

const found = (count: number): Piece => ({ found: count, more: false });

describe("follow", () => {
  it("catches up at once, and again after a nudge", async () => {
    const clock = aClock();
    let waiting = 3;
    const following = follow(
      async () => {
        const piece = found(waiting);
        waiting = 0;
        return piece;
      },
      () => assert.fail(),
      clock,
    );
    await clock.pass(10);
    assert.equal(waiting, 0);
    waiting = 2;
    following.nudge(2);
    await clock.pass(100);
    assert.equal(waiting, 0);
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
        return found(0);
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
          finish = () => resolve(found(1));
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

/** A clock moved by hand. */
function aClock(): Clock & { pass(milliseconds: number): Promise<void>; works(milliseconds: number): void } {
  let now = 0;
  let worked = 0;
  const calls = new Set<{ at: number; call: () => void }>();
  const settle = () => new Promise(setImmediate);
  return {
    now: () => now,
    worked: () => worked,
    works: (milliseconds) => {
      worked += milliseconds;
    },
    after(milliseconds, call) {
      const entry = { at: now + milliseconds, call };
      calls.add(entry);
      return () => calls.delete(entry);
    },
    async pass(milliseconds) {
      await settle();
      for (const until = now + milliseconds; now < until; ) {
        now += 10;
        for (const entry of [...calls].filter(({ at }) => at <= now)) {
          calls.delete(entry);
          entry.call();
        }
        await settle();
      }
    },
  };
}

describe("what follows a log that grows", () => {
  /** Follows a log into which `perSecond` come in, nudged fifty times a second; each look at it takes no time. */
  async function followed() {
    const clock = aClock();
    const looks: number[] = [];
    let waiting = 0;
    const following = follow(
      async () => {
        const piece = found(waiting);
        if (waiting > 0) looks.push(clock.now());
        waiting = 0;
        return piece;
      },
      () => assert.fail(),
      clock,
    );
    const comesIn = (count: number) => {
      waiting += count;
      following.nudge(count);
    };
    await clock.pass(3000);
    return {
      clock,
      looks,
      comesIn,
      async pour(perSecond: number, seconds: number) {
        for (let turn = 0; turn < seconds * 50; turn++) {
          comesIn(perSecond / 50);
          await clock.pass(20);
        }
      },
      [Symbol.asyncDispose]: () => following.stop(),
    };
  }

  it("looks at once when one comes in after a while without any", async () => {
    await using log = await followed();
    const { clock, looks, comesIn } = log;
    for (const _ of "three") {
      comesIn(1);
      const came = clock.now();
      await clock.pass(10);
      assert.deepEqual(looks.splice(0), [came]);
      await clock.pass(5000);
    }
  });

  it("looks every other second while very much comes in, and at once when that has ended", async () => {
    await using log = await followed();
    const { clock, looks, comesIn, pour } = log;
    await pour(20_000, 11);
    assert(looks.length >= 5 && looks.length <= 7, `${looks.length} looks in 11 seconds`);
    comesIn(1);
    const last = clock.now();
    await clock.pass(200);
    const [seen = Number.POSITIVE_INFINITY] = looks.filter((at) => at > last);
    assert(seen - last <= 120, `seen ${seen - last} ms after`);
    looks.splice(0);
    comesIn(1);
    await clock.pass(30);
    assert.equal(looks.length, 1);
  });
});

describe("what follows while many pages are open", () => {
  it("rests five times as long as they took to count anew", async () => {
    const clock = aClock();
    const looks: number[] = [];
    const following = follow(
      async () => {
        looks.push(clock.now());
        return found(1);
      },
      () => assert.fail(),
      clock,
    );
    for (let turn = 0; turn < 1000; turn++) {
      const before = looks.length;
      following.nudge(400);
      await clock.pass(20);
      if (looks.length > before) clock.works(800);
    }
    await following.stop();
    const [, , , ...rests] = looks.map((at, turn) => at - (looks[turn - 1] ?? 0));
    assert(rests.length >= 3, `${looks}`);
    assert(
      rests.every((rest) => rest >= 4000 && rest <= 4200),
      `${rests}`,
    );
  });
});

describe("the rest after a piece of work", () => {
  it("is a moment when little comes in, and the longer the more does", () => {
    assert.equal(restAfter(50, 10, 0), 20);
    assert.equal(restAfter(800, 900, 0), 360);
    assert.equal(restAfter(200, 4000, 0), 2000);
    assert.equal(restAfter(200, 60_000, 0), 2000);
    assert.equal(restAfter(600, 60_000, 0), 3000);
  });

  it("is never so long that figures of an ordinary stream fall a second behind, nor ever more than five", () => {
    assert.equal(restAfter(10_000, 900, 0), 500);
    assert.equal(restAfter(10_000, 60_000, 0), 5000);
  });

  it("halves with every piece in a row that left more", () => {
    assert.equal(restAfter(1000, 60_000, 1), 2500);
    assert.equal(restAfter(1000, 60_000, 5), 156.25);
  });
});
