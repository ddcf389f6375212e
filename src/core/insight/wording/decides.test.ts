import assert from "node:assert/strict";
import { it } from "node:test";
import { asymmetry, decisive, delight, weakest } from "./decides.ts";

it("a weakest link is named only where one of several stands clear of the next", () => {
  const success = { bounds: [0.2, 0.6], weakest: "bill", unlock: { bill: 0.2, taste: 0.1 } };
  assert.equal(weakest(success), "weakest-link");
  assert.equal(weakest({ ...success, weakest: null }), "no-single");
  assert.equal(weakest({ ...success, unlock: { bill: 0.2 } }), "not-known");
  assert.equal(weakest({ bounds: null, weakest: null, unlock: {} }), "not-known");
});

it("an encounter decides only where all groups have people enough", () => {
  assert.equal(decisive("decisive", [40, 5, 5]), "decisive");
  assert.equal(decisive("decisive", [40, 4, 5]), "too-few");
  assert.equal(decisive("unequal-measurement", [40, 40, 40]), "unequal-measurement");
  assert.equal(decisive("decisive", [40, 5, 5], "hygiene"), "decisive");
  assert.equal(decisive("decisive", [40, 5, 5], "no-clear-effect"), "not-decisive");
});

it("delight pays only where all levels have people enough", () => {
  assert.equal(delight("delight-pays", [5, 20, 9]), "delight-pays");
  assert.equal(delight("delight-pays", [3, 20, 9]), "too-few");
  assert.equal(delight(null, [9, 20, 9]), "too-few");
});

it("a touchpoint is called hygiene or a delighter only where each band has people enough", () => {
  assert.equal(asymmetry("hygiene", [12, 80, 20]), "hygiene");
  assert.equal(asymmetry("delighter", [12, 80, 4]), "not-classifiable");
});
