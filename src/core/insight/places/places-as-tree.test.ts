import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placesAsTree, regionsOf } from "./places-as-tree.ts";

const place = (key: string, parent: string | null = null) => ({ key, parent, name: { en: key.toUpperCase() } });
const places = [
  place("finland"),
  place("turku", "finland"),
  place("helsinki", "finland"),
  place("kallio", "helsinki"),
  place("pasila", "helsinki"),
  place("tampere", "finland"),
];
const lived = (value: string, experiences: number | null) => ({
  value,
  name: { en: value.toUpperCase() },
  experiences,
});
const told = (...values: ReturnType<typeof lived>[]) =>
  placesAsTree(values, places).map(({ value, within = "", experiences }) => [value, within, experiences]);

describe("places as a tree", () => {
  it("has each region before what lies in it, with all that was lived there, and none where nothing was", () => {
    assert.deepEqual(told(lived("kallio", 30), lived("pasila", 50), lived("turku", 60), lived("kiosk", 10)), [
      ["finland", "", 140],
      ["helsinki", "finland", 80],
      ["pasila", "helsinki", 50],
      ["kallio", "helsinki", 30],
      ["turku", "finland", 60],
      ["kiosk", "", 10],
    ]);
    assert.deepEqual(placesAsTree([lived("kallio", 30)], places)[0]?.name, { en: "FINLAND" });
  });

  it("counts what was lived in a region itself, too", () => {
    assert.deepEqual(told(lived("helsinki", 5), lived("kallio", 30)).slice(1), [
      ["helsinki", "finland", 35],
      ["kallio", "helsinki", 30],
    ]);
  });

  it("withholds the count of a region where one in it is withheld, for subtracted it would tell that one", () => {
    assert.deepEqual(told(lived("kallio", null), lived("pasila", 50), lived("turku", 60)), [
      ["finland", "", null],
      ["turku", "finland", 60],
      ["helsinki", "finland", null],
      ["pasila", "helsinki", 50],
      ["kallio", "helsinki", null],
    ]);
  });

  it("tells of a region all that lies below it, also where nothing was lived", () => {
    const [finland, helsinki, kallio] = placesAsTree([lived("kallio", 30)], places);
    assert.deepEqual(finland?.below, ["turku", "helsinki", "kallio", "pasila", "tampere"]);
    assert.deepEqual(helsinki?.below, ["kallio", "pasila"]);
    assert.equal(kallio?.below, undefined);
  });

  it("knows the regions of a place, the nearest first", () => {
    const tree = placesAsTree([lived("kallio", 30)], places);
    assert.deepEqual(regionsOf("kallio", tree), ["helsinki", "finland"]);
    assert.deepEqual(regionsOf("elsewhere", tree), []);
  });
});
