import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { asRegions, placesBelow } from "./places-below.ts";

const below = placesBelow([
  { key: "finland", parent: null },
  { key: "helsinki", parent: "finland" },
  { key: "kallio", parent: "helsinki" },
  { key: "pasila", parent: "helsinki" },
  { key: "turku", parent: "finland" },
]);

describe("what lies below a place", () => {
  it("is at any depth", () => {
    assert.deepEqual(below("helsinki"), ["kallio", "pasila"]);
    assert.deepEqual(below("finland"), ["helsinki", "kallio", "pasila", "turku"]);
    assert.deepEqual(below("kallio"), []);
    assert.deepEqual(below("elsewhere"), []);
  });

  it("is told as the region where all of it is chosen with it", () => {
    assert.deepEqual(asRegions(["helsinki", "kallio", "pasila"], below), ["helsinki"]);
    assert.deepEqual(asRegions(["finland", "helsinki", "kallio", "pasila", "turku"], below), ["finland"]);
    assert.deepEqual(asRegions(["helsinki", "kallio", "pasila", "turku"], below), ["helsinki", "turku"]);
  });

  it("is told itself where some of it is missing, or the region", () => {
    assert.deepEqual(asRegions(["helsinki", "kallio"], below), ["helsinki", "kallio"]);
    assert.deepEqual(asRegions(["kallio", "pasila"], below), ["kallio", "pasila"]);
    assert.deepEqual(asRegions(["elsewhere"], below), ["elsewhere"]);
  });
});
