import type { Warning } from "../core/insight/audit-value.ts";
import type { Journey } from "../core/journey/journey.ts";
import { type Language, sayEither } from "../core/text.ts";
import { allWords } from "../texts/all-words.ts";
import { findingIn, findingInWords, onOneLine } from "../texts/finding-words.ts";
import { namesOf } from "../texts/journey-names.ts";

/** A warning on one line: its code, what it is about, what is the matter and what can be done; or why the mapping accepts it. */
export function sayWarning(warning: Warning, language: Language, journey: Journey): string {
  const { code, file, column, touchpoint, accepted } = warning;
  const t = allWords(language);
  const about = [
    ...(file === undefined ? [] : [file]),
    ...(touchpoint === undefined ? [] : [touchpoint]),
    ...(column === undefined ? [] : [t("report.column", { column: `"${column}"` })]),
  ];
  const begun = `${code}${about.length === 0 ? "" : ` (${about.join(", ")})`}`;
  if (accepted !== undefined) return `${begun}: ${t("finding.acceptedTitle")}: ${sayEither(accepted, language)}`;
  const finding = findingIn(warning);
  if (finding === null) return `${begun}: ${[warning.message, warning.suggestion].filter(Boolean).join("; ")}`;
  const { message, suggestion } = findingInWords(language, finding, namesOf(language, journey));
  return `${begun}: ${message}; ${onOneLine(suggestion)}`;
}
