import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { own } from "./own.ts";

describe("what an object itself holds", () => {
  const groups: Readonly<Record<string, string>> = { regular: "Regulars", constructor: "Builders" };

  it("is there by its key, whatever the key is called", () => {
    assert.equal(own(groups, "regular"), "Regulars");
    assert.equal(own(groups, "constructor"), "Builders");
  });

  it("is nothing where only every object has it", () => {
    for (const key of ["toString", "hasOwnProperty", "valueOf", "__proto__"]) assert.equal(own(groups, key), undefined);
    assert.equal(own({}, "constructor"), undefined);
  });

  it("is nothing where there is no object", () => {
    assert.equal(own(undefined, "regular"), undefined);
  });
});
