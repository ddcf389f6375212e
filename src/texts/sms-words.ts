import type { sms } from "./en/sms.ts";
import { spokenTo } from "./spoken-to.ts";
import { catalogue } from "./words.ts";

/** What a text message says in one of a survey's languages; the words are so plain that plain Finnish has the same. */
export function smsText(
  language: string,
  kind: "first" | "reminder",
  values: { readonly who: string; readonly link: string },
): string {
  const texts = catalogue(spokenTo(language)) as unknown as Readonly<Record<keyof typeof sms, string>>;
  const said = { ...values, who: inPlainSigns(values.who) };
  return texts[`sms.${kind}`].replace(/\{(who|link)\}/g, (_, name: "who" | "link") => said[name]);
}

/** One typographic sign, and a message takes more than twice as many. */
const inPlainSigns = (name: string): string =>
  name
    .replace(/[–—]/g, "-")
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/…/g, "...");
