import { dayOf } from "../../core/calendar.ts";
import { perspectives } from "../../core/experience/experience.ts";
import { howItCame } from "../../core/experience/how-it-came.ts";
import type { Slice } from "../../core/insight/slice.ts";
import { attributeName, type Dictionary } from "./dictionary.ts";

/** What the rows of a slice have in common: a column holds one of some codes, or lies from or below a number. Days count from 1970. */
export type Condition = { readonly column: string } & (
  | { readonly among: readonly number[] }
  | { readonly from: number }
  | { readonly until: number }
);

/** The conditions of a slice; null when no row can meet them, since nobody has ever told what they ask for. */
export function conditionsOf(slice: Slice, dictionary: Dictionary): Condition[] | null {
  const journey = dictionary.find("journey", 0, slice.journey);
  if (journey === undefined) return null;
  const conditions: Condition[] = [
    { column: "journey", among: [journey] },
    { column: "perspective", among: [perspectives.indexOf(slice.perspective)] },
  ];
  if (slice.from !== undefined) conditions.push({ column: "day", from: day(slice.from) });
  if (slice.until !== undefined) conditions.push({ column: "day", until: day(slice.until) });
  const among = (column: string, keys: readonly string[] | undefined, codeOf: (key: string) => number | undefined) => {
    if (keys === undefined) return;
    conditions.push({ column, among: keys.map(codeOf).filter((code) => code !== undefined) });
  };
  among("touchpoint", slice.touchpoints, (key) => (key === "" ? 0 : dictionary.find("touchpoint", journey, key)));
  among("channel", slice.channels, (key) => dictionary.find("channel", 0, key));
  among("location", slice.locations, (key) => dictionary.find("location", 0, key));
  for (const [key, values] of Object.entries(slice.attributes ?? {})) {
    const attribute = dictionary.find("attribute", 0, key);
    // That has a column only once something came by others: until then all came from those who lived it.
    if (attribute === undefined && key === howItCame && values.includes("self")) continue;
    if (attribute === undefined) return null;
    among(attributeName(attribute), values, (value) => dictionary.find("value", attribute, value));
  }
  return conditions.some((one) => "among" in one && one.among.length === 0) ? null : conditions;
}

function day(date: string): number {
  const number = dayOf(date);
  if (number === null) throw new Error(`expected a day as YYYY-MM-DD, got ${date}`);
  return number;
}
