import { notAnswered, notApplicable, stateWord } from "../core/export/cell.ts";
import { mayLackAnswer, type ToldColumn } from "../core/export/column.ts";
import type { Language } from "../core/text.ts";
import { allWords } from "./all-words.ts";

/** A codebook as a table. */
export interface CodebookTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Scales of more steps than this are not listed step by step. */
const mostSteps = 11;

/**
 * What an export of so many rows holds: for each column what it is, on which scale and which way it runs, its values with their
 * meaning, and how many cells have which value or state. `stateColumn` names the column in which states stand, where it is
 * another than that of the values.
 */
export function codebookTable(
  columns: readonly ToldColumn[],
  rows: number,
  language: Language,
  stateColumn: (key: string) => string = (key) => key,
): CodebookTable {
  const speak = allWords(language);
  const heads = ["column", "name", "type", "scale", "better", "value", "meaning", "count"] as const;
  return {
    header: heads.map((head) => speak(`codebook.head.${head}`)),
    rows: columns.flatMap((column) => {
      const { key, name, type, better, tally } = column;
      const lacks = mayLackAnswer(column);
      const direction = better === null ? null : speak(`codebook.better.${better}`);
      const about = [key, name, speak(`codebook.type.${type}`), scaleOf(column), direction];
      const below = (value: string | number | null, meaning: string | null, count: number | null, of = key) => [
        of,
        null,
        null,
        null,
        null,
        value,
        meaning,
        count,
      ];
      const absent = rows - tally.values - tally.notAnswered - tally.notApplicable;
      const states = [
        below(stateWord(notAnswered), speak("codebook.notAnswered"), tally.notAnswered, stateColumn(key)),
        below(stateWord(notApplicable), speak("codebook.notApplicable"), tally.notApplicable, stateColumn(key)),
      ];
      return [
        [...about, null, speak(lacks ? "codebook.answered" : "codebook.told"), tally.values],
        ...valuesOf(column).map(({ value, meaning, count }) => below(value, meaning, count)),
        ...(lacks ? states : []),
        ...(lacks || absent > 0 ? [below(null, speak(lacks ? "codebook.notAsked" : "codebook.notTold"), absent)] : []),
      ];
    }),
  };
}

/** The scale it was asked on; else from where to where its numbers go. */
function scaleOf({ subject, tally, type }: ToldColumn): string | null {
  if (subject.of === "answer" && subject.scale !== undefined) return range(...subject.scale);
  if ((type !== "number" && type !== "whole") || tally.numbers === 0) return null;
  return range(tally.lowest, tally.highest);
}

/** With a true minus: what begins with a hyphen looks like a formula to a spreadsheet. */
const range = (low: number, high: number) => `${low}…${high}`.replaceAll("-", "−");

interface Listed {
  readonly value: string | number;
  readonly meaning: string | null;
  /** Null where there are too many different values to have been counted. */
  readonly count: number | null;
}

/** Every value that has a name or came up, with every step of a short scale; none where they are too many to list. */
function valuesOf({ subject, meanings, tally, type }: ToldColumn): Listed[] {
  const meaning = new Map<string | number, string>(meanings.map((it) => [it.value, it.meaning]));
  const numeric = type === "number" || type === "whole";
  const steps: number[] = [];
  if (numeric && subject.of === "answer" && subject.scale !== undefined) {
    const [low, high] = subject.scale;
    if (Number.isInteger(low) && high - low < mostSteps) for (let step = low; step <= high; step++) steps.push(step);
  }
  const counts = new Map<string | number, number>();
  for (const [value, count] of tally.listed ?? []) {
    const written = numeric ? value : String(value);
    counts.set(written, (counts.get(written) ?? 0) + count);
  }
  const seen = [...counts.keys()].sort((a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : a < b ? -1 : 1,
  );
  const all = numeric
    ? [...new Set([...steps, ...meaning.keys(), ...seen])]
    : [...new Set([...meaning.keys(), ...seen])];
  if (numeric) all.sort((a, b) => Number(a) - Number(b));
  const listed = tally.listed !== null;
  return all
    .filter((value) => listed || meaning.has(value))
    .map((value) => ({ value, meaning: meaning.get(value) ?? null, count: listed ? (counts.get(value) ?? 0) : null }));
}
