import type { Slice } from "../../core/insight/slice.ts";
import type { Condition } from "./conditions.ts";
import type { Counting } from "./counting.ts";
import { type AnswerColumn, attributeName } from "./dictionary.ts";
import type { DivisionColumn } from "./division.ts";
import type { Column } from "./duckdb.ts";
import type { FewFound, FewWanted } from "./few.ts";
import { fewHeld } from "./few-held.ts";
import { Histories } from "./histories.ts";
import { keepMeeting } from "./keep-meeting.ts";
import { givenIn } from "./looked-at.ts";
import { numbered } from "./lookup.ts";
import { type PersonRows, readPersonRows } from "./person-rows.ts";
import { filterOf, groupColumn, type Sql } from "./query.ts";
import { RowIndex } from "./row-index.ts";
import { type Enough, sampled, sampleOf } from "./sample.ts";
import { shards } from "./shard.ts";

/**
 * Of a journey with more experiences than this, those of a sample of people are held. A million takes some 25 MB, and ten
 * times that for the moment in which it is read.
 */
const enoughHeld: Enough = { exact: 1_200_000, answers: 600_000 };

/** What is wanted of what is held: of 1 in 2^k people, with or without weights, with the parts that rows belong to. */
interface Wanted {
  readonly k: number;
  readonly weighted: boolean;
  readonly ways?: readonly DivisionColumn[];
}

/**
 * What everybody in a journey, or 1 in 2^k people, said from one perspective, held in memory while nothing new is counted:
 * the histories of any slice of it are there without a question to the database.
 */
export class HeldHistories {
  readonly k: number;
  readonly #all: PersonRows;
  /** What rows are chosen and divided by. */
  readonly #columns: ReadonlyMap<string, Column>;
  /** Where rows are gathered while they are chosen. */
  readonly #found: Int32Array;
  /** The rows that were found last: whoever asks how many there are asks for them next. */
  #last: { readonly of: string; readonly rows: Int32Array | null } = { of: "", rows: null };

  readonly #given: ReadonlyMap<number, readonly AnswerColumn[]>;
  readonly #index: RowIndex;
  readonly #cells = new Map<string, ReadonlySet<number>>();

  constructor(k: number, all: PersonRows, columns: ReadonlyMap<string, Column>, answers: readonly AnswerColumn[]) {
    this.k = k;
    this.#given = givenIn(all, answers);
    this.#index = new RowIndex(all.touchpoint, columns.get("day")!);
    this.#all = all;
    this.#found = new Int32Array(all.answered.length);
    this.#columns = new Map([...columns, ["touchpoint", all.touchpoint]]);
  }

  /** How much there is in the rows that meet the conditions. */
  extent(conditions: readonly Condition[]): HeldExtent {
    const { answered, weight } = this.#all;
    const rows = this.#rows(conditions, this.k);
    const days = this.#columns.get("day")!;
    const told = rows?.length ?? answered.length;
    let experiences = 0;
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    let weighted = false;
    for (let at = 0; at < told; at++) {
      const row = rows === null ? at : rows[at]!;
      if (answered[row] === 0) continue;
      experiences++;
      const day = days[row]!;
      if (day < first) first = day;
      if (day > last) last = day;
      if (weight !== null && weight[row] !== 1) weighted = true;
    }
    return { told, experiences, first, last, weighted };
  }

  /** The histories of 1 in 2^k people in the rows that meet the conditions. */
  within(conditions: readonly Condition[], { k, weighted, ways = [] }: Wanted): Histories {
    const all = this.#all;
    const rows = this.#rows(conditions, k);
    const pick = (column: Column): Column => (rows === null ? column : gathered(column, rows));
    const wanted: PersonRows = {
      ...all,
      ...(rows !== null && peopleIn(rows, all.starts)),
      parts: ways.map(({ by, partOf }) => parts(pick(this.#columns.get(by)!), partOf)),
      weight: weighted ? all.weight : null,
    };
    return new Histories(wanted, pick);
  }

  /** Up to five people for each answer and way to lie. */
  few(wanted: FewWanted): FewFound[][] {
    return fewHeld(
      {
        ...{ all: this.#all, columns: this.#columns },
        near: this.#index.near(wanted.conditions).map(({ touchpoints, rows }) => ({
          touchpoints,
          rows: this.#among(rows, wanted.conditions, touchpoints.length === 1),
        })),
        days: this.#index.days,
        cellsOf: (column) => this.#cellsOf(column),
        givenAt: (touchpoint) => this.#given.get(touchpoint) ?? [],
      },
      wanted,
    );
  }

  #cellsOf(column: string): ReadonlySet<number> {
    const known = this.#cells.get(column) ?? new Set(numbered(this.#columns.get(column)!, Number.NaN).keys);
    this.#cells.set(column, known);
    return known;
  }

