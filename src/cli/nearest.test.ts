import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nearest } from "./nearest.ts";

describe("nearest", () => {
  const commands = ["audit", "check", "import", "export", "serve"];

  it("finds the word that was meant, a slip or two away", () => {
    assert.equal(nearest("adit", commands), "audit");
    assert.equal(nearest("aduit", commands), "audit");
    assert.equal(nearest("Imports", commands), "import");
  });

  it("guesses nothing for a word that is none of them", () => {
    assert.equal(nearest("frobnicate", commands), null);
    assert.equal(nearest("x", commands), null);
  });
});
