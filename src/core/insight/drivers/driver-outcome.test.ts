import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { AnswerCounts, OutcomeCounts } from "../counts.ts";
import { outcomeOf } from "./driver-outcome.ts";

const happened = (kind: string, to: number, notTo: number, good = true): OutcomeCounts => ({
  kind,
  good,
  codes: [
    { code: 0, n: notTo },
    { code: 1, n: to },
  ].filter(({ n }) => n > 0),
});
const slice = { journey: "lunch", perspective: "customer" } as const;
const asked = (answer: string, people: number): AnswerCounts => ({
  ...{ touchpoint: null, answer, kind: answer === "recommend" ? "recommend" : "rating", people },
  ...{
    scale: answer === "satisfaction" ? [1, 5] : [0, 10],
    codes: [],
    notApplicable: 0,
    notAnswered: 0,
    clusters: null,
  },
});
const nameOf = async (
  answers: readonly AnswerCounts[],
  happenings: readonly OutcomeCounts[] = [],
  question: { outcome?: string } = {},
) => {
  const found = await outcomeOf({ outcomes: async () => [...happenings] }, { slice, answers }, question);
  return found === "withheld" ? found : (found?.name ?? null);
};
const isGood = async (answers: readonly AnswerCounts[], happenings: readonly OutcomeCounts[] = []) => {
  const found = await outcomeOf({ outcomes: async () => [...happenings] }, { slice, answers }, {});
  return found === "withheld" ? found : found?.good;
};

describe("what drivers explain, unless told", () => {
  it("is what happened to some customers and is known not to have happened to others", async () => {
    assert.equal(await nameOf([asked("return", 400)], [happened("churned", 40, 300)]), "churned");
    assert.equal(await nameOf([asked("return", 400)], [happened("churned", 40, 0)]), "whole.return");
  });

  it("is never a complaint or a purchase", async () => {
    const happenings = ["complained", "purchased"].map((kind) => happened(kind, 50, 50));
    assert.equal(await nameOf([asked("recommend", 400)], happenings), "whole.recommend");
    assert.equal(await nameOf([], happenings), null);
    assert.equal(await nameOf([], happenings, { outcome: "complained" }), "complained");
  });

  it("is coming again before recommending before satisfaction, where at least 30 people were asked", async () => {
    const three = [asked("satisfaction", 400), asked("recommend", 400), asked("return", 400)];
    assert.equal(await nameOf(three), "whole.return");
    assert.equal(await nameOf([asked("satisfaction", 400), asked("return", 29)]), "whole.satisfaction");
  });

  it("is the first that was asked where none has enough people, so that it is refused as too few", async () => {
    assert.equal(await nameOf([asked("satisfaction", 8), asked("return", 6)]), "whole.return");
    assert.equal(await nameOf([]), null);
  });

  it("knows whether more of it is better", async () => {
    assert.equal(await isGood([], [happened("problem", 5, 5, true)]), true);
    assert.equal(await isGood([], [happened("problem", 5, 5, false)]), false);
    assert.equal(await isGood([asked("return", 40)]), true);
  });

  it("is none where the first is withheld: no other takes its place", async () => {
    const withheld = { ...asked("return", 400), leavesFew: true } as const;
    assert.equal(await nameOf([withheld, asked("recommend", 400)]), "withheld");
    assert.equal(
      await nameOf([asked("return", 400)], [{ ...happened("churned", 40, 300), leavesFew: true }]),
      "withheld",
    );
    assert.equal(await nameOf([asked("return", 400), { ...asked("recommend", 400), leavesFew: true }]), "whole.return");
  });
});
