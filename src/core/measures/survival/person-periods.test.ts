import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { countHistories, periodsByEncounter, periodsByTime, personPeriodCounts } from "./person-periods.ts";

describe("periodsByEncounter", () => {
  it("makes one period of each encounter, with the bad ones until then, and the leaving after the last", () => {
    assert.deepEqual(periodsByEncounter([false, true, false, true, true], true), [
      { period: 1, bad: 0, event: false },
      { period: 2, bad: 1, event: false },
      { period: 3, bad: 1, event: false },
      { period: 4, bad: 2, event: false },
      { period: 5, bad: 2, event: true },
    ]);
  });

  it("has no event while the customer is there", () => {
    assert.deepEqual(periodsByEncounter([true], false), [{ period: 1, bad: 1, event: false }]);
    assert.deepEqual(periodsByEncounter([], true), []);
  });
});

describe("periodsByTime", () => {
  it("counts bad experiences that came before each period began", () => {
    // Came at 2 with a bad experience; months of 1; another at 3.5; left at 4.8, in the third month.
    assert.deepEqual(periodsByTime({ from: 2, until: 4.8, left: true, bad: [2, 3.5] }, 1), [
      { period: 1, bad: 1, event: false },
      { period: 2, bad: 1, event: false },
      { period: 3, bad: 2, event: true },
    ]);
  });

  it("leaves out a last period that was not seen to its end", () => {
    assert.equal(periodsByTime({ from: 0, until: 2.9, left: false, bad: [] }, 1).length, 2);
    assert.equal(periodsByTime({ from: 0, until: 3, left: false, bad: [] }, 1).length, 3);
    assert.equal(periodsByTime({ from: 0, until: 0.5, left: false, bad: [] }, 1).length, 0);
  });

  it("lets somebody who leaves just as a period ends leave in it, and at once in the first", () => {
    assert.deepEqual(
      periodsByTime({ from: 0, until: 2, left: true, bad: [] }, 1).map(({ event }) => event),
      [false, true],
    );
    assert.deepEqual(periodsByTime({ from: 5, until: 5, left: true, bad: [] }, 1), [
      { period: 1, bad: 0, event: true },
    ]);
  });
});

describe("countHistories and personPeriodCounts", () => {
  it("count customers who lived the same together", () => {
    const histories = countHistories([
      periodsByEncounter([false, true], true),
      periodsByEncounter([false, true], true),
      periodsByEncounter([false, true], false),
      [],
    ]);
    assert.deepEqual(
      histories.map(({ n }) => n),
      [2, 1],
    );
    assert.deepEqual(personPeriodCounts(histories), [
      { period: 1, bad: 0, atRisk: 3, events: 0 },
      { period: 2, bad: 1, atRisk: 3, events: 2 },
    ]);
  });

  it("forget a person who is erased as if there had never been one", () => {
    const customer = fc.tuple(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(customer), customer, (others, erased) => {
        const periods = others.map(([bad, left]) => periodsByEncounter(bad, left));
        const own = periodsByEncounter(...erased);
        const without = [...countHistories([...periods, own]), { periods: own, n: -1 }];
        assert.deepEqual(personPeriodCounts(without), personPeriodCounts(countHistories(periods)));
      }),
    );
  });
});
