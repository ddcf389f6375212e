import type { DecodeCell } from "./cell-text.ts";

/** What LimeSurvey's VV export writes for what a cell of it cannot hold. */
const standsFor: Readonly<Record<string, string>> = {
  "{newline}": "\n",
  "{cr}": "\r",
  "{tab}": "\t",
  "{quote}": '"',
  "{lbrace}": "{",
};

/** Decodes cells as LimeSurvey's VV export writes them. A question that was not shown stays `{question_not_shown}`. */
export const withoutBraces =
  (decode: DecodeCell): DecodeCell =>
  (bytes, start, end) => {
    const text = decode(bytes, start, end);
    return text.includes("{") ? text.replace(/\{(newline|cr|tab|quote|lbrace)\}/g, (word) => standsFor[word]!) : text;
  };
