import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bytesInWords } from "./bytes.ts";

describe("bytesInWords", () => {
  it("says a size as its language does", () => {
    assert.equal(bytesInWords("fi", 12_400_000), "12,4\u00a0Mt");
    assert.equal(bytesInWords("en", 512), "0.5\u00a0kB");
    assert.equal(bytesInWords("sv", 234_000_000_000), "234\u00a0GB");
    assert.equal(bytesInWords("en", 0), "0.0\u00a0kB");
  });
});
