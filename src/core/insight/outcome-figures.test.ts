import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Perspective } from "../experience/experience.ts";
import type { Code } from "../measures/intervals/counted-answers.ts";
import { outcomeFigures } from "./outcome-figures.ts";

const churned = (codes: readonly Code[], perspective: Perspective = "customer") =>
  outcomeFigures([{ kind: "churned", good: false, codes }], perspective);

describe("outcomeFigures", () => {
  it("is the share of people to whom it happened, with Wilson's interval", () => {
    // Wilson by hand: (p + z²/2n ± z √(p (1 − p)/n + z²/4n²)) / (1 + z²/n) with p = 200/241, n = 241, z = 1.96.
    const figure = churned([
      { code: 0, n: 41 },
      { code: 1, n: 200 },
    ])["outcome.churned"];
    assert(figure?.ok);
    const { value, low, high, n, people, unit, method, weighted } = figure.estimate;
    assert.deepEqual([value, n, people, unit, method, weighted], [200 / 241, 241, 241, "share", "Wilson", false]);
    assert.deepEqual([low.toFixed(5), high.toFixed(5)], ["0.77735", "0.87205"]);
    assert.equal(figure.label, "precise");
  });

  it("is 0 with an interval where it happened to nobody", () => {
    const figure = churned([{ code: 0, n: 50 }])["outcome.churned"];
    assert(figure?.ok);
    assert.equal(figure.estimate.value, 0);
    assert(figure.estimate.high > 0.05);
  });

  it("is none where it is known only of those to whom it happened: never 100 %", () => {
    assert.deepEqual(churned([{ code: 1, n: 50 }]), {
      "outcome.churned": { ok: false, reason: "only-happened", n: 50 },
    });
  });

  it("is refused of fewer than five people, and of colleagues who would be known", () => {
    const four = [
      { code: 0, n: 3 },
      { code: 1, n: 1 },
    ];
    assert.deepEqual(churned(four)["outcome.churned"], { ok: false, reason: "too-few", n: 4, needed: 5 });
    const withheld = { ok: false, reason: "withheld", n: null };
    assert.deepEqual(churned(four, "employee")["outcome.churned"], withheld);
    for (const code of [0, 1]) assert.deepEqual(churned([{ code, n: 9 }], "employee")["outcome.churned"], withheld);
    assert.equal(churned([{ code: 0, n: 10 }], "employee")["outcome.churned"]?.ok, true);
  });

  it("is weighted where people weigh unlike, with its unweighted twin", () => {
    // 30 people of weight 2 stayed, 30 of weight 1 left: 30 / 90 weighted, 30 / 60 without.
    const figures = churned([
      { code: 0, n: 30, weight: 60, weightSquares: 120 },
      { code: 1, n: 30, weight: 30, weightSquares: 30 },
    ]);
    const [weighted, plain] = [figures["outcome.churned"], figures["outcome.churned@unweighted"]];
    assert(weighted?.ok && plain?.ok);
    assert(Math.abs(weighted.estimate.value - 1 / 3) < 1e-12);
    assert(weighted.estimate.weighted);
    assert.equal(plain.estimate.value, 0.5);
    assert.equal(plain.estimate.weighted, false);
  });
});
