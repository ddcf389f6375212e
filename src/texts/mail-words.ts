import type { mail } from "./en/mail.ts";
import { easyMail } from "./fi/easy-mail.ts";
import { spokenTo } from "./spoken-to.ts";
import { catalogue } from "./words.ts";

export type MailKey = keyof typeof mail;

/** Says what a mail, or the page for unsubscribing, says by itself in one of a survey's languages. */
export type MailSpeech = (key: MailKey, values?: Readonly<Record<string, string | number>>) => string;

export function mailSpeech(language: string): MailSpeech {
  const texts =
    language === "fi-simple"
      ? easyMail
      : (catalogue(spokenTo(language)) as unknown as Readonly<Record<MailKey, string>>);
  return (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
