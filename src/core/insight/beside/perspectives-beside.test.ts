import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { someAnswers } from "../../../../test/counted.ts";
import { aJourneyWith } from "../../../../test/journeys.ts";
import type { Perspective } from "../../experience/experience.ts";
import type { AnswerCounts } from "../counts.ts";
import { overviewOf } from "../overview.ts";
import { overviewsBeside } from "./overviews-beside.ts";
import { perspectivesBeside } from "./perspectives-beside.ts";

const bill = (satisfied: number, of: number) => someAnswers({ 2: of - satisfied, 5: satisfied });

/** The bill as one perspective sees it. */
function seenBy(perspective: Perspective, ...answers: AnswerCounts[]) {
  const overview = overviewOf({
    version: { version: 1, validFrom: "2026-01-01", journey: aJourneyWith("bill", "taste") },
    slice: { journey: "lunch", perspective },
    measure: null,
    position: "1",
    totals: {
      experiences: 50,
      passes: 50,
      people: 50,
      unanswered: 0,
      from: "2026-01-01",
      until: "2026-03-31",
      weighted: false,
    },
    answers,
    together: undefined,
  });
  return [perspective, overview] as const;
}

describe("a touchpoint as each perspective sees it", () => {
  it("has each one's figure, and what may be said of it beside the customers'", () => {
    const [customers, employees] = [seenBy("customer", bill(15, 50)), seenBy("employee", bill(45, 50))];
    const seen = perspectivesBeside("bill", [customers, employees]);
    assert.deepEqual(
      seen.map(({ perspective, touchpoint, change }) => [
        perspective,
        touchpoint?.figure.ok && touchpoint.figure.estimate.value,
        change?.says,
      ]),
      [
        ["customer", 0.3, undefined],
        ["employee", 0.9, "higher"],
      ],
    );
    // The same as on the journey, the other way round.
    const onJourney = overviewsBeside(customers[1], employees[1]).touchpoints.get("bill");
    assert.equal(seen[1]!.change?.difference?.low, -onJourney!.difference!.high);
  });

  it("compares nobody of whom too few were heard, nor what was measured in another way", () => {
    const effort = someAnswers({ 2: 10, 7: 40 }, { answer: "effort" });
    const [, management, partners] = perspectivesBeside("bill", [
      seenBy("customer", bill(15, 50)),
      seenBy("management", bill(3, 3)),
      seenBy("partner", effort),
    ]);
    const figure = management?.touchpoint?.figure;
    assert.deepEqual(figure, { ok: false, reason: "withheld", n: null });
    assert.equal(management?.change?.says, "nothing-to-compare");
    assert.ok(partners?.touchpoint?.figure.ok);
    assert.equal(partners.change?.difference, null);
  });

  it("says nothing yet of what is still being counted", () => {
    const seen = perspectivesBeside("bill", [["customer", null], seenBy("employee", bill(45, 50))]);
    assert.deepEqual([seen[0]?.touchpoint, seen[1]?.change], [null, null]);
    assert.ok(seen[1]?.touchpoint?.figure.ok);
  });
});
