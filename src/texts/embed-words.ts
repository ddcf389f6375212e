import type { Language } from "../core/text.ts";

/** What is said around a survey on the page of another web site. It is fetched by everybody who visits that site, so there is little of it. */
export const embedWords: Readonly<
  Record<Language, { readonly title: string; readonly tab: string; readonly close: string }>
> = {
  en: { title: "Survey", tab: "Feedback", close: "Close the survey" },
  fi: { title: "Kysely", tab: "Palaute", close: "Sulje kysely" },
  sv: { title: "Enkät", tab: "Respons", close: "Stäng enkäten" },
};
