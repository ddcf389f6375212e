/** A language as BCP 47 writes it: "fi", "sv-FI", "zh-Hant". */
export const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
