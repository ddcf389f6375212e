import type { Text } from "../src/core/text.ts";

/** A place of the demo: a region, or a house in one. */
interface Place {
  readonly key: string;
  readonly parent: string | null;
  readonly name: Text;
}

export const regions: readonly Place[] = [
  { key: "turku", parent: null, name: { fi: "Turku", sv: "Åbo", en: "Turku" } },
  { key: "helsinki", parent: null, name: { fi: "Helsinki", sv: "Helsingfors", en: "Helsinki" } },
];

/** The six houses, in the order of `locations` in restaurant.ts. */
export const houses: readonly Place[] = [
  { key: "turku-tori", parent: "turku", name: { fi: "Turun tori", sv: "Åbo torg", en: "Turku, market square" } },
  { key: "turku-satama", parent: "turku", name: { fi: "Turun satama", sv: "Åbo hamn", en: "Turku, harbour" } },
  { key: "tampere", parent: null, name: { fi: "Tampere", sv: "Tammerfors", en: "Tampere" } },
  { key: "helsinki-kallio", parent: "helsinki", name: { fi: "Kallio", sv: "Berghäll", en: "Helsinki, Kallio" } },
  { key: "helsinki-pasila", parent: "helsinki", name: { fi: "Pasila", sv: "Böle", en: "Helsinki, Pasila" } },
  { key: "oulu", parent: null, name: { fi: "Oulu", sv: "Uleåborg", en: "Oulu" } },
];
