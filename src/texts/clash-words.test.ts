import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney, aStage, aTouchpoint } from "../../test/journeys.ts";
import { mergeEdits } from "../core/journey/editing/merge.ts";
import { keepOwner, removeOwner } from "../core/journey/editing/owner-edits.ts";
import { keepPromise } from "../core/journey/editing/promise-edits.ts";
import { moveStage } from "../core/journey/editing/stage-edits.ts";
import { changeTouchpoint, moveTouchpoint, removeTouchpoint } from "../core/journey/editing/touchpoint-edits.ts";
import type { Journey } from "../core/journey/journey.ts";
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
function told(mine: Journey, theirs: Journey, language: Language = "en"): string[] {
  const merged = mergeEdits(base, mine, theirs);
  assert(!merged.ok);
  return merged.refusal.map((clash) => {
    const { about, ...sides } = clashInWords(language, clash, { base, mine, theirs });
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
});
