import { shown } from "../mistakes/got.ts";
import { ColumnMeaning } from "./cell.ts";
import { choiceMeaning, unreadable, wordsMeaning } from "./cell-meaning.ts";
import type { MappedRow, MappedWords } from "./mapped-row.ts";
import type { ChoicesSource, WordsSource } from "./mapping.ts";

/** One answer in words of a row: where it is and how it is read. */
export interface WordsCell {
  readonly about: MappedWords;
  /** What was said, or null: nothing. Notes in the row what cannot be read. */
  read(record: readonly string[], row: MappedRow): string | readonly string[] | null;
}

/** A comment, or a set of words in one column. */
export function wordsCell(
  source: WordsSource,
  touchpoint: string | null,
  answer: string,
  isSet: boolean,
  place: (column: string) => number,
): WordsCell {
  const { column, language } = source;
  const at = place(column);
  const meaning = wordsMeaning(source, isSet);
  return {
    about: { touchpoint, answer, source: column, ...(language === undefined ? {} : { language }) },
    read(record, row) {
      const text = record[at] ?? "";
      const said = meaning(text);
      if (said !== unreadable) return said;
      const message = `${column} is too long, or has characters that cannot be kept: got ${shown(text)}`;
      row.problems.push({ code: "unreadable-text", message, row: row.row, field: column });
      return null;
    },
  };
}

/** A set of words of which each has a column of its own. */
export function choicesCell(
  source: ChoicesSource,
  touchpoint: string | null,
  answer: string,
  place: (column: string) => number,
): WordsCell {
  const meaning = choiceMeaning(source);
  const choices = Object.entries(source.columns).map(([column, word]) => ({
    column,
    word,
    cells: new ColumnMeaning(place(column), meaning),
  }));
  return {
    about: { touchpoint, answer, source: choices[0]!.column },
    read(record, row) {
      const chosen = new Set<string>();
      // Whoever took none of the choices was asked and named nothing; where all cells are empty nobody can tell.
      let asked = false;
      for (const { column, word, cells } of choices) {
        const taken = cells.in(record);
        if (taken === true) chosen.add(word);
        asked ||= taken === false;
        if (taken !== unreadable) continue;
        const message = `${column} is wrong: expected a value that the mapping lists under yes or no, got ${shown(record[cells.place] ?? "")}`;
        row.problems.push({ code: "unexplained-value", message, row: row.row, field: column });
      }
      return chosen.size > 0 || asked ? [...chosen] : null;
    },
  };
}
