import { own } from "../../own.ts";
import { baseLanguage } from "../../text-language.ts";

/** What wording may do to an answer, by language: signs that a person should look at, not a judgement. */
interface Signs {
  /** Words that join: two things in one question have one answer, and nobody knows to which. */
  readonly joining: RegExp;
  /** Words that lean: they say which answer is wanted. */
  readonly leaning: RegExp;
}

const signs: Readonly<Record<string, Signs>> = {
  fi: {
    joining: /\s(ja|sekä)\s/iu,
    leaning:
      /(^|\s)(eikö|etkö|eivätkö|kuinka (hyvä|erinomai\S*|loistava\S*|tyytyväinen)|varmasti|tietenkin)(?=\s|\?)/iu,
  },
  sv: {
    joining: /\s(och|samt)\s/iu,
    leaning: /(^|\s)(visst|håller du inte|hur (bra|nöjd|utmärkt\S*|fantastisk\S*)|självklart)(?=\s|\?)/iu,
  },
  en: {
    joining: /\s(and|as well as)\s/iu,
    leaning:
      /(^|\s)((don|wouldn|isn|aren|didn)['’]t\s\S+|how (great|good|excellent|amazing|satisfied|much did you (like|love|enjoy))|surely|of course)(?=\s|\?)/iu,
  },
};

/** What in a question's words should be looked at: the word itself, and why. Only of languages whose signs are known. */
export function signsIn(
  words: string,
  language: string,
): { readonly sign: "joining" | "leaning"; readonly word: string }[] {
  const known = own(signs, baseLanguage(language));
  if (known === undefined || !words.includes("?")) return [];
  return (["joining", "leaning"] as const).flatMap((sign) => {
    const [found] = known[sign].exec(words) ?? [];
    return found === undefined ? [] : [{ sign, word: found.trim() }];
  });
}
