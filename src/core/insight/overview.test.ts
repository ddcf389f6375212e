import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countAnswers, someAnswers } from "../../../test/counted.ts";
import { aJourneyWith } from "../../../test/journeys.ts";
import type { Perspective } from "../experience/experience.ts";
import type { Counted } from "./counted.ts";
import type { AnswerCounts } from "./counts.ts";
import { overviewOf } from "./overview.ts";

/** Everything that was counted of a journey with a bill, a taste and a dessert. */
const counted = (answers: AnswerCounts[], about: Partial<Counted> = {}, people = 40): Counted => ({
  version: { version: 3, validFrom: "2026-01-01", journey: aJourneyWith("bill", "taste", "dessert") },
  slice: { journey: "lunch", perspective: "customer" },
  measure: null,
  position: "12.5",
  totals: {
    experiences: 2 * people,
    unanswered: 3,
    passes: people,
    people,
    from: "2026-01-01",
    until: "2026-03-31",
    weighted: false,
  },
  answers,
  together: undefined,
  ...about,
});
const asSeenBy = (perspective: Perspective) => ({ slice: { journey: "lunch", perspective } });
const bill = someAnswers({ 2: 10, 5: 30 }, { notApplicable: 3, notAnswered: 2 });
const taste = someAnswers({ 3: 2, 5: 1 }, { touchpoint: "taste" });

describe("overviewOf", () => {
  it("puts a figure, its n and a verdict on every touchpoint, blind ones included", () => {
    const { touchpoints, measure } = overviewOf(counted([bill, taste], {}, 50));
    assert.deepEqual(
      touchpoints.map(({ key, headline, verdict, n, people }) => [key, headline, verdict, n, people]),
      [
        ["bill", "satisfaction.positive", "neither", 40, 40],
        ["taste", "satisfaction.positive", "too-few", 3, 3],
        ["dessert", "", "blind", 0, 0],
      ],
    );
    assert(touchpoints[0]?.figure.ok);
    assert.equal(touchpoints[0].figure.estimate.value, 0.75);
    assert.deepEqual(touchpoints[2]?.figure, { ok: false, reason: "not-measured", n: 0 });
    assert.deepEqual(measure, {
      key: "satisfaction.positive",
      answer: "satisfaction",
      unit: "share",
      range: [0, 1],
      touchpoints: 2,
    });
  });

  it("has every scale that touchpoints asked on, that of most first, and not the one the whole was asked on", () => {
    const on = (touchpoint: string | null, scale: readonly [number, number]) =>
      someAnswers({ 2: 10, 5: 30 }, { touchpoint, scale });
    const answers = [on(null, [0, 10]), on("bill", [1, 7]), on("taste", [1, 10]), on("dessert", [1, 10])];
    const mean = overviewOf(counted(answers)).measures.find(({ key }) => key === "satisfaction.mean");
    assert.deepEqual([mean?.range, mean?.otherRanges], [[1, 10], [[1, 7]]]);
  });

  it("tells in how many passes it did not apply, was not answered, was not asked", () => {
    const [first] = overviewOf(counted([bill], {}, 50)).touchpoints;
    assert.deepEqual([first?.notApplicable, first?.notAnswered, first?.notAsked], [3, 2, 5]);
  });

  it("judges all by one measure when one is chosen: where people were heard, but not about it, nothing is judged", () => {
    const expected = someAnswers({ [-1]: 30, 1: 10 }, { answer: "expectation" });
    const { touchpoints, measure } = overviewOf(counted([bill, expected, taste], { measure: "expectation.below" }));
    assert.deepEqual(
      touchpoints.map(({ headline, verdict }) => [headline, verdict]),
      [
        ["expectation.below", "neither"],
        ["satisfaction.positive", "too-few"],
        ["", "blind"],
      ],
    );
    assert(touchpoints[0]?.figure.ok);
    assert.equal(touchpoints[0].figure.estimate.value, 0.75);
    assert.equal(measure?.key, "expectation.below");
  });

  it("tells how experience met expectation, in points", () => {
    const expected = someAnswers({ [-1]: 30, 1: 10 }, { answer: "expectation" });
    const [first] = overviewOf(counted([bill, expected])).touchpoints;
    assert(first?.expectation.net.ok);
    assert.equal(first.expectation.net.estimate.value, -50);
  });

  it("has the unweighted twin beside what is weighted", () => {
    const answers = countAnswers(
      Array.from({ length: 60 }, (_, at) => ({
        ...{ touchpoint: "bill", answer: "satisfaction", customer: at },
        ...(at < 30 ? { code: 5, weight: 1 } : { code: 2, weight: 2 }),
      })),
    );
    const [first] = overviewOf(counted(answers)).touchpoints;
    assert(first?.figure.ok && first.unweighted?.ok);
    assert(Math.abs(first.figure.estimate.value - 1 / 3) < 1e-12);
    assert.equal(first.unweighted.estimate.value, 0.5);
    assert(!("unweighted" in overviewOf(counted([bill])).touchpoints[0]!));
  });

  it("tells what was said about the whole", () => {
    const whole = someAnswers({ 9: 20, 6: 10, 7: 10 }, { touchpoint: null, answer: "recommend" });
    const nps = overviewOf(counted([whole])).whole["recommend.nps"];
    assert(nps?.ok);
    assert.equal(nps.estimate.value, 25);
  });

  it("tells nothing of three colleagues, not even that they are three", () => {
    const three = someAnswers({ 2: 1, 5: 2 }, { notApplicable: 1, notAnswered: 1 });
    const { totals, touchpoints } = overviewOf(counted([three], asSeenBy("employee"), 3));
    assert.deepEqual([totals.experiences, totals.passes, totals.people, totals.from], [null, null, null, null]);
    assert.equal(totals.unanswered, null);
    const [first] = touchpoints;
    assert.deepEqual(
      [first?.n, first?.people, first?.notApplicable, first?.notAnswered, first?.notAsked],
      [0, 0, null, null, null],
    );
    assert.deepEqual(first?.figure, { ok: false, reason: "withheld", n: null });
  });

  it("tells nothing of one colleague among many who said nothing", () => {
    const many = someAnswers({ 2: 10, 5: 20 }, { notApplicable: 1, notAnswered: 1 });
    const [first] = overviewOf(counted([many], asSeenBy("employee"), 40)).touchpoints;
    assert.deepEqual(
      [first?.n, first?.people, first?.notApplicable, first?.notAnswered, first?.notAsked],
      [30, 30, null, null, null],
    );
  });

  it("tells of three customers that they are three, and nothing more", () => {
    const { totals, touchpoints } = overviewOf(counted([taste], {}, 3));
    assert.equal(totals.people, 3);
    assert.deepEqual(touchpoints[1]?.figure, { ok: false, reason: "too-few", n: 3, needed: 5 });
  });

  it("counts who answered twice as one person", () => {
    const twice = countAnswers(
      Array.from({ length: 40 }, (_, i) => ({ touchpoint: "bill", answer: "satisfaction", code: 4, customer: i % 20 })),
    );
    const [first] = overviewOf(counted(twice, {}, 20)).touchpoints;
    assert.deepEqual([first?.n, first?.people], [40, 20]);
  });
});
