import type { Condition } from "../conditions.ts";
import type { AnswerColumn } from "../dictionary.ts";
import type { DivisionColumn } from "../division.ts";
import type { Column } from "../duckdb.ts";
import { enough } from "../sample.ts";
import { AskedAt } from "./asked.ts";
import { DayCubes } from "./day-cubes.ts";
import { fewHeld } from "./few-held.ts";
import type { FewFound, FewWanted } from "./few-wanted.ts";
import { type Given, givenIn } from "./given.ts";
import { Histories } from "./histories.ts";
import type { PersonRows } from "./person-rows.ts";
import { RecentlyUsed } from "./recently-used.ts";
import { RowChoices } from "./row-choices.ts";
import { RowSet } from "./row-set.ts";
import { type Said, saidOf } from "./said.ts";
import { SaidWithin } from "./said-within.ts";
import { type Spots, spotsOf } from "./spots.ts";

/** What is wanted of what is held: of 1 in 2^k people, with or without weights, with the parts that rows belong to. */
export interface Wanted {
  readonly k: number;
  readonly weighted: boolean;
  readonly ways?: readonly DivisionColumn[];
  /** They are gone through once, for histograms. */
  readonly once?: boolean;
  /** At this touchpoint alone. */
  readonly touchpoint?: number | undefined;
}

/** Rows that meet some conditions, those of them in which anything was answered, and what was said in them. */
interface Chosen {
  readonly rows: RowSet;
  readonly answered: RowSet;
  readonly said: SaidWithin;
}

/** So many choices of rows are kept. */
const chosenKept = 4;

/** Every row that is held is of the journey and perspective. */
const ofRows = ({ column }: Condition): boolean => column !== "journey" && column !== "perspective";

const countedIn =
  (rows: RowSet) =>
  ({ rows: those, of, keys }: Said): Float64Array =>
    rows.counted(those, of, keys.length);

/**
 * Rows of which those of 1 in 2^k people come first: `ends[k]` of them, for every k that is a sample of what is held. Those of
 * each touchpoint lie person after person.
 */
export interface SampledRows extends PersonRows {
  readonly ends: readonly number[];
}

/**
 * What everybody in a journey, or 1 in 2^k people, said from one perspective, held in memory while nothing new is counted:
 * the histories of any slice of it are there without a question to the database.
 */
export class HeldHistories {
  readonly k: number;
  readonly #rows: Pick<SampledRows, "people" | "person" | "pass" | "weight" | "ends">;
  readonly #passes: number;
  /** What rows are chosen and divided by. */
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #choices: RowChoices;
  readonly #answered: RowSet;
  /** Rows that weigh more or less than one; null: none does. */
  readonly #weighing: RowSet | null;
  /** By the code of the answer's column. */
  readonly #said: ReadonlyMap<number, readonly Said[]>;
  readonly #given: readonly Given[];
  readonly #cubes: DayCubes;
  /** Made when they are first asked for. */
  readonly #chosen = new RecentlyUsed<Chosen>(chosenKept);
  readonly #spots = new RecentlyUsed<Spots>();

