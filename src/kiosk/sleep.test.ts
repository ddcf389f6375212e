import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Hours } from "../core/device/hours.ts";
import { asleepUntil, timeInWords } from "./sleep.ts";

const nights: Hours = {
  monday: { from: "22:00", until: "07:00" },
  friday: { from: "23:30", until: "09:00" },
  saturday: { from: "09:00", until: "24:00" },
};
/** In November Helsinki is two hours ahead of UTC. */
const at = (time: string) => asleepUntil(nights, Date.parse(`${time}+02:00`), "Europe/Helsinki");

describe("the sleep of a kiosk", () => {
  it("is from one time of day to another, by the clock where it stands", () => {
    assert.equal(at("2026-11-23T21:59:59"), null);
    assert.equal(at("2026-11-23T22:00:00"), 7 * 60);
    assert.equal(at("2026-11-24T06:59:00"), 7 * 60);
    assert.equal(at("2026-11-24T07:00:00"), null);
  });

  it("goes on where one span follows another", () => {
    assert.equal(at("2026-11-28T03:00:00"), 0);
    assert.equal(at("2026-11-29T00:00:00"), null);
  });

  it("says no time where it never wakes", () => {
    const always: Hours = Object.fromEntries(
      ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map((weekday) => [
        weekday,
        { from: "00:00", until: "24:00" },
      ]),
    );
    const until = asleepUntil(always, Date.parse("2026-11-28T12:00:00Z"), "Europe/Helsinki");
    assert.equal(timeInWords(until!, "fi"), "–");
  });

  it("ends at a time that is written as the words around it are", () => {
    for (const [language, time] of [
      ["fi", "16.05"],
      ["fi-simple", "16.05"],
      ["sv", "16.05"],
      ["en", "16:05"],
      // Polku says it in English.
      ["ar", "16:05"],
    ] as const)
      assert.equal(timeInWords(16 * 60 + 5, language), time, language);
  });
});
