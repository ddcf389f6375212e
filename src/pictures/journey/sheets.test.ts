import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { JourneyMap } from "./map.ts";
import { sheets } from "./sheets.ts";

/** A journey of stages with so many touchpoints each. */
function journey(...counts: readonly number[]): JourneyMap {
  const stages = counts.map((count, stage) => ({
    key: `s${stage}`,
    phase: "during" as const,
    name: { en: `Stage ${stage}` },
    touchpoints: Array.from({ length: count }, (_, at) => `s${stage}-${at}`),
  }));
  const touchpoints = stages.flatMap(({ touchpoints }) =>
    touchpoints.map((key) => ({
      key,
      name: { en: "Getting the bill" },
      contact: "direct" as const,
      owners: [],
      headline: "satisfaction.positive",
      verdict: "blind" as const,
      figure: { ok: false as const, reason: "not-asked" as const, n: 0 },
    })),
  );
  return { name: { en: "Lunch" }, stages, owners: {}, measure: null, touchpoints };
}
const divided = (map: JourneyMap) =>
  sheets("en", map).maps.map(({ stages }) => stages.map(({ touchpoints }) => touchpoints.length));

describe("a journey on paper", () => {
  it("stands on one sheet while its names stand level, the fewer the larger", () => {
    const [five, many] = [sheets("en", journey(2, 3)), sheets("en", journey(6, 6, 6, 6))];
    assert.deepEqual([five.maps.length, many.maps.length], [1, 1]);
    assert.ok(five.width < many.width);
  });

  it("is divided between stages, about equally, when there are too many", () => {
    assert.deepEqual(divided(journey(10, 10, 10, 10, 10, 10)), [
      [10, 10],
      [10, 10],
      [10, 10],
    ]);
    assert.deepEqual(divided(journey(6, 14, 14, 6)), [
      [6, 14],
      [14, 6],
    ]);
  });

  it("is divided within a stage only when that alone has no room", () => {
    assert.deepEqual(divided(journey(4, 60)), [[4, 20], [20], [20]]);
  });

  it("holds every touchpoint once, in the order of the journey", () => {
    const map = journey(3, 40, 1, 16);
    const order = ({ stages }: JourneyMap) => stages.flatMap(({ touchpoints }) => touchpoints);
    assert.deepEqual(sheets("en", map).maps.flatMap(order), order(map));
  });

  it("leaves out stages of which nothing is drawn, and is nothing where nothing is", () => {
    assert.deepEqual(divided(journey(2, 0, 3)), [[2, 3]]);
    assert.deepEqual(divided(journey(0)), []);
  });
});
