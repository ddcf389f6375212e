import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourneyWith } from "../../../test/journeys.ts";
import { said } from "../mistakes/mistake.ts";
import type { DraftedColumn } from "./drafted.ts";
import { fitJourney } from "./fit-journey.ts";

const journey = (() => {
  const made = aJourneyWith("menu", "bill");
  const [stage] = made.stages;
  const named = stage!.touchpoints.map((each) => ({
    ...each,
    name: each.key === "bill" ? { en: "Getting the bill", fi: "Laskun saaminen" } : { en: "The menu" },
  }));
  return { ...made, stages: [{ ...stage!, touchpoints: named }] };
})();

const anAnswer = (column: string): DraftedColumn => ({
  column,
  about: column,
  confidence: "likely",
  why: said("draft.range", { low: 1, high: 5 }),
  becomes: {
    ...{ as: "answer", touchpoint: "as-drafted", answer: "satisfaction", scale: [1, 5], labels: {} },
    ...{ reversed: false, notApplicable: [], missing: [] },
  },
});

const places = (...columns: string[]) =>
  fitJourney(columns.map(anAnswer), journey).map(({ becomes, confidence }) =>
    becomes.as === "answer" ? `${becomes.touchpoint}, ${confidence}` : becomes.as,
  );

describe("a draft for a journey that is there", () => {
  it("takes a column for the touchpoint whose key or name it has, in any language, whatever number is before it", () => {
    assert.deepEqual(places("bill", "The menu"), ["bill, likely", "menu, likely"]);
    assert.deepEqual(places("Q2 Laskun saaminen"), ["bill, likely"]);
  });

  it("guesses by words that stand among others", () => {
    assert.deepEqual(places("How was getting the bill today"), ["bill, guess"]);
  });

  it("leaves out answers of a kind that the journey does not know", () => {
    const tone = anAnswer("tone");
    assert(tone.becomes.as === "answer");
    const own: DraftedColumn = { ...tone, becomes: { ...tone.becomes, touchpoint: null, answer: "tone" } };
    assert.deepEqual(fitJourney([own], journey)[0]?.becomes, { as: "nothing" });
    const knows = {
      ...journey,
      answers: { tone: { name: { en: "Tone" }, scale: [-5, 5] } },
    } as unknown as typeof journey;
    assert.equal(fitJourney([own], knows)[0]?.becomes.as, "answer");
  });

  it("leaves out what no touchpoint is called after, and what comes a second time", () => {
    assert.deepEqual(places("Parking", "bill", "Getting the bill"), ["nothing", "bill, likely", "nothing"]);
  });
});
