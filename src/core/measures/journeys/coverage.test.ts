import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type CoveredTouchpoint, coverage } from "./coverage.ts";

const touchpoint = (about: Partial<CoveredTouchpoint>): CoveredTouchpoint => ({
  ...{ key: "bill", phase: "during", contact: "direct", owner: "cashier", people: 10 },
  ...about,
});

describe("coverage", () => {
  it("is the share of touchpoints from which enough people were heard", () => {
    const found = coverage([touchpoint({ people: 5 }), touchpoint({ people: 4 }), touchpoint({ people: 0 })]);
    assert.equal(found.measured, 1);
    assert.equal(found.coverage, 1 / 3);
  });

  it("tells the blind from the thin", () => {
    const found = coverage([touchpoint({ key: "advert", people: 0 }), touchpoint({ key: "drinks", people: 3 })]);
    assert.deepEqual(found.blind, ["advert"]);
    assert.deepEqual(found.thin, ["drinks"]);
  });

  it("is told by phase, contact and owner", () => {
    const found = coverage([
      touchpoint({ phase: "before", contact: "indirect", owner: "agency", people: 0 }),
      touchpoint({ owner: "cashier" }),
      touchpoint({ owner: "cashier", people: 0 }),
    ]);
    assert.deepEqual(found.byPhase, { before: 0, during: 0.5 });
    assert.deepEqual(found.byContact, { indirect: 0, direct: 0.5 });
    assert.deepEqual(found.byOwner, { agency: 0, cashier: 0.5 });
  });

  it("weighs by encounters only where all are known", () => {
    const known = [touchpoint({ encounters: 300 }), touchpoint({ encounters: 100, people: 0 })];
    assert.equal(coverage(known).volumeCoverage, 0.75);
    assert.equal(coverage([...known, touchpoint({})]).volumeCoverage, null);
    assert.equal(coverage([touchpoint({ encounters: 0 })]).volumeCoverage, null);
  });

  it("is no share of a journey without touchpoints", () => {
    assert.equal(coverage([]).coverage, null);
  });

  it("lies within 0 … 1, does not mind the order, and never falls when more people are heard", () => {
    const one = fc.record({
      phase: fc.constantFrom("before", "during"),
      owner: fc.constantFrom("cook", "cashier"),
      encounters: fc.nat(100),
      people: fc.nat(12),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), fc.nat(7), (given, at) => {
        const journey = given.map((about, i) => touchpoint({ ...about, key: `t${i}` }));
        const heard = journey.map((each, i) =>
          i === at % journey.length ? { ...each, people: each.people + 1 } : each,
        );
        const [found, turned, more] = [coverage(journey), coverage(journey.toReversed()), coverage(heard)];
        assert.deepEqual({ ...turned, blind: [], thin: [] }, { ...found, blind: [], thin: [] });
        for (const { coverage: share, volumeCoverage: volume } of [found, more]) {
          assert.ok(share! >= 0 && share! <= 1 && (volume === null || (volume >= 0 && volume <= 1)));
        }
        assert.ok(more.coverage! >= found.coverage! && (more.volumeCoverage ?? 0) >= (found.volumeCoverage ?? 0));
      }),
    );
  });
});
