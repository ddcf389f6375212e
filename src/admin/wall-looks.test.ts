import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Slices, SliceValue } from "../core/insight/slices.ts";
import { looksOf, placeAmong, turnableIn } from "./wall-looks.ts";

const value = (value: string, experiences: number | null = 40): SliceValue => ({ value, name: null, experiences });
const slices: Slices = {
  ...{ journey: "lunch", position: "1.0", perspectives: [], first: "2026-01-01", last: "2026-03-31", periods: [] },
  channels: [value("kiosk"), value("email")],
  locations: [value("kallio"), value("pasila"), value("hanko", null)],
  attributes: [{ key: "group", name: { en: "Group" }, values: [value("regular")] }],
  measures: [],
};

describe("what a wall turns through", () => {
  it("is what has several values that enough people told", () => {
    assert.deepEqual(
      turnableIn(slices).map(({ part, values }) => [part, values]),
      [
        ["channel", ["kiosk", "email"]],
        ["location", ["kallio", "pasila"]],
      ],
    );
  });

  it("is every region, and then its places; of a region of one that place alone", () => {
    const locations = [
      value("helsinki", 80),
      { ...value("kallio"), within: "helsinki" },
      { ...value("pasila"), within: "helsinki" },
      value("lapland", 40),
      { ...value("levi"), within: "lapland" },
      value("turku", null),
      { ...value("harbour", null), within: "turku" },
      { ...value("square"), within: "turku" },
    ];
    const places = turnableIn({ ...slices, locations }).find(({ part }) => part === "location");
    assert.deepEqual(places?.values, ["helsinki", "kallio", "pasila", "levi", "square"]);
  });

  it("is the whole, then each value by itself; what else is chosen stays", () => {
    const shown = { period: "last-3-months", by: "location", location: ["pasila"] } as const;
    const looks = looksOf(shown, slices);
    assert.deepEqual(looks, [
      { period: "last-3-months", by: "location" },
      { period: "last-3-months", by: "location", location: ["kallio"] },
      { period: "last-3-months", by: "location", location: ["pasila"] },
    ]);
    assert.equal(placeAmong(looks, shown), 2);
    assert.equal(placeAmong(looks, { ...shown, location: ["kallio", "pasila"] }), 0);
  });

  it("is what is shown alone where nothing of the journey is turned through", () => {
    assert.deepEqual(looksOf({ channel: ["kiosk"] }, slices), [{ channel: ["kiosk"] }]);
    assert.deepEqual(looksOf({ by: "attribute.group" }, slices), [{ by: "attribute.group" }]);
  });
});
