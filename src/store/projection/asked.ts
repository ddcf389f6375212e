import type { RowSet } from "./row-set.ts";
import { type Places, partOf, type Spots } from "./spots.ts";

/** Who answers more often than this at one touchpoint is not told by distances. */
const often = 16;

/** Who was asked at one touchpoint, row by row, in rows that lie person after person. Answers asked in the same rows share it. */
export class Asked {
  readonly who: Int32Array;
  readonly #rowsOf: () => Int32Array;
  #rows: Int32Array | undefined;
  readonly #parts = new Map<Spots, Places>();
  #again: readonly Int32Array[] | null | undefined;

  constructor(who: Int32Array, rowsOf: () => Int32Array) {
    this.who = who;
    this.#rowsOf = rowsOf;
  }

  /** The rows, ascending; found when they are first looked at. */
  get rows(): Int32Array {
    this.#rows ??= this.#rowsOf();
    return this.#rows;
  }

  /** In which part each lies. */
  partIn(parts: Spots): Places {
    const known = this.#parts.get(parts) ?? partOf(parts, this.rows);
    this.#parts.set(parts, known);
    return known;
  }

  /** For each distance, from 1: the places of who was also asked so many places before. Null: somebody was very often. */
  get again(): readonly Int32Array[] | null {
    if (this.#again === undefined) this.#again = againIn(this.who);
    return this.#again;
  }

  /** Those of some rows, and at which places they stood. */
  within(rows: RowSet): { readonly asked: Asked; readonly places: Int32Array } {
    const places = rows.placesIn(this.rows).slice();
    const who = new Int32Array(places.length);
    for (let at = 0; at < places.length; at++) who[at] = this.who[places[at]!]!;
    return { asked: new Asked(who, () => places.map((place) => this.rows[place]!)), places };
  }
}

/** Who was asked at touchpoints: lists of the same rows are one. */
export class AskedAt {
  readonly #person: Int32Array;
  readonly #lists = new Map<number, Asked[]>();

  constructor(person: Int32Array) {
    this.#person = person;
  }

  in(touchpoint: number, rows: Int32Array): Asked {
    const lists = this.#lists.get(touchpoint) ?? [];
    this.#lists.set(touchpoint, lists);
    const known = lists.find((one) => isSame(one.rows, rows));
    if (known !== undefined) return known;
    const asked = new Asked(
      rows.map((row) => this.#person[row]!),
      () => rows,
    );
    lists.push(asked);
    return asked;
  }
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** Kept, for memory that is asked for anew costs as much as what is computed in it. */
let scratch = new Int32Array();

/** Whoever was asked two places before was asked one before, too: each list is made of the last. */
function againIn(who: Int32Array): Int32Array[] | null {
  const again: Int32Array[] = [];
  if (scratch.length < who.length) scratch = new Int32Array(who.length);
  let some = scratch;
  let many = 0;
  // Added without a branch: which way it goes cannot be foreseen.
  for (let at = 1; at < who.length; at++) {
    some[many] = at;
    many += who[at] === who[at - 1] ? 1 : 0;
  }
  for (let distance = 2; many > 0; distance++) {
    if (distance > often) return null;
    some = some.subarray(0, many);
    again.push(some.slice());
    many = 0;
    for (let at = 0; at < some.length; at++) {
      const place = some[at]!;
      some[many] = place;
      many += place >= distance && who[place] === who[place - distance] ? 1 : 0;
    }
  }
  return again;
}
