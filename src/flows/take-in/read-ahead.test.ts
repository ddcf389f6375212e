import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { readAhead } from "./read-ahead.ts";

/** Counts from 1 to `last`, telling how far it has come. */
function counter(last: number) {
  const state = { made: 0, closed: false };
  const items = (async function* () {
    try {
      for (let item = 1; item <= last; item++) {
        state.made = item;
        yield item;
      }
    } finally {
      state.closed = true;
    }
  })();
  return { state, items };
}

describe("readAhead", () => {
  it("gives the same items in the same order", async () => {
    for (const last of [10, 0]) {
      const taken: number[] = [];
      for await (const item of readAhead(counter(last).items, 3)) taken.push(item);
      assert.deepEqual(taken, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].slice(0, last));
    }
  });

  it("reads on while the taker is busy, but only so far", async () => {
    const { state, items } = counter(100);
    const ahead = readAhead(items, 4);
    assert.equal((await ahead.next()).value, 1);
    await pause(5);
    assert.equal(state.made, 5);
    assert.equal((await ahead.next()).value, 2);
    await pause(5);
    assert.equal(state.made, 6);
    await ahead.return(undefined);
  });

  it("lets go of the source when the taker stops", async () => {
    const { state, items } = counter(100);
    for await (const item of readAhead(items, 4)) if (item === 3) break;
    assert.equal(state.closed, true);
  });

  it("throws the source's error after the items before it", async () => {
    const failing = (async function* () {
      yield 1;
      throw new Error("the disk is gone");
    })();
    const taken: number[] = [];
    await assert.rejects(async () => {
      for await (const item of readAhead(failing, 4)) taken.push(item);
    }, /the disk is gone/);
    assert.deepEqual(taken, [1]);
  });
});
