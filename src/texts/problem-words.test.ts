import assert from "node:assert/strict";
import { it } from "node:test";
import { problemInWords } from "./problem-words.ts";

it("a problem is told in the reader's language by its code, and one without words of its own as refused", () => {
  assert.equal(problemInWords("fi", "no-such-journey"), "Tällaista polkua ei ole");
  assert.equal(problemInWords("sv", "disk-full"), "Disken är full: Polku kan inte spara något nytt");
  assert.equal(problemInWords("en", "a-code-of-tomorrow"), "Polku did not accept what was asked");
  assert.equal(problemInWords("en", "retry"), "Polku did not accept what was asked");
});
