import type { MappedLayout, MappedRow } from "../../core/experience/mapped-row.ts";
import { notAnswered, notApplicable } from "../../core/experience/wide.ts";

/** How often a question was answered, by state; `notAsked` also counts values that were rejected. */
export interface AnswerTally {
  /** null: the whole. */
  readonly touchpoint: string | null;
  readonly answer: string;
  readonly column: string;
  readonly answered: number;
  readonly notAnswered: number;
  readonly notApplicable: number;
  readonly notAsked: number;
}

/** Counts the states of every answer column, in long data by touchpoint. */
export class AnswerTallies {
  readonly #layout: MappedLayout;
  /** Four counts a column, by the row's touchpoint. */
  readonly #counts = new Map<string | null, Float64Array>();

  constructor(layout: MappedLayout) {
    this.#layout = layout;
  }

  note(row: MappedRow): void {
    let counts = this.#counts.get(row.touchpoint);
    if (counts === undefined) {
      counts = new Float64Array(row.answers.length * 4);
      this.#counts.set(row.touchpoint, counts);
    }
    for (let column = 0; column < row.answers.length; column++) {
      counts[column * 4 + stateOf(row.answers[column]!)]!++;
    }
  }

  tallies(): AnswerTally[] {
    return [...this.#counts].flatMap(([touchpoint, counts]) =>
      this.#layout.columns.map((column, index) => ({
        touchpoint: this.#layout.shape === "long" ? touchpoint : column.touchpoint,
        answer: column.answer,
        column: column.source,
        answered: counts[index * 4]!,
        notAnswered: counts[index * 4 + 1]!,
        notApplicable: counts[index * 4 + 2]!,
        notAsked: counts[index * 4 + 3]!,
      })),
    );
  }
}

function stateOf(code: number): number {
  if (code > notAnswered) return 0;
  return code === notAnswered ? 1 : code === notApplicable ? 2 : 3;
}
