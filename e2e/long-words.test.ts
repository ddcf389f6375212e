import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paths } from "../src/api/paths.ts";
import type { Journey } from "../src/core/journey/journey.ts";
import { writeJourney } from "../src/core/journey/write-journey.ts";
import type { Text } from "../src/core/text.ts";
import { anExperienceBody } from "../test/experiences.ts";
import { joined } from "../test/people.ts";
import { someId } from "../test/polku.ts";
import { overflow } from "./axe.ts";
import { pagesToSee } from "./pages.ts";
import { polkuInBrowser, settled } from "./polku.ts";

const { polku, openAnew } = await polkuInBrowser();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "A".repeat(120));

/** Longer than any Finnish word, and nowhere a space. */
const word = "Lounasravintola".repeat(3);
const long = (text: Text): Text => Object.fromEntries(Object.keys(text).map((language) => [language, word]));

const { journey } = (await polku.askWithKey("GET", paths.journey("lunch"))).json<{ journey: Journey }>();
const named = <One extends { readonly name: Text }>(all: Readonly<Record<string, One>>) =>
  Object.fromEntries(Object.entries(all).map(([key, one]) => [key, { ...one, name: long(one.name) }]));
const body = writeJourney({
  ...journey,
  name: long(journey.name),
  owners: named(journey.owners),
  attributes: named(journey.attributes),
  stages: journey.stages.map((stage) => ({
    ...stage,
    name: long(stage.name),
    touchpoints: stage.touchpoints.map((touchpoint) => ({ ...touchpoint, name: long(touchpoint.name) })),
  })),
  promises: Object.fromEntries(
    Object.entries(journey.promises).map(([key, promise]) => [
      key,
      { ...promise, text: { fi: word, sv: word, en: word }, source: word },
    ]),
  ),
});
const kept = await polku.askWithKey("PUT", paths.journey("lunch"), { body });
assert.equal(kept.status, 200, kept.text);
const said = Array.from({ length: 5 }, () =>
  anExperienceBody({
    ...{ id: someId(), journey: "lunch", touchpoint: "bill", at: new Date().toISOString() },
    answers: { satisfaction: 2, comment: "a".repeat(4000) },
    attributes: { group: word },
  }),
);
const sent = await polku.askWithKey("POST", paths.experiences, { body: said });
assert.equal(sent.status, 202, sent.text);
await polku.followed();

describe("what people write without a space", () => {
  for (const size of ["desktop", "phone"] as const)
    for (const { name, path, ready } of pagesToSee.filter(({ path }) => !path.startsWith("/import")))
      it(`makes no page wider than the screen: ${name}, ${size}`, async () => {
        await using opened = await openAnew(path, { language: "fi", size }, anna);
        const { page } = opened;
        await ready(page);
        await settled(page);
        assert.equal(await overflow(page), 0);
      });
});
