import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type DayCount, silenceOf } from "./silence.ts";

/** So many on each of these days. */
const each = (days: readonly number[], experiences: number): DayCount[] => days.map((day) => ({ day, experiences }));
const until = (last: number, isOpen = (_: number) => true) =>
  Array.from({ length: last }, (_, at) => at + 1).filter(isOpen);
const isWeekday = (day: number) => day % 7 < 5;

describe("silenceOf", () => {
  it("hears a source that brings forty a day and then nothing for one whole day: e⁻⁴⁰", () => {
    const silent = silenceOf(each(until(84), 40), 86);
    assert.deepEqual({ ...silent, chance: 0 }, { days: 1, usual: 280, chance: 0 });
    assert.equal(silent?.chance.toExponential(1), "4.2e-18");
  });

  it("does not count today, which is not over", () => {
    assert.equal(silenceOf(each(until(84), 40), 85), null);
  });

  it("waits where little comes: at two a week for 25 days, since e^(−2/7·24) = 0.00105 and e^(−2/7·25) = 0.00079", () => {
    const twoAWeek = each(
      until(84, (day) => day % 7 === 0 || day % 7 === 3),
      1,
    );
    assert.equal(silenceOf(twoAWeek, 84 + 1 + 24), null);
    assert.equal(silenceOf(twoAWeek, 84 + 1 + 25)?.chance.toFixed(5), "0.00079");
  });

  it("knows weekends: a pause as long as one that was there before is none", () => {
    const weekdays = each(until(84, isWeekday), 40);
    const last = weekdays.at(-1)!.day;
    assert.equal(silenceOf(weekdays, last + 3), null, "Saturday and Sunday");
    assert.equal(silenceOf(weekdays, last + 4)?.days, 3);
  });

  it("says nothing of a source that it has heard for less than two weeks, or never", () => {
    assert.equal(silenceOf(each(until(13), 40), 200), null);
    assert.equal(silenceOf([], 200), null);
  });

  it("is not led by one campaign: the median week tells what is usual", () => {
    const campaign = [
      ...each(
        until(83, (day) => day % 7 === 6),
        1,
      ),
      { day: 84, experiences: 5000 },
    ];
    assert.equal(silenceOf(campaign, 95), null);
  });

  it("gets no less silent with time", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 84 }), { minLength: 2 }),
        fc.integer({ min: 0, max: 200 }),
        (days, later) => {
          const source = each(
            days.toSorted((a, b) => a - b),
            3,
          );
          assert(silenceOf(source, 100) === null || silenceOf(source, 100 + later) !== null);
        },
      ),
    );
  });
});
