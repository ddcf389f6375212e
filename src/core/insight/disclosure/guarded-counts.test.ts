import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bruteForceCounts } from "../../../../test/brute-force-counts.ts";
import type { Slice } from "../slice.ts";
import { guardedCounts } from "./guarded-counts.ts";

const slice: Slice = { journey: "lunch", perspective: "customer" };

describe("guarded counts", () => {
  const counts = bruteForceCounts([], [], []);

  it("ask for the answers of a slice once", async () => {
    let asked = 0;
    const guarded = guardedCounts({
      ...counts,
      answers: (slice) => {
        asked++;
        return counts.answers(slice);
      },
    });
    await Promise.all([guarded.answers(slice), guarded.answers({ ...slice }), guarded.answers(slice)]);
    assert.equal(asked, 1);
    await guarded.answers({ ...slice, channels: ["web"] });
    assert.equal(asked, 2);
  });

  it("ask again after what broke", async () => {
    let isBroken = true;
    const breaking = async () => assert(!isBroken, "the counting thread is gone");
    const guarded = guardedCounts({ ...counts, answers: (slice) => breaking().then(() => counts.answers(slice)) });
    await assert.rejects(guarded.answers(slice), /is gone/);
    isBroken = false;
    assert.deepEqual(await guarded.answers(slice), []);
  });
});
