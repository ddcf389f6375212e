import { nearest } from "../nearest.ts";
import { placeOf, short } from "../place.ts";
import { inEnglish, said } from "./mistake.ts";
import type { Fact } from "./said.ts";

/** A path as people write it, as a fact. */
export const placeIn = (path: readonly (string | number)[]): Fact =>
  path.length === 0 ? said("the-whole") : placeOf(path);

/** A value as it was got, short enough for a sentence. */
export function got(value: unknown): Fact {
  if (value === undefined) return said("got-nothing");
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? said("got-no-list") : said("got-list", { n: value.length });
  if (typeof value === "object" && value !== null)
    return said(Object.keys(value).length === 0 ? "got-empty" : "got-object");
  const text = JSON.stringify(value);
  return text === undefined ? typeof value : short(text);
}

/** The same in English. */
export const shown = (value: unknown): string => inEnglish(got(value));

/** Of names in one place that nobody knows so many are told of: a body may hold a hundred thousand, and a hint looks through all that are known. */
export const mostUnknown = 20;

/** `; did you mean "menu"?`, or the known words when they are few, or nothing. */
export function hint(wanted: string, known: Iterable<string>): Fact {
  const words = [...known];
  const near = nearest(wanted, words);
  if (near !== null) return said("hint-meant", { word: near });
  return words.length > 0 && words.length <= 12 ? said("hint-known", { words: words.map(short).join(", ") }) : "";
}
