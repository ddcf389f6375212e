import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token.ts";

const whose = { workspace: "0199f3a0-5b5e-7c3a-8f00-9a4f1c2b7d10", address: Buffer.from("0123456789abcdef") };

describe("the word by which one unsubscribes", () => {
  it("tells whose it is to the server that made it, and nothing to anybody else", async () => {
    const token = await unsubscribeToken("a secret", whose);
    assert.deepEqual(await readUnsubscribeToken("a secret", token), whose);
    assert.equal(await readUnsubscribeToken("another", token), null);
    for (const part of token.split("."))
      assert(!Buffer.from(part, "base64url").toString("latin1").includes("0123456789abcdef"));
    assert(token.length < 200);
  });

  it("cannot be made up or changed", async () => {
    const token = await unsubscribeToken("a secret", whose);
    const parts = token.split(".");
    const changed = parts.with(3, Buffer.from("another").toString("base64url")).join(".");
    for (const word of ["", "x", "a.b.c.d.e", changed, `${token}x`, token.repeat(10)])
      assert.equal(await readUnsubscribeToken("a secret", word), null);
  });
});
