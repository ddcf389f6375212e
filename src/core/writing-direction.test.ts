import assert from "node:assert/strict";
import { it } from "node:test";
import { directionOf } from "./writing-direction.ts";

it("Arabic, Hebrew, Persian and Urdu are written from right to left, also by region and by letters", () => {
  for (const language of ["ar", "ar-EG", "he", "fa", "ur", "ckb", "ku-Arab", "az-Arab-IR"])
    assert.equal(directionOf(language), "rtl", language);
  for (const language of ["fi", "fi-simple", "sv-FI", "en", "ku", "ku-Latn", "arn", "hu", "fa-Latn"])
    assert.equal(directionOf(language), "ltr", language);
});
