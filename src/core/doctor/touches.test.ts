import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { someFindings } from "../../../test/findings.ts";
import type { Code } from "./finding.ts";
import { isTouched, located, type Touch, type Touched } from "./touches.ts";

const bill: Touch = { figures: "answers", touchpoint: "bill", answer: "satisfaction" };
const satisfaction: Touched = { touchpoint: "bill", touches: [bill] };
const touches = (code: Code, own: Touched = satisfaction, at = 0) => located(someFindings[code][at]!, own).touches;

describe("a finding touches", () => {
  it("what stands in its column, and what is computed from it", () => {
    const found = touches("missing-code");
    assert(isTouched(found, bill));
    assert(isTouched(found, { figures: "drivers", touchpoint: "bill", answer: "satisfaction" }));
    assert(!isTouched(found, { figures: "answers", touchpoint: "bill", answer: "effort" }));
    assert(!isTouched(found, { figures: "answers", touchpoint: "menu", answer: "satisfaction" }));
    assert(!isTouched(found, { figures: "drivers" }));
    assert.equal(located(someFindings["missing-code"][0]!, satisfaction).touchpoint, "bill");
  });

  it("in long data the answer at every touchpoint", () => {
    const found = touches("reversed-scale", { touches: [{ figures: "answers", answer: "satisfaction" }] });
    assert(isTouched(found, bill));
    assert(!isTouched(found, { figures: "answers", touchpoint: "bill", answer: "effort" }));
  });

  it("an outcome or an attribute, where its column is one", () => {
    const churned: Touch = { figures: "outcome", key: "churned" };
    assert(isTouched(touches("unmapped-answer", { touches: [churned] }, 1), churned));
    assert(!isTouched(touches("unmapped-answer", { touches: [churned] }, 1), { figures: "outcome", key: "returned" }));
    const tariff: Touch = { figures: "attribute", key: "tariff" };
    assert(isTouched(touches("outlier", { touches: [tariff] }), tariff));
  });

  it("of a confounded segment what the answer explains and the groups, not how good it is", () => {
    const found = touches("confounded-segment");
    assert(isTouched(found, { figures: "drivers", touchpoint: "bill", answer: "satisfaction" }));
    assert(isTouched(found, { figures: "attribute", key: "tariff" }));
    assert(!isTouched(found, bill));
  });

  it("of an answer that leaks all drivers, for the others look unimportant beside it", () => {
    assert(isTouched(touches("leakage"), { figures: "drivers" }));
    assert(!isTouched(touches("leakage", { touches: [] }, 2), { figures: "drivers" }));
  });

  it("everything, where rows or their days are in doubt", () => {
    for (const code of ["duplicate-rows", "repeated-ids", "straight-lining", "mixed-dates"] as const)
      assert(isTouched(touches(code), { figures: "all" }), code);
  });
});