  constructor(k: number, all: SampledRows, columns: ReadonlyMap<string, Column>, answers: readonly AnswerColumn[]) {
    const { people, person, pass, weight, ends, touchpoint, cells } = all;
    this.k = k;
    this.#rows = { people, person, pass, weight, ends };
    this.#passes = highest(pass);
    this.#columns = new Map([...columns, ["touchpoint", touchpoint]]);
    this.#choices = new RowChoices(this.#columns);
    this.#choices.prepare("touchpoint");
    this.#answered = RowSet.unless(all.answered, 0);
    this.#weighing = weight === null ? null : RowSet.unless(weight, 1);
    const touchpoints = spotsOf(touchpoint, undefined, null);
    const askedAt = new AskedAt(person);
    this.#said = new Map(
      answers.map((column) => [column.code, saidOf(column, cells.get(column.code)!, touchpoints, askedAt)]),
    );
    this.#cubes = new DayCubes(this.#columns, [...this.#said.values()].flat());
    this.#given = answers.flatMap((column) => this.#said.get(column.code)!.map((said) => givenIn(column, said)));
  }

  /** Whether the histories of just 1 in 2^k people are held. */
  holds(k: number): boolean {
    return this.#rows.ends[k] !== undefined;
  }

  /** Finds out beforehand where rows lie when they are divided or chosen in this way. */
  expect(way: DivisionColumn): void {
    this.#choices.prepare(way.by);
    // What is not more than this is chosen row by row anyway.
    if (way.by !== "day" && this.#rows.person.length > enough.exact) this.#cubes.prepare(way.by);
    for (const nowhere of [-1, null]) this.#partsOf(way, nowhere);
  }

  /** How much there is in the rows that meet the conditions. */
  extent(conditions: readonly Condition[]): HeldExtent {
    const { rows, answered } = this.#choose(conditions, this.k);
    const days = this.#choices.daysOf(answered);
    return { told: rows.size, experiences: answered.size, days, weighted: this.#weighing?.meets(answered) ?? false };
  }

  /** The histories of 1 in 2^k people in the rows that meet the conditions, at one touchpoint where one is named. */
  within(conditions: readonly Condition[], { k, weighted, ways = [], once = false, touchpoint }: Wanted): Histories {
    const { people, person, pass, weight } = this.#rows;
    const { rows, answered, said } = this.#choose(conditions, k);
    return new Histories({
      ...{ person, people, pass, passes: this.#passes, weight: weighted ? weight : null, chosen: said },
      once: once ? (this.#cubes.counting(conditions.filter(ofRows)) ?? countedIn(rows)) : null,
      parts: ways.map((way) => this.#partsOf(way, -1)),
      answered: () => answered.pieces(),
      said: ({ code }) =>
        this.#said.get(code)!.filter((said) => touchpoint === undefined || said.touchpoint === touchpoint),
    });
  }

  /** Up to five people for each answer and way to lie. */
  few(wanted: FewWanted): FewFound[][] {
    const asked = wanted.conditions.filter(ofRows);
    const [where, others] = [true, false].map((is) => asked.filter(({ column }) => (column === "touchpoint") === is));
    const isAsked = (touchpoint: number) => where!.every((one) => "among" in one && one.among.includes(touchpoint));
    const given = this.#given.filter(
      ({ column, touchpoint }) => isAsked(touchpoint) && wanted.columns.includes(column),
    );
    const anything = (): Given => ({ column: null, touchpoint: 0, rows: this.#choose(asked, this.k).answered });
    return fewHeld(
      {
        shard: this.#columns.get("shard")!,
        cellsOf: (column) => this.#spotsBy(column, null).keys,
        meeting: (condition) => this.#choices.meeting(condition),
        given: wanted.columns.includes(null) ? [anything(), ...given] : given,
        within: others!.length === 0 ? null : this.#choose(others!, this.k).rows,
        partsOf: (division) => this.#partsOf(division, null),
      },
      wanted,
    );
  }

  /** The rows of 1 in 2^k people that meet the conditions; those found last are kept, for one page asks for them several times. */
  #choose(asked: readonly Condition[], k: number): Chosen {
    const conditions = asked.filter(ofRows);
    return this.#chosen.of(JSON.stringify([conditions, k]), () => {
      const all = this.#rowsMeeting(conditions);
      const rows = k === this.k ? all : all.before(this.#rows.ends[k]!);
      return { rows, answered: rows.and(this.#answered), said: new SaidWithin(rows) };
    });
  }

  #rowsMeeting(conditions: readonly Condition[]): RowSet {
    const [first, ...others] = conditions.map((condition) => this.#choices.meeting(condition));
    return others.reduce((rows, more) => rows.and(more), first ?? this.#choices.all);
  }

  #partsOf({ column, by, partOf }: DivisionColumn, nowhere: number | null): Spots {
    return this.#spotsBy(by, nowhere, partOf, column);
  }

  #spotsBy(by: string, nowhere: number | null, partOf?: DivisionColumn["partOf"], name = by): Spots {
    return this.#spots.of(`${name} ${nowhere}`, () => spotsOf(this.#columns.get(by)!, partOf, nowhere));
  }
}

/** Rows, those with an answer, the days of the first and last of these, and whether any weighs more or less than another. */
interface HeldExtent {
  readonly told: number;
  readonly experiences: number;
  readonly days: readonly [first: number, last: number] | null;
  readonly weighted: boolean;
}

function highest(column: Column): number {
  let highest = 0;
  for (let row = 0; row < column.length; row++) if (column[row]! > highest) highest = column[row]!;
  return highest;
}
