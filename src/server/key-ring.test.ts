import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keyRing } from "./key-ring.ts";

const holder = { workspace: "w", id: "k", name: "local" };
const aKey = (name: string) => `polku_${name.padEnd(32, "-")}`;
const ring = (keys: Set<string>, fresh?: number) => {
  let looks = 0;
  const keyed = keyRing(async (key) => {
    looks++;
    return keys.has(key) ? holder : undefined;
  }, fresh);
  return { keyed, looks: () => looks };
};

describe("keyRing", () => {
  it("looks a key up once, and again when that has become old: it may have been revoked", async () => {
    const keys = new Set([aKey("right")]);
    const remembering = ring(keys, 60_000);
    await remembering.keyed.holderOf(aKey("right"));
    await remembering.keyed.holderOf(aKey("right"));
    assert.equal(remembering.looks(), 1);

    const doubting = ring(keys, 0);
    assert.equal(await doubting.keyed.holderOf(aKey("right")), holder);
    keys.clear();
    assert.equal(await doubting.keyed.holderOf(aKey("right")), undefined);
  });

  it("does not ask the database about every guess", async () => {
    const guessed = ring(new Set());
    assert.equal(await guessed.keyed.holderOf("polku_short"), undefined);
    assert.equal(guessed.looks(), 0);
    const guesses = Array.from({ length: 5000 }, (_, guess) => guessed.keyed.holderOf(aKey(String(guess))));
    const answers = await Promise.all(guesses);
    assert.equal(guessed.looks(), answers.filter((answer) => answer === undefined).length);
    assert.equal(guessed.looks(), 1002, "two looked up, and a thousand waiting for that");
    assert.deepEqual(
      [...new Set(answers)],
      [undefined, "too-fast"],
      "of a key that might be right it says not that it is wrong",
    );
  });

  it("finds whose a key is while others guess without end", async () => {
    const keyed = ring(new Set([aKey("right")])).keyed;
    let guessing = true;
    const guess = async () => {
      for (; guessing; await new Promise(setImmediate)) await keyed.holderOf(aKey(String(Math.random())));
    };
    const guessers = Array.from({ length: 50 }, guess);
    await new Promise(setImmediate);
    assert.equal(await keyed.holderOf(aKey("right")), holder);
    guessing = false;
    await Promise.all(guessers);
  });
});
