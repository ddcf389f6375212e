import { type Random, randomFrom } from "../measures/numbers/random.ts";
import type { Meaning, Specimen, SpecimenColumn } from "./specimen.ts";

/** How a column is to be looked at. */
export interface ColumnToLookAt {
  readonly name: string;
  readonly meaning: Meaning;
  /** A text as a number; NaN where it says nothing or is no number. */
  readonly numberOf: (text: string) => number;
  /** Whether a text says nothing: empty, missing, not applicable. */
  readonly isSilent: (text: string) => boolean;
}

/** So many rows tell as much as a million would; up to so many, every row is looked at. */
export const mostRows = 20_000;
/** Of a file with thousands of columns fewer rows are looked at, so that no more cells than this are held at a time. */
const mostCells = 40_000_000;
const fewestRows = 500;

/** How many rows of a file with so many columns are looked at. */
export const rowsLookedAt = (columns: number): number =>
  Math.max(fewestRows, Math.min(mostRows, Math.floor(mostCells / Math.max(1, columns))));

/** Columns with more different texts than this are names, ids or sentences; further ones count as one. */
const mostTexts = 20_000;

/**
 * A specimen being taken: a random sample of the rows that pass, the same for the same file. Ask `wants` for every row, and
 * `add` those that it wants.
 */
export class Collecting {
  readonly #columns: readonly ColumnToLookAt[];
  readonly #random: Random;
  readonly #most: number;
  readonly #places: readonly Map<string, number>[];
  readonly #cells: readonly Uint32Array[];
  readonly #rowOf: Float64Array;
  #passed = 0;
  #kept = 0;
  #slot = 0;

  constructor(columns: readonly ColumnToLookAt[], seed = 1, most = rowsLookedAt(columns.length)) {
    this.#columns = columns;
    this.#random = randomFrom(seed);
    this.#most = most;
    this.#places = columns.map(() => new Map());
    this.#cells = columns.map(() => new Uint32Array(most));
    this.#rowOf = new Float64Array(most);
  }

  /** Whether the next row is to be looked at: every one at first, then ever fewer (reservoir sampling). */
  wants(): boolean {
    this.#passed++;
    this.#slot = this.#kept < this.#most ? this.#kept : Math.floor(this.#random.uniform() * this.#passed);
    return this.#slot < this.#most;
  }

  /** The row that was wanted: the texts of the columns, in their order. */
  add(texts: (column: number) => string): void {
    if (this.#slot === this.#kept) this.#kept++;
    this.#rowOf[this.#slot] = this.#passed;
    for (const [column, places] of this.#places.entries()) {
      const text = texts(column).trim();
      const known = places.get(text);
      const place = known ?? Math.min(places.size, mostTexts);
      if (known === undefined && place < mostTexts) places.set(text, place);
      this.#cells[column]![this.#slot] = place;
    }
  }

  specimen(): Specimen {
    const order = Array.from({ length: this.#kept }, (_, slot) => slot).sort(
      (a, b) => this.#rowOf[a]! - this.#rowOf[b]!,
    );
    return {
      rows: this.#kept,
      of: this.#passed,
      columns: this.#columns.map((column, at) => this.#column(column, at, order)),
    };
  }

  #column({ name, meaning, numberOf, isSilent }: ColumnToLookAt, at: number, order: readonly number[]): SpecimenColumn {
    const cells = Uint32Array.from(order, (slot) => this.#cells[at]![slot]!);
    const texts = [...this.#places[at]!.keys()];
    if (texts.length === mostTexts) texts.push("…");
    const counts = new Float64Array(texts.length);
    for (const cell of cells) counts[cell]!++;
    const share = this.#kept === 0 ? 1 : this.#passed / this.#kept;
    return {
      name,
      meaning,
      texts,
      counts: Array.from(counts, (count) => Math.round(count * share)),
      numbers: Float64Array.from(texts, (text) => (isSilent(text) ? Number.NaN : numberOf(text))),
      silent: new Set(texts.flatMap((text, place) => (isSilent(text) ? [place] : []))),
      cells,
    };
  }
}
