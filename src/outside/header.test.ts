import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { duplicateNames, headerName } from "./header.ts";

describe("headerName", () => {
  it("drops what nobody sees at the ends", () => {
    assert.equal(headerName("\uFEFF\u200B RESPNUM\u00A0\u0000"), "RESPNUM");
  });

  it("keeps what can be seen, and spaces within", () => {
    assert.equal(headerName("*RESPNUM"), "*RESPNUM");
    assert.equal(headerName("Call  Failure"), "Call  Failure");
  });
});

describe("duplicateNames", () => {
  it("says which name stands on which columns", () => {
    const [problem, ...others] = duplicateNames(["a", "Q1", "", "Q1", ""]);
    assert.equal(problem?.code, "duplicate-header");
    assert.equal(problem?.message, 'the header has "Q1" 2 times, in columns 2, 4; expected every name once');
    assert.deepEqual(others, []);
  });
});
