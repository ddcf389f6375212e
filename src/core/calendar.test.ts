import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dateOf, dayAfter, dayNumber, dayOf, daysAfter } from "./calendar.ts";

describe("a calendar day", () => {
  it("is counted from the first of January 1970", () => {
    assert.equal(dayOf("1970-01-01"), 0);
    assert.equal(dayOf("1969-12-31"), -1);
    assert.equal(dayOf("2000-03-01"), 11_017);
    assert.equal(dayNumber(2016, 5, 11), 16_932);
  });

  it("exists or not: leap years by the rule of 4, 100 and 400", () => {
    assert.equal(dayOf("2024-02-29"), 19_782);
    assert.equal(dayOf("2023-02-29"), null);
    assert.equal(dayOf("1900-02-29"), null);
    assert.equal(dayNumber(2000, 2, 29), 11_016);
    assert.equal(dayOf("2026-13-01"), null);
    assert.equal(dayOf("2026-4-1"), null);
  });

  it("has a day after it, and days before", () => {
    assert.equal(dayAfter("2024-02-28"), "2024-02-29");
    assert.equal(dayAfter("2026-12-31"), "2027-01-01");
    assert.equal(daysAfter("2024-03-01", -1), "2024-02-29");
  });

  it("comes back from its number", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (day) => assert.equal(dayOf(dateOf(day)), day)),
    );
  });
});
