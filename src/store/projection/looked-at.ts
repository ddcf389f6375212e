import { fewestPeople } from "../../core/measures/intervals/suppression.ts";
import { type AnswerColumn, narrow } from "./dictionary.ts";
import type { Column } from "./duckdb.ts";
import type { FewFound, FewWanted } from "./few.ts";
import type { HeldRows } from "./few-held.ts";
import type { PersonRows } from "./person-rows.ts";
import { absentCell } from "./query.ts";

/** Of more ways at more touchpoints than this it is not remembered where five were found: every row is looked at. */
const mostRemembered = 2 ** 24;

/** Which answers were ever given a value at which touchpoint. */
export function givenIn(all: PersonRows, answers: readonly AnswerColumn[]): Map<number, AnswerColumn[]> {
  const given = new Map<number, AnswerColumn[]>();
  for (const column of answers) {
    const [low, above] = valuesOf(column);
    const cells = all.cells.get(column.code)!;
    const touchpoints = new Set<number>();
    for (let row = 0; row < cells.length; row++)
      if (cells[row]! >= low && cells[row]! < above) touchpoints.add(all.touchpoint[row]!);
    for (const touchpoint of touchpoints) given.set(touchpoint, [...(given.get(touchpoint) ?? []), column]);
  }
  return given;
}

/** Cells that are values: from the first, below the second. */
const valuesOf = (column: AnswerColumn): readonly [low: number, above: number] =>
  column.storage === "DOUBLE" ? [-1e9, Number.POSITIVE_INFINITY] : [narrow.first, absentCell(column)];

/** People who gave one answer in one way to lie. */
interface Looked extends Pick<FewFound, "column" | "touchpoint"> {
  readonly way: number;
  readonly shards: Set<number>;
}

/** The same while fewer than five are found. */
interface Looking {
  readonly shards: Set<number>;
  readonly cells: Column;
  readonly low: number;
  readonly above: number;
}

/**
 * What is found. Where five are found of every answer, further rows of that way and touchpoint are passed over; when that
 * is so in every way that there can be, all of them.
 */
export class LookedAt {
  readonly #held: HeldRows;
  readonly #wanted: FewWanted;
  readonly #shard: Column;
  readonly #looked: Looked[] = [];
  readonly #anywhere: Looking[][] = [];
  readonly #open: Looking[][] = [];
  /** Where the ways of a touchpoint begin among the spots. */
  readonly #places: number[] = [];
  /** By spot; empty where there would be too many. */
  readonly #done: Uint8Array;
  #left = 0;

  constructor(held: HeldRows, wanted: FewWanted, ways: number) {
    this.#held = held;
    this.#wanted = wanted;
    this.#shard = held.columns.get("shard")!;
    const touchpoints = held.near.flatMap(({ touchpoints }) => touchpoints);
    for (const [place, touchpoint] of touchpoints.entries()) this.#places[touchpoint] = place * ways;
    this.#done = new Uint8Array(ways * touchpoints.length <= mostRemembered ? ways * touchpoints.length : 0);
  }

  /** Rows of these touchpoints come next, each in so many ways at most. */
  begin(touchpoints: readonly number[], ways: number): void {
    this.#left = touchpoints.length * ways;
  }

  get isDone(): boolean {
    return this.#left === 0;
  }

  get found(): Looked[] {
    return this.#looked.filter(({ shards }) => shards.size > 0);
  }

  look(rows: Int32Array, ways: Int32Array): void {
    const { touchpoint } = this.#held.all;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const spot = this.#places[touchpoint[row]!]! + ways[at]!;
      if (this.#done[spot] !== 1) this.#lookAt(row, ways[at]!, spot);
    }
  }

  #lookAt(row: number, way: number, spot: number): void {
    const touchpoint = this.#held.all.touchpoint[row]!;
    const { columns } = this.#wanted;
    this.#anywhere[way] ??= columns.includes(null) ? [this.#begin(null, 0, way)] : [];
    this.#open[spot] ??= this.#held
      .givenAt(touchpoint)
      .filter((column) => columns.includes(column))
      .map((column) => this.#begin(column, touchpoint, way));
    lookFor(this.#anywhere[way], row, this.#shard);
    lookFor(this.#open[spot], row, this.#shard);
    if (this.#anywhere[way].length > 0 || this.#open[spot].length > 0 || this.#done.length === 0) return;
    this.#done[spot] = 1;
    this.#left--;
  }

  #begin(column: AnswerColumn | null, touchpoint: number, way: number): Looking {
    const shards = new Set<number>();
    const { all } = this.#held;
    this.#looked.push({ column, touchpoint, way, shards });
    const [low, above] = column === null ? [1, 2] : valuesOf(column);
    return { shards, cells: column === null ? all.answered : all.cells.get(column.code)!, low, above };
  }
}

function lookFor(looking: Looking[], row: number, shard: Column): void {
  for (let at = looking.length - 1; at >= 0; at--) {
    const { shards, cells, low, above } = looking[at]!;
    if (cells[row]! >= low && cells[row]! < above && shards.add(shard[row]!).size >= fewestPeople)
      looking.splice(at, 1);
  }
}
