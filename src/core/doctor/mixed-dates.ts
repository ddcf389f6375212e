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

/** Both numbers could be the month: such a date is written as the others of its column are, and where none tells, by what stands between. */
const either = /^(0?[1-9]|1[0-2])([-./])(0?[1-9]|1[0-2])[-./]\d{2,4}\b/;

/** Letters of an example that are shown. */
const longest = 40;

/**
 * Dates written in more than one way in one column: 31/5 and 5/31 cannot both be read alike. A test of form: a date that
 * could be read in two ways counts as the way of its column, so a column in one form never speaks up.
 */
export function mixedDates({ columns }: Specimen): Finding[] {
  return columns
    .filter(({ meaning }) => meaning.as === "time")
    .flatMap(({ name, texts, counts }) => {
      const formOf = formsIn(texts, counts);
      const byForm = Map.groupBy(
        texts.map((text, at) => ({ text, rows: counts[at]! })).filter(({ rows }) => rows > 0),
        ({ text }) => formOf(text),
      );
      const met = [...byForm]
        .flatMap(([form, written]) =>
          form === null ? [] : [{ form, example: written[0]!.text.slice(0, longest), rows: rowsOf(written) }],
        )
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

/** Tells the form of a date among the others of its column; null for what is no date. */
function formsIn(texts: readonly string[], counts: readonly number[]): (text: string) => DateForm | null {
  const plain = (text: string) => forms.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  const rowsIn = (form: DateForm) =>
    texts.reduce((sum, text, at) => (plain(text) === form ? sum + counts[at]! : sum), 0);
  const [dayFirst, monthFirst] = [rowsIn("day-first"), rowsIn("month-first")];
  const usual = monthFirst > dayFirst ? "month-first" : dayFirst > 0 ? "day-first" : null;
  return (text) => {
    const between = either.exec(text)?.[2];
    if (between === undefined) return plain(text);
    return usual ?? (between === "/" ? "month-first" : "day-first");
  };
}

const rowsOf = (written: readonly { readonly rows: number }[]): number =>
  written.reduce((sum, { rows }) => sum + rows, 0);
