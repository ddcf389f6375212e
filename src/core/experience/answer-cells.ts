import type { Journey } from "../journey/journey.ts";
import { shown } from "../mistakes/got.ts";
import { expectedOf, gapOf, numberAnswer, pairAnswer, wantedIn } from "./answer-meaning.ts";
import { ColumnMeaning, folded, numberIn } from "./cell.ts";
import { declaredAnswers } from "./declared-answers.ts";
import type { MappedColumn, MappedRow, MappedWords } from "./mapped-row.ts";
import type { AnswerSource, Mapping, NumberSource, PairSource } from "./mapping.ts";
import { notAsked } from "./wide.ts";
import { choicesCell, type WordsCell, wordsCell } from "./words-cells.ts";

/** The answers and words of a row, column by column in the mapping's order: touchpoints, the whole, comments. */
export class AnswerCells {
  readonly columns: readonly MappedColumn[];
  readonly words: readonly MappedWords[];
  readonly #numbers: NumberCell[] = [];
  readonly #words: WordsCell[] = [];

  constructor(mapping: Mapping, journey: Journey, place: (column: string) => number) {
    const declared = declaredAnswers(journey);
    for (const { touchpoint, answer, source } of answersOf(mapping)) {
      const type = declared.get(answer);
      if (type === undefined) throw new Error(`a mapping that was read has the unknown answer ${answer}`);
      if (source.source === "words" || source.source === "choices") {
        this.#words.push(
          source.source === "words"
            ? wordsCell(source, touchpoint, answer, type.kind === "set", place)
            : choicesCell(source, touchpoint, answer, place),
        );
        continue;
      }
      const isPair = source.source === "pair";
      const { column, meaning } = isPair
        ? pairAnswer(source, touchpoint, answer)
        : numberAnswer(source, touchpoint, answer, type);
      this.#numbers.push({
        column,
        cells: new ColumnMeaning(place(isPair ? source.experienced : source.column), meaning),
        expected: isPair ? new ColumnMeaning(place(source.expected), meaning) : null,
        wanted: expectedOf(source, type),
        facts: wantedIn(source, type),
        source,
      });
    }
    this.columns = this.#numbers.map(({ column }) => column);
    this.words = this.#words.map(({ about }) => about);
  }

  read(record: readonly string[], row: MappedRow): void {
    for (let i = 0; i < this.#numbers.length; i++) {
      const cell = this.#numbers[i]!;
      const code = cell.cells.in(record);
      if (cell.expected !== null) this.#readPair(record, row, cell, cell.expected, i, code);
      else if (Number.isNaN(code)) {
        row.answers[i] = notAsked;
        rejectNumber(row, cell, cell.column.source, record[cell.cells.place]);
      } else row.answers[i] = code;
    }
    for (let i = 0; i < this.#words.length; i++) row.words[i] = this.#words[i]!.read(record, row);
  }

  #readPair(
    record: readonly string[],
    row: MappedRow,
    cell: NumberCell,
    column: ColumnMeaning<number>,
    i: number,
    experienced: number,
  ): void {
    const expected = column.in(record);
    if (Number.isNaN(expected)) rejectNumber(row, cell, (cell.source as PairSource).expected, record[column.place]);
    if (Number.isNaN(experienced)) rejectNumber(row, cell, cell.column.source, record[cell.cells.place]);
    const both = !Number.isNaN(expected) && !Number.isNaN(experienced);
    row.answers[i] = both ? gapOf(expected, experienced) : notAsked;
    row.expected[i] = both ? expected : notAsked;
    row.experienced[i] = both ? experienced : notAsked;
  }
}

interface NumberCell {
  readonly column: MappedColumn;
  /** What the answer's cells mean; of a pair those of what was experienced. */
  readonly cells: ColumnMeaning<number>;
  readonly expected: ColumnMeaning<number> | null;
  readonly wanted: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly source: NumberSource | PairSource;
}

/** Every answer that the mapping reads; about null is the whole, or in long data the row's own touchpoint. */
function* answersOf({
  touchpoints,
  whole,
  answers,
  comments,
}: Mapping): Generator<{ touchpoint: string | null; answer: string; source: AnswerSource }> {
  for (const [touchpoint, block] of [
    ...Object.entries(touchpoints),
    [null, whole] as const,
    [null, answers] as const,
  ]) {
    for (const [answer, source] of Object.entries(block)) yield { touchpoint, answer, source };
  }
  for (const source of comments) yield { touchpoint: null, answer: "comment", source };
}

function rejectNumber(row: MappedRow, { column, wanted, facts }: NumberCell, field: string, got = ""): void {
  const isNumber = numberIn(folded(got)) !== null;
  const at = column.touchpoint === null ? "" : ` at ${column.touchpoint}`;
  const message = `${column.answer}${at} ${isNumber ? "is outside its scale" : "cannot be read"}: expected ${wanted}, got ${shown(got)}`;
  row.problems.push({ code: isNumber ? "out-of-scale" : "unreadable-answer", message, facts, row: row.row, field });
}
