import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { wilsonInterval } from "../intervals/wilson-interval.ts";
import { emotionProfile, ratedEmotionValue } from "./emotion-profile.ts";

const respondents = fc.array(fc.record({ positive: fc.nat(3), negative: fc.nat(3), n: fc.nat(9) }), {
  minLength: 1,
  maxLength: 8,
});

describe("emotionProfile", () => {
  it("is worked by hand for four people: joy and trust; joy and anger; anger; nothing", () => {
    // v = 1, 0, −1, 0
    const found = emotionProfile(
      [2, 1, 2],
      [
        { positive: 2, negative: 0, n: 1 },
        { positive: 1, negative: 1, n: 1 },
        { positive: 0, negative: 1, n: 1 },
        { positive: 0, negative: 0, n: 1 },
      ],
    )!;
    assert.deepEqual(found.profile, [wilsonInterval(2, 4), wilsonInterval(1, 4), wilsonInterval(2, 4)]);
    assert.equal(found.nev.value, 0);
    assert.deepEqual(found.mixed, wilsonInterval(1, 4));
    assert.deepEqual(found.noEmotion, wilsonInterval(1, 4));
    // V = (2/3)/4/4 = 1/24, so nEff = (1/4)/(1/24) = 6: Wilson of 3 in 6, doubled about its middle.
    assert.equal(found.nev.high.toFixed(10), (100 * (2 * wilsonInterval(3, 6)!.high - 1)).toFixed(10));
  });

  it("keeps in the base who felt nothing: indifference is a finding", () => {
    const found = emotionProfile(
      [5],
      [
        { positive: 1, negative: 0, n: 5 },
        { positive: 0, negative: 0, n: 15 },
      ],
    )!;
    assert.equal(found.n, 20);
    assert.equal(found.profile[0]?.value, 0.25);
    assert.equal(found.nev.value, 25);
    assert.equal(found.noEmotion.value, 0.75);
  });

  it("lets shares pass one together: they are of people, not of mentions", () => {
    const { profile } = emotionProfile([8, 9], [{ positive: 2, negative: 0, n: 10 }])!;
    assert.equal((profile[0]!.value + profile[1]!.value).toFixed(12), "1.700000000000");
  });

  it("is less sure of its net value where the same people answered more than once", () => {
    const told = [
      { positive: 1, negative: 0, n: 30 },
      { positive: 0, negative: 1, n: 20 },
    ];
    const [once, repeated, fewer] = [0, 0.05, 0.001].map((variance) => emotionProfile([], told, 0.95, variance)!.nev);
    assert.ok(repeated!.low < once!.low && once!.high < repeated!.high);
    assert.deepEqual(fewer, once);
  });

  it("is nothing when nobody was asked", () => {
    assert.equal(emotionProfile([0, 0], []), null);
  });

  it("turns round with the valences, and does not depend on how counts are split", () => {
    fc.assert(
      fc.property(respondents, (counted) => {
        const found = emotionProfile([], counted);
        const turned = emotionProfile(
          [],
          counted.map(({ positive, negative, n }) => ({ positive: negative, negative: positive, n })),
        );
        const split = emotionProfile(
          [],
          [...counted.flatMap((one) => Array(one.n).fill({ ...one, n: 1 }))].toReversed(),
        );
        if (found === null) return assert.equal(split, null);
        const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`);
        near(found.nev.low, -turned!.nev.high);
        near(found.nev.low, split!.nev.low);
        near(found.nev.value, split!.nev.value);
        assert.deepEqual(found.mixed, turned!.mixed);
        assert.ok(-100 <= found.nev.low && found.nev.low <= found.nev.value + 1e-9);
        assert.ok(found.nev.value <= found.nev.high + 1e-9 && found.nev.high <= 100);
      }),
    );
  });
});

describe("ratedEmotionValue", () => {
  it("is how far the pleasant ratings lie above the unpleasant, of the whole scale", () => {
    const found = ratedEmotionValue(
      [
        { positive: 5, negative: 1, n: 1 },
        { positive: 3, negative: 3, n: 1 },
      ],
      [1, 5],
    )!;
    assert.equal(found.value, 50);
    assert.ok(found.low < 50 && 50 < found.high);
    assert.equal(found.n, 2);
  });

  it("is nothing when nobody rated both kinds", () => {
    assert.equal(ratedEmotionValue([], [1, 5]), null);
  });
});
