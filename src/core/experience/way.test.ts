import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type OnTheWay, wayOf } from "./way.ts";

const met = (id: string, at: string, about: Partial<OnTheWay> = {}): OnTheWay => ({
  id,
  at,
  precision: "second",
  pass: null,
  ...about,
});
const twelveHours = 12 * 3600;
const passes = (encounters: readonly OnTheWay[], gap: number | null = twelveHours) =>
  wayOf(encounters, gap)
    .map(({ id, passNumber }) => `${id}${passNumber}`)
    .join(" ");

describe("a customer's way", () => {
  it("goes in order of time, whatever came in first, and a longer pause begins another pass", () => {
    const evening = met("c", "2026-03-03T19:00:00+02:00");
    const lunch = [met("b", "2026-03-02T12:30:00+02:00"), met("a", "2026-03-02T10:10:00Z")];
    assert.equal(passes([evening, ...lunch]), "a1 b1 c2");
  });

  it("keeps passes as they were told, also where they meet in time", () => {
    const told = [met("a", "2026-03-02", { pass: "x" }), met("b", "2026-03-03", { pass: "y" })];
    assert.equal(passes([...told, met("c", "2026-03-04", { pass: "x" })]), "a1 b2 c1");
  });

  it("leaves those of one moment as they were given", () => {
    assert.equal(passes([met("b", "2026-03-02"), met("a", "2026-03-02")]), "b1 a1");
  });

  it("knows no pass where no gap is said, or the time is not known to the day", () => {
    assert.equal(passes([met("a", "2026-03-02"), met("b", "2026-03-02")], null), "a1 b2");
    const months = ["a", "b"].map((id) => met(id, "2026-03", { precision: "month" }));
    assert.equal(passes(months), "a1 b2");
  });
});
