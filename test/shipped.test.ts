import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type Journey, touchpointsOf } from "../src/core/journey/journey.ts";
import { languages, type Text } from "../src/core/text.ts";
import { readMap } from "../src/flows/take-in/read-map.ts";
import { readJourneyFile, writeJourneyFile } from "../src/outside/journey-file.ts";
import { journeyDownwards } from "../src/pictures/journey/journey-downwards.ts";
import { journeyPicture } from "../src/pictures/journey/journey-picture.ts";
import type { JourneyMap } from "../src/pictures/journey/map.ts";
import type { Svg } from "../src/pictures/svg.ts";

const shipped = (ending: string) =>
  ["demo", "examples"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(ending))
      .map((file) => join(folder, file)),
  );

function journeyIn(file: string) {
  const journey = readJourneyFile(readFileSync(file, "utf8"), file);
  assert(journey.ok, JSON.stringify(journey, null, 2));
  return journey.value;
}

/** A journey as pictures take it, before anybody has answered. */
const unmeasured = ({ name, stages, owners }: Journey): JourneyMap => ({
  name,
  owners,
  stages: stages.map((stage) => ({ ...stage, touchpoints: stage.touchpoints.map(({ key }) => key) })),
  measure: null,
  touchpoints: stages.flatMap(({ touchpoints }) =>
    touchpoints.map((touchpoint) => ({
      ...touchpoint,
      headline: "satisfaction.positive",
      verdict: "blind",
      figure: { ok: false, reason: "not-asked", n: 0 },
    })),
  ),
});

const textsIn = ({ children }: Svg): string[] =>
  children.flatMap((child) => (typeof child === "string" ? [child] : textsIn(child)));

describe("journeys that ship", () => {
  const files = shipped(".journey.yaml");

  it("are the lunch restaurant, the examples and the templates", () => {
    assert.deepEqual(files.toSorted(), [
      "demo/lunch.journey.yaml",
      "examples/airport/airport.journey.yaml",
      "examples/bank/bank.journey.yaml",
      "examples/churn/churn.journey.yaml",
      "examples/emotions/emotions.journey.yaml",
      "examples/hospital/hospital.journey.yaml",
      "examples/outside-voices/cafe.journey.yaml",
      "examples/templates/airport.journey.yaml",
      "examples/templates/business-service.journey.yaml",
      "examples/templates/contact-centre.journey.yaml",
      "examples/templates/health-centre.journey.yaml",
      "examples/templates/internal-journey.journey.yaml",
      "examples/templates/lunch-restaurant.journey.yaml",
      "examples/templates/municipal-service.journey.yaml",
      "examples/templates/web-shop.journey.yaml",
    ]);
  });

  for (const file of files) {
    it(`${file} is without problems, and is itself again when written and read`, () => {
      const journey = journeyIn(file);
      assert.deepEqual(readJourneyFile(writeJourneyFile(journey)), { ok: true, value: journey });
    });

    it(`${file} names its stages, touchpoints, owners and promises in Finnish, Swedish and English`, () => {
      const journey = journeyIn(file);
      const names: Text[] = [
        journey.name,
        ...journey.stages.map(({ name }) => name),
        ...touchpointsOf(journey).map(({ touchpoint }) => touchpoint.name),
        ...Object.values(journey.owners).map(({ name }) => name),
        ...Object.values(journey.promises).map(({ text }) => text),
        ...Object.values(journey.image),
        ...Object.values(journey.attributes).map(({ name }) => name),
      ];
      for (const name of names)
        assert.deepEqual(
          languages.filter((language) => !(name[language] ?? "").trim()),
          [],
          JSON.stringify(name),
        );
    });

    it(`${file} has an owner for every touchpoint, and no owner without one`, () => {
      const journey = journeyIn(file);
      const owners = touchpointsOf(journey).map(({ touchpoint }) => touchpoint.owners);
      assert(owners.every((each) => each.length > 0));
      assert.deepEqual(new Set(owners.flat()), new Set(Object.keys(journey.owners)));
    });

    it(`${file} is drawn with every name whole, across a desk and down a phone`, () => {
      const map = unmeasured(journeyIn(file));
      for (const language of languages)
        for (const picture of [
          journeyPicture(language, map, { width: 1376 }),
          journeyPicture(language, map, { width: 1036 }),
          journeyDownwards(language, map, { width: 358 }),
        ])
          assert.deepEqual(
            textsIn(picture).filter((text) => text.includes("…")),
            [],
          );
    });
  }
});

describe("the lunch restaurant", () => {
  it("goes from the advert to what others say, over these touchpoints", () => {
    const journey = journeyIn("demo/lunch.journey.yaml");
    assert.deepEqual(
      touchpointsOf(journey).map(({ touchpoint }) => touchpoint.key),
      [
        "advert",
        "reputation",
        "location",
        "opening-hours",
        "surroundings",
        "cleanliness",
        "greeting",
        "menu",
        "drinks",
        "order-speed",
        "dish-look",
        "taste",
        "dessert",
        "bill",
        "paying",
        "friendliness",
        "word-of-mouth",
      ],
    );
  });
});

describe("mappings that ship", () => {
  for (const file of shipped(".mapping.yaml")) {
    it(`${file} is without problems`, async () => {
      const read = await readMap(file);
      assert(read.ok, JSON.stringify(read, null, 2));
    });
  }
});
