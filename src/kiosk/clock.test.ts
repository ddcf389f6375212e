import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aheadBy, asOfNow, clockOfNew, jumped, measured, seen, started, trueTime } from "./clock.ts";

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;
const noon = Date.parse("2026-11-28T12:00:00Z");

describe("a device's clock", () => {
  it("is measured by the server's, half of the way there and back being the answer's", () => {
    assert.equal(aheadBy(noon, noon + 400, noon + 5200), 5000);
  });

  it("is corrected also when it is wrong by two days", () => {
    const clock = measured(clockOfNew, 2 * day);
    assert.equal(trueTime(clock, noon - 2 * day), noon);
  });

  it("tells for how long something has waited, though it was set meanwhile", () => {
    const before = measured(clockOfNew, 2 * day);
    const pressed = { shown: noon - 2 * day, stretch: before.stretch };
    // Five hours later somebody sets it right.
    const after = measured(jumped(before, 2 * day), 0);
    assert.equal(asOfNow(after, pressed, noon + 5 * hour), noon);
  });

  it("goes on as time does when it is set back without a network", () => {
    const before = measured(clockOfNew, 0);
    const after = jumped(before, -3 * hour);
    assert.equal(trueTime(after, noon - 3 * hour), noon);
  });

  it("takes a leap ahead for sleep until the server tells otherwise, then what was pressed since is set right", () => {
    const asleep = jumped(measured(clockOfNew, 0), 8 * hour);
    assert.equal(trueTime(asleep, noon + 8 * hour), noon + 8 * hour);
    const pressed = { shown: noon + 8 * hour, stretch: asleep.stretch };
    const wasSet = measured(asleep, -8 * hour);
    assert.equal(asOfNow(wasSet, pressed, noon + 9 * hour), noon + 8 * hour);
    assert.equal(trueTime(wasSet, noon + 9 * hour), noon + hour);
  });

  it("that forgot the year when the power went is not earlier than what was known", () => {
    const before = seen(measured(clockOfNew, 0), noon);
    const after = started(before, 0);
    assert.equal(trueTime(after, 0), noon);
    assert.equal(trueTime(after, hour), noon + hour);
  });

  it("is right by its last measure after the app has started again", () => {
    const before = seen(measured(clockOfNew, 2 * day), noon - 2 * day);
    assert.equal(trueTime(started(before, noon - 2 * day + hour), noon - 2 * day + hour), noon + hour);
  });

  it("remembers the stretches of years, and no more", () => {
    let clock = clockOfNew;
    for (let start = 0; start < 3000; start++) clock = started(clock, noon);
    assert.equal(Object.keys(clock.ahead).length, 1000);
  });

  it("never tells of something that it is still to come", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("jump", "start", "measure"), fc.integer({ min: -4e9, max: 4e9 })), {
          maxLength: 12,
        }),
        (steps) => {
          let clock = measured(clockOfNew, 0);
          let shown = noon;
          const kept: { shown: number; stretch: number }[] = [];
          for (const [step, by] of steps) {
            kept.push({ shown, stretch: clock.stretch });
            if (step === "measure") clock = measured(clock, by);
            else {
              shown += by;
              clock = step === "jump" ? jumped(clock, by) : started(seen(clock, shown - by), shown);
            }
          }
          for (const one of kept) assert(asOfNow(clock, one, shown) <= shown);
        },
      ),
    );
  });
});
