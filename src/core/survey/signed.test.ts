import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readSigned } from "./signed.ts";

describe("what is signed of a respondent", () => {
  it("is customer, end, one use, perspective, pass, place, attributes and context; other claims say nothing", () => {
    const claims = {
      ...{
        sub: "c-1",
        exp: 1_800_000_000,
        jti: "letter-1",
        perspective: "employee",
        pass: "order-1",
        location: "turku",
      },
      ...{ attributes: { group: "regular", age: 44 }, context: { table: 12 }, iat: 1, iss: "crm" },
    };
    assert.deepEqual(readSigned(claims), {
      ...{ customer: "c-1", expires: 1_800_000_000, once: "letter-1", perspective: "employee" },
      ...{ pass: "order-1", location: "turku", attributes: { group: "regular", age: 44 }, context: { table: 12 } },
    });
    assert.deepEqual(readSigned({}), { attributes: {}, context: {} });
    assert.equal(readSigned({ language: "fi-simple" })?.language, "fi-simple");
    assert.deepEqual(
      readSigned({ language: "Finnish" }),
      { attributes: {}, context: {} },
      "said before it meant anything",
    );
  });

  it("is nothing where a claim is not as it must be", () => {
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`a${n}`, n]));
    for (const wrong of [
      ...[{ sub: 7 }, { sub: "" }, { sub: "a\0" }, { sub: "x".repeat(201) }, { exp: "soon" }, { perspective: "boss" }],
      ...[{ attributes: { Group: "x" } }, { attributes: { group: null } }, { attributes: many }, { context: [] }],
      ...[null, "x", []],
    ])
      assert.equal(readSigned(wrong), null, JSON.stringify(wrong));
  });
});
