/** A language as BCP 47 writes it, with its script, region and variants in their order: "fi", "fi-simple", "sv-FI", "zh-Hant-TW". */
export const languagePattern =
  /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*$/;

/** Of which language it is a form: Finnish of easy Finnish, "fi-simple". */
export const baseLanguage = (language: string): string => language.replace(/-.*/, "");

/** Whether it is one: "sl-rozaj-rozaj" looks like it, but says a variant twice, and whoever writes numbers in it fails. */
export function isLanguage(text: string): boolean {
  if (!languagePattern.test(text)) return false;
  // Of one part beside the language nothing can be said twice; this is asked of every experience that comes in.
  if (text.split("-").length < 3) return true;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
