import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { leftOutTold } from "./left-out.ts";

describe("what is told of those left out", () => {
  it("is how many pressed in play, outside hours or too fast", () => {
    const presses = [
      { reason: "play", n: 7 },
      { reason: "closed", n: 1 },
    ] as const;
    assert.deepEqual(leftOutTold(presses), presses);
  });

  it("is whole fives of those over a quota, who gave just the answers that it speaks of; nothing below five", () => {
    const told = (n: number) => leftOutTold([{ reason: "over-quota", n }]).map((one) => one.n);
    assert.deepEqual([0, 1, 4, 5, 9, 10].map(told), [[], [], [], [5], [5], [10]]);
  });
});
