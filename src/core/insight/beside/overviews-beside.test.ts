import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { someAnswers } from "../../../../test/counted.ts";
import { aJourneyWith } from "../../../../test/journeys.ts";
import { overviewOf } from "../overview.ts";
import type { Slice } from "../slice.ts";
import { overviewsBeside } from "./overviews-beside.ts";

/** A journey with a bill and a taste: so many of 50 were satisfied with each. */
function overview(satisfied: { bill: number; taste: number }, slice: Partial<Slice>, measure: string | null = null) {
  const answers = (["bill", "taste"] as const).map((touchpoint) =>
    someAnswers({ 2: 50 - satisfied[touchpoint], 5: satisfied[touchpoint] }, { touchpoint }),
  );
  const period = { from: slice.from ?? "2026-01-01", until: "2026-03-31" };
  return overviewOf({
    version: { version: 1, validFrom: "2026-01-01", journey: aJourneyWith("bill", "taste") },
    slice: { journey: "lunch", perspective: "customer", ...slice },
    measure,
    position: "1",
    totals: { experiences: 100, unanswered: 0, passes: 50, people: 50, ...period, weighted: false },
    answers,
    together: undefined,
  });
}
const turku = { locations: ["turku"] };
const oulu = { locations: ["oulu"] };

describe("a journey beside itself in another slice", () => {
  it("tells touchpoints apart whose interval of the difference does not hold 0", () => {
    const { apart, touchpoints } = overviewsBeside(
      overview({ bill: 45, taste: 30 }, turku),
      overview({ bill: 15, taste: 28 }, oulu),
    );
    assert.equal(apart, "apart");
    assert.deepEqual(
      [...touchpoints].map(([key, { says }]) => [key, says]),
      [
        ["bill", "higher"],
        ["taste", "not-told-apart"],
      ],
    );
    const bill = touchpoints.get("bill");
    assert(bill?.figure.ok && bill.difference !== null);
    assert.equal(bill.figure.estimate.value, 0.3);
    assert.ok(Math.abs(bill.difference.value - 0.6) < 1e-12);
    assert.ok(bill.difference.low > 0.35 && bill.difference.high < 0.8);
  });

  it("says nothing of a difference where answers are in both", () => {
    const { apart, touchpoints } = overviewsBeside(
      overview({ bill: 45, taste: 30 }, turku),
      overview({ bill: 15, taste: 28 }, {}),
    );
    assert.equal(apart, "overlapping");
    assert.deepEqual(
      [...touchpoints.values()].map(({ says, difference }) => [says, difference]),
      [
        ["overlapping", null],
        ["overlapping", null],
      ],
    );
  });

  it("compares nothing that was measured in another way", () => {
    const { touchpoints } = overviewsBeside(
      overview({ bill: 45, taste: 30 }, turku, "satisfaction.positive"),
      overview({ bill: 15, taste: 28 }, oulu, "satisfaction.mean"),
    );
    assert.equal(touchpoints.get("bill")?.says, "nothing-to-compare");
  });
});
