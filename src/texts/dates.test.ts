import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dates } from "./dates.ts";

const [fi, sv, en] = [dates("fi"), dates("sv"), dates("en")];

describe("dates", () => {
  it("write a day by locale", () => {
    assert.equal(fi.day("2026-11-22"), "22.11.2026");
    assert.equal(en.day("2026-11-22"), "22 Nov 2026");
  });

  it("write whole months as months, saying the year once", () => {
    assert.equal(fi.period("2026-09-01", "2026-12-01"), "syys–marraskuu 2026");
    assert.equal(sv.period("2026-09-01", "2026-12-01"), "september–november 2026");
    assert.equal(en.period("2026-09-01", "2026-12-01"), "September–November 2026");
    assert.equal(fi.period("2025-12-01", "2026-12-01"), "joulukuu 2025 – marraskuu 2026");
    assert.equal(fi.period("2026-11-01", "2026-12-01"), "marraskuu 2026");
  });

  it("write years as years and anything else as days, the last day included", () => {
    assert.equal(fi.period("2026-01-01", "2027-01-01"), "2026");
    assert.equal(fi.period("2024-01-01", "2026-01-01"), "2024–2025");
    assert.equal(fi.period("2026-09-03", "2026-11-23"), "3.9.–22.11.2026");
    assert.equal(en.period("2026-09-03", "2026-11-23"), "3 Sept – 22 Nov 2026");
  });

  it("name months shortly for an axis", () => {
    assert.equal(fi.shortMonth("2026-11-01"), "marras");
    assert.equal(sv.shortMonth("2026-11-01"), "nov");
  });
});
