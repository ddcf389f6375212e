import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney } from "../../../test/journeys.ts";
import { declaredAnswers } from "./declared-answers.ts";
import { headlineKeys } from "./headline-keys.ts";

describe("headlineKeys", () => {
  it("are a share or a net score of each answer, those by which a touchpoint is judged first before the others", () => {
    const journey = aJourney({
      answers: { parking: { name: { en: "Parking" }, scale: [1, 10], better: "higher" } },
      image: { reliable: { en: "Reliable" } },
    });
    assert.deepEqual(headlineKeys(declaredAnswers(journey)), [
      "satisfaction.positive",
      "smiley.positive",
      "effort.easy",
      "expectation.netExceeded",
      "parking.positive",
      "emotions.net",
      "image.reliable.positive",
      "value.positive",
      "return.positive",
      "resolved.yes",
      "recommend.nps",
      "compared.netExceeded",
    ]);
  });
});
