import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { williamsTest } from "./williams-test.ts";

describe("williamsTest", () => {
  it("is psych::r.test(103, r12 = .4, r13 = .5, r23 = .1), Steiger's example", () => {
    const found = williamsTest(0.4, 0.5, 0.1, 103)!;
    assert.equal(found.t.toFixed(10), "-0.8912799048");
    assert.equal(found.p.toFixed(10), "0.3749185175");
    assert.equal(found.degreesOfFreedom, 100);
  });

  it("turns round with the predictors", () => {
    const [there, back] = [williamsTest(0.7, 0.4, 0.8, 60)!, williamsTest(0.4, 0.7, 0.8, 60)!];
    assert.equal(there.t.toFixed(10), "5.3858061328");
    assert.equal(back.t, -there.t);
    assert.equal(back.p, there.p);
  });

  it("is nothing with three rows, or where the two predictors are one", () => {
    assert.equal(williamsTest(0.7, 0.4, 0.8, 3), null);
    assert.equal(williamsTest(0.7, 0.7, 1, 60), null);
  });
});
