import { placeIn } from "../../core/mistakes/got.ts";
import { mistake } from "../../core/mistakes/mistake.ts";
import type { Fact } from "../../core/mistakes/said.ts";
import { placeOf, short } from "../../core/place.ts";
import type { Problem } from "../../core/problem.ts";
import type { Text } from "../../core/text.ts";
import { languagePattern } from "../../core/text-language.ts";
import { isString, record } from "../../core/unread.ts";

export type Path = readonly (string | number)[];

/** What is gathered while a SurveyJS definition is read: what is to be told, and the languages in which it speaks. */
export interface Reading {
  readonly notes: Problem[];
  /** The language of what stands without one. */
  readonly spoken: string;
  readonly languages: Set<string>;
  /** What its questions are called here, by their SurveyJS names. */
  readonly keys: ReadonlyMap<string, string>;
  /** A key that nothing else has, like the one wanted. */
  free(wanted: string): string;
}

/** What SurveyJS says by itself where a definition does not. */
export type Usual = Readonly<Record<"fi" | "sv" | "en", string>>;

/** The same in those languages that the definition speaks. */
export function usual(said: Usual, { languages, spoken }: Reading): Text {
  const spokenHere = Object.entries(said).filter(([language]) => languages.has(language) || language === spoken);
  return spokenHere.length > 0 ? Object.fromEntries(spokenHere) : { [spoken]: said.en };
}

/** Where something stands in the definition, with the name by which its makers know it. */
export const placed = (path: Path, name = ""): Fact =>
  name === "" ? placeIn(path) : `${placeOf(path)} "${short(name)}"`;

/** A language as SurveyJS calls it: "default" is that of the survey. */
const languageOf = (locale: string, spoken: string): string => (locale === "default" ? spoken : locale);

/** Words of SurveyJS in their languages, at most so long; undefined where there are none. Names in braces become keys. */
export function words(value: unknown, most: number, path: Path, reading: Reading): Text | undefined {
  const said = isString(value) ? { default: value } : record(value);
  const text: Record<string, string> = {};
  for (const [locale, found] of Object.entries(said)) {
    if (!isString(found)) continue;
    const language = languageOf(locale, reading.spoken);
    const line = withKeys(storable(found), [...path, locale], reading);
    if (!/\S/.test(line)) continue;
    if (
      !languagePattern.test(language) ||
      (!reading.languages.has(language) && reading.languages.size >= mostLanguages)
    ) {
      reading.notes.push(mistake("left-out.language", { place: placed(path), language: short(locale) }, { path }));
      continue;
    }
    if (locale === "default" && Object.hasOwn(text, language)) continue;
    reading.languages.add(language);
    text[language] = line.length > most ? `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : line;
    if (line.length > most) reading.notes.push(mistake("taken-as.shortened", { place: placed(path), most }, { path }));
  }
  return Object.keys(text).length > 0 ? text : undefined;
}

/** Each word of it costs a field in every form. */
const mostLanguages = 40;

const storable = (line: string): string => line.toWellFormed().replaceAll("\0", "").trim();

/** What stands in braces is the answer to a question; by the key that the question has here. */
function withKeys(line: string, path: Path, reading: Reading): string {
  return line.replaceAll(/\{([^{}|]{1,200})\}/g, (_, name: string) => {
    const key = reading.keys.get(name.trim());
    if (key !== undefined) return `{${key}}`;
    reading.notes.push(mistake("left-out.piped", { place: placed(path), name: short(name) }, { path }));
    return "…";
  });
}

/** HTML as the words that one reads in it. */
export function plainWords(value: unknown): unknown {
  if (isString(value)) return fromHtml(value);
  return Object.fromEntries(
    Object.entries(record(value)).map(([locale, html]) => [locale, isString(html) ? fromHtml(html) : html]),
  );
}

const fromHtml = (html: string): string =>
  html
    .replaceAll(/<(style|script)\b[^>]*>[^<]*<\/\1>/gi, " ")
    .replaceAll(/<[^<>]*>/g, " ")
    .replaceAll(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? " ")
    .replaceAll(/\s+/g, " ")
    .trim();

const entities: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
