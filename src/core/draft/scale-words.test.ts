import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wordedScale } from "./scale-words.ts";
import { wordedScales } from "./worded-scales.ts";

/** Texts, best first and divided by bars, with what each is taken for. */
const read = (texts: string) => {
  const worded = wordedScale(texts.split(" | "));
  return worded === null ? null : [worded.answer, ...worded.scale, Object.values(worded.labels).join(" ")];
};

describe("words as steps of a scale", () => {
  it("are five of them, in three languages, whatever stands before and behind", () => {
    assert.deepEqual(read("Very satisfied | Satisfied | Neutral | Dissatisfied | Very dissatisfied"), [
      ...["satisfaction", 1, 5, "5 4 3 2 1"],
    ]);
    assert.deepEqual(read("5 - Täysin samaa mieltä | 4 - Jokseenkin samaa mieltä | 1 - Täysin eri mieltä."), [
      ...["satisfaction", 1, 5, "5 4 1"],
    ]);
    assert.deepEqual(read("Mycket bra | Ganska bra | Varken bra eller dåligt | Ganska dåligt | Mycket dåligt"), [
      ...["satisfaction", 1, 5, "5 4 3 2 1"],
    ]);
  });

  it("are seven where two words would fall on one step of five, as in what Qualtrics offers", () => {
    assert.deepEqual(
      read(
        "Strongly agree | Agree | Somewhat agree | Neither agree nor disagree | Somewhat disagree | Disagree | Strongly disagree",
      ),
      ["satisfaction", 1, 7, "7 6 5 4 3 2 1"],
    );
    assert.deepEqual(read("Very satisfied | Satisfied | Somewhat satisfied"), ["satisfaction", 1, 7, "7 6 5"]);
    assert.deepEqual(read("Extremely easy | Moderately easy | Slightly easy"), ["effort", 1, 7, "7 6 5"]);
    assert.deepEqual(read("Erittäin helppoa | Helppoa | Melko helppoa"), ["effort", 1, 7, "7 6 5"]);
  });

  it("put very good below excellent where both stand, and take it for the best where it stands alone", () => {
    assert.deepEqual(read("Excellent | Very good | Good | Fair | Poor"), ["satisfaction", 1, 5, "5 4 3 2 1"]);
    assert.deepEqual(read("Very good | Good | Fair | Poor | Very poor"), ["satisfaction", 1, 5, "5 4 3 2 1"]);
    assert.deepEqual(read("Erinomainen | Hyvä | Tyydyttävä | Välttävä | Huono"), ["satisfaction", 1, 5, "5 4 3 2 1"]);
  });

  it("know SurveyMonkey's scale, whose middle is somewhat satisfied", () => {
    assert.deepEqual(
      read("Extremely satisfied | Very satisfied | Somewhat satisfied | Not so satisfied | Not at all satisfied"),
      ["satisfaction", 1, 5, "5 4 3 2 1"],
    );
  });

  it("may stand in several languages in one column", () => {
    assert.deepEqual(read("Very satisfied | Erittäin tyytyväinen | Nöjd | Missnöjd"), [
      "satisfaction",
      1,
      5,
      "5 5 4 2",
    ]);
  });

  it("give a text that is none of them no value, and three of a known scale must stand beside it", () => {
    assert.deepEqual(wordedScale(["Good", "Fair", "Poor", "Splendid"])?.unknown, ["Splendid"]);
    assert.equal(wordedScale(["Good", "Fair", "Splendid"]), null);
    assert.equal(wordedScale(["Good", "Fair", "Poor", "Turku", "Espoo", "Vantaa"]), null);
  });

  it("are as many in every language as the scale has steps, and each stands on one step", () => {
    for (const { scale, steps } of wordedScales)
      for (const words of Object.values(steps)) {
        assert.equal(words.length, scale[1] - scale[0] + 1);
        const all = words.flatMap((step) => step.split(", "));
        assert.equal(new Set(all).size, all.length);
      }
  });
});
