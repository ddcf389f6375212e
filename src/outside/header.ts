import { mistake } from "../core/mistakes/mistake.ts";
import type { Said } from "../core/mistakes/said.ts";
import type { Problem } from "../core/problem.ts";
import { headerForms, titles } from "./header-forms.ts";

/** What the first rows of a table say of its columns. */
export interface Header {
  /** What the columns are called in a mapping: short and the same from wave to wave, where the file has such names. */
  readonly names: readonly string[];
  /** What each column asked, where the header says more than the name; "" where it does not. */
  readonly questions: readonly string[];
  /** How many rows it takes. */
  readonly rows: number;
  /** Whose form was recognised without being told; null for a header of one plain row, or one that was told. */
  readonly recognised: RecognisedHeader | null;
  /** Cells are written as LimeSurvey's VV export writes them: braces stand for what a line cannot hold. */
  readonly inBraces: boolean;
}

/** A form that was recognised: the tool that writes it, where only one does, and in words. */
export interface RecognisedHeader {
  readonly tool: string | null;
  readonly words: Said;
}

/** As many rows as are looked at, to tell how many of them are the header. */
export const rowsLookedAt = 50;

/**
 * The header of a table, by its first rows. Survey tools write two or three rows of it, each in a form of its own. `told` is how many
 * there are (0: none), where somebody says so; else they are recognised by what only such a form has.
 */
export function headerOf(rows: readonly (readonly string[])[], told?: number): Header {
  const plain = rows.map((row) => row.map(headerName));
  const form = headerForms.find((one) => (told ?? one.rows) === one.rows && one.fits(plain));
  const count = form?.rows ?? told ?? 1;
  if (count === 0) return withoutHeader(plain);
  const { names, questions } = form?.read(plain) ?? { names: titles(plain.slice(0, count)), questions: [] };
  return {
    names,
    questions: names.map((name, column) => (questions[column] === name ? "" : (questions[column] ?? ""))),
    rows: count,
    recognised: form === undefined || told !== undefined ? null : { tool: form.tool, words: form.words },
    inBraces: form?.inBraces === true,
  };
}

/** A table of nothing but rows: columns are called by their number. */
function withoutHeader(rows: readonly (readonly string[])[]): Header {
  const names = (rows[0] ?? []).map((_, column) => String(column + 1));
  return { names, questions: names.map(() => ""), rows: 0, recognised: null, inBraces: false };
}

// Control characters, spaces of every kind, zero-width characters, byte order mark.
const invisible = /^[\p{Cc}\p{Cf}\p{Z}\uFEFF]+|[\p{Cc}\p{Cf}\p{Z}\uFEFF]+$/gu;

/** A header name without what nobody sees at its ends: byte order marks, zero-width and control characters, spaces. */
export const headerName = (text: string): string => text.replace(invisible, "");

/** A problem for each name that stands on more than one column: nobody can say which of them is meant. */
export function duplicateNames(header: readonly string[]): Problem[] {
  const places = new Map<string, number[]>();
  header.forEach((name, index) => {
    if (name !== "") places.set(name, [...(places.get(name) ?? []), index + 1]);
  });
  return [...places]
    .filter(([, at]) => at.length > 1)
    .map(([name, at]) => mistake("duplicate-header", { name, n: at.length, columns: at.join(", ") }, { field: name }));
}
