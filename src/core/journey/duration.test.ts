import assert from "node:assert/strict";
import { it } from "node:test";
import { durationSeconds } from "./duration.ts";

it("a duration is its seconds: weeks, days, hours, minutes, seconds", () => {
  assert.equal(durationSeconds("P14D"), 1_209_600);
  assert.equal(durationSeconds("P2W"), 1_209_600);
  assert.equal(durationSeconds("PT4H30M"), 16_200);
  assert.equal(durationSeconds("P1DT12H0M1S"), 129_601);
});

it("no duration is one that is nothing long or has no fixed length", () => {
  for (const text of ["P1M", "P1Y", "P0D", "P", "PT", "14D", "P-1D", "p1d"])
    assert.equal(durationSeconds(text), null, text);
});
