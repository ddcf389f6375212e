import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hashOf, shardOf, shards } from "./shard.ts";

describe("shards of people", () => {
  it("are filled evenly by numbers that follow each other", () => {
    const sixteenths = new Array<number>(16).fill(0);
    for (let number = 1; number <= 160_000; number++) sixteenths[Math.floor((shardOf(number) * 16) / shards)]!++;
    // Each expects 10,000 with a standard deviation of 97: five of them either way.
    for (const count of sixteenths) assert(Math.abs(count - 10_000) < 485, `${count}`);
  });

  it("tell large numbers apart", () => {
    const found = new Set(Array.from({ length: 1000 }, (_, index) => shardOf(2 ** 40 + index * 2 ** 33)));
    assert(found.size > 950, `${found.size}`);
  });
});

describe("hashes of keys", () => {
  it("are whole numbers from 1 to 2^52, the same for the same key", () => {
    assert.equal(hashOf("lunch table-12-1130"), hashOf("lunch table-12-1130"));
    const keys = Array.from({ length: 100_000 }, (_, index) => hashOf(`lunch visit-${index}`));
    assert(keys.every((hash) => Number.isSafeInteger(hash) && hash >= 1 && hash <= 2 ** 52));
    assert.equal(new Set(keys).size, keys.length);
  });
});
