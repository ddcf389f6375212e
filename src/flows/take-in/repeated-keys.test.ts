import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RepeatedKeys } from "./repeated-keys.ts";

describe("RepeatedKeys", () => {
  it("tells the second coming of a key from the first", () => {
    const keys = new RepeatedKeys();
    assert.deepEqual(
      ["a", "b", "a", "", "", "a"].map((key) => keys.add(key)),
      [false, false, true, false, true, true],
    );
    assert.equal(keys.repeats, 3);
  });

  it("finds exactly the repeats among two hundred thousand keys that look alike", () => {
    const keys = new RepeatedKeys();
    for (let number = 0; number < 200_000; number++) assert.equal(keys.add(`c-${number}`), false);
    for (let number = 0; number < 200_000; number += 1000) assert.equal(keys.add(`c-${number}`), true);
    assert.equal(keys.repeats, 200);
    assert.equal(keys.full, false);
  });

  it("keeps at most so many keys, and says so", () => {
    const keys = new RepeatedKeys(2);
    assert.deepEqual(
      ["a", "b", "c", "c", "a"].map((key) => keys.add(key)),
      [false, false, false, false, true],
    );
    assert.equal(keys.full, true);
  });
});
