import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readyPeriods } from "./ready-periods.ts";

const spoken = (first: string | null, last: string | null, today: string) =>
  readyPeriods(first, last, today).map(({ key, from, until }) => `${key} ${from} ${until}`);

describe("readyPeriods", () => {
  it("end on the day of the last experience, the day after it excluded", () => {
    assert.deepEqual(spoken("2024-12-01", "2026-11-21", "2026-11-22"), [
      "last-month 2026-10-22 2026-11-22",
      "previous-month 2026-09-22 2026-10-22",
      "last-3-months 2026-08-22 2026-11-22",
      "previous-3-months 2026-05-22 2026-08-22",
      "last-12-months 2025-11-22 2026-11-22",
      "all 2024-12-01 2026-11-22",
    ]);
  });

  it("do not follow a sender's clock into the future, except in everything", () => {
    assert.deepEqual(spoken("2026-10-01", "2031-01-01", "2026-11-21"), [
      "last-month 2026-10-22 2026-11-22",
      "all 2026-10-01 2031-01-02",
    ]);
  });

  it("take the last day of a month that has no such day", () => {
    assert.deepEqual(spoken("2025-12-31", "2026-03-30", "2026-11-22"), [
      "last-month 2026-02-28 2026-03-31",
      "previous-month 2026-01-31 2026-02-28",
      "last-3-months 2025-12-31 2026-03-31",
      "all 2025-12-31 2026-03-31",
    ]);
  });

  it("are none when nothing was lived", () => {
    assert.deepEqual(spoken(null, null, "2026-11-22"), []);
  });
});
