import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nearest } from "./nearest.ts";

describe("nearest", () => {
  const touchpoints = ["greeting", "menu", "order-speed", "bill"];

  it("finds a word with a slip of the finger", () => {
    assert.equal(nearest("greting", touchpoints), "greeting");
    assert.equal(nearest("meun", touchpoints), "menu");
    assert.equal(nearest("Bill", touchpoints), "bill");
  });

  it("finds nothing when nothing is near", () => {
    assert.equal(nearest("parking", touchpoints), null);
    assert.equal(nearest("x", []), null);
  });
});
