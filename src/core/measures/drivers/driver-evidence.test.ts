import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { driverEvidence, outcomeModel } from "./driver-evidence.ts";

describe("driverEvidence", () => {
  it("allows no decomposition below 30 together, one with a warning to 79, and one without from 80", () => {
    assert.deepEqual([0, 29, 30, 79, 80, 10_000].map(driverEvidence), [
      ...["bivariate", "bivariate", "warning", "warning", "enough", "enough"],
    ]);
  });
});

describe("outcomeModel", () => {
  const spread = (...counts: number[]) => counts.map((n, value) => ({ value, n }));

  it("takes an answer as a number unless most chose the same", () => {
    assert.equal(outcomeModel(spread(10, 20, 30, 25, 15)), "linear");
    assert.equal(outcomeModel(spread(5, 5, 5, 25, 60)), "linear"); // 60 %, not more
    assert.equal(outcomeModel(spread(5, 5, 5, 24, 61)), "ordinal");
  });

  it("takes two values as yes and no, however they are split", () => {
    assert.equal(outcomeModel(spread(50, 50)), "logistic");
    assert.equal(outcomeModel(spread(1, 0, 999)), "logistic");
  });

  it("counts a value once that is given in parts", () => {
    assert.equal(outcomeModel([...spread(5, 5, 5, 24, 30), { value: 4, n: 31 }]), "ordinal");
  });

  it("has nothing to explain where nobody or everybody alike answered", () => {
    assert.equal(outcomeModel([]), null);
    assert.equal(outcomeModel(spread(0, 12, 0)), null);
  });
});
