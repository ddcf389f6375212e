import { Collecting } from "../../core/doctor/collecting.ts";
import { examine } from "../../core/doctor/examine.ts";
import type { MappedRow } from "../../core/experience/mapped-row.ts";
import type { Warning } from "../../core/insight/audit-value.ts";
import type { Problem } from "../../core/problem.ts";
import { AnswerTallies } from "./answer-tally.ts";
import { columnsToLookAt } from "./looked-at.ts";
import { previewsIn } from "./previews.ts";
import { RepeatedKeys } from "./repeated-keys.ts";
import type { Source, SourceFile } from "./source.ts";
import { UnmappedAnswers } from "./unmapped-answers.ts";

/** Fewer answers than this to a question are never shown as a figure (catalogue §0). */
export const fewest = 5;
const valuesNamed = 5;
const valuesCounted = 100;

/** Rejections of one kind in one column: in how many rows, and the values met first with their rows. */
interface Tally {
  readonly problem: Problem;
  rows: number;
  readonly values: Map<string, number>;
}

/** What is to be said about a source as a whole: noted row by row, in bounded memory, and said at the end as warnings. */
export class Remarks {
  readonly #source: Source;
  readonly #tally: boolean;
  readonly #tallies = new Map<string, Tally>();
  readonly #unmapped: UnmappedAnswers[] = [];
  readonly #specimens: Collecting[] = [];
  readonly #repeated: RepeatedKeys;
  readonly answers: AnswerTallies;
  #rows = 0;

  constructor(source: Source, tally: boolean, repeated = new RepeatedKeys()) {
    this.#repeated = repeated;
    this.#source = source;
    this.#tally = tally;
    this.answers = new AnswerTallies(source.layout);
  }

