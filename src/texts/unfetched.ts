import type { Language } from "../core/text.ts";

/** Said where the texts themselves could not be fetched. */
export const unfetched: Readonly<Record<Language, string>> = {
  fi: "Polkua ei saatu haettua. Lataa sivu hetken päästä uudelleen.",
  sv: "Polku kunde inte hämtas. Ladda om sidan om en stund.",
  en: "Polku could not be fetched. Load the page again in a moment.",
};
