import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aFigure, aPriority } from "../../../../test/audits.ts";
import type { AuditPriority } from "../audit-value.ts";
import { direction, explains, first, priorityOrder, rank, unranked } from "./order.ts";

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
  it("is said of the one that gains most per cost in more than half of the redraws, alone at rank 1", () => {
    assert.equal(first([candidate(), candidate({ rank: 2, best: 0.2 })]), "clear-first");
  });

  it("is not said where it does so in no more than half", () => {
    assert.equal(first([candidate({ best: 0.5 }), candidate({ rank: 2, best: 0.5 })]), "no-clear-first");
  });

  it("is not said where another shares the rank, for nothing tells them apart", () => {
    assert.equal(first([candidate({ best: 0.6 }), candidate({ best: 0.4 })]), "no-clear-first");
  });

  it("is not said where nothing may be ranked, the drivers explain little, or nothing gains", () => {
    assert.equal(first([candidate({ rank: null })]), "no-clear-first");
    assert.equal(first([candidate({ rank: null, best: null, flags: ["explains-little"] })]), "explains-little");
    assert.equal(first([]), "none");
  });

  it("does not depend on the order in which they come", () => {
    const some = fc.array(
      fc.record({
        best: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        rank: fc.option(fc.integer({ min: 1, max: 4 })),
        flags: fc.constantFrom<string[]>([], ["explains-little"], ["negative-slope"]),
      }),
    );
    fc.assert(fc.property(some, (all) => assert.equal(first(all.map(candidate).reverse()), first(all.map(candidate)))));
  });
});

describe("why a touchpoint has no rank", () => {
  it("is every reason there is", () => {
    const holdsZero = { gain: aFigure({ value: 0.05, low: -0.1, high: 0.2, unit: "effect" }), rank: null };
    assert.deepEqual(unranked(candidate({ ...holdsZero, flags: [] })), ["uncertain"]);
    const flags = ["negative-slope", "moves-with:taste", "moves-with:menu"];
    assert.deepEqual(unranked(candidate({ ...holdsZero, flags })), ["negative-slope", "moves-with"]);
    assert.deepEqual(unranked(candidate({ ...holdsZero, rank: 1, flags: [] })), []);
  });
});

it("equals and those without a rank stand in the order of the journey", () => {
  const at = (touchpoint: string, rank: number | null) => candidate({ touchpoint, rank });
  const { ranked, others } = priorityOrder({
    priorities: [at("bill", 1), at("menu", null), at("taste", 1), at("door", null), at("queue", 3)],
    touchpoints: ["door", "queue", "menu", "taste", "bill"].map((key) => ({ key })),
  });
  assert.deepEqual(
    ranked.map(({ touchpoint }) => touchpoint),
    ["taste", "bill", "queue"],
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
  const { ranked, others } = priorityOrder({ priorities, touchpoints }, 2);
  assert.deepEqual(
    [...ranked, ...others].map(({ touchpoint }) => touchpoint),
    ["bill", "menu"],
  );
});
