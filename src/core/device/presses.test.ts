import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { flagsOf, type Press, reach } from "./presses.ts";

const always = () => true;
/** Presses at so many seconds, all of the same face. */
const at = (...seconds: number[]): Press[] => seconds.map((second) => ({ at: second * 1000, face: "4" }));
const faces = (seconds: readonly number[], pressed: string): Press[] =>
  seconds.map((second, place) => ({ at: second * 1000, face: pressed[place % pressed.length]! }));

describe("presses at a kiosk", () => {
  it("count while people follow one another as people do", () => {
    assert.deepEqual(flagsOf(at(0, 6, 12, 18, 24, 30, 36, 42), always), Array(8).fill(null), "a queue that agrees");
    assert.deepEqual(flagsOf(at(0, 5, 10), always), [null, null, null]);
    assert.deepEqual(flagsOf(at(0, 1, 60, 61), always), Array(4).fill(null), "two at once: a couple");
    assert.deepEqual(
      flagsOf(faces([0, 9, 18, 27, 36, 45], "1234"), always),
      Array(6).fill(null),
      "a queue that does not",
    );
  });

  it("are a burst where three came within less than ten seconds, all of them", () => {
    assert.deepEqual(flagsOf(at(0, 4, 9.9, 60), always), ["burst", "burst", "burst", null]);
    assert.deepEqual(
      flagsOf(at(60, 9.9, 0, 4), always),
      [null, "burst", "burst", "burst"],
      "in whatever order they are told",
    );
  });

  it("are none where somebody answered to the end in their own words before it began", () => {
    const meant = { at: 0, face: "4", isMeant: true };
    assert.deepEqual(flagsOf([meant, ...at(6, 7, 8)], always), [null, "burst", "burst", "burst"]);
    assert.deepEqual(flagsOf([meant, ...at(6, 7)], always), [null, null, null]);
  });

  it("are play where six with three faces among them came within less than forty seconds", () => {
    assert.deepEqual(flagsOf(faces([0, 7, 14, 21, 28, 35], "123"), always), Array(6).fill("play"));
    assert.deepEqual(flagsOf(faces([0, 7, 14, 21, 28, 35], "12"), always), Array(6).fill(null), "two faces");
    assert.deepEqual(flagsOf(faces([0, 1, 2, 3, 4, 5], "123"), always), Array(6).fill("play"), "rather than a burst");
  });

  it("are left out when the place is closed, if nothing else is the matter", () => {
    const isOpen = (time: number) => time < 50_000;
    assert.deepEqual(flagsOf(at(0, 60, 100, 101, 102), isOpen), [null, "closed", "burst", "burst", "burst"]);
  });

  it("are judged alike by those around them alone, whatever else was pressed (law)", () => {
    const press = fc.record({
      at: fc.integer({ min: 0, max: 400_000 }),
      face: fc.constantFrom("1", "2", "3", "4", null),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
        const all = flagsOf(presses, always);
        presses.forEach((one, place) => {
          const around = presses.filter((other) => Math.abs(other.at - one.at) <= reach);
          assert.equal(flagsOf(around, always)[around.indexOf(one)], all[place]);
        });
      }),
      { seed: 7 },
    );
  });
});
