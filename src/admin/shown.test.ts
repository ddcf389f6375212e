import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Slices } from "../api/slice.ts";
import { askedOf, isRestricted, lanesOf, partsOf, queryOf, readShown, unrestricted } from "./shown.ts";

const slices = {
  periods: [
    { key: "last-3-months", from: "2026-09-01", until: "2026-12-01" },
    { key: "all", from: "2024-12-01", until: "2026-12-01" },
  ],
} as unknown as Slices;

describe("what a page shows", () => {
  it("stands whole in the address and comes back the same", () => {
    const query =
      "?period=last-3-months&measure=effort.easy&channel=kiosk&channel=qr&as=table&owner=kitchen&attribute.group=regular&attribute.group=business";
    const shown = readShown(partsOf(query));
    assert.deepEqual(shown, {
      period: "last-3-months",
      measure: "effort.easy",
      channel: ["kiosk", "qr"],
      as: "table",
      owner: "kitchen",
      "attribute.group": ["regular", "business"],
    });
    assert.equal(queryOf(shown), query);
    assert.deepEqual(readShown(shown as Record<string, string[]>), shown);
  });

  it("leaves out what an address cannot mean", () => {
    assert.deepEqual(readShown(partsOf("?from=yesterday&perspective=dog&as=poem&channel=&x=1")), {});
    assert.equal(queryOf({}), "");
  });

  it("asks for a ready-made period by its days, and for all time by none", () => {
    assert.deepEqual(askedOf({ period: "last-3-months" }, slices), { from: "2026-09-01", until: "2026-12-01" });
    assert.deepEqual(askedOf({ period: "all" }, slices), {});
    assert.deepEqual(askedOf({ from: "2026-02-01", channel: ["kiosk"], "attribute.group": ["regular"] }, slices), {
      from: "2026-02-01",
      channels: ["kiosk"],
      attributes: { group: ["regular"] },
    });
  });

  it("knows the rows below the picture: the usual ones, those chosen, or none", () => {
    assert.deepEqual(lanesOf({}), ["against", "owners", "counts"]);
    assert.deepEqual(lanesOf(readShown(partsOf("?lane=promises&lane=poems&lane=owners"))), ["owners", "promises"]);
    assert.deepEqual(lanesOf(readShown(partsOf("?lane=none"))), []);
    assert.deepEqual(unrestricted({ lane: ["promises"], channel: ["kiosk"] }), { lane: ["promises"] });
  });

  it("is restricted by a slice, not by how it is drawn", () => {
    assert.equal(isRestricted({ as: "table", measure: "effort.easy" }), false);
    assert.equal(isRestricted({ channel: ["kiosk"] }), true);
    assert.equal(isRestricted({ stage: "meal" }), false);
    assert.equal(isRestricted({ owner: "kitchen" }), false);
  });
});
