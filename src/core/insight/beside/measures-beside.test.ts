import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { someAnswers } from "../../../../test/counted.ts";
import type { AnswerCounts } from "../counts.ts";
import { figuresOf } from "../figures.ts";
import { measuresBeside } from "./measures-beside.ts";

/** A touchpoint's page as far as it is compared: of these answers, judged by how many were satisfied. */
function page(...answers: AnswerCounts[]) {
  const judgedBy = { key: "satisfaction.positive", answer: "satisfaction", unit: "share" as const, touchpoints: 1 };
  return {
    measure: { ...judgedBy, range: [0, 1] as const },
    measures: figuresOf(answers, { perspective: "customer" }),
    scales: Object.fromEntries(answers.map(({ answer, scale }) => [answer, scale] as const)),
  };
}
const satisfied = (of50: number) => someAnswers({ 2: 50 - of50, 5: of50 });
const easy = (of50: number) => someAnswers({ 2: 50 - of50, 7: of50 }, { answer: "effort" });

describe("a touchpoint's measures in two slices", () => {
  it("are told apart each where the interval of its difference does not hold 0", () => {
    const found = measuresBeside(page(satisfied(45), easy(25)), page(satisfied(15), easy(24)), "apart", undefined);
    assert.deepEqual(
      ["satisfaction.positive", "satisfaction.negative", "effort.easy"].map((key) => found.get(key)?.says),
      ["higher", "lower", "not-told-apart"],
    );
    const difference = found.get("satisfaction.positive")?.difference;
    assert(difference && Math.abs(difference.value - 0.6) < 1e-12);
  });

  it("stand there too where one slice has none or too few, and then nothing is compared", () => {
    const few = someAnswers({ 2: 1, 7: 2 }, { answer: "effort" });
    const found = measuresBeside(page(satisfied(45)), page(satisfied(40), few), "apart", undefined);
    const { now, before, says, difference } = found.get("effort.easy")!;
    assert.deepEqual([now.ok, before.ok, says, difference], [false, false, "nothing-to-compare", null]);
    assert(!before.ok && before.reason === "too-few");
  });

  it("are not compared where they were asked on other scales: a mean of 4 is not the same on both", () => {
    const outOfTen = someAnswers({ 2: 10, 9: 40 }, { scale: [1, 10] });
    const { before, says, difference } = measuresBeside(page(satisfied(45)), page(outOfTen), "apart", undefined).get(
      "satisfaction.mean",
    )!;
    assert.deepEqual([before.ok, says, difference], [true, "nothing-to-compare", null]);
  });

  it("keep for the one that the page judges by the difference that it has on the journey", () => {
    const [shown, other] = [page(satisfied(45)), page(satisfied(15))];
    const onJourney = { value: 0.6, low: 0.3, high: 0.8, unit: "share" as const, p: 0.001, adjusted: 0.01 };
    const figure = other.measures["satisfaction.positive"]!;
    const found = measuresBeside(shown, other, "apart", { figure, says: "higher", difference: onJourney });
    assert.deepEqual(found.get("satisfaction.positive")?.difference, onJourney);
    assert.notDeepEqual(found.get("satisfaction.negative")?.difference, onJourney);
  });

  it("say no difference where answers are in both slices", () => {
    const found = measuresBeside(page(satisfied(45)), page(satisfied(15)), "overlapping", undefined);
    assert.ok([...found.values()].every(({ says, difference }) => says === "overlapping" && difference === null));
  });
});
