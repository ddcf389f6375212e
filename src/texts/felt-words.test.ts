import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { feltInWords } from "./felt-words.ts";

describe("what was felt", () => {
  it("is said with its scale, its band, and what was expected", () => {
    const felt = {
      ...{ answer: "satisfaction", value: 2, scale: [1, 5] as const, position: 0.25, band: "negative" as const },
      expected: 0.75,
    };
    assert.equal(feltInWords("en", felt), "Satisfaction 2 of 5, negative, expected 4");
    assert.equal(feltInWords("fi", { ...felt, expected: null }), "Tyytyväisyys 2/5, kielteinen");
  });

  it("is said by the word that was chosen, where its step has one", () => {
    const felt = { answer: "smiley", value: 1, scale: [1, 4] as const, position: 0, band: "negative" as const };
    assert.equal(feltInWords("fi", { ...felt, expected: null }), "Hymiöt: erittäin huono (1/4), kielteinen");
  });

  it("is said with its sign where it lies around nothing, and not at all where nothing was rated", () => {
    const felt = {
      answer: "expectation",
      value: -1,
      scale: [-2, 2] as const,
      position: 0.25,
      band: "negative" as const,
    };
    assert.equal(
      feltInWords("sv", { ...felt, expected: null }),
      "Förväntat och upplevt: sämre än väntat (−1), negativ",
    );
    assert.equal(feltInWords("en", null), "nothing rated");
  });
});
