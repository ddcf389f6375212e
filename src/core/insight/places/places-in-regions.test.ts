import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure } from "../../../../test/audits.ts";
import { placesInRegions, regionLevels } from "./places-in-regions.ts";

const place = (key: string, parent: string | null = null) => ({ key, parent, name: { en: key } });
const places = [
  place("finland"),
  place("helsinki", "finland"),
  place("kallio", "helsinki"),
  place("pasila", "helsinki"),
  place("turku", "finland"),
  place("kiosk"),
];
const figure = (value: string, n = 40) => ({ value, figure: aFigure({ n }) });
const hidden = (value: string) => ({ value, figure: { ok: false, reason: "withheld", n: null } as const });
const told = (...asked: Parameters<typeof placesInRegions>) =>
  placesInRegions(...asked).map(({ value, within = "", figure }) => [value, within, figure.ok && figure.estimate.n]);
const regions = [figure("finland", 120), figure("helsinki", 80)];

describe("places in their regions", () => {
  it("are known level by level, each place by the region above it, a region by itself", () => {
    assert.deepEqual(regionLevels(places), [
      { finland: "finland", helsinki: "finland", kallio: "finland", pasila: "finland", turku: "finland" },
      { helsinki: "helsinki", kallio: "helsinki", pasila: "helsinki" },
    ]);
    assert.deepEqual(regionLevels([place("kiosk")]), []);
  });

  it("stand below them in the order of the places", () => {
    assert.deepEqual(told([figure("kiosk"), figure("kallio"), figure("turku"), figure("pasila")], regions, places), [
      ["kiosk", "", 40],
      ["finland", "", 120],
      ["helsinki", "finland", 80],
      ["kallio", "helsinki", 40],
      ["pasila", "helsinki", 40],
      ["turku", "finland", 40],
    ]);
  });

  it("stand alone where no other of their region was heard, or none is known", () => {
    assert.deepEqual(told([figure("kallio"), figure("turku")], regions, places), [
      ["finland", "", 120],
      ["kallio", "finland", 40],
      ["turku", "finland", 40],
    ]);
    assert.deepEqual(told([figure("elsewhere")], [], places), [["elsewhere", "", 40]]);
  });

  it("hide every region that they lie in where they are hidden, for the others in it would tell them", () => {
    assert.deepEqual(told([hidden("kallio"), figure("pasila"), figure("turku"), hidden("kiosk")], regions, places), [
      ["finland", "", false],
      ["helsinki", "finland", false],
      ["kallio", "helsinki", false],
      ["pasila", "helsinki", 40],
      ["turku", "finland", 40],
      ["kiosk", "", false],
    ]);
    const atTheRegion = [hidden("helsinki"), figure("kallio")];
    assert.deepEqual(told(atTheRegion, regions, places), [
      ["helsinki", "", false],
      ["kallio", "helsinki", 40],
    ]);
  });
});
