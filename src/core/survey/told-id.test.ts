import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { isUuid } from "../experience/uuid.ts";
import { toldId } from "./told-id.ts";

const hash = (text: string) => createHash("sha256").update(text).digest();
const response = "0199f3a0-5b5e-7c3a-8f00-9a4f1c2b7d10";

describe("the id of what a response tells", () => {
  it("is the same for the same response and thing, however it is written, and another for any other", () => {
    const ids = ["bill", "menu", "whole"].map((about) => toldId(hash, response, about));
    assert.deepEqual(
      ids,
      ["bill", "menu", "whole"].map((about) => toldId(hash, response.toUpperCase(), about)),
    );
    assert.equal(new Set([...ids, response]).size, 4);
    assert.notEqual(toldId(hash, response.replace(/0$/, "1"), "bill"), ids[0]);
  });

  it("is a UUID of version 7 that begins as the response's, so that the two lie beside each other", () => {
    const id = toldId(hash, response, "bill");
    assert(isUuid(id));
    assert.match(id, /^0199f3a0-5b5e-7/);
  });

  it("is not one that a sender could choose", () => {
    // Worked by hand: bytes 0–9 of SHA-256("0199f3a0-5b5e-7c3a-8f00-9a4f1c2b7d10 bill"), version and variant stamped on.
    const expected = createHash("sha256").update(`${response} bill`).digest("hex");
    const id = toldId(hash, response, "bill").replaceAll("-", "");
    assert.equal(id.slice(13, 16), expected.slice(1, 4));
    assert.equal(id.slice(18), expected.slice(6, 20));
  });
});
