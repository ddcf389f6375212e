import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { numberIn } from "./number-in.ts";

describe("a number as people write it", () => {
  it("has spaces between thousands, and a comma or a point before what is less than one", () => {
    const written = ["12", "12,5", "12.50", "1 000", "1\u00a0000,5", "−3", "-0.125", "0,125", "1000.125", "1234,5678"];
    assert.deepEqual(written.map(numberIn), [12, 12.5, 12.5, 1000, 1000.5, -3, -0.125, 0.125, 1000.125, 1234.5678]);
  });

  it("may be in digits of Arabic and Persian", () => {
    assert.deepEqual(["١٢٫٥", "۱۲", "١٬٠٠٠", "٣,٥"].map(numberIn), [12.5, 12, 1000, 3.5]);
  });

  it("is not guessed where a comma or a point stands before three digits", () => {
    for (const written of ["1,000", "1.000", "-12,345", "1,000,000", "999.999"])
      assert.equal(numberIn(written), "grouped", written);
  });

  it("is nothing else", () => {
    for (const written of ["", "two", "1,2,3", "1,000.5", "5 €", ".5", "1e3"])
      assert.equal(numberIn(written), undefined);
  });
});
