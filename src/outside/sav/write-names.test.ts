import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { savNames } from "./write-names.ts";

describe("names of SPSS variables", () => {
  it("are the keys where SPSS takes them, and like them elsewhere", () => {
    assert.deepEqual(
      savNames(["answers.satisfaction", "attributes.customer-group", "attributes.ikä", "1st", "by", "x."]),
      ["answers.satisfaction", "attributes.customer_group", "attributes.ikä", "v_1st", "by_1", "x"],
    );
  });

  it("differ even where keys differ only in case or beyond 64 bytes", () => {
    const long = "a".repeat(70);
    assert.deepEqual(savNames(["Age", "age", "AGE", `${long}1`, `${long}2`]), [
      "Age",
      "age_2",
      "AGE_3",
      "a".repeat(64),
      `${"a".repeat(62)}_2`,
    ]);
  });

  it("are legal and different, whatever the keys", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (keys) => {
        const names = savNames(keys);
        assert.equal(new Set(names.map((name) => name.toUpperCase())).size, keys.length);
        for (const name of names) {
          assert.match(name, /^\p{L}[\p{L}\p{N}._]*$/u);
          assert(Buffer.byteLength(name) <= 64);
        }
      }),
    );
  });
});
