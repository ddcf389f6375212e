import type { Language } from "../core/text.ts";

/** How numbers and dates are written: the Finnish, Finland-Swedish and British ways. */
export const localeOf: Readonly<Record<Language, string>> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };
