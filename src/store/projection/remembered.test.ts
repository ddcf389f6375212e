import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Remembered } from "./remembered.ts";

describe("Remembered", () => {
  const counted = () => {
    let times = 0;
    return { times: () => times, compute: async () => ++times };
  };

  it("computes once for whoever asks, also at the same time", async () => {
    const remembered = new Remembered(10);
    const { times, compute } = counted();
    await Promise.all([remembered.once(["a", 1], compute), remembered.once(["a", 1], compute)]);
    await remembered.once(["a", 1], compute);
    assert.equal(times(), 1);
    await remembered.once(["a", 2], compute);
    assert.equal(times(), 2);
  });

  it("forgets what was unused longest when it is full", async () => {
    const remembered = new Remembered(2);
    const { times, compute } = counted();
    await remembered.once(["a"], compute);
    await remembered.once(["b"], compute);
    await remembered.once(["a"], compute);
    await remembered.once(["c"], compute);
    await remembered.once(["a"], compute);
    assert.equal(times(), 3);
    await remembered.once(["b"], compute);
    assert.equal(times(), 4);
  });

  it("does not remember a failure", async () => {
    const remembered = new Remembered(10);
    await assert.rejects(
      remembered.once(["a"], () => Promise.reject(new Error("disk"))),
      /disk/,
    );
    assert.equal(await remembered.once(["a"], async () => "well"), "well");
  });
});
