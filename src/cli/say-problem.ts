import { inEnglish, sentences } from "../core/mistakes/mistake.ts";
import { type Fact, inWords } from "../core/mistakes/said.ts";
import type { Problem } from "../core/problem.ts";
import type { Language } from "../core/text.ts";
import { allWords } from "../texts/all-words.ts";
import { mistakes as fi } from "../texts/fi/mistakes/mistakes.ts";
import { type Mistakes, mistakeInWords } from "../texts/mistake-words.ts";
import { rejectionInWords } from "../texts/rejection-words.ts";
import { mistakes as sv } from "../texts/sv/mistakes/mistakes.ts";

/** A problem on one line, its place first: `visits.csv, row 12 (line 13), column "Q7B": expected …`; in English where no other words are kept. */
export function sayProblem(problem: Problem, language: Language = "en"): string {
  const { file, line, column, row, field } = problem;
  const said = mistakeInWords(mistakes[language], problem) ?? problem.message;
  if (row === undefined && field === undefined && line !== undefined) {
    return `${[file, line, column].filter((part) => part !== undefined).join(":")}: ${said}`;
  }
  return placed(language, problem, said);
}

const mistakes: Readonly<Record<Language, Mistakes>> = { fi, sv, en: sentences };

/** Words that a problem or a draft is made of, in the reader's language. */
export const sayFact = (language: Language, what: Fact): string =>
  (typeof what === "object" ? inWords(what, mistakes[language]) : null) ?? inEnglish(what);

/** A rejected value or row on one line, in the reader's language. */
export const sayRejection = (language: Language, rejection: Problem & { readonly value: string }): string =>
  placed(language, rejection, rejectionInWords(language, rejection, rejection.value));

function placed(language: Language, { file, line, row, field }: Problem, said: string): string {
  const t = allWords(language);
  const place = [
    file,
    row === undefined ? undefined : t("rejection.row", { row, line: line ?? "none" }),
    field === undefined ? undefined : t("report.column", { column: JSON.stringify(field) }),
  ].filter((part) => part !== undefined);
  return place.length === 0 ? said : `${place.join(", ")}: ${said}`;
}
