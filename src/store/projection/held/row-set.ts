import type { Condition } from "../conditions.ts";
import type { Column } from "../duckdb.ts";

/** So many words are listed at once, that what is made of them stays near the processor. */
const pieceWords = 1024;

/** Kept, for so much room is wanted again and again, and asking for it anew costs as much as what is done in it. */
let places = new Int32Array();
/** Those that no listing under way is using. */
const spare: Int32Array[] = [];

/** Some of the rows of columns that lie side by side, a bit for each: which of them meet two conditions costs next to nothing. */
export class RowSet {
  readonly #words: Int32Array;

  private constructor(words: Int32Array) {
    this.#words = words;
  }

  /** Those of so many rows that meet a condition. */
  static meeting(column: Column, condition: Condition): RowSet {
    if ("from" in condition) return RowSet.between(column, condition.from, Number.POSITIVE_INFINITY);
    if ("until" in condition) return RowSet.between(column, Number.NEGATIVE_INFINITY, condition.until);
    return RowSet.holding(column, condition.among);
  }

  /** Those that hold one of some whole numbers. */
  static holding(column: Column, codes: readonly number[]): RowSet {
    const words = wordsFor(column.length);
    const lowest = Math.min(...codes);
    const wanted = new Uint8Array(Math.max(0, Math.max(...codes) - lowest + 1));
    for (const code of codes) wanted[code - lowest] = 1;
    for (let row = 0; row < column.length; row++) {
      const code = column[row]! - lowest;
      if (code >= 0 && code < wanted.length && wanted[code] === 1) words[row >>> 5]! |= 1 << row;
    }
    return new RowSet(words);
  }

  static none(rows: number): RowSet {
    return new RowSet(wordsFor(rows));
  }

  /** For each of so many places, those that lie there; a row lies at the place of its code, −1 being none. */
  static apart(column: Column, lowest: number, placeOf: ArrayLike<number>, places: number): RowSet[] {
    const sets = Array.from({ length: places }, () => wordsFor(column.length));
    for (let row = 0; row < column.length; row++) {
      const place = placeOf[column[row]! - lowest]!;
      if (place >= 0) sets[place]![row >>> 5]! |= 1 << row;
    }
    return sets.map((words) => new RowSet(words));
  }

  /** Those whose whole numbers lie from the first and below the second. */
  static between(column: Column, from: number, until: number): RowSet {
    const words = wordsFor(column.length);
    for (let word = 0, row = 0; row < column.length; word++) {
      let bits = 0;
      for (let bit = 0; bit < 32 && row < column.length; bit++, row++) {
        const value = column[row]!;
        if (value >= from && value < until) bits |= 1 << bit;
      }
      words[word] = bits;
    }
    return new RowSet(words);
  }

  /** Those that hold something else than this. */
  static unless(column: Column, nothing: number): RowSet {
    const words = wordsFor(column.length);
    for (let row = 0; row < column.length; row++) if (column[row] !== nothing) words[row >>> 5]! |= 1 << row;
    return new RowSet(words);
  }

  and(other: RowSet): RowSet {
    const [words, others, both] = this.#beside(other);
    for (let at = 0; at < both.length; at++) both[at] = words[at]! & others[at]!;
    return new RowSet(both);
  }

  or(other: RowSet): RowSet {
    const [words, others, any] = this.#beside(other);
    for (let at = 0; at < any.length; at++) any[at] = words[at]! | others[at]!;
    return new RowSet(any);
  }

  except(other: RowSet): RowSet {
    const [words, others, left] = this.#beside(other);
    for (let at = 0; at < left.length; at++) left[at] = words[at]! & ~others[at]!;
    return new RowSet(left);
  }

  #beside(other: RowSet): readonly [words: Int32Array, others: Int32Array, made: Int32Array] {
    return [this.#words, other.#words, new Int32Array(this.#words.length)];
  }

  /** Whether any of them is among others. */
  meets(other: RowSet): boolean {
    const words = this.#words;
    const others = other.#words;
    for (let at = 0; at < words.length; at++) if ((words[at]! & others[at]!) !== 0) return true;
    return false;
  }

