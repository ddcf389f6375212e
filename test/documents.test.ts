import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { measuresDocument } from "../scripts/measures-document.ts";

it("docs/measures.md says what the comments say (npm run docs writes it anew)", () => {
  assert.equal(readFileSync("docs/measures.md", "utf8"), measuresDocument());
});
