import { IntlMessageFormat } from "intl-messageformat";
import { catalogues } from "#catalogues";
import { own } from "../core/own.ts";
import type { Language } from "../core/text.ts";
import type { en } from "./en/en.ts";
import { localeOf } from "./locale.ts";
import type { ParametersOf } from "./parameters.ts";

/** What the app says, and everybody else may too, by key; English is the pattern for the other languages. */
export type Texts = typeof en;
export type TextKey = keyof Texts;
export type Catalogue = Readonly<Record<TextKey, string>>;

type Value = string | number;
type Values<Message, V> = [ParametersOf<Message & string>] extends [never]
  ? []
  : [values: Record<ParametersOf<Message & string>, V>];

/** Says the text `key` in one language, with its parameters filled in. */
export interface Words<Said = Texts> {
  <Key extends keyof Said>(key: Key, ...values: Values<Said[Key], Value>): string;
  /** The same in pieces, where a parameter is something other than text: a link, an element. */
  pieces<Key extends keyof Said, Piece>(key: Key, ...values: Values<Said[Key], Value | Piece>): (string | Piece)[];
}

/** The texts of `language` as they are written. In the browser it must have been fetched before. */
export function catalogue(language: Language): Catalogue {
  const known = catalogues[language];
  if (known === undefined) throw new Error(`the texts of ${language} are not here`);
  return known;
}

/** The text `key` as it is written, where `language` has one. */
export const textOf = (language: Language, key: string): string | undefined =>
  own(catalogue(language) as Readonly<Record<string, string>>, key);

/** The words of `language`: `words("fi")("people", { n: 633 })` → "633 vastaajaa". */
export function words(language: Language): Words {
  const known = spoken.get(language);
  if (known !== undefined) return known;
  const texts = catalogue(language);
  const formats = new Map<TextKey, IntlMessageFormat>();
  const format = (key: TextKey): IntlMessageFormat => {
    const made = formats.get(key) ?? new IntlMessageFormat(texts[key], localeOf[language]);
    formats.set(key, made);
    return made;
  };
  const speak = ((key, values) => String(format(key).format(values))) as Words;
  speak.pieces = (<Piece>(key: TextKey, values?: Record<string, Value | Piece>) => {
    const said = format(key).format<Piece>(values);
    return (Array.isArray(said) ? said : [said]) as (string | Piece)[];
  }) as Words["pieces"];
  spoken.set(language, speak);
  return speak;
}

const spoken = new Map<Language, Words>();
