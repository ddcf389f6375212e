import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as facts from "./got.ts";
import { inEnglish } from "./mistake.ts";

const hint = (wanted: string, known: Iterable<string>) => inEnglish(facts.hint(wanted, known));

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
