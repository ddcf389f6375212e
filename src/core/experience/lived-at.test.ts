import assert from "node:assert/strict";
import { it } from "node:test";
import { instantOf, livedAt } from "./lived-at.ts";

it("a time is read with its offset, as the clock stood there", () => {
  const at = livedAt("2026-11-22T11:58:30+02:00");
  assert.deepEqual(at, { day: 20_779, second: 43_110, offset: 120, precision: "second" });
  assert.equal(instantOf(at!), 1_795_341_510);
  assert.deepEqual(livedAt("2026-11-22T09:58:30.250Z"), {
    day: 20_779,
    second: 35_910,
    offset: 0,
    precision: "second",
  });
  assert.deepEqual(livedAt("2026-11-22T09:58-07:30"), {
    day: 20_779,
    second: 35_880,
    offset: -450,
    precision: "second",
  });
});

it("a day, month or year is local wherever it was lived", () => {
  assert.deepEqual(livedAt("2026-11-22"), { day: 20_779, second: 0, offset: null, precision: "day" });
  assert.deepEqual(livedAt("2026-11"), { day: 20_758, second: 0, offset: null, precision: "month" });
  assert.deepEqual(livedAt("2026"), { day: 20_454, second: 0, offset: null, precision: "year" });
});

it("a leap second counts as the second before it", () => {
  assert.equal(livedAt("2016-12-31T23:59:60Z")?.second, 86_399);
});

it("nothing else is a time", () => {
  for (const text of [
    "2026-02-29",
    "2026-11-22T11:58:00",
    "2026-11-22T24:00:00Z",
    "2026-11-22T11:60:00Z",
    "2026-11-22T11:58:00+19:00",
    "2026-11-22 11:58:00Z",
    "22.11.2026",
    "26",
    "",
  ]) {
    assert.equal(livedAt(text), null, text);
  }
});
