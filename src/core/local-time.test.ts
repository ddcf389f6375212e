import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isZone, localTime, offsetAt, offsetAtLocal } from "./local-time.ts";

const seconds = (iso: string) => Date.parse(iso) / 1000;
const helsinki = "Europe/Helsinki";

describe("local time", () => {
  it("is the day of the place, not of UTC", () => {
    // 23.30 on the eleventh in UTC is half past one on the twelfth in Helsinki in winter.
    assert.deepEqual(localTime(seconds("2026-01-11T23:30:00Z"), helsinki), { day: 20_465, second: 5_400 });
    assert.deepEqual(localTime(seconds("2026-01-11T23:30:00Z"), "America/Los_Angeles"), {
      day: 20_464,
      second: 55_800,
    });
  });

  it("follows summer time: in Finland from the last Sunday of March to that of October", () => {
    assert.equal(offsetAt(seconds("2026-03-29T00:59:59Z"), helsinki), 120);
    assert.equal(offsetAt(seconds("2026-03-29T01:00:00Z"), helsinki), 180);
    assert.equal(offsetAt(seconds("2026-10-25T00:59:59Z"), helsinki), 180);
    assert.equal(offsetAt(seconds("2026-10-25T01:00:00Z"), helsinki), 120);
  });

  it("knows zones that are no whole hours away, and UTC", () => {
    assert.equal(offsetAt(seconds("2026-01-01T00:00:00Z"), "Asia/Kathmandu"), 345);
    assert.equal(offsetAt(seconds("2026-01-01T00:00:00Z"), "UTC"), 0);
  });

  it("finds the offset of a local time; of the two hours at the end of summer time the first, of the hour left out the winter's", () => {
    const october = 20_751; // 2026-10-25
    const march = 20_541; // 2026-03-29
    assert.equal(offsetAtLocal(october, 3 * 3600 + 1800, helsinki), 180);
    assert.equal(offsetAtLocal(october, 4 * 3600, helsinki), 120);
    assert.equal(offsetAtLocal(march, 3 * 3600 + 1800, helsinki), 120);
    assert.equal(offsetAtLocal(march, 4 * 3600, helsinki), 180);
  });

  it("tells zones from other words", () => {
    assert.equal(isZone("Europe/Helsinki"), true);
    assert.equal(isZone("Turku"), false);
    assert.equal(isZone(""), false);
  });
});
