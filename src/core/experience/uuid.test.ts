import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { importedId, isUuid } from "./uuid.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest();

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

describe("the id of an imported experience", () => {
  // sha256sum of ["visits.csv",17,"bill"] is 2c5e899a3b1a804a4f6806cea44a57fc…; version and variant are stamped on bytes 6 and 8.
  it("is the hash of source, row and touchpoint, as a UUID of version 8", () => {
    const id = importedId(sha256, "visits.csv", 17, "bill");
    assert.equal(id, "2c5e899a-3b1a-804a-8f68-06cea44a57fc");
    assert.equal(isUuid(id), true);
  });

  it("is another for another source, row or touchpoint, whatever their letters", () => {
    const ids = [
      importedId(sha256, "a", 1, null),
      importedId(sha256, "a", 1, "null"),
      importedId(sha256, "a", "1", null),
      importedId(sha256, 'a",1', 1, null),
      importedId(sha256, "b", 1, null),
      importedId(sha256, "a", 2, null),
    ];
    assert.equal(new Set(ids).size, ids.length);
  });
});
