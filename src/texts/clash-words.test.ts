import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney, aStage, aTouchpoint } from "../../test/journeys.ts";
import {
  choicesOf,
  felt,
  keepChoices,
  namingNothing,
  withBase,
  withoutWord,
  withWord,
} from "../core/journey/editing/choice-edits.ts";
import { mergeEdits } from "../core/journey/editing/merge.ts";
import { keepOwn } from "../core/journey/editing/own-edits.ts";
import { keepOwner, removeOwner } from "../core/journey/editing/owner-edits.ts";
import { keepPromise } from "../core/journey/editing/promise-edits.ts";
import { moveStage } from "../core/journey/editing/stage-edits.ts";
import { changeTouchpoint, moveTouchpoint, removeTouchpoint } from "../core/journey/editing/touchpoint-edits.ts";
import type { Choices, Journey } from "../core/journey/journey.ts";
import type { Language } from "../core/text.ts";
import { clashInWords } from "./clash-words.ts";

const promise = { source: "advert", touchpoints: ["bill"], measure: "satisfaction.positive", target: 0.8 };
const base = aJourney({
  owners: { hall: { name: { fi: "Sali", en: "Hall" }, kind: "team" } },
  promises: { quick: { ...promise, text: { en: "Quickly" } } },
  stages: [
    aStage({
      key: "eat",
      name: { fi: "Syöminen", en: "Eating" },
      touchpoints: [aTouchpoint({ key: "menu", name: { en: "Menu" } })],
    }),
    aStage({ key: "leave", name: { fi: "Lähtö", en: "Leaving" } }),
    aStage({ key: "away", name: { fi: "Poissa", en: "Away" }, touchpoints: [] }),
  ],
});
const bill = (about: Parameters<typeof changeTouchpoint>[2]) => changeTouchpoint(base, "bill", about);

/** What is said of each clash: "about | mine | theirs". */
function told(mine: Journey, theirs: Journey, language: Language = "en", from = base): string[] {
  const merged = mergeEdits(from, mine, theirs);
  assert(!merged.ok);
  return merged.refusal.map((clash) => {
    const { about, ...sides } = clashInWords(language, clash, { base: from, mine, theirs });
    return [about, sides.mine, sides.theirs].join(" | ");
  });
}

describe("what two people say of the same", () => {
  it("is told by names, not by keys", () => {
    assert.deepEqual(told(bill({ owners: ["hall"] }), bill({ owners: ["bill"] }), "fi"), [
      "Getting the bill: vastuutahot | Sali | bill",
    ]);
    assert.deepEqual(told(bill({ channels: ["web", "fax"] }), bill({ channels: ["email"] })), [
      "Getting the bill: channels | web, fax | e-mail",
    ]);
    assert.deepEqual(told(bill({ contact: "indirect", cost: 1 }), bill({ required: false, cost: 5 })), [
      "Getting the bill: cost | 1 | 5",
    ]);
    assert.deepEqual(
      told(
        moveTouchpoint(base, "bill", "eat", 0),
        removeTouchpoint(base, "bill", () => true),
      ),
      ["Getting the bill | stays | taken out of use"],
    );
  });

  it("is told of names in the language they are in", () => {
    assert.deepEqual(told(bill({ name: { en: "The bill" } }), bill({ name: { en: "Paying" } })), [
      "Getting the bill: name (en) | The bill | Paying",
    ]);
  });

  it("is told of places and orders", () => {
    assert.deepEqual(told(moveStage(base, "away", 0), moveStage(base, "eat", 1), "fi"), [
      "Polku: järjestys | Poissa, Syöminen, Lähtö | Lähtö, Syöminen, Poissa",
    ]);
    assert.deepEqual(told(moveTouchpoint(base, "menu", "leave", 0), moveTouchpoint(base, "menu", "away", 0)), [
      "Menu: place on the journey | Leaving | Away",
    ]);
  });

  it("is told of owners and promises", () => {
    assert.deepEqual(told(removeOwner(base, "hall"), bill({ owners: ["hall"] })), ["Hall | taken out of use | stays"]);
    const kept = (target: number) => keepPromise(base, "quick", { ...base.promises.quick!, target });
    assert.deepEqual(told(kept(0.75), kept(0.9)), ["Quickly: target | 0.75 | 0.90"]);
    const kind = (kind: "person" | "supplier") => keepOwner(base, "hall", { ...base.owners.hall!, kind });
    assert.deepEqual(told(kind("person"), kind("supplier")), ["Hall: kind | Person | Outside supplier"]);
  });

  it("is told of a target with its measure", () => {
    const aimed = (measure: string, value: number) => bill({ target: { measure, value } });
    assert.deepEqual(told(aimed("recommend.nps", 40), aimed("satisfaction.positive", 0.9)), [
      "Getting the bill: target | Net promoter score, NPS, 40 | Share satisfied, 0.90",
    ]);
  });

  it("is told of an attribute of the brand by its name", () => {
    const image = (en: string) => keepOwn(base, "image", "reliable", { en });
    assert.deepEqual(told(image("Reliable"), image("Dependable")), ["Reliable: name (en) | Reliable | Dependable"]);
  });

  it("is told of words to choose by what they are called, and of how they feel", () => {
    const emotions = (change: (choices: Choices) => Choices, from = base) =>
      keepChoices(from, "emotions", change(choicesOf(from, "emotions")));
    const surprise = (valence: 1 | -1) => emotions((from) => withWord(from, "surprise", felt({}, valence)));
    assert.deepEqual(told(surprise(1), surprise(-1)), [
      "The journey: the words to choose (Emotions, Surprise, how it feels) | pleasant | unpleasant",
    ]);
    assert.deepEqual(
      told(
        emotions((from) => withBase(from, "asked")),
        emotions((from) => withBase(from, "hadExperience")),
        "fi",
      ),
      [
        "Polku: valittavat sanat (Tunteet, kenestä osuudet ovat) | kaikista, joilta kysyttiin | niistä, joilla oli kokemus",
      ],
    );
    assert.deepEqual(
      told(
        emotions((from) => namingNothing(from, "calm", true)),
        emotions((from) => namingNothing(from, "own word", true)),
      ),
      ["The journey: the words to choose (Emotions, words that name nothing) | Calm | own word"],
    );
    const word = (en: string) => emotions((from) => withWord(from, "own", { name: { en } }));
    assert.deepEqual(told(word("Own"), word("Other")), [
      "The journey: the words to choose (Emotions, Own, name, en) | Own | Other",
    ]);
    const from = surprise(1);
    assert.deepEqual(
      told(
        emotions((choices) => withoutWord(choices, "surprise"), from),
        emotions((choices) => withWord(choices, "surprise", felt({}, -1)), from),
        "en",
        from,
      ),
      ["The journey: the words to choose | – | Emotions: Surprise"],
    );
  });
});
