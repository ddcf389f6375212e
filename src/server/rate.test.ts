import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Rate } from "./rate.ts";

describe("Rate", () => {
  it("lets ten seconds' worth through at once, and then no more", () => {
    const rate = new Rate(5);
    assert.equal(rate.allows("kiosk", 50, 0), true);
    assert.equal(rate.allows("kiosk", 1, 0), false);
  });

  it("fills again with time, but never beyond ten seconds' worth", () => {
    const rate = new Rate(5);
    rate.allows("kiosk", 50, 0);
    assert.equal(rate.allows("kiosk", 5, 1000), true);
    assert.equal(rate.allows("kiosk", 1, 1000), false);
    assert.equal(rate.allows("kiosk", 51, 100_000), false);
    assert.equal(rate.allows("kiosk", 50, 100_000), true);
  });

  it("is the same for a sender whom it has forgotten meanwhile", () => {
    const rate = new Rate(5);
    rate.allows("kiosk", 50, 0);
    for (let other = 0; other < 5000; other++) rate.allows(`other ${other}`, 1, 1000);
    assert.equal(rate.allows("kiosk", 6, 1000), false);
    for (let other = 0; other < 5000; other++) rate.allows(`another ${other}`, 1, 100_000);
    assert.equal(rate.allows("kiosk", 50, 100_000), true);
    assert.equal(rate.allows("kiosk", 1, 100_000), false);
  });

  it("holds each sender to its own share", () => {
    const rate = new Rate(5);
    rate.allows("kiosk", 50, 0);
    assert.equal(rate.allows("till", 50, 0), true);
  });
});
