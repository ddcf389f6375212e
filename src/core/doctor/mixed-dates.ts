import type { Warning } from "../insight/audit-value.ts";
import type { Specimen } from "./specimen.ts";

/** How a date can be written, and what each form is called. */
const forms: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["year first (2026-05-11)", /^\d{4}[-./]\d{1,2}[-./]\d{1,2}\b/],
  ["day first (11.5.2026)", /^(1[3-9]|2\d|3[01])[-./](0?[1-9]|1[0-2])[-./]\d{2,4}\b/],
  ["month first (5/31/2026)", /^(0?[1-9]|1[0-2])[-./](1[3-9]|2\d|3[01])[-./]\d{2,4}\b/],
  ["a number of days (46153)", /^\d{5}$/],
  ["in words (11 May 2026)", /^(\d{1,2}\.? +)?\p{L}{3,}\.? +\d{1,2}|^\d{1,2}\.? +\p{L}{3,}/u],
];

/**
 * Dates written in more than one way in one column: 31/5 and 5/31 cannot both be read alike. A test of form: only dates
 * that can be read in one way count as that way, so a column in one form never speaks up.
 */
export function mixedDates({ columns }: Specimen): Warning[] {
  return columns
    .filter(({ meaning }) => meaning.as === "time")
    .flatMap(({ name, texts, counts }) => {
      const rows = forms.map(([, pattern]) =>
        texts.reduce((sum, text, at) => (pattern.test(text) ? sum + counts[at]! : sum), 0),
      );
      const met = forms
        .flatMap(([form], at) => (rows[at]! > 0 ? [{ form, rows: rows[at]! }] : []))
        .sort((a, b) => b.rows - a.rows);
      if (met.length < 2) return [];
      return [
        {
          code: "mixed-dates",
          column: name,
          rows: met.slice(1).reduce((sum, { rows }) => sum + rows, 0),
          message: `dates are written in ${met.length} ways: ${met.map(({ form, rows }) => `${form} in ${rows} rows`).join(", ")}`,
          suggestion:
            "a format reads one of them; the others are rejected or, where day and month can be exchanged, read wrongly",
        },
      ];
    });
}
