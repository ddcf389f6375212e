import { placeIn } from "../../core/mistakes/got.ts";
import { mistake, said } from "../../core/mistakes/mistake.ts";
import type { Fact } from "../../core/mistakes/said.ts";
import { placeOf, short } from "../../core/place.ts";
import type { Problem } from "../../core/problem.ts";
import type { Text } from "../../core/text.ts";
import { isLanguage } from "../../core/text-language.ts";
import { isString, part, record } from "../../core/unread.ts";

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

/** The language in which it speaks first: that of what stands without one, unless nothing does. */
export const firstOf = ({ languages, spoken }: Reading): string =>
  languages.size === 0 || languages.has(spoken) ? spoken : [...languages][0]!;

/** A name, where words are missing that SurveyJS shows it for. */
export function asWords(name: string, most: number, reading: Reading): Text {
  const language = firstOf(reading);
  reading.languages.add(language);
  return { [language]: storable(name).slice(0, most).toWellFormed() || "?" };
}

/**
 * The language of what stands without one: the definition's `locale`, unless words in that stand beside it; then, as for all
 * others, English.
 */
export function spokenIn(definition: unknown): string {
  const { locale } = record(definition);
  if (!isString(locale) || !isLanguage(locale)) return "en";
  const below: unknown[] = [definition];
  for (let one = below.pop(); one !== undefined; one = below.pop()) {
    if (typeof one !== "object" || one === null) continue;
    if (isString(part(one, "default")) && isString(part(one, locale))) return "en";
    for (const inner of Object.values(one)) if (inner !== undefined) below.push(inner);
  }
  return locale;
}

/** What SurveyJS says by itself where a definition does not. */
export type Usual = Readonly<Record<"fi" | "sv" | "en", string>>;

/** The same in those languages that the definition speaks. */
export function usual(said: Usual, reading: Reading): Text {
  const first = firstOf(reading);
  const spoken = Object.entries(said).filter(([language]) => reading.languages.has(language) || language === first);
  return spoken.length > 0 ? Object.fromEntries(spoken) : { [first]: said.en };
}

/** Where something stands in the definition, with the name by which its makers know it. */
export const placed = (path: Path, name = ""): Fact =>
  name === "" ? placeIn(path) : said("place-named", { place: placeOf(path), name: short(name) });

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
    if (!isLanguage(language) || (!reading.languages.has(language) && reading.languages.size >= mostLanguages)) {
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
