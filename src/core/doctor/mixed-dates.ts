import { type DateForm, type Finding, form } from "./finding.ts";
import type { Specimen } from "./specimen.ts";

/** How a date can be written. */
const forms: readonly (readonly [form: DateForm, pattern: RegExp])[] = [
  ["year-first", /^\d{4}[-./]\d{1,2}[-./]\d{1,2}\b/],
  ["day-first", /^(1[3-9]|2\d|3[01])[-./](0?[1-9]|1[0-2])[-./]\d{2,4}\b/],
  ["month-first", /^(0?[1-9]|1[0-2])[-./](1[3-9]|2\d|3[01])[-./]\d{2,4}\b/],
  ["day-number", /^\d{5}$/],
  ["in-words", /^(\d{1,2}\.? +)?\p{L}{3,}\.? +\d{1,2}|^\d{1,2}\.? +\p{L}{3,}/u],
];

/** Letters of an example that are shown. */
const longest = 40;

/**
 * Dates written in more than one way in one column: 31/5 and 5/31 cannot both be read alike. A test of form: only dates
 * that can be read in one way count as that way, so a column in one form never speaks up.
 */
export function mixedDates({ columns }: Specimen): Finding[] {
  return columns
    .filter(({ meaning }) => meaning.as === "time")
    .flatMap(({ name, texts, counts }) => {
      const met = forms
        .map(([form, pattern]) => {
          const written = texts
            .map((text, at) => ({ text, rows: counts[at]! }))
            .filter(({ text }) => pattern.test(text));
          const rows = written.reduce((sum, { rows }) => sum + rows, 0);
          return { form, example: written.find(({ rows }) => rows > 0)?.text.slice(0, longest) ?? "", rows };
        })
        .filter(({ rows }) => rows > 0)
        .sort((a, b) => b.rows - a.rows);
      if (met.length < 2) return [];
      return [
        {
          code: "mixed-dates",
          column: name,
          rows: met.slice(1).reduce((sum, { rows }) => sum + rows, 0),
          facts: { rule: form, forms: met },
        },
      ];
    });
}
