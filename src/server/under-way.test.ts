import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { UnderWay } from "./under-way.ts";

describe("what is under way", () => {
  it("is so much of each and so much in all, until it ends", () => {
    const underWay = new UnderWay({ each: 2, all: 3 });
    const first = underWay.begin("a");
    assert(first && underWay.begin("a"));
    assert.equal(underWay.begin("a"), undefined, "two of each");
    assert(underWay.begin("b"));
    assert.equal(underWay.begin("c"), undefined, "three in all");
    first();
    assert(underWay.begin("c"));
    assert.equal(underWay.begin("a"), undefined);
  });
});
