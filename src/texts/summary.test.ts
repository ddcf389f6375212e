import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Verdict } from "../core/insight/wording/sayable.ts";
import type { Language } from "../core/text.ts";
import { inWords, summary } from "./summary.ts";

const judged = (name: string, verdict: Verdict) => ({ key: name.toLowerCase(), name: { en: name }, verdict });
const said = (language: Language, ...touchpoints: ReturnType<typeof judged>[]) =>
  summary(language, touchpoints).map(inWords).join(" ");

describe("the summary of a journey", () => {
  it("names pain points, strengths and what is not known, in that order", () => {
    const journey = [
      judged("Dessert", "blind"),
      judged("Taste", "strength"),
      judged("Bill", "pain"),
      judged("Drinks", "too-few"),
      judged("Paying", "pain"),
      judged("Menu", "neither"),
    ];
    assert.equal(
      said("en", ...journey),
      "Bill and Paying are the pain points of this journey. Taste is a strength. Dessert is not measured. Drinks has too few answers to tell.",
    );
    assert.equal(
      said("fi", ...journey),
      "Bill ja Paying ovat tämän polun kipupisteet. Taste on vahvuus. Dessert jää mittaamatta. Liian vähän vastauksia: Drinks.",
    );
  });

  it("points to the touchpoints it names", () => {
    assert.deepEqual(summary("sv", [judged("Bill", "pain")])[0], [
      { touchpoint: "bill", name: "Bill" },
      " är en smärtpunkt på den här resan.",
    ]);
  });

  it("names fewer where a sentence has to fit a line, and says how many more there are", () => {
    const pains = ["Finding", "Waiting", "Bill", "Paying", "Leaving"].map((name) => judged(name, "pain"));
    const fitting = (most: number) => summary("en", pains, ({ length }) => length <= most).map(inWords)[0];
    assert.equal(fitting(66), "Finding, Waiting and 3 more are the pain points of this journey.");
    assert.equal(fitting(10), "Finding and 4 more are the pain points of this journey.", "one is always named");
  });

  it("says that nothing stands out when nothing does", () => {
    assert.equal(
      said("en", judged("Bill", "neither"), judged("Taste", "neither")),
      "No touchpoint stands out from the others as a pain point or a strength.",
    );
    assert.equal(
      said("en", judged("Bill", "neither"), judged("Taste", "strength")).split(".")[0],
      "No touchpoint stands out as a pain point",
    );
  });

  it("says that nothing is measured when all is blind", () => {
    assert.equal(said("en", judged("Bill", "blind")), "Nothing has been measured here yet.");
  });

  it("names four and counts the rest, but never counts a single one", () => {
    const pains = ["A", "B", "C", "D", "E", "F"].map((name) => judged(name, "pain"));
    assert.equal(said("en", ...pains), "A, B, C, D and 2 more are the pain points of this journey.");
    assert.equal(said("en", ...pains.slice(0, 5)), "A, B, C, D and E are the pain points of this journey.");
  });
});
