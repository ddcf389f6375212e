import { fewestPeople } from "../../../core/measures/intervals/suppression.ts";
import type { Condition } from "../conditions.ts";
import type { DivisionColumn } from "../division.ts";
import type { Column } from "../duckdb.ts";
import type { FewFound, FewWanted } from "./few-wanted.ts";
import { type Given, givenAmong } from "./given.ts";
import type { RowSet } from "./row-set.ts";
import type { Spots } from "./spots.ts";

/** Rows that are held in memory, and what they are looked at by. */
export interface HeldRows {
  readonly shard: Column;
  /** The answers looked at. */
  readonly given: readonly Given[];
  /** The rows looked at; null: all. */
  readonly within: RowSet | null;
  /** Everything that stands in a column. */
  readonly cellsOf: (column: string) => readonly number[];
  /** All rows that meet a condition. */
  readonly meeting: (condition: Condition) => RowSet;
  /** The parts of a division, −1 being one of them. */
  readonly partsOf: (division: DivisionColumn) => Spots;
}

/** Up to five people for each answer and way to lie, a list for each way to divide. */
export function fewHeld(held: HeldRows, { borders, by }: FewWanted): FewFound[][] {
  const masks = 1 << borders.length;
  const within = borders.map(held.meeting);
  return by.map((divisions) => {
    const parts = divisions.map((division) => (division === undefined ? nobodyTold : held.partsOf(division)));
    const count = parts.reduce((count, { keys }) => count * keys.length, 1);
    const possible = possibleWays(held, borders, divisions, parts);
    const partsOf = (way: number): number[] => {
      let rest = Math.floor(way / masks);
      return parts.map(({ keys }) => {
        const name = keys[rest % keys.length]!;
        rest = Math.floor(rest / keys.length);
        return name;
      });
    };
    return held.given.flatMap((given) =>
      [...peopleIn(held, given, { within, parts, ways: masks * count, possible })].map(([way, shards]) => ({
        ...{ column: given.column, touchpoint: given.touchpoint, shards },
        missed: way % masks,
        parts: partsOf(way),
      })),
    );
  });
}

/** Of more ways than this it is not remembered where five were found. */
const mostRemembered = 2 ** 22;

/** How rows lie: within which borders, and in which parts; so many ways, of which so many can occur. */
interface Lies {
  readonly within: readonly RowSet[];
  readonly parts: readonly Spots[];
  readonly ways: number;
  readonly possible: number;
}

/** Up to five people in every way in which some rows lie. When five are found in every way that there can be, the rest is passed over. */
function peopleIn(held: HeldRows, given: Given, lies: Lies): Map<number, Set<number>> {
  const { shard } = held;
  const found = new Map<number, Set<number>>();
  const full = new Uint8Array(lies.ways <= mostRemembered ? lies.ways : 0);
  let left = lies.possible;
  for (const some of givenAmong(given, held.within)) {
    if (left === 0) break;
    const ways = waysOf(some, lies);
    for (let at = 0; at < some.length; at++) {
      const way = ways[at]!;
      if (full[way] === 1) continue;
      const people = found.get(way) ?? new Set();
      found.set(way, people);
      if (people.size >= fewestPeople || people.add(shard[some[at]!]!).size < fewestPeople) continue;
      full[way] = 1;
      left--;
    }
  }
  return found;
}

/** Kept, for so much room is wanted again and again. */
let room = new Int32Array();

/** How each of some rows lies: bits for the borders that it misses, and above them the place of its parts; gone with the next that is asked. */
function waysOf(rows: Int32Array, { within, parts }: Lies): Int32Array {
  if (room.length < rows.length) room = new Int32Array(rows.length);
  const ways = room.subarray(0, rows.length).fill(0);
  for (const [border, some] of within.entries())
    for (let at = 0; at < rows.length; at++) if (!some.has(rows[at]!)) ways[at]! |= 1 << border;
  let width = 1 << within.length;
  for (const { column, lowest, places, keys } of parts) {
    if (keys.length > 1)
      for (let at = 0; at < rows.length; at++) ways[at]! += width * places[column[rows[at]!]! - lowest]!;
    width *= keys.length;
  }
  return ways;
}

/** The one part of what nobody ever told. */
const nobodyTold: Spots = { keys: [-1], column: new Uint8Array(), lowest: 0, places: new Int32Array() };

/** How many ways there can be: what stands in a column meets some of the borders by it, and lies in one part. */
function possibleWays(
  { cellsOf }: HeldRows,
  borders: readonly Condition[],
  divisions: readonly (DivisionColumn | undefined)[],
  parts: readonly Spots[],
): number {
  const columns = new Set([...borders.map(({ column }) => column), ...divisions.flatMap((way) => way?.by ?? [])]);
  return [...columns].reduce((ways, name) => {
    const own = borders.filter(({ column }) => column === name);
    const among = parts.filter((_, at) => divisions[at]?.by === name);
    /** Each of its ways has a number of its own. */
    const wayOf = (cell: number): number => {
      const missed = own.reduce((way, border) => 2 * way + Number(meets(border, cell)), 0);
      return among.reduce(
        (way, { keys, places, lowest }) => (keys.length + 1) * way + places[cell - lowest]! + 1,
        missed,
      );
    };
    return ways * new Set(cellsOf(name).map(wayOf)).size;
  }, 1);
}

function meets(condition: Condition, cell: number): boolean {
  if ("from" in condition) return cell >= condition.from;
  return "until" in condition ? cell < condition.until : condition.among.includes(cell);
}
