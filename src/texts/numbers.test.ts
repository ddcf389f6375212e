import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { numbers } from "./numbers.ts";

const [fi, sv, en] = [numbers("fi"), numbers("sv"), numbers("en")];

describe("numbers", () => {
  it("write a share with a space that does not break, except in English", () => {
    assert.equal(fi.share(0.361), "36\u00a0%");
    assert.equal(sv.share(0.361, 1), "36,1\u00a0%");
    assert.equal(en.share(0.361), "36%");
  });

  it("write a true minus, a decimal comma and thousands by locale", () => {
    assert.equal(fi.decimal(-4.25), "−4,3");
    assert.equal(en.decimal(-4.25), "−4.3");
    assert.equal(fi.count(4812), "4\u00a0812");
    assert.equal(en.count(4812), "4,812");
  });

  it("give no sign to what rounds to nothing", () => {
    assert.equal(fi.signed(6.12), "+6,1");
    assert.equal(fi.signed(-0.04), "0,0");
    assert.equal(en.decimal(-0.04), "0.0");
  });

  it("write an estimate by its unit", () => {
    assert.equal(fi.value({ value: 0.34, unit: "share" }), "34\u00a0%");
    assert.equal(fi.value({ value: 12.4, unit: "points" }), "+12");
    assert.equal(fi.value({ value: 4.12, unit: "mean" }), "4,1");
    assert.equal(fi.value({ value: 71.6, unit: "index" }), "72");
  });

  it("write the unit of an interval once", () => {
    assert.equal(fi.interval({ low: 0.3, high: 0.38, unit: "share" }), "30–38\u00a0%");
    assert.equal(en.interval({ low: 0.3, high: 0.38, unit: "share" }), "30–38%");
    assert.equal(sv.interval({ low: 3.9, high: 4.3, unit: "mean" }), "3,9–4,3");
  });

  it("have more decimals where the ends of an interval would look alike, and the value with them", () => {
    const small = { value: 0.018, low: 0.0161, high: 0.0214, unit: "share" } as const;
    assert.deepEqual([fi.value(small), fi.interval(small)], ["1,8\u00a0%", "1,6–2,1\u00a0%"]);
    const none = { value: 0, low: 0, high: 0, unit: "share" } as const;
    assert.deepEqual([fi.value(none), fi.interval(none)], ["0\u00a0%", "0–0\u00a0%"]);
  });

  it("have more decimals where an interval that leaves 0 out would seem to reach it", () => {
    const slope = { value: 0.14, low: 0.03, high: 0.26, unit: "effect" } as const;
    assert.deepEqual([fi.value(slope), fi.interval(slope)], ["+0,14", "+0,03…+0,26"]);
    assert.equal(fi.interval({ low: -0.03, high: 0.26, unit: "effect" }), "0,0…+0,3", "it holds 0");
  });

  it("keep signed ends apart without a dash, which would read as a minus", () => {
    assert.equal(fi.interval({ low: -4, high: 9, unit: "points" }), "−4…+9");
    assert.equal(sv.interval({ low: -4, high: 9, unit: "points" }), "−4 till +9");
    assert.equal(en.interval({ low: -4, high: 9, unit: "points" }), "−4 to +9");
    assert.equal(fi.range(-0.04, 0.1, "share"), "−4\u00a0%…10\u00a0%");
  });

  it("list things in words", () => {
    assert.equal(fi.list(["maku", "tervehdys", "lasku"]), "maku, tervehdys ja lasku");
    assert.equal(sv.list(["smak", "nota"]), "smak och nota");
  });
});
