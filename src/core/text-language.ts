/** A language as BCP 47 writes it: "fi", "sv-FI", "zh-Hant". */
export const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Of which language it is a form: Finnish of easy Finnish, "fi-simple". */
export const baseLanguage = (language: string): string => language.replace(/-.*/, "");
