import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { verdictMark } from "./marks.ts";
import { svgText } from "./svg.ts";

describe("the mark of a verdict", () => {
  it("is of a shape that no other verdict has, so that nothing hangs on its colour", () => {
    const verdicts = ["pain", "strength", "neither", "blind", "unjudged", "too-few"] as const;
    const shapes = verdicts.map((verdict) =>
      svgText(verdictMark(verdict, 10, 10)).replaceAll(/ (fill|stroke)="[^"]*"/g, ""),
    );
    assert.equal(new Set(shapes).size, verdicts.length);
  });
});
