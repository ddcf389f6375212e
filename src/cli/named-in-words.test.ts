import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure } from "../../test/audits.ts";
import { aJourney } from "../../test/journeys.ts";
import type { Named } from "../core/insight/named/named-value.ts";
import { namedInWords } from "./named-in-words.ts";

const share = (value: number) => aFigure({ value, low: value - 0.05, high: value + 0.05, unit: "share" });
const named: Named = {
  ...{ touchpoint: "bill", answer: "tags", base: "asked", maxChoices: null, overChosen: 0 },
  ...{ n: 200, people: 200, notAnswered: 0, notApplicable: 0, further: 0, cochran: null },
  words: ["friendliness", "speed", "price", "place"].map((word, at) => ({
    ...{ word, share: share(0.6 - at / 10), says: null, than: null },
  })),
  none: share(0.2),
};
const told = (...all: readonly Named[]) => namedInWords({ named: all }, aJourney(), "en", () => "The bill");

describe("what is named, in the terminal", () => {
  it("is the three words named most, and how many named nothing, a line for each touchpoint", () => {
    assert.deepEqual(told(named), [
      "What is named:",
      "  The bill: Reasons: Friendliness 60% (55–65%), Speed 50% (45–55%), Price 40% (35–45%), Named nothing 20% (15–25%)",
    ]);
  });

  it("is the reason where shares are withheld, and no line where there is nothing to name", () => {
    const withheld: Named = { ...named, words: [], none: { ok: false, reason: "withheld", n: null } };
    assert.match(told(withheld)[1]!, /The bill: Reasons: withheld: so few people/);
    assert.deepEqual(told(), []);
  });
});
