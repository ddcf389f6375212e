import assert from "node:assert/strict";
import { it } from "node:test";
import { boundsInWords } from "./bounds-in-words.ts";

it("bounds are told of those who were not asked, with as many digits as tell them apart, and not where all were", () => {
  const said = (low: number, high: number) => boundsInWords("en", { bounds: [low, high] });
  assert.equal(said(0.1, 0.6), "Between 10% and 60%, whatever those who were not asked would have said");
  assert.equal(said(0.031, 0.034), "Between 3.1% and 3.4%, whatever those who were not asked would have said");
  assert.equal(said(0.43, 0.43), null);
  assert.equal(boundsInWords("en", { bounds: null }), null);
});
