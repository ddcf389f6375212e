import { type MethodPhrase, methodPhrases } from "../core/insight/method-phrases.ts";
import type { Language } from "../core/text.ts";
import { type AllWords, allWords } from "./all-words.ts";
import { numbers } from "./numbers.ts";

/** A method in the words of `language`; null where another Polku computed by it, who knew other words. */
export function methodInWords(language: Language, method: string): string | null {
  const t = allWords(language) as (key: Parameters<AllWords>[0], values?: object) => string;
  const said = method.split("; ").map((part) => {
    for (const [phrase, form] of forms) {
      const read = form.exec(part);
      if (read !== null) return t(`method.phrase.${phrase}`, inNumbers(language, read.groups ?? {}));
    }
    return null;
  });
  return said.includes(null) ? null : said.join("; ");
}

/** Each phrase as it is read: where a number stands, its digits. */
const forms = Object.entries(methodPhrases).map(([phrase, words]) => {
  const escaped = words.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\w+)\}/g, "(?<$1>[\\d,]+)");
  return [phrase as MethodPhrase, new RegExp(`^${escaped}$`, "u")] as const;
});

const inNumbers = (language: Language, digits: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(digits).map(([name, value]) => [name, numbers(language).count(Number(value.replaceAll(",", "")))]),
  );
