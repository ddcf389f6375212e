import type { AnswerColumn } from "./dictionary.ts";
import type { Column } from "./duckdb.ts";
import { type Numbered, numbered } from "./lookup.ts";
import { absentCell } from "./query.ts";
import type { RowSet } from "./row-set.ts";
import { type Places, partOf, type Spots } from "./spots.ts";

/** Who answers more often than this at one touchpoint is not told by distances. */
const often = 16;

/** What one answer holds at one touchpoint, in rows that lie person after person. */
export class Said {
  readonly touchpoint: number;
  /** Who was asked, row by row. */
  readonly who: Int32Array;
  /** Which of the cells in `keys`, ascending, each holds: a value, or that there is none. */
  readonly of: Uint16Array | Int32Array;
  readonly keys: readonly number[];
  readonly #rowsOf: () => Int32Array;
  #rows: Int32Array | undefined;
  readonly #parts = new Map<Spots, Places>();
  #again: readonly Int32Array[] | null | undefined;

  constructor({ touchpoint, who, of, keys }: Lists, rowsOf: () => Int32Array) {
    this.touchpoint = touchpoint;
    this.who = who;
    this.of = of;
    this.keys = keys;
    this.#rowsOf = rowsOf;
  }

  /** The rows in which it was asked, ascending; found when they are first looked at. */
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

  /** What of it stands in some rows. */
  within(rows: RowSet): Said {
    const places = rows.placesIn(this.rows);
    const chosen: Lists = {
      touchpoint: this.touchpoint,
      who: picked(this.who, places, new Int32Array(places.length)),
      of: picked(this.of, places, listFor(this.keys, places.length)),
      keys: this.keys,
    };
    return new Said(chosen.keys.length > manyKeys ? withoutUnused(chosen) : chosen, () =>
      picked(this.rows, rows.placesIn(this.rows), new Int32Array(chosen.who.length)),
    );
  }
}

type Lists = Pick<Said, "touchpoint" | "who" | "of" | "keys">;

function picked<List extends Said["of"]>(from: List, places: Int32Array, list: List): List {
  for (let at = 0; at < places.length; at++) list[at] = from[places[at]!]!;
  return list;
}

const listFor = (keys: ArrayLike<number>, length: number): Said["of"] =>
  keys.length > 2 ** 16 ? new Int32Array(length) : new Uint16Array(length);

/** What an answer holds in all rows, touchpoint by touchpoint. */
export function saidOf(column: AnswerColumn, cells: Column, touchpoints: Spots, person: Int32Array): Said[] {
  const { keys, of } = ascending(numbered(cells, absentCell(column)));
  const { column: codes, lowest, places } = touchpoints;
  const many = new Int32Array(touchpoints.keys.length);
  for (let row = 0; row < cells.length; row++) if (of[row]! >= 0) many[places[codes[row]! - lowest]!]!++;
  const rows = Array.from(many, (length) => new Int32Array(length));
  const own = Array.from(many, (length) => listFor(keys, length));
  many.fill(0);
  for (let row = 0; row < cells.length; row++) {
    if (of[row]! < 0) continue;
    const spot = places[codes[row]! - lowest]!;
    rows[spot]![many[spot]!] = row;
    own[spot]![many[spot]!++] = of[row]!;
  }
  return touchpoints.keys.flatMap((touchpoint, spot) =>
    rows[spot]!.length === 0
      ? []
      : [
          new Said(
            { touchpoint, who: picked(person, rows[spot]!, new Int32Array(rows[spot]!.length)), of: own[spot]!, keys },
            () => rows[spot]!,
          ),
        ],
  );
}

/** Sets of words, and numbers without a scale: of so many cells a slice may hold a part. */
const manyKeys = 64;

function withoutUnused({ of, keys, ...said }: Lists): Lists {
  const isUsed = new Uint8Array(keys.length);
  for (let at = 0; at < of.length; at++) isUsed[of[at]!] = 1;
  let used = 0;
  const places = Int32Array.from(isUsed, (is) => (is === 1 ? used++ : -1));
  return { ...said, of: of.map((key) => places[key]!), keys: keys.filter((_, key) => isUsed[key] === 1) };
}

function ascending({ keys, of }: Numbered): { keys: number[]; of: Int32Array } {
  const order = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!);
  const places = new Int32Array(keys.length);
  for (const [place, key] of order.entries()) places[key] = place;
  const moved = order.some((key, place) => key !== place);
  return { keys: order.map((key) => keys[key]!), of: moved ? of.map((key) => (key < 0 ? -1 : places[key]!)) : of };
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
