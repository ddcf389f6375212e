import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney } from "../../../../test/journeys.ts";
import { inUnit, keepTarget, kept, told, unitOfTarget } from "./target-edits.ts";
import { touchpointOf } from "./touchpoint-edits.ts";

describe("a touchpoint's target", () => {
  it("is said, said anew, and taken away so that the file says nothing of it", () => {
    const said = keepTarget(aJourney(), "bill", 0.8);
    assert.equal(touchpointOf(keepTarget(said, "bill", 0.9), "bill")?.target, 0.9);
    assert.deepEqual(keepTarget(said, "bill", undefined), aJourney());
    const untouched = aJourney();
    assert.equal(keepTarget(untouched, "bill", undefined), untouched, "what was not there is no step");
  });

  it("is in the unit of the measure by which the touchpoint is judged, where it can be reached there", () => {
    assert.equal(unitOfTarget(0.8, "share"), "share");
    assert.equal(unitOfTarget(40, "share"), "points");
    assert.equal(unitOfTarget(0.8, "points"), "points");
    assert.equal(unitOfTarget(undefined, "points"), "points");
  });

  it("is a share when it is a part of one, where nobody has answered yet", () => {
    assert.deepEqual(
      [undefined, 0.8, 1, 0, -5, 40].map((target) => unitOfTarget(target, undefined)),
      ["share", "share", "share", "points", "points", "points"],
    );
  });

  it("is told in per cent, and kept as the file has it", () => {
    assert.equal(told(0.57, "share"), 57);
    assert.equal(told(0.123456789, "share"), 12.3456789);
    assert.equal(kept(57, "share"), 0.57);
    assert.equal(told(-12.5, "points"), -12.5);
  });

  it("goes over into another unit as the number that it was, as near as can be reached", () => {
    assert.equal(inUnit(80, "points"), 80);
    assert.equal(inUnit(80, "share"), 0.8);
    assert.equal(inUnit(-20, "share"), 0);
  });
});
