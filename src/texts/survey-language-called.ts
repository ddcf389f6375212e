import { type Language, languages } from "../core/text.ts";
import { isLanguage } from "../core/text-language.ts";
import { localeOf } from "./locale.ts";
import { threeLetterLanguages } from "./three-letter-languages.ts";

/** The code of a language by its code, or by its name in the reader's language or another that Polku speaks; undefined: nobody knows it. */
export function surveyLanguageCalled(language: Language, written: string): string | undefined {
  // Three letters may be a name, too: the Kom of Cameroon are not "kom", Komi.
  const code = codeIn(written);
  if (code !== undefined && /^..$|-/.test(written)) return code;
  const name = plain(written);
  for (const reader of [language, ...languages]) {
    const found = codesByName(reader).get(name);
    if (found !== undefined) return found;
  }
  return code;
}

function codeIn(written: string): string | undefined {
  try {
    const [code = ""] = Intl.getCanonicalLocales(written);
    return isLanguage(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** However it was typed: accents come apart on some keyboards. */
const plain = (name: string): string => name.normalize("NFC").toLowerCase();

/** Every language by its name in one language; where two have the same, the one with the shorter code. */
function codesByName(reader: Language): ReadonlyMap<string, string> {
  const known = named.get(reader);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames(localeOf[reader], { type: "language", fallback: "none" });
  const codes = [...twoLetters(), ...threeLetterLanguages];
  const made = new Map(
    codes.toReversed().flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[plain(name), code] as const];
    }),
  );
  named.set(reader, made);
  return made;
}

const named = new Map<Language, ReadonlyMap<string, string>>();

function twoLetters(): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => Intl.getCanonicalLocales(code)[0] === code);
}
