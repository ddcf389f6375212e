import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Journey, Phase, Stage } from "../journey/journey.ts";
import { whereFits } from "./where-pack-fits.ts";

const stage = (phase: Phase, ...keys: readonly string[]) =>
  ({ phase, touchpoints: keys.map((key) => ({ key, retired: key === "gone" })) }) as unknown as Stage;
const journey: Pick<Journey, "stages"> = {
  stages: [stage("before", "advert"), stage("during", "order"), stage("end", "gone", "cancel"), stage("after", "bill")],
};

describe("where a pack fits", () => {
  it("is where one looks, if it is among its places", () => {
    assert.equal(whereFits(["end", "after"], journey, "bill"), "bill");
    assert.equal(whereFits(["whole"], journey, "whole"), "whole");
    assert.equal(whereFits(undefined, journey, "order"), "order");
  });

  it("is else the first touchpoint that is still lived, of the first of its places", () => {
    assert.equal(whereFits(["end", "after"], journey, "whole"), "cancel");
    assert.equal(whereFits(["after", "end"], journey, "order"), "bill");
    assert.equal(whereFits(["whole"], journey, "order"), "whole");
  });

  it("is where one looks where the journey has no such place", () => {
    assert.equal(whereFits(["end"], { stages: [stage("during", "order")] }, "whole"), "whole");
  });
});
