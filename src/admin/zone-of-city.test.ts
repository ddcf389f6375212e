import assert from "node:assert/strict";
import { it } from "node:test";
import { zoneOfCity } from "./zone-of-city.ts";

it("a city typed whole, as Finns, Swedes or the list itself call it, is its time zone", () => {
  for (const typed of ["Helsinki", "helsinki ", "Helsingfors"]) assert.equal(zoneOfCity(typed), "Europe/Helsinki");
  assert.equal(zoneOfCity("Tukholma"), "Europe/Stockholm");
  assert.equal(zoneOfCity("New York"), "America/New_York");
});

it("anything else stays as it is typed", () => {
  for (const typed of ["", "Hels", "Europe/Helsinki", "Europe/Turku", "Oulu"]) assert.equal(zoneOfCity(typed), typed);
});
