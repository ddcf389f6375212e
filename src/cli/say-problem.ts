import type { Problem } from "../core/problem.ts";
import type { Language } from "../core/text.ts";
import { rejectionInWords } from "../texts/rejection-words.ts";
import { words } from "../texts/words.ts";

/** A problem on one line, its place first: `visits.csv, row 12 (line 13), column "Q7B": expected …`. */
export function sayProblem(problem: Problem): string {
  const { file, line, column, row, field, message } = problem;
  if (row === undefined && field === undefined && line !== undefined) {
    return `${[file, line, column].filter((part) => part !== undefined).join(":")}: ${message}`;
  }
  return placed("en", problem, message);
}

/** A rejected value or row on one line, in the reader's language. */
export const sayRejection = (language: Language, rejection: Problem & { readonly value: string }): string =>
  placed(language, rejection, rejectionInWords(language, rejection, rejection.value));

function placed(language: Language, { file, line, row, field }: Problem, said: string): string {
  const t = words(language);
  const place = [
    file,
    row === undefined ? undefined : t("rejection.row", { row, line: line ?? "none" }),
    field === undefined ? undefined : t("report.column", { column: JSON.stringify(field) }),
  ].filter((part) => part !== undefined);
  return place.length === 0 ? said : `${place.join(", ")}: ${said}`;
}
