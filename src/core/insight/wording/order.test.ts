import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aFigure, aPriority } from "../../../../test/audits.ts";
import type { AuditPriority } from "../audit-value.ts";
import { costs, direction, explains, first, rank, rankedAndOthers, unranked } from "./order.ts";

const candidate = (about: Partial<AuditPriority> = {}): AuditPriority => aPriority(about);

describe("drivers", () => {
  it("explain little below a tenth of the variation, and then have no ranks", () => {
    assert.deepEqual([explains(0.099), explains(0.1)], ["little", null]);
    assert.equal(rank([1, 1], 0.05), "none");
  });

  it("have ranks, not a rank, where the interval says so", () => {
    assert.deepEqual([rank([1, 1], 0.4), rank([1, 3], 0.4)], ["one", "several"]);
  });

  it("go with or against the outcome only where their sign is beyond doubt", () => {
    assert.deepEqual([direction(1), direction(-1), direction(0)], ["along", "against", "unclear"]);
  });
});

describe("what comes first", () => {
  const said = (...all: Partial<AuditPriority>[]) => first(all.map(candidate)).says;

  it("is the one that gains most per cost in more than half of the redraws, alone at rank 1", () => {
    const all = [candidate({ touchpoint: "taste", rank: 2, best: 0.2 }), candidate()];
    assert.deepEqual(first(all), { says: "clear-first", touchpoint: "bill" });
  });

  it("is only likely so where others share the rank, for nothing tells them apart", () => {
    const all = [candidate({ touchpoint: "taste", best: 0.4 }), candidate({ best: 0.6 })];
    assert.deepEqual(first(all), { says: "likely-first", touchpoint: "bill" });
  });

  it("is not said where none is first in more than half", () => {
    assert.equal(said({ best: 0.5 }, { rank: 2, best: 0.5 }), "no-clear-first");
  });

  it("is not said where nothing may be ranked, the drivers explain little, or nothing gains", () => {
    assert.equal(said({ rank: null }), "no-clear-first");
    assert.equal(said({ rank: null, best: null, flags: ["explains-little"] }), "explains-little");
    assert.equal(said(), "none");
  });

  it("does not depend on the order in which they come, and is never more sure with more that share the rank", () => {
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    const rank = fc.option(fc.integer({ min: 1, max: 4 }));
    const others = fc.array(fc.record({ best: fc.option(share), rank }));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), rank, others, (best, rank, rest) => {
        const all = [{ best, rank }, ...rest];
        assert.equal(said(...all.toReversed()), said(...all));
        if (said(...all, { rank: 1, best: 0.1 }) === "clear-first") assert.equal(said(...all), "no-clear-first");
      }),
    );
  });
});

describe("why a touchpoint has no rank", () => {
  it("is every reason there is", () => {
    const holdsZero = { gain: aFigure({ value: 0.05, low: -0.1, high: 0.2, unit: "effect" }), rank: null };
    assert.deepEqual(unranked(candidate({ ...holdsZero, flags: [] })), ["uncertain"]);
    const gain = aFigure({ value: 0, low: -0.3, high: 0, unit: "effect" });
    const flags = ["negative-slope", "moves-with:taste", "moves-with:menu"];
    assert.deepEqual(unranked(candidate({ gain, rank: null, flags })), ["negative-slope", "moves-with"]);
    assert.deepEqual(unranked(candidate({ ...holdsZero, rank: 1, flags: [] })), []);
  });

  it("is never that it runs the other way where its interval holds 0, whatever an audit kept long ago says", () => {
    const gain = aFigure({ value: 0, low: -0.03, high: 0.03, unit: "effect" });
    assert.deepEqual(unranked(candidate({ gain, rank: null, flags: ["negative-slope"] })), ["uncertain"]);
  });
});

it("what is ranked stands by rank, most per cost first, and the rest in the order of the journey", () => {
  const at = (touchpoint: string, rank: number | null) => candidate({ touchpoint, rank });
  const { ranked, others } = rankedAndOthers({
    priorities: [at("bill", 1), at("menu", null), at("taste", 1), at("door", null), at("queue", 3)],
    touchpoints: ["door", "queue", "menu", "taste", "bill"].map((key) => ({ key })),
  });
  assert.deepEqual(
    ranked.map(({ touchpoint }) => touchpoint),
    ["bill", "taste", "queue"],
  );
  assert.deepEqual(
    others.map(({ touchpoint }) => touchpoint),
    ["door", "menu"],
  );
});

it("where there is room for few, the ranked stay, then the largest gains", () => {
  const at = (touchpoint: string, rank: number | null) => candidate({ touchpoint, rank });
  const priorities = [at("menu", null), at("bill", 1), at("door", null)];
  const touchpoints = ["door", "menu", "bill"].map((key) => ({ key }));
  const { ranked, others } = rankedAndOthers({ priorities, touchpoints }, 2);
  assert.deepEqual(
    [...ranked, ...others].map(({ touchpoint }) => touchpoint),
    ["bill", "menu"],
  );
});

describe("costs", () => {
  it("play a part in the order only where they differ: nobody may have told any", () => {
    assert.equal(costs([{ cost: 3 }, { cost: 3 }]), "alike");
    assert.equal(costs([{ cost: 3 }, { cost: 1 }]), "counted");
  });
});
