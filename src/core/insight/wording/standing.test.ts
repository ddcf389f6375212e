import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aFigure } from "../../../../test/audits.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import { type Says, sayable } from "./sayable.ts";
import { againstOthers, saidVerdict, standing, standsOut } from "./standing.ts";

const by = (low: number, high: number): Figure => aFigure({ value: (low + high) / 2, low, high, unit: "points" });
const tellsOfFew: Figure = { ok: false, reason: "leaves-few", n: 40 };
const allAlike: Figure = { ok: false, reason: "unanimous-negative", n: 5 };
const nothingElse: Figure = { ok: false, reason: "nothing-to-compare", n: 40 };

describe("why a touchpoint is a pain point", () => {
  it("is that it lies below the others, where the interval of the difference tells it", () => {
    assert.equal(standing({ verdict: "pain", difference: by(-30, -20) }), "below-others");
  });

  it("is its target alone, where it does not, is a trifle, or there is nothing to compare with", () => {
    assert.equal(standing({ verdict: "pain", difference: by(-6, 1) }), "below-target");
    assert.equal(standing({ verdict: "pain", difference: by(-2, -1) }), "below-target");
    assert.equal(standing({ verdict: "pain", difference: nothingElse }), "below-target");
  });

  it("is nothing to be told from where there is nothing to compare with", () => {
    assert.equal(standing({ verdict: "neither", difference: nothingElse }), "nothing-to-compare");
  });

  it("is not spoken of at the others", () => {
    assert.equal(standing({ verdict: "strength", difference: by(4, 9) }), "above-others");
    for (const verdict of ["neither", "blind", "too-few"] as const)
      assert.equal(standing({ verdict, difference: by(-30, -20) }), verdict);
  });
});

it("the difference from the others is the adjusted one of the verdict", () => {
  assert.equal(againstOthers({ difference: by(-30, -20) }), "less");
  assert.equal(againstOthers({ difference: by(-3, 2) }), "not-told-apart");
  assert.equal(againstOthers({ difference: nothingElse }), "nothing-to-compare");
});

describe("what stands out", () => {
  const touchpoint = (verdict: Says<"verdict">) =>
    verdict === "withheld" || verdict === "unanimous"
      ? ({ verdict: "too-few", difference: verdict === "withheld" ? tellsOfFew : allAlike } as const)
      : { verdict };
  const said = (...verdicts: Says<"verdict">[]) => standsOut(verdicts.map(touchpoint)).map(({ says }) => says);

  it("is pain points first, then strengths, then what is not known", () => {
    assert.deepEqual(said("strength", "pain", "blind", "too-few"), ["pains", "strengths", "blind", "too-few"]);
  });

  it("tells those that too few answered from those that would tell of few others", () => {
    assert.deepEqual(said("withheld", "too-few", "neither"), ["only-one", "too-few", "withheld"]);
    assert.deepEqual(said("withheld", "neither", "neither"), ["even-shown", "withheld", "compared"]);
    assert.deepEqual(said("withheld", "strength", "neither"), ["no-pains-shown", "strengths", "withheld", "compared"]);
    assert.deepEqual(said("withheld", "pain", "neither"), ["pains", "withheld", "compared"]);
    assert.equal(standing({ verdict: "too-few", difference: tellsOfFew }), "withheld");
    assert.equal(standing({ verdict: "too-few", difference: nothingElse }), "too-few");
  });

  it("tells few colleagues who agree from too few answers, and says nothing of all beside them", () => {
    assert.deepEqual(said("unanimous", "too-few", "neither"), ["only-one", "too-few", "unanimous"]);
    assert.deepEqual(said("unanimous", "neither", "neither"), ["even-shown", "unanimous", "compared"]);
    assert.deepEqual(said("unanimous", "withheld"), ["withheld", "unanimous"]);
    assert.equal(standing({ verdict: "too-few", difference: allAlike }), "unanimous");
    assert.equal(saidVerdict({ verdict: "too-few", difference: allAlike }), "unanimous");
  });

  it("is not spoken of where most are withheld, so that the few that are told are not compared", () => {
    const neither = { verdict: "neither", difference: nothingElse } as const;
    const told = standsOut([neither, neither, ...(["withheld", "withheld", "withheld"] as const).map(touchpoint)]);
    assert.deepEqual(
      told.map(({ says }) => says),
      ["withheld", "not-compared"],
    );
    assert.deepEqual(told.at(-1)?.among, { count: 2, all: 5 });
  });

  it("is said not to be, where something was measured", () => {
    assert.deepEqual(said("neither", "neither"), ["even"]);
    assert.deepEqual(said("neither", "strength"), ["no-pains", "strengths"]);
    assert.deepEqual(said("neither", "blind"), ["only-one", "blind"]);
    assert.deepEqual(said("too-few", "blind"), ["blind", "too-few"]);
    assert.deepEqual(said("blind"), ["nothing"]);
    assert.deepEqual(said(), ["nothing"]);
  });

  it("names each touchpoint that is not neither, once, in the journey's order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sayable.verdict)), (verdicts) => {
        const touchpoints = verdicts.map((verdict, at) => ({ ...touchpoint(verdict), at }));
        const named = standsOut(touchpoints).flatMap(({ of }) => of);
        assert.deepEqual(
          named.map(({ at }) => at).sort((a, b) => a - b),
          touchpoints.filter(({ verdict }) => verdict !== "neither").map(({ at }) => at),
        );
      }),
    );
  });
});
