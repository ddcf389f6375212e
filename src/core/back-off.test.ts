import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { backOff } from "./back-off.ts";

describe("waiting before it is tried again", () => {
  it("doubles from one second up to the longest, and is spread over the second half of that", () => {
    assert.deepEqual(
      [0, 1, 2, 3, 9].map((failures) => backOff(failures, 6000, 1)),
      [1000, 2000, 4000, 6000, 6000],
    );
    assert.deepEqual(
      [0, 1, 9].map((failures) => backOff(failures, 6000, 0)),
      [500, 1000, 3000],
    );
  });
});
