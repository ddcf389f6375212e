import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { byOwner } from "./by-owner.ts";
import type { Overview, OverviewTouchpoint } from "./overview.ts";

const journey = { owners: { kitchen: {}, hall: {}, cleaner: {} } } as unknown as Overview["journey"];
const at = (key: string, owners: string[], verdict = "neither") =>
  ({ key, owners, verdict }) as unknown as OverviewTouchpoint;
const grouped = (...touchpoints: OverviewTouchpoint[]) =>
  byOwner({ journey, touchpoints }).map(({ owner, touchpoints }) => [owner, ...touchpoints.map(({ key }) => key)]);

describe("a journey by who answers for it", () => {
  it("has whoever has a pain point first, of each the pain points first, and last what nobody answers for", () => {
    assert.deepEqual(
      grouped(
        at("parking", [], "pain"),
        at("taste", ["kitchen"], "strength"),
        at("greeting", ["hall"]),
        at("bill", ["hall"], "pain"),
        at("look", ["kitchen"]),
      ),
      [
        ["hall", "bill", "greeting"],
        ["kitchen", "taste", "look"],
        [null, "parking"],
      ],
    );
  });

  it("has what several answer for at each of them, and nobody who answers for nothing", () => {
    assert.deepEqual(grouped(at("toilets", ["hall", "cleaner"])), [
      ["hall", "toilets"],
      ["cleaner", "toilets"],
    ]);
  });

  it("takes an owner that the journey no longer has for none", () => {
    assert.deepEqual(grouped(at("new", ["bakery"])), [[null, "new"]]);
  });
});
