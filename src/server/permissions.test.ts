import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keyRing, mayPass } from "./permissions.ts";

const holder = { workspace: "w", id: "k", name: "local" };
const ring = (keys: Set<string>, fresh?: number) => {
  let looks = 0;
  const keyed = keyRing(async (key) => {
    looks++;
    return keys.has(key) ? holder : undefined;
  }, fresh);
  return { keyed, looks: () => looks };
};

describe("mayPass", () => {
  const { keyed } = ring(new Set(["polku_right"]));
  const codeOf = async (authorization: string | undefined) => {
    const passage = await mayPass({ key: true }, authorization, keyed);
    return passage.ok ? "passed" : passage.refusal[0].code;
  };

  it("lets anybody at this machine read", async () => {
    assert.deepEqual(await mayPass({}, undefined, keyed), { ok: true, value: null });
  });

  it("lets only who holds a key write", async () => {
    assert.equal(await codeOf("Bearer polku_right"), "passed");
    assert.equal(await codeOf("bearer polku_right"), "passed");
    assert.equal(await codeOf(undefined), "key-missing");
    assert.equal(await codeOf("Bearer polku_wrong"), "key-wrong");
    assert.equal(await codeOf("Basic polku_right"), "key-wrong");
    assert.equal(await codeOf("Bearer "), "key-wrong");
  });
});

describe("keyRing", () => {
  it("looks a key up once, and again when that has become old: it may have been revoked", async () => {
    const keys = new Set(["polku_right"]);
    const remembering = ring(keys, 60_000);
    await remembering.keyed.holderOf("polku_right");
    await remembering.keyed.holderOf("polku_right");
    assert.equal(remembering.looks(), 1);

    const doubting = ring(keys, 0);
    assert.equal(await doubting.keyed.holderOf("polku_right"), holder);
    keys.clear();
    assert.equal(await doubting.keyed.holderOf("polku_right"), undefined);
  });

  it("does not ask the database about every guess", async () => {
    const guessed = ring(new Set());
    for (let guess = 0; guess < 1000; guess++) await guessed.keyed.holderOf(`polku_${guess}`);
    assert(guessed.looks() < 300, `${guessed.looks()} looks`);
  });
});
