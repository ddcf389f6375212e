import type { AnswerColumn } from "./dictionary.ts";
import type { Column } from "./duckdb.ts";
import { type Histogram, Histograms } from "./histograms.ts";
import { type Numbered, numbered, slabsOf } from "./lookup.ts";
import type { PersonRows } from "./person-rows.ts";
import { absentCell } from "./query.ts";

/**
 * What people said, person after person: everything that asks *who* is counted from these. Made of all rows, or of those that
 * are picked (the parts are picked already); each column when it is first looked at, for a page looks at few of them, and at these again and again.
 */
export class Histories {
  readonly people: number;
  readonly starts: Int32Array;
  /** Codes of what the rows are divided by; −1 where a row belongs to no part. */
  readonly parts: readonly Column[];
  readonly weight: Column | null;
  readonly #rows: PersonRows;
  readonly #pick: (column: Column) => Column;
  readonly #said = new Map<number, Numbered>();
  #spots: Numbered | null = null;

  constructor(rows: PersonRows, pick: (column: Column) => Column = (column) => column) {
    this.people = rows.people;
    this.starts = rows.starts;
    this.parts = rows.parts;
    this.weight = rows.weight === null ? null : pick(rows.weight);
    this.#rows = rows;
    this.#pick = pick;
  }

  /** The touchpoint of each row. */
  get spots(): Numbered {
    this.#spots ??= numbered(this.#pick(this.#rows.touchpoint));
    return this.#spots;
  }

  /** The cells of an answer; −1 where it was not asked. */
  saidOf(column: AnswerColumn): Numbered {
    const known =
      this.#said.get(column.code) ?? numbered(this.#pick(this.#rows.cells.get(column.code)!), absentCell(column));
    this.#said.set(column.code, known);
    return known;
  }

  /** How many people gave any answer, and in how many passes one was given. */
  answering(): { readonly people: number; readonly passes: number } {
    const answered = this.#pick(this.#rows.answered);
    const { keys, of } = numbered(this.#pick(this.#rows.pass), 0);
    const walked = new Uint8Array(keys.length);
    let people = 0;
    for (let person = 0; person < this.people; person++) {
      let any = 0;
      for (let row = this.starts[person]!; row < this.starts[person + 1]!; row++) {
        if (answered[row] === 0) continue;
        any = 1;
        if (of[row]! >= 0) walked[of[row]!] = 1;
      }
      people += any;
    }
    return { people, passes: walked.reduce((sum, one) => sum + one, 0) };
  }
}

/** The histograms of histories by the spots at which their rows lie: touchpoints, or parts of one. */
export function histogramsIn(
  histories: Histories,
  columns: readonly AnswerColumn[],
  spots: Numbered,
  whereIs: (spot: number) => { readonly touchpoint: number; readonly part: number | null },
): Histogram[] {
  const { weight } = histories;
  const found = new Histograms(columns, weight !== null);
  for (const column of columns) {
    const said = histories.saidOf(column);
    const width = said.keys.length;
    for (const slab of slabsOf(spots, width)) {
      const size = slab.keys.length * width;
      const n = new Float64Array(size);
      const weights = new Float64Array(weight === null ? 0 : size);
      const squares = new Float64Array(weight === null ? 0 : size);
      tally(slab.of, said.of, width, n);
      if (weight !== null) weigh(slab.of, said.of, width, weight, weights, squares);
      for (const [at, many] of n.entries()) {
        if (many === 0) continue;
        const { touchpoint, part } = whereIs(slab.keys[Math.floor(at / width)]!);
        found.add(column.code, touchpoint, part, [said.keys[at % width]!, many, weights[at]!, squares[at]!]);
      }
    }
  }
  return found.all();
}

// Loops of their own, over plain arrays: the compiler is done with such a one after a few turns.

/** Counts the rows at each spot by what is said there. */
function tally(spots: Int32Array, said: Int32Array, width: number, n: Float64Array): void {
  for (let row = 0; row < said.length; row++)
    if (spots[row]! >= 0 && said[row]! >= 0) n[spots[row]! * width + said[row]!]!++;
}

function weigh(
  spots: Int32Array,
  said: Int32Array,
  width: number,
  weight: Column,
  weights: Float64Array,
  squares: Float64Array,
): void {
  for (let row = 0; row < said.length; row++) {
    if (spots[row]! < 0 || said[row]! < 0) continue;
    const at = spots[row]! * width + said[row]!;
    weights[at]! += weight[row]!;
    squares[at]! += weight[row]! ** 2;
  }
}
