import { type Places, partOf, type Spots } from "./spots.ts";

/** Who answers more often than this at one touchpoint is not told by distances. */
const often = 16;

/** Who was asked at one touchpoint, row by row, in rows that lie person after person. Answers asked in the same rows share it. */
export class Asked {
  readonly who: Int32Array;
  readonly #rowsOf: () => Int32Array;
  #rows: Int32Array | undefined;
  readonly #parts = new Map<Spots, Places>();
  /** The places of who was asked just before, too; found when they are first looked at. */
  #before: Int32Array | undefined;
  #again: readonly Int32Array[] | null | undefined;

  constructor(who: Int32Array, rowsOf: () => Int32Array, before?: Int32Array) {
    this.who = who;
    this.#rowsOf = rowsOf;
    this.#before = before;
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
    if (this.#again === undefined) {
      this.#before ??= pickedWho(this.who, null).before;
      this.#again = againIn(this.who, this.#before);
    }
    return this.#again;
  }

  /** Those at some places, and which rows these are of. */
  at(places: Int32Array, rowsOf: () => Int32Array): Asked {
    const { who, before } = pickedWho(this.who, places);
    return new Asked(who, rowsOf, before);
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

/** Who stands at some places (null: at all), and the places then of who stands at the one before, too. */
function pickedWho(all: Int32Array, places: Int32Array | null): { who: Int32Array; before: Int32Array } {
  const who = places === null ? all : new Int32Array(places.length);
  if (scratch.length < who.length) scratch = new Int32Array(who.length);
  const some = scratch;
  let [many, last] = [0, -1];
  for (let at = 0; at < who.length; at++) {
    const one = places === null ? all[at]! : all[places[at]!]!;
    who[at] = one;
    some[many] = at;
    // Added without a branch: which way it goes cannot be foreseen.
    many += Number(one === last);
    last = one;
  }
  return { who, before: some.slice(0, many) };
}

/** Whoever was asked two places before was asked one before, too: each list is made of the last. */
function againIn(who: Int32Array, before: Int32Array): Int32Array[] | null {
  const again: Int32Array[] = [];
  const some = scratch;
  for (let last = before, distance = 2; last.length > 0; distance++) {
    if (distance > often) return null;
    again.push(last);
    let many = 0;
    for (let at = 0; at < last.length; at++) {
      const place = last[at]!;
      some[many] = place;
      many += Number(place >= distance && who[place] === who[place - distance]);
    }
    last = some.slice(0, many);
  }
  return again;
}
