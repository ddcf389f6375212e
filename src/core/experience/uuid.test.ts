import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isUuid } from "./uuid.ts";

describe("a UUID", () => {
  it("has a version 1–8 and the variant of RFC 9562, in either case", () => {
    // The examples of RFC 9562, appendix A and B: versions 7, 4, 8.
    for (const text of [
      "017F22E2-79B0-7CC3-98C4-DC0C0C07398F",
      "919108f7-52d1-4320-9bac-f847db4148a8",
      "5c146b14-3c52-8afd-938a-375d0df1fbf6",
    ]) {
      assert.equal(isUuid(text), true, text);
    }
  });

  it("is not nil, of an unknown version or variant, or of another form", () => {
    for (const text of [
      "00000000-0000-0000-0000-000000000000",
      "017f22e2-79b0-9cc3-98c4-dc0c0c07398f",
      "017f22e2-79b0-7cc3-c8c4-dc0c0c07398f",
      "017f22e279b07cc398c4dc0c0c07398f",
      "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}",
      "",
    ]) {
      assert.equal(isUuid(text), false, text);
    }
  });
});
