/** An address as it may stand in a log: the credential of a respondent's page, or the word by which one unsubscribes, left out. */
export const withoutSecret = (url: string): string => url.replace(/^\/([su])\/[^/?#]+/, "/$1/…");