  /** Whether all of others are among them. */
  holds(other: RowSet): boolean {
    const words = this.#words;
    const others = other.#words;
    for (let at = 0; at < others.length; at++) if ((others[at]! & ~words[at]!) !== 0) return false;
    return true;
  }

  /** Those of them that come before a row. */
  before(end: number): RowSet {
    const words = this.#words.slice(0, Math.ceil(end / 32));
    if (end % 32 !== 0 && words.length * 32 > end) words[words.length - 1]! &= (1 << end) - 1;
    return new RowSet(words);
  }

  /** At which places of a list of rows, ascending, those stand that are among them; gone with the next that is asked. */
  placesIn(rows: Int32Array): Int32Array {
    const words = this.#words;
    const until = firstFrom(rows, words.length * 32);
    if (places.length < until) places = new Int32Array(until);
    let many = 0;
    for (let at = 0; at < until; at++) {
      const row = rows[at]!;
      // Of rows that follow one another a word is looked at at once.
      if (at + 32 <= until && rows[at + 31] === row + 31) {
        for (let word = this.#from(row); word !== 0; word &= word - 1)
          places[many++] = at + 31 - Math.clz32(word & -word);
        at += 31;
        continue;
      }
      places[many] = at;
      // Added without a branch: which way it goes cannot be foreseen.
      many += (words[row >>> 5]! >>> row) & 1;
    }
    return places.subarray(0, many);
  }

  /** The bits of the 32 rows from one on. */
  #from(row: number): number {
    const words = this.#words;
    const at = row >>> 5;
    return (row & 31) === 0 ? words[at]! : (words[at]! >>> row) | (words[at + 1]! << -row);
  }

  /** How often each of so many codes stands beside those of some rows, ascending, that are among them. */
  counted(rows: Int32Array, beside: Uint8Array | Uint16Array | Int32Array, codes: number): Float64Array {
    const words = this.#words;
    const until = firstFrom(rows, words.length * 32);
    const n = new Float64Array(2 * codes);
    for (let at = 0; at < until; at++) {
      const row = rows[at]!;
      n[2 * beside[at]! + ((words[row >>> 5]! >>> row) & 1)]!++;
    }
    return Float64Array.from({ length: codes }, (_, code) => n[2 * code + 1]!);
  }

  /** Those of them of which this is true in a column. */
  where(column: Column, isWanted: (cell: number) => boolean): RowSet {
    const words = wordsFor(this.#words.length * 32);
    for (const rows of this.pieces())
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at]!;
        if (isWanted(column[row]!)) words[row >>> 5]! |= 1 << row;
      }
    return new RowSet(words);
  }

  has(row: number): boolean {
    return (this.#words[row >>> 5]! & (1 << row)) !== 0;
  }

  get size(): number {
    const words = this.#words;
    let size = 0;
    for (let at = 0; at < words.length; at++) size += bitsIn(words[at]!);
    return size;
  }

  /** All of them, piece by piece of so many words, ascending or in another order: each is gone with the next. */
  *pieces(words = pieceWords, order: (pieces: number) => Iterable<number> = ascending): Generator<Int32Array> {
    const rows = spare.pop() ?? new Int32Array(pieceWords * 32);
    try {
      for (const piece of order(Math.ceil(this.#words.length / words))) {
        const from = piece * words;
        const many = listed(this.#words, from, Math.min(from + words, this.#words.length), rows);
        if (many > 0) yield rows.subarray(0, many);
      }
    } finally {
      spare.push(rows);
    }
  }
}

function* ascending(pieces: number): Generator<number> {
  for (let piece = 0; piece < pieces; piece++) yield piece;
}

/** Lists the rows of some words, and answers how many they are. */
function listed(words: Int32Array, from: number, until: number, rows: Int32Array): number {
  let many = 0;
  for (let at = from; at < until; at++) {
    const first = at * 32;
    for (let word = words[at]!; word !== 0; word &= word - 1) rows[many++] = first + 31 - Math.clz32(word & -word);
  }
  return many;
}

/** The place of the first of some rows, ascending, that is not below another. */
function firstFrom(rows: Int32Array, row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

const wordsFor = (rows: number): Int32Array => new Int32Array(Math.ceil(rows / 32));

/** How many bits of a word are set (Warren, Hacker's Delight, 5-1). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
