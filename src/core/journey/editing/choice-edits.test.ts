import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aJourney, anyJourney } from "../../../../test/journeys.ts";
import type { Choices, Journey } from "../journey.ts";
import { readJourney } from "../read-journey.ts";
import { writeJourney } from "../write-journey.ts";
import {
  aboutWord,
  called,
  choicesOf,
  chosenAnswers,
  felt,
  keepChoices,
  knownWords,
  namingNothing,
  ownFeelings,
  withBase,
  withMost,
  withoutWord,
  withWord,
  wordsOf,
} from "./choice-edits.ts";

const nothing: Choices = { words: {}, none: [] };
const music = withWord(nothing, "music", { name: { fi: "Musiikki" } });
const emotions = (choices: Choices): Journey => keepChoices(aJourney(), "emotions", choices);

describe("words to choose from", () => {
  it("are named, felt and taken out, and a journey that says nothing of them has none", () => {
    const surprise = withWord(nothing, "surprise", felt(aboutWord(nothing, "surprise"), 1));
    assert.deepEqual(emotions(surprise).choices, { emotions: { words: { surprise: { valence: 1 } }, none: [] } });
    const back = withWord(surprise, "surprise", felt(aboutWord(surprise, "surprise"), undefined));
    assert.deepEqual(back.words, { surprise: {} });
    assert.deepEqual(emotions(withoutWord(back, "surprise")), aJourney());
  });

  it("have no name of the journey's own when it is wiped out, and keep how they feel", () => {
    assert.deepEqual(called({ name: { fi: "Ilo" }, valence: 1 }, {}), { valence: 1 });
    assert.deepEqual(called({ name: { fi: "Ilo" } }, { fi: "Ilo", de: "Freude" }), {
      name: { fi: "Ilo", de: "Freude" },
    });
  });

  it("may be those by which people name nothing, and stay words when they are not any more", () => {
    const said = namingNothing(music, "music", true);
    assert.deepEqual([said.none, said.words.music], [["music"], { name: { fi: "Musiikki" } }]);
    const alone: Choices = { words: {}, none: ["nothing"] };
    assert.deepEqual(wordsOf(alone), ["nothing"]);
    assert.deepEqual(namingNothing(alone, "nothing", false), { words: { nothing: {} }, none: [] });
    assert.deepEqual(withoutWord(alone, "nothing"), nothing);
  });

  it("say whose shares are told and how many may be chosen, or leave it unsaid", () => {
    const asked = withMost(withBase(nothing, "hadExperience"), 3);
    assert.deepEqual(asked, { words: {}, none: [], base: "hadExperience", maxChoices: 3 });
    assert.deepEqual(withMost(withBase(asked, undefined), undefined), nothing);
  });

  it("of the journey's own are feelings too, where a touchpoint may name them", () => {
    const words = { nostalgia: {}, "Not a key": {}, nothing: {} };
    assert.deepEqual(ownFeelings(emotions({ words, none: ["nothing"] })), ["nostalgia"]);
  });

  it("are known by Polku: emotions and reasons", () => {
    assert.ok(knownWords("emotions").includes("joy") && knownWords("tags").includes("friendliness"));
  });

  it("leave everything else as the file says it, and what comes of them is a file again", () => {
    const edit = fc.tuple(fc.constantFrom(...chosenAnswers), fc.constantFrom("joy", "__proto_", "uusi sana"));
    fc.assert(
      fc.property(anyJourney, edit, (journey, [answer, word]) => {
        const choices = choicesOf(journey, answer);
        const edited = keepChoices(journey, answer, withWord(choices, word, { name: { fi: "Sana" } }));
        const other = chosenAnswers.find((each) => each !== answer)!;
        assert.deepEqual(edited.choices?.[other], journey.choices?.[other]);
        assert.deepEqual({ ...edited, choices: journey.choices }, { ...journey, choices: journey.choices });
        const { [word]: _, ...rest } = choices.words;
        const { [word]: added, ...left } = edited.choices![answer]!.words;
        assert.deepEqual([left, added], [rest, { name: { fi: "Sana" } }]);
        assert.deepEqual(readJourney(writeJourney(edited)), { ok: true, value: edited });
      }),
    );
  });
});
