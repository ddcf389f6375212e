import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hint, nearest } from "./nearest.ts";

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

describe("hint", () => {
  it("compares no words of a page, which would take hours", () => {
    assert.equal(hint("x".repeat(500_000), ["y".repeat(500_000)]), `; known are ${"y".repeat(57)}…`);
  });

  it("suggests the near word, else lists the few that are known, else says nothing", () => {
    assert.equal(hint("bil", ["menu", "bill"]), '; did you mean "bill"?');
    assert.equal(hint("parking", ["menu", "bill"]), "; known are menu, bill");
    assert.equal(
      hint(
        "parking",
        Array.from({ length: 13 }, (_, i) => `touchpoint-${i}`),
      ),
      "",
    );
  });
});
