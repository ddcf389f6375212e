import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Hours, isWithin, weekMoment } from "./hours.ts";
import { readPairingCode } from "./pairing-code.ts";
import { isSilent } from "./silence.ts";

const seconds = (time: string) => Date.parse(time) / 1000;
const lunch: Hours = { monday: { from: "10:30", until: "14:00" }, friday: { from: "18:00", until: "02:00" } };

describe("hours of the week", () => {
  it("are those of the clock where the kiosk stands", () => {
    // 2026-11-23 was a Monday; 22:30 in UTC on Sunday is half past midnight in Helsinki.
    assert.deepEqual(weekMoment(seconds("2026-11-22T22:30:00Z"), "Europe/Helsinki"), { weekday: 0, minute: 30 });
    assert.deepEqual(weekMoment(seconds("1969-12-31T12:00:00Z"), "UTC"), { weekday: 2, minute: 720 });
  });

  it("begin with their first minute and end before their last, also past midnight", () => {
    const open = (weekday: number, time: string) =>
      isWithin(lunch, { weekday, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) });
    assert.deepEqual(
      ["10:29", "10:30", "13:59", "14:00"].map((time) => open(0, time)),
      [false, true, true, false],
    );
    assert.deepEqual(
      [open(4, "23:59"), open(5, "01:59"), open(5, "02:00"), open(4, "01:00")],
      [true, true, false, false],
    );
    assert.equal(isWithin({ sunday: { from: "00:00", until: "24:00" } }, { weekday: 6, minute: 1439 }), true);
    assert.equal(isWithin({ sunday: { from: "00:00", until: "24:00" } }, { weekday: 0, minute: 0 }), false);
  });
});

describe("a kiosk", () => {
  const silent = (seen: string, now: string, open: Hours | null = lunch) =>
    isSilent(seconds(seen), seconds(now), { open, silentAfter: 30, zone: "Europe/Helsinki" });

  it("is silent after so many minutes without a sign", () => {
    assert.equal(silent("2026-11-23T08:00:00Z", "2026-11-23T08:29:00Z", null), false);
    assert.equal(silent("2026-11-23T08:00:00Z", "2026-11-23T08:30:00Z", null), true);
  });

  it("is not silent for having been switched off outside its hours", () => {
    // Seen on Saturday; Monday's lunch begins at 10:30 in Helsinki, 8:30 in UTC.
    assert.equal(silent("2026-11-21T12:00:00Z", "2026-11-23T08:45:00Z"), false);
    assert.equal(silent("2026-11-21T12:00:00Z", "2026-11-23T09:00:00Z"), true);
    assert.equal(silent("2026-11-21T12:00:00Z", "2026-11-23T20:00:00Z"), true, "and stays so after closing");
    assert.equal(silent("2026-01-01T12:00:00Z", "2026-11-23T20:00:00Z", {}), false, "a place that never opens");
  });
});

describe("a pairing code", () => {
  it("is read however it was typed, and is no other", () => {
    assert.equal(readPairingCode(" k7m-2pq "), "K7M2PQ");
    for (const typed of ["", "K7M2P", "K7M2PQR", "K7M2P0", "K7M2PI", "K".repeat(100)])
      assert.equal(readPairingCode(typed), null);
  });
});
