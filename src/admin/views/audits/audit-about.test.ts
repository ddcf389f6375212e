import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney } from "../../../../test/journeys.ts";
import type { Slices } from "../../../api/slice.ts";
import type { Slice } from "../../../core/insight/slice.ts";
import { sidesOf, sinceThen } from "./audit-about.ts";

const place = (value: string, name: string) => ({ value, name: { en: name }, experiences: 30 });
const slices = {
  last: "2026-04-17",
  locations: [
    { ...place("helsinki", "Helsinki"), below: ["kallio", "pasila"] },
    { ...place("kallio", "Kallio"), within: "helsinki" },
    { ...place("oulu", "Oulu") },
  ],
} as unknown as Slices;
const naming = { journey: aJourney(), slices, customerWord: null };
const year = { from: "2025-01-01", until: "2026-01-01" };
const wholeYear = { from: "2025-01-01", until: "2025-12-31" };
const of = (slice: Partial<Slice>, period = wholeYear) => ({
  slice: { journey: "lunch", perspective: "customer", ...slice } as const,
  period,
});
const helsinki = { locations: ["helsinki", "kallio", "pasila"] };
const oulu = { locations: ["oulu"] };
const then = { before: "Then", now: "Now", areTimes: true };

describe("two audits beside each other", () => {
  it("are then and now where one is earlier, and before it is known what they are of", () => {
    const before = of({}, { from: "2024-01-01", until: "2024-12-31" });
    const now = of(year);
    assert.deepEqual(sidesOf("en", { before, now }, naming), then);
    assert.deepEqual(sidesOf("en", undefined, naming), then);
  });

  it("of the same days are called by what else they are of, a region by its own name", () => {
    const sides = { before: "Place: Helsinki", now: "Place: Oulu", areTimes: false };
    assert.deepEqual(sidesOf("en", { before: of(helsinki), now: of(oulu) }, naming), sides);
    // Oulu was opened in May.
    const later = { from: "2025-05-02", until: "2025-12-31" };
    assert.deepEqual(
      sidesOf("en", { before: of({ ...year, ...helsinki }), now: of({ ...year, ...oulu }, later) }, naming),
      sides,
    );
    assert.deepEqual(sidesOf("en", { before: of(helsinki), now: of(oulu, later) }, naming), sides);
  });

  it("of the same in every way are then and now: the one was kept before", () => {
    assert.deepEqual(sidesOf("en", { before: of(helsinki), now: of(helsinki) }, naming), then);
  });
});

it("what came after an audit of a region is asked of the region", () => {
  const { location, from } = sinceThen({ id: "a", ...of(helsinki) }, slices);
  assert.deepEqual([location, from], [["helsinki"], "2026-01-01"]);
});
