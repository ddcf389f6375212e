import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney } from "../../../../test/journeys.ts";
import { gapOf, keepGap, keepOwn, leaningOn, removeOwn } from "./own-edits.ts";
import { keepTarget } from "./target-edits.ts";

describe("what a journey has of its own", () => {
  const parking = { name: { en: "Parking" }, scale: [1, 10], better: "higher" } as const;

  it("is added, said anew and removed", () => {
    const added = keepOwn(aJourney(), "answers", "parking", parking);
    const worse = keepOwn(added, "answers", "parking", { ...parking, better: "lower" });
    assert.equal(worse.answers.parking?.better, "lower");
    assert.deepEqual(removeOwn(worse, "answers", "parking"), aJourney());
  });

  it("is an attribute of the brand's image by its name alone", () => {
    const added = keepOwn(aJourney(), "image", "reliable", { en: "Reliable" });
    assert.deepEqual(keepOwn(added, "image", "reliable", { fi: "Luotettava" }).image, {
      reliable: { fi: "Luotettava" },
    });
    assert.deepEqual(removeOwn(added, "image", "reliable"), aJourney());
  });

  it("is leant on by promises whose measure is computed of it", () => {
    const told = (measure: string) => ({
      text: { en: measure },
      source: "values",
      touchpoints: [],
      measure,
      target: 4,
    });
    const journey = aJourney({
      answers: { parking, reliable: parking },
      image: { reliable: { en: "Reliable" } },
      promises: {
        lots: told("parking.positive"),
        always: told("image.reliable.mean"),
        nice: told("satisfaction.mean"),
      },
    });
    const leaning = (kind: "answers" | "image", key: string) =>
      leaningOn(journey, kind, key).map(({ name }) => name.en);
    assert.deepEqual(leaning("answers", "parking"), ["parking.positive"]);
    assert.deepEqual(leaning("image", "reliable"), ["image.reliable.mean"]);
    assert.deepEqual(leaning("answers", "reliable"), []);
  });

  it("is leant on by a touchpoint whose target is meant for its measure", () => {
    const own = keepOwn(aJourney(), "answers", "parking", parking);
    const aimed = keepTarget(own, "bill", { measure: "parking.positive", value: 0.8 });
    assert.deepEqual(leaningOn(aimed, "answers", "parking"), [{ what: "target", name: { en: "Getting the bill" } }]);
    assert.deepEqual(leaningOn(keepTarget(own, "bill", 0.8), "answers", "parking"), []);
  });
});

describe("the pause that begins a new pass", () => {
  it("is told in the largest unit of which it is a whole number", () => {
    const told = (gap: string) => gapOf(aJourney({ passes: { gap } }));
    assert.deepEqual(told("P2W"), { count: 14, unit: "days" });
    assert.deepEqual(told("PT12H"), { count: 12, unit: "hours" });
    assert.deepEqual(told("PT90M"), { count: 90, unit: "minutes" });
    assert.equal(gapOf(aJourney()), null);
  });

  it("is kept as the file writes it, or not at all", () => {
    assert.deepEqual(keepGap(aJourney(), { count: 14, unit: "days" }).passes, { gap: "P14D" });
    assert.deepEqual(keepGap(aJourney(), { count: 4, unit: "hours" }).passes, { gap: "PT4H" });
    assert.deepEqual(keepGap(aJourney({ passes: { gap: "P1D" } }), null), aJourney());
  });
});
