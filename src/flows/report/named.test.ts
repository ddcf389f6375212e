import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure } from "../../../test/audits.ts";
import { aJourney } from "../../../test/journeys.ts";
import { said } from "../../../test/read-report.ts";
import type { Named } from "../../core/insight/named/named-value.ts";

const share = (value: number) => aFigure({ value, low: value - 0.05, high: value + 0.05, unit: "share" });
const tags: Named = {
  ...{ touchpoint: "bill", answer: "tags", base: "asked", maxChoices: null, overChosen: 0 },
  ...{ n: 200, people: 200, notAnswered: 0, notApplicable: 0, further: 0, cochran: null },
  words: [
    { word: "friendliness", share: share(0.6), says: "ahead-of", than: "music" },
    { word: "speed", share: share(0.5), says: "ahead-of-rest", than: "music" },
    { word: "music", share: share(0.1), says: null, than: null },
  ],
  none: share(0.2),
};

describe("what is named, in the report", () => {
  it("stands word by word with its share, what it is ahead of, whom the shares are of, and who named nothing", () => {
    const text = said({ named: [tags] });
    assert.match(
      text,
      /Getting the bill: Reasons Shares are of everybody who answered: 200 answers\. Several could be/,
    );
    assert.match(text, /Friendliness 60% 55–65% 200 respondents named more often than music and those below that/);
    assert.match(text, /Speed 50% 45–55% 200 respondents named more often than any below it/);
    assert.match(text, /Named nothing 20% 15–25%/);
    assert.match(text, /McNemar/);
  });

  it("bears the names that the journey gives, in the reader's language", () => {
    const choices = { tags: { words: { music: { name: { fi: "Musiikki", en: "Music" } } }, none: [] } };
    assert.match(said({ named: [tags] }, aJourney({ choices }), "fi"), /Ystävällisyys 60.* kuin Musiikki ja sitä/);
  });

  it("says of those left out, of one choice, and of answers with more", () => {
    const single: Named = { ...tags, base: "hadExperience", notApplicable: 22, maxChoices: 1, overChosen: 3 };
    assert.match(
      said({ named: [single] }),
      /of those who had an experience to speak of: 200 answers\. 22 who had none are left out\. One could be named\. 3 answers name more than/,
    );
  });

  it("says how an emotion feels", () => {
    const emotions: Named = {
      ...{ ...tags, touchpoint: null, answer: "emotions", mixed: share(0.1) },
      words: [{ word: "joy", share: share(0.6), valence: 1, says: null, than: null }],
    };
    const text = said({ named: [emotions] });
    assert.match(text, /The journey as a whole: Emotions/);
    assert.match(text, /Joy pleasant 60%/);
    assert.match(text, /Named both pleasant and unpleasant ones 10%/);
  });

  it("says why, where shares are withheld; and nothing where there were no words to choose from", () => {
    const few: Named = { ...tags, words: [], none: { ok: false, reason: "too-few", n: 3, needed: 5 } };
    assert.match(said({ named: [few] }), /Getting the bill: Reasons: too few respondents: 3 so far, 5 needed/);
    assert.doesNotMatch(said({}), /What is named/);
  });
});
