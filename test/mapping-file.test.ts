import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { journeyNamedBy, readMapping } from "../src/core/experience/read-mapping.ts";
import { readYaml } from "../src/outside/yaml.ts";
import { aJourneyWith } from "./journeys.ts";

const airport = aJourneyWith("restaurants", "shops");
const yamlIn = (text: string) => {
  const yaml = readYaml(text, "sfo.mapping.yaml");
  assert(yaml.ok);
  return yaml.value;
};
const linesOf = (text: string) => {
  const { value, placed } = yamlIn(text);
  const mapping = readMapping(value, airport);
  assert(!mapping.ok, "accepted");
  return placed(mapping.refusal).map(({ line, column, message }) => `${line}:${column} ${message}`);
};

describe("a mapping file", () => {
  it("is read with every column that stands alone, and with what is usual filled in", () => {
    const { value } = yamlIn(
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
    );
    const mapping = readMapping(value, airport);
    assert(mapping.ok, JSON.stringify(mapping));
    assert.deepEqual(mapping.value, {
      journey: "airport.journey.yaml",
      leaveOut: {},
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
    assert.equal(journeyNamedBy({ journey: "../airport.journey.yaml", wieght: 1 }), "../airport.journey.yaml");
    assert.equal(journeyNamedBy({ polku: "mapping/1" }), null);
    assert.equal(journeyNamedBy(null), null);
  });

  it("accepts findings of the data doctor by code, each with its reason; too few answers cannot be accepted", () => {
    const mapping = (accepted: string) => `polku: mapping/1
journey: airport.journey.yaml
at: { value: 2016 }
whole: { satisfaction: Q7ALL }
accepted:
${accepted}`;
    const { value } = yamlIn(mapping("  - { code: leakage, column: 12, why: known when the contract began }\n"));
    const read = readMapping(value, airport);
    assert(read.ok, JSON.stringify(read));
    assert.deepEqual(read.value.accepted, [{ code: "leakage", column: "12", why: "known when the contract began" }]);
    const [unknown, without, few] = linesOf(
      mapping("  - { code: leak, why: x }\n  - { code: leakage }\n  - { code: too-few, why: x }\n"),
    );
    assert.match(unknown!, /^6:13 accepted\[0\]\.code is wrong: expected one of out-of-scale, .*, got "leak"$/);
    assert.match(
      without!,
      /^7:\d+ accepted\[1\]\.why is missing: expected why it is accepted, in a few words or by language such as \{ fi: …, en: … \}$/,
    );
    assert.match(few!, /^8:13 accepted\[2\]\.code is wrong: .*, got "too-few"$/);
  });
});
