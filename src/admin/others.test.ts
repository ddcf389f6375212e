import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Slices } from "../api/slice.ts";
import { otherOf, othersOf } from "./others.ts";
import type { Shown } from "./shown.ts";

const some = (...values: string[]) => values.map((value) => ({ value, name: null, experiences: 100 }));
const slices = {
  first: "2024-12-01",
  periods: [{ key: "last-3-months", from: "2026-09-01", until: "2026-12-01" }],
  perspectives: [
    { perspective: "customer", experiences: 100 },
    { perspective: "employee", experiences: 100 },
  ],
  channels: some("kiosk", "qr"),
  locations: some("oulu", "turku-1", "pasila"),
  attributes: [{ key: "group", name: { en: "Group" }, values: some("regular", "first-timer") }],
} as unknown as Slices;
const offered = (shown: Shown) => othersOf(shown, slices).map(({ vs }) => vs);

describe("what can stand beside what is shown", () => {
  it("is the period before, of the same length", () => {
    const other = otherOf({ period: "last-3-months", channel: ["qr"], vs: "before" }, slices);
    assert.deepEqual(other?.shown, { from: "2026-06-01", until: "2026-09-01", channel: ["qr"] });
    assert.deepEqual(other?.own.days, { from: "2026-09-01", until: "2026-12-01" });
    assert.ok(!offered({}).includes("before"), "all time has nothing before it");
    assert.ok(!offered({ from: "2024-12-01", until: "2025-03-01" }).includes("before"), "nothing was lived before");
  });

  it("is another's view", () => {
    assert.deepEqual(offered({}), ["perspective:employee"]);
    assert.deepEqual(otherOf({ perspective: "employee", vs: "perspective:customer" }, slices)?.shown, {});
  });

  it("is another place, channel or group, where one is chosen", () => {
    assert.deepEqual(offered({ location: ["oulu"] }), ["perspective:employee", "location:turku-1", "location:pasila"]);
    assert.deepEqual(offered({ location: ["oulu", "pasila"] }), ["perspective:employee"]);
    const shown: Shown = { "attribute.group": ["regular"], as: "table", vs: "attribute.group:first-timer" };
    const other = otherOf(shown, slices);
    assert.deepEqual(other?.shown, { "attribute.group": ["first-timer"], as: "table" });
    assert.deepEqual(other?.own, { by: "attribute.group", value: "regular", name: null });
  });

  it("is another region, or a place in another, never what one holds of the other", () => {
    const place = (value: string, within?: string) => ({ ...some(value)[0]!, ...(within !== undefined && { within }) });
    const locations = [place("helsinki"), place("kallio", "helsinki"), place("pasila", "helsinki"), place("oulu")];
    const offered = (chosen: string) =>
      othersOf({ location: [chosen] }, { ...slices, locations }).flatMap(({ by, value }) =>
        by === "location" ? value : [],
      );
    assert.deepEqual(offered("helsinki"), ["oulu"]);
    assert.deepEqual(offered("kallio"), ["pasila", "oulu"]);
  });

  it("is nothing where the address asks for what cannot be", () => {
    assert.equal(otherOf({ vs: "location:oulu" }, slices), null);
    assert.equal(otherOf({ vs: "poem" }, slices), null);
    assert.equal(otherOf({ vs: "perspective:employee" }, undefined), null);
  });
});
