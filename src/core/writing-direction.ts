/** Languages written from right to left, unless they say that their letters are others (`ku-Latn`). */
const fromRight = /^(ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-(?!.*(Latn|Cyrl))|$)|-(Arab|Hebr|Thaa|Syrc|Nkoo)\b/i;

/** Which way a language is written, as a page's `dir` has it. */
export const directionOf = (language: string): "rtl" | "ltr" => (fromRight.test(language) ? "rtl" : "ltr");
