import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../core/text.ts";
import { en } from "./en/en.ts";
import { fi } from "./fi/fi.ts";
import { localeOf } from "./locale.ts";
import type { ParametersOf } from "./parameters.ts";
import { sv } from "./sv/sv.ts";

/** Everything that Polku says, by key; English is the pattern for the other languages. */
export type Texts = typeof en;
export type TextKey = keyof Texts;

type Value = string | number;
type Values<Key extends TextKey, V> = [ParametersOf<Texts[Key]>] extends [never]
  ? []
  : [values: Record<ParametersOf<Texts[Key]>, V>];

/** Says the text `key` in one language, with its parameters filled in. */
export interface Words {
  <Key extends TextKey>(key: Key, ...values: Values<Key, Value>): string;
  /** The same in pieces, where a parameter is something other than text: a link, an element. */
  pieces<Key extends TextKey, Piece>(key: Key, ...values: Values<Key, Value | Piece>): (string | Piece)[];
}

/** All languages' messages, for the test that compares them. */
export const catalogues: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { fi, sv, en };

/** The words of `language`: `words("fi")("people", { n: 633 })` → "633 vastaajaa". */
export function words(language: Language): Words {
  const known = spoken.get(language);
  if (known !== undefined) return known;
  const formats = new Map<TextKey, IntlMessageFormat>();
  const format = (key: TextKey): IntlMessageFormat => {
    const made = formats.get(key) ?? new IntlMessageFormat(catalogues[language][key], localeOf[language]);
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
