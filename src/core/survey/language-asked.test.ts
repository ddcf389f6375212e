import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { languageAsked } from "./language-asked.ts";

describe("languageAsked", () => {
  it("is the one that the browser wants most", () => {
    assert.equal(languageAsked(["fi", "sv", "en"], "sv-FI,sv;q=0.9,fi;q=0.8,en;q=0.7"), "sv");
    assert.equal(languageAsked(["fi", "sv", "en"], "de, en;q=0.2, fi;q=0.4"), "fi");
  });
  it("is found by its first part, and by the whole where both are there", () => {
    assert.equal(languageAsked(["fi", "en"], "en-GB"), "en");
    assert.equal(languageAsked(["en", "en-GB"], "en-GB"), "en-GB");
  });
  it("is the first where none is wanted, or none is told", () => {
    assert.equal(languageAsked(["fi", "en"], "de"), "fi");
    assert.equal(languageAsked(["fi", "en"]), "fi");
    assert.equal(languageAsked(["fi", "en"], "en;q=0, *;q=0.1, ;;,q=x"), "fi");
  });
});