  /** Where columns of one file that are not mapped are to be shown. */
  unmappedOf(file: SourceFile): UnmappedAnswers {
    const unmapped = new UnmappedAnswers(file.mapping, this.#source.layout.columns, file.csv.header);
    this.#unmapped.push(unmapped);
    return unmapped;
  }

  /** Where the data doctor collects what it looks at of one file. */
  specimenOf(file: SourceFile): Collecting {
    const specimen = new Collecting(columnsToLookAt(this.#source, file));
    this.#specimens.push(specimen);
    return specimen;
  }

  /** Notes a rejection and the text that stood there. */
  rejected(problem: Problem, value: string): void {
    const key = JSON.stringify([problem.code, problem.field ?? null]);
    const tally = this.#tallies.get(key) ?? { problem, rows: 0, values: new Map<string, number>() };
    this.#tallies.set(key, tally);
    tally.rows++;
    const known = tally.values.get(value);
    if (known !== undefined || tally.values.size < valuesCounted) tally.values.set(value, (known ?? 0) + 1);
  }

  /** Notes a row that is used. */
  note(row: MappedRow): void {
    this.#rows++;
    if (row.id !== null) this.#repeated.add(row.id);
    else if (this.#source.mapping.id === undefined && this.#source.layout.shape === "row" && row.customer !== null) {
      this.#repeated.add(`${row.day} ${row.second} ${row.customer}`);
    }
    if (this.#tally) this.answers.note(row);
  }

  warnings(): Warning[] {
    const specimens = this.#specimens.map((specimen) => specimen.specimen());
    const examined = specimens
      .flatMap(examine)
      // Figures lose no rows for being incomplete; where drivers do, they say so themselves.
      .filter(({ code }) => this.#tally || code !== "complete-case-loss");
    const inWords = new Set(examined.filter(({ code }) => code === "words-for-numbers").map(({ column }) => column));
    return [
      ...this.#ofValues("out-of-scale", ["out-of-scale"], (values, scale) => ({
        message: `values outside the scale${scale} were left out: ${values}`,
        suggestion: "where they mean that it does not apply or was not answered, say so: notApplicable, missing",
      })),
      ...this.#ofValues("unmapped-answer", ["unreadable-answer", "unexplained-value"], (values) => ({
        message: `values that the mapping does not explain were left out: ${values}`,
        suggestion: "add them to labels, notApplicable or missing in the mapping",
      })).filter(({ column }) => !inWords.has(column)),
      ...examined,
      ...specimens.flatMap((specimen) => previewsIn(specimen, this.#source.mapping)),
      ...this.#unmappedColumns(),
      ...this.#repeatedIds(),
      ...this.#ofValues("encoding", ["encoding"], () => ({
        message: "cells are not UTF-8 and were read as empty",
        suggestion: "if the file comes from an older Excel, write encoding: windows-1252 in the mapping",
      })),
      ...this.#recognisedHeaders(),
      ...this.#guessedEncodings(),
      ...this.#otherSheets(),
      ...this.#unusedWeights(),
      ...this.#tooFew(),
    ];
  }

  /** A warning `code` for each column in which values were rejected for one of these reasons. */
  #ofValues(
    code: string,
    reasons: readonly string[],
    say: (values: string, scale: string) => Pick<Warning, "message" | "suggestion">,
  ): Warning[] {
    return [...this.#tallies.values()]
      .filter(({ problem }) => reasons.includes(problem.code))
      .toSorted((a, b) => this.#place(a.problem) - this.#place(b.problem))
      .map(({ problem: { field }, rows, values }) => {
        const column = this.#source.layout.columns.find(({ source }) => source === field);
        const [low, high] = column?.pairScale ?? column?.scale ?? [];
        return {
          code,
          ...(field === undefined ? {} : { column: field }),
          ...(column === undefined || column.touchpoint === null ? {} : { touchpoint: column.touchpoint }),
          rows,
          ...say(named(values), low === undefined ? "" : ` ${low}…${high}`),
        };
      });
  }

  /** Where a problem's column stands among the answers of the layout. */
  #place({ field }: Problem): number {
    const place = this.#source.layout.columns.findIndex(({ source }) => source === field);
    return place < 0 ? this.#source.layout.columns.length : place;
  }

  #unmappedColumns(): Warning[] {
    const found = new Map(this.#unmapped.flatMap((unmapped) => unmapped.found()).map((it) => [it.column, it]));
    return [...found.values()].map(({ column, like }) => ({
      code: "unmapped-answer",
      column,
      message: `the column looks like the answers in "${like}", and the mapping does not use it`,
      suggestion: "map it, if it is an answer",
    }));
  }

  #recognisedHeaders(): Warning[] {
    return this.#source.files.flatMap(({ name, csv: { headerRows } }) =>
      headerRows.recognised === null
        ? []
        : [
            {
              code: "header-rows",
              message: `the first ${headerRows.rows === 1 ? "row" : `${headerRows.rows} rows`} of ${name} ${headerRows.rows === 1 ? "is" : "are"} read as a header ${headerRows.recognised}`,
              suggestion: `if that is right, write headerRows: ${headerRows.rows} in the mapping; else how many there are`,
            },
          ],
    );
  }

  #guessedEncodings(): Warning[] {
    return this.#source.files.flatMap(({ name, csv: { guessed } }) =>
      guessed === null
        ? []
        : [
            {
              code: "encoding",
              message: `${name} does not say its encoding and is not UTF-8; it was read as ${guessed.encoding}, a guess, by which one word reads "${guessed.word}"`,
              suggestion: `if that is right, write encoding: ${guessed.encoding} in the mapping; else the right one`,
            },
          ],
    );
  }

  #otherSheets(): Warning[] {
    return this.#source.files.flatMap(({ name, csv: { otherSheets } }) =>
      otherSheets.length === 0
        ? []
        : [
            {
              code: "other-sheets",
              message: `only the first sheet of ${name} is read, not ${otherSheets.join(", ")}`,
              suggestion:
                "write sheet: NAME in the mapping for another one; the first one's name says that it is meant",
            },
          ],
    );
  }

  #unusedWeights(): Warning[] {
    return this.#source.files.flatMap(({ name, csv: { weight } }) =>
      weight === null || this.#source.mapping.weight !== undefined
        ? []
        : [
            {
              code: "unused-weight",
              column: weight,
              message: `${name} says that its rows are weighted by "${weight}", and the mapping has no weight`,
              suggestion: `if its figures are to speak of all customers, write weight: ${weight} in the mapping`,
            },
          ],
    );
  }

  #repeatedIds(): Warning[] {
    const { repeats, full } = this.#repeated;
    const { id, customer } = this.#source.mapping;
    if (repeats === 0) return [];
    const rows = `${full ? "at least " : ""}${repeats}`;
    const column = (id ?? customer)?.column;
    return [
      {
        code: "repeated-ids",
        ...(column === undefined ? {} : { column }),
        rows: repeats,
        message:
          id === undefined
            ? `${rows} rows are of a customer who was on an earlier row at the same time; they count as more passes of one person`
            : `${rows} rows have an id that an earlier row has`,
        suggestion:
          id === undefined
            ? "if every row is another person, leave customer out of the mapping"
            : "an import keeps only the first of them; leave id out of the mapping if they are different rows",
      },
    ];
  }

  #tooFew(): Warning[] {
    if (this.#rows === 0) return [{ code: "too-few", rows: 0, message: "no row can be used" }];
    return this.answers
      .tallies()
      .filter(({ answered }) => answered < fewest)
      .map(({ touchpoint, answer, column, answered }) => ({
        code: "too-few",
        column,
        ...(touchpoint === null ? {} : { touchpoint }),
        rows: answered,
        message: `${answered === 0 ? "no answers" : `${answered} answers`} to ${answer}; a figure needs at least ${fewest} people`,
      }));
  }
}

/** The commonest values with their rows: `6 (12 rows), "none" (1 row)`. */
function named(values: ReadonlyMap<string, number>): string {
  const byRows = [...values].toSorted(([, a], [, b]) => b - a);
  const said = byRows.slice(0, valuesNamed).map(([value, rows]) => {
    const text = /^-?\d+([.,]\d+)?$/.test(value)
      ? value
      : JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
    return `${text} (${rows} ${rows === 1 ? "row" : "rows"})`;
  });
  return `${said.join(", ")}${byRows.length > valuesNamed ? " and others" : ""}`;
}
