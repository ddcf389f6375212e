import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { anyJourney } from "../../test/journeys.ts";
import { readJourneyFile, writeJourneyFile } from "./journey-file.ts";

const refused = (text: string) => {
  const journey = readJourneyFile(text, "lunch.journey.yaml");
  assert(!journey.ok);
  return journey.refusal.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

describe("a journey file", () => {
  it("loses nothing when written and read again", () => {
    fc.assert(
      fc.property(anyJourney, (journey) => {
        assert.deepEqual(readJourneyFile(writeJourneyFile(journey)), { ok: true, value: journey });
      }),
    );
  });

  it("names every problem at once, with line and column, from the top", () => {
    assert.deepEqual(
      refused(`polku: journey/1
key: lunch
name: { fi: Lounasravintola, en: Lunch restaurant }
owners:
  kitchen: { name: { en: Kitchen }, kind: teem }
promises:
  quick: { text: { en: In ten minutes }, source: advert, touchpoints: [order-sped], measure: satisfaction.positive, target: 80 }
stages:
  - key: arrive
    phase: during
    name: { en: Arriving }
    touchpoints:
      - { key: order-speed, nme: { en: Speed }, owners: [kichen], criticality: 6 }
`),
      [
        '5:43 owners.kitchen.kind is wrong: expected one of team, person, supplier, got "teem"',
        '7:72 promises.quick.touchpoints[0] is an unknown touchpoint: got "order-sped"; did you mean "order-speed"?',
        "7:125 promises.quick.target must be a share 0–1 (0.8 for 80 %), got 80",
        "13:9 stages[0].touchpoints[0].name is missing: expected words by language such as { fi: Lasku, en: The bill }",
        '13:29 stages[0].touchpoints[0].nme is not a known field; did you mean "name"?',
        '13:58 stages[0].touchpoints[0].owners[0] is an unknown owner: got "kichen"; did you mean "kitchen"?',
        "13:80 stages[0].touchpoints[0].criticality is wrong: expected a whole number 1–5, got 6",
      ],
    );
  });
});
