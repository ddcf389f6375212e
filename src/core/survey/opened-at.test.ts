import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isTooLongAgo, openedAt } from "./opened-at.ts";

const received = Date.parse("2026-11-28T12:00:00Z");
const opened = (at: string, sent: string) => new Date(openedAt({ at, sent }, received)).toISOString();

describe("when a survey was opened", () => {
  it("is as long before it came as the device says, whatever its clock and zone", () => {
    assert.equal(opened("2026-11-28T11:50:00Z", "2026-11-28T12:00:00Z"), "2026-11-28T11:50:00.000Z");
    assert.equal(opened("2031-05-01T08:00:00+03:00", "2031-05-01T06:00:00Z"), "2026-11-28T11:00:00.000Z");
    assert.equal(opened("2026-10-20T12:00:00Z", "2026-11-28T12:00:00Z"), "2026-10-20T12:00:00.000Z");
  });

  it("is believed of a kiosk, which measures its clock, for more than a year without a network", () => {
    const sent = { at: "2026-09-01T12:00:00Z", sent: "2026-11-28T12:00:00Z" };
    assert.equal(openedAt(sent, received), received);
    assert.equal(openedAt(sent, received, true), Date.parse("2026-09-01T12:00:00Z"));
    assert.equal(openedAt({ ...sent, at: "1970-01-01T00:00:30Z" }, received, true), received);
  });

  it("is known to nobody where it is told to be longer ago", () => {
    const sent = { at: "2026-09-01T12:00:00Z", sent: "2026-11-28T12:00:00Z" };
    assert.deepEqual([isTooLongAgo(sent), isTooLongAgo(sent, true)], [true, false]);
    assert(isTooLongAgo({ ...sent, at: "2025-10-20T12:00:00Z" }, true));
    // Set back meanwhile: it may have been a moment ago.
    assert(!isTooLongAgo({ ...sent, at: "2026-11-29T12:00:00Z" }));
  });

  it("is now where that cannot be", () => {
    assert.equal(opened("2026-11-28T12:00:01Z", "2026-11-28T12:00:00Z"), "2026-11-28T12:00:00.000Z");
    assert.equal(opened("1970-01-01T00:00:30Z", "2026-11-28T12:00:00Z"), "2026-11-28T12:00:00.000Z");
  });
});
