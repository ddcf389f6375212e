import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { questionNames } from "./question-names.ts";

const abouts = (...headings: string[]) => questionNames(headings).map(({ about }) => about);

describe("what columns are about", () => {
  it("is what tells neighbours of one question apart, however a tool writes it", () => {
    for (const write of [
      (part: string) => `How was it? - ${part}`,
      (part: string) => `How was it? [${part}]`,
      (part: string) => `How was it? (${part})`,
      (part: string) => `How was it?: ${part}`,
    ]) {
      assert.deepEqual(abouts(write("Food"), write("Service"), "Anything else?"), [
        "Food",
        "Service",
        "Anything else?",
      ]);
    }
    const [food] = questionNames(["3. How was it? - Food", "3. How was it? - Service"]);
    assert.deepEqual(food, { question: "How was it?", about: "Food", scale: null });
  });

  it("is the whole heading where it is the only one of its question, without the number before it", () => {
    assert.deepEqual(abouts("7. How was the food (soup)?", "Q8: How long did you wait - in minutes?"), [
      "How was the food (soup)?",
      "How long did you wait - in minutes?",
    ]);
  });

  it("is the heading without the scale that it names", () => {
    assert.deepEqual(questionNames(["Ruoka (1-5)"]), [{ question: "", about: "Ruoka", scale: [1, 5] }]);
  });

  it("is the whole heading where the rest is a mere code", () => {
    assert.deepEqual(abouts("SAT[SQ001]", "SAT[SQ002]"), ["SAT[SQ001]", "SAT[SQ002]"]);
  });
});