  /** Those of some rows that meet the conditions; `ofOne`: of one touchpoint, which does. */
  #among(some: Int32Array, conditions: readonly Condition[], ofOne: boolean): Int32Array {
    const met = ["journey", "perspective", ...(ofOne ? ["touchpoint"] : [])];
    const wanted = conditions.filter(({ column }) => !met.includes(column));
    if (wanted.length === 0) return some;
    const rows = some.slice();
    let many = rows.length;
    for (const condition of wanted)
      many = keepMeeting(rows, many, this.#columns.get(condition.column)!, condition, false);
    return rows.subarray(0, many);
  }

  /** The rows that meet the conditions, in order; null: all. Every row is of the journey and perspective. */
  #rows(conditions: readonly Condition[], k: number): Int32Array | null {
    const sample: Condition[] = k > this.k ? [{ column: "shard", until: shards / 2 ** k }] : [];
    const wanted = [...conditions, ...sample].filter(({ column }) => column !== "journey" && column !== "perspective");
    if (wanted.length === 0) return null;
    const of = JSON.stringify(wanted);
    if (this.#last.of === of) return this.#last.rows;
    let many = this.#found.length;
    for (const [at, condition] of wanted.entries())
      many = keepMeeting(this.#found, many, this.#columns.get(condition.column)!, condition, at === 0);
    this.#last = { of, rows: this.#found.slice(0, many) };
    return this.#last.rows;
  }
}

/** Rows, those with an answer, the days of the first and last of these, and whether any weighs more or less than another. */
interface HeldExtent {
  readonly told: number;
  readonly experiences: number;
  readonly first: number;
  readonly last: number;
  readonly weighted: boolean;
}

/** The people of some rows, and where each begins among these. */
function peopleIn(rows: Int32Array, starts: Int32Array): Pick<PersonRows, "people" | "starts"> {
  const found = new Int32Array(Math.min(rows.length, starts.length - 1) + 1);
  let people = 0;
  let person = 0;
  let end = 0;
  for (let at = 0; at < rows.length; at++) {
    if (rows[at]! < end) continue;
    while (starts[person]! <= rows[at]!) person++;
    end = starts[person]!;
    found[people++] = at;
  }
  found[people] = rows.length;
  return { people, starts: found.subarray(0, people + 1) };
}

function gathered(column: Column, rows: Int32Array): Column {
  const some = new (column.constructor as new (length: number) => Column)(rows.length);
  for (let at = 0; at < rows.length; at++) some[at] = column[rows[at]!]!;
  return some;
}

/** The parts that rows belong to: their cells, or what is made of these. */
function parts(cells: Column, partOf: DivisionColumn["partOf"]): Column {
  if (partOf === undefined) return cells;
  const known = new Map<number, number>();
  return Int32Array.from(cells, (cell) => {
    const part = known.get(cell) ?? partOf(cell);
    known.set(cell, part);
    return part;
  });
}

/** Reads what is to be held of the journey of a slice, from the slice's perspective. */
export async function holdHistories(counting: Counting, { journey, perspective }: Slice): Promise<HeldHistories> {
  const { dictionary, weighted } = counting;
  const everything = { journey, perspective };
  const { told } = await counting.extent(everything);
  const k = sampleOf(told, enoughHeld);
  const names = ["shard", "channel", "location", ...dictionary.attributes().map(attributeName)];
  const days = groupColumn("day");
  const rows = await readPersonRows(counting, {
    columns: dictionary.answers(),
    filter: sampled(filterOf(everything, dictionary), k),
    weighted,
    parts: [days, ...(names as Sql[])],
  });
  const columns = new Map(rows.parts.map((column, at) => [at === 0 ? "day" : names[at - 1]!, narrow(column)]));
  return new HeldHistories(
    k,
    { ...rows, pass: numbered(rows.pass, 0).of.map((place) => place + 1), parts: [] },
    columns,
    dictionary.answers(),
  );
}

/** The same numbers in half of the room, where they fit. */
function narrow(column: Column): Column {
  let low = 0;
  let high = 0;
  for (let row = 0; row < column.length; row++) {
    if (column[row]! < low) low = column[row]!;
    if (column[row]! > high) high = column[row]!;
  }
  if (low >= 0 && high < 2 ** 16) return Uint16Array.from(column);
  return low >= -(2 ** 15) && high < 2 ** 15 ? Int16Array.from(column) : column;
}
