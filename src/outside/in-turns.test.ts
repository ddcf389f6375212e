import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { InTurns } from "./in-turns.ts";

describe("work in turns", () => {
  it("goes one piece at a time, by turns of who sent it", async () => {
    const turns = new InTurns();
    const done: string[] = [];
    let atOnce = 0;
    const work = (piece: string) => async () => {
      assert.equal(++atOnce, 1);
      await new Promise(setImmediate);
      atOnce--;
      done.push(piece);
      return piece;
    };
    const all = ["a1", "a2", "a3", "b1", "b2", "c1"].map((piece) => turns.take(piece[0]!, work(piece)));
    assert.deepEqual(await Promise.all(all), ["a1", "a2", "a3", "b1", "b2", "c1"]);
    assert.deepEqual(done, ["a1", "a2", "b1", "c1", "a3", "b2"], "a2 came while nobody else waited");
    assert.equal(await turns.take("a", work("a4")), "a4", "and begins again after it had nothing to do");
  });

  it("goes on after a piece that failed", async () => {
    const turns = new InTurns();
    const failing = turns.take("a", () => Promise.reject(new Error("broken")));
    const thrown = turns.take("a", () => {
      throw new Error("broken at once");
    });
    const next = turns.take("a", async () => "whole");
    await assert.rejects(thrown, /broken at once/);
    await assert.rejects(failing, /broken/);
    assert.equal(await next, "whole");
  });
});
