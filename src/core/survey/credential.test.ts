import assert from "node:assert/strict";
import { it } from "node:test";
import { secretIn, tokenIn } from "./credential.ts";

it("a credential is a secret, and a token where something is signed", () => {
  for (const [credential, secret, token] of [
    ["8bXq-W", "8bXq-W", null],
    ["8bXq-W.head.payload.signature", "8bXq-W", "head.payload.signature"],
    ["8bXq-W.", "8bXq-W", ""],
    [".head", "", "head"],
    ["", "", null],
  ] as const)
    assert.deepEqual([secretIn(credential), tokenIn(credential)], [secret, token], credential);
});
