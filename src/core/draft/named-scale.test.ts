import assert from "node:assert/strict";
import { it } from "node:test";
import { namedScale, withoutScale } from "./named-scale.ts";

it("is what stands in brackets behind a question", () => {
  assert.deepEqual(namedScale("Ruoka (1-5)"), [1, 5]);
  assert.deepEqual(namedScale("How likely are you to recommend us? [0–10]"), [0, 10]);
  assert.deepEqual(namedScale("Palvelu (asteikko 1–7) "), [1, 7]);
  assert.deepEqual(namedScale("Kassapalvelu (4-10)"), [4, 10], "as Finnish schools give marks");
  assert.deepEqual(namedScale("Betyg (1-6)"), [1, 6]);
  assert.deepEqual(namedScale("Siisteys (0...9)"), [0, 9]);
  assert.equal(withoutScale("Palvelu (asteikko 1–7) "), "Palvelu");
});

it("is no range of anything else", () => {
  for (const heading of [
    "Barn (0-17)",
    "Lapsia (0-6)",
    "Ikä (3-9)",
    "Huoneet (2-4)",
    "Visits 1-5",
    "Q1-5",
    "Week (1-4) of the month",
    "Age (15-24)",
    "Shop (3-4)",
    "Class (7-9)",
    "Food",
  ]) {
    assert.equal(namedScale(heading), null, heading);
    assert.equal(withoutScale(heading), heading);
  }
  assert.equal(withoutScale("(1-5)"), "(1-5)");
});
