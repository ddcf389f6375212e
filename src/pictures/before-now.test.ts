import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { beforeNow } from "./before-now.ts";
import { svgText } from "./svg.ts";

const scale = { unit: "share", range: [0, 1] } as const;
const at = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 });
const drawn = (...[before, now]: [ReturnType<typeof at> | null, ReturnType<typeof at> | null]) =>
  svgText(beforeNow(scale, before, now, { width: 214, label: "Bill" }));

describe("a figure then and now", () => {
  it("is a ring above and a dot below, each where its value lies, both with their intervals, joined", () => {
    // 200 pixels between the edges of 7: 0.4 lies at 87, 0.8 at 167; intervals 67–107 and 147–187.
    const picture = drawn(at(0.4), at(0.8));
    assert.match(picture, /<circle cx="87" cy="10"/);
    assert.match(picture, /<circle cx="167" cy="24"/);
    assert.match(picture, /<rect x="67" y="6" width="40"/);
    assert.match(picture, /<rect x="147" y="20" width="40"/);
    assert.match(picture, /M87,10L167,24/);
  });

  it("is what there is of it where one is missing, and says everything in words", () => {
    const picture = drawn(null, at(0.8));
    assert.equal(picture.match(/<circle/g)?.length, 1);
    assert.doesNotMatch(picture, /L167/);
    assert.match(picture, /role="img" aria-label="Bill"/);
  });
});
