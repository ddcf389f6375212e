import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourneyWith } from "../../test/journeys.ts";
import { journeyOfMappingFile, readMappingFile } from "./mapping-file.ts";

const airport = aJourneyWith("restaurants", "shops");
const linesOf = (text: string) => {
  const mapping = readMappingFile(text, airport, "sfo.mapping.yaml");
  assert(!mapping.ok, "accepted");
  return mapping.refusal.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

describe("a mapping file", () => {
  it("is read with every column that stands alone, and with what is usual filled in", () => {
    const mapping = readMappingFile(
      `polku: mapping/1
journey: airport.journey.yaml
id: RESPNUM
at: { column: INTDATE, format: yyyy-MM-dd }
touchpoints:
  restaurants: { satisfaction: { column: Q7B, scale: [1, 5], notApplicable: [6], missing: [0, ""] } }
whole: { satisfaction: Q7ALL }
outcomes: { churned: { column: Churn, yes: 1, no: 0 } }
outcome: whole.satisfaction
attributes: { language: { column: LANG, labels: { 1: English, 2: Spanish } } }
comments: { column: Q8COM, language: en }
`,
      airport,
    );
    assert(mapping.ok, JSON.stringify(mapping));
    assert.deepEqual(mapping.value, {
      journey: "airport.journey.yaml",
      id: { column: "RESPNUM", labels: {}, missing: [] },
      at: { column: "INTDATE", format: "yyyy-MM-dd", precision: "day", labels: {} },
      order: "time",
      perspective: "customer",
      via: "self",
      touchpoints: {
        restaurants: {
          satisfaction: {
            source: "number",
            column: "Q7B",
            scale: [1, 5],
            missing: [0, ""],
            notApplicable: [6],
            notAsked: [],
            labels: {},
            reversed: false,
          },
        },
      },
      whole: {
        satisfaction: {
          source: "number",
          column: "Q7ALL",
          missing: [],
          notApplicable: [],
          notAsked: [],
          labels: {},
          reversed: false,
        },
      },
      answers: {},
      outcomes: { churned: { column: "Churn", yes: [1], no: [0], missing: [], good: false } },
      outcome: "whole.satisfaction",
      attributes: { language: { column: "LANG", labels: { 1: "English", 2: "Spanish" }, missing: [] } },
      comments: [{ source: "words", column: "Q8COM", language: "en", separator: ",", labels: {}, missing: [] }],
    });
  });

  it("names every problem at once, with line and column", () => {
    assert.deepEqual(
      linesOf(`polku: mapping/1
journey: airport.journey.yaml
at: { column: INTDATE, format: yyyy-mm-dd }
wieght: WEIGHT
touchpoints:
  restaurnts: { satisfaction: Q7B }
  shops: { satisfaktion: Q7C, effort: { column: Q7D, missing: [6], notApplicable: [6] } }
outcome: whole.satisfaction
comments: { column: Q8COM, language: english }
`),
      [
        '3:32 at.format is wrong: expected a format such as yyyy-MM-dd (a day needs a month (MM)), got "yyyy-mm-dd"',
        '4:9 wieght is not a known field; did you mean "weight"?',
        '6:3 touchpoints.restaurnts is no touchpoint of the journey "lunch"; did you mean "restaurants"?',
        '7:26 touchpoints.shops.satisfaktion is an unknown answer; did you mean "satisfaction"?',
        '7:68 touchpoints.shops.effort is unclear: "6" stands in missing and in notApplicable',
        '8:10 outcome is wrong: expected whole.<answer> or an outcome that is mapped, got "whole.satisfaction"',
        '9:38 comments[0].language is wrong: expected a language such as "fi" or "sv-FI", got "english"',
      ],
    );
  });

  it("names its journey before it is read", () => {
    assert.deepEqual(journeyOfMappingFile("journey: ../airport.journey.yaml\nwieght: 1\n"), {
      ok: true,
      value: "../airport.journey.yaml",
    });
    const nameless = journeyOfMappingFile("polku: mapping/1\n", "sfo.mapping.yaml");
    assert(!nameless.ok);
    assert.deepEqual(nameless.refusal, [
      {
        file: "sfo.mapping.yaml",
        code: "missing-field",
        message: "journey is missing: expected the path of the journey file, from this file",
        path: ["journey"],
        line: 1,
        column: 1,
      },
    ]);
  });
});
