import type { AnswerColumn } from "../dictionary.ts";
import type { Column } from "../duckdb.ts";
import { AskedAt } from "./asked.ts";
import { numbered } from "./lookup.ts";
import type { PersonRows } from "./person-rows.ts";
import { RowSet } from "./row-set.ts";
import { type Said, saidOf } from "./said.ts";
import type { SaidWithin } from "./said-within.ts";
import { type Spots, spotsOf } from "./spots.ts";
import { type Tally, tallyOf, unweighted } from "./tally.ts";

/** Rows, and which of them are looked at. */
export interface LaidRows {
  /** Who each row is of: a number below `people`. */
  readonly person: Int32Array;
  readonly people: number;
  /** 0: none; else a number from 1 up to `passes`. */
  readonly pass: Column;
  readonly passes: number;
  readonly weight: Column | null;
  /** In which part rows lie, for each way to divide them. */
  readonly parts: readonly Spots[];
  /** What of all that was said is looked at; null: all. */
  readonly chosen: SaidWithin | null;
  /** Where they are gone through once, for histograms: how often each cell of something said stands in the rows looked at. */
  readonly once?: ((said: Said) => Float64Array) | null;
  /** Those in which anything was answered, ascending, in pieces of which each is gone with the next. */
  answered(): Iterable<Int32Array>;
  /** What an answer holds in all rows, touchpoint by touchpoint. */
  said(column: AnswerColumn): readonly Said[];
}

/** What people said, person after person: everything that asks *who* is counted from these. Each answer is chosen when it is first looked at. */
export class Histories {
  readonly weight: Column | null;
  readonly parts: readonly Spots[];
  readonly #rows: LaidRows;
  readonly #said = new Map<number, readonly Said[]>();

  constructor(rows: LaidRows) {
    this.#rows = rows;
    this.weight = rows.weight;
    this.parts = rows.parts;
  }

  /** What an answer holds in the rows looked at, touchpoint by touchpoint. */
  saidOf(column: AnswerColumn): readonly Said[] {
    const { chosen } = this.#rows;
    const choose = (all: readonly Said[]) => (chosen === null ? all : all.map((said) => chosen.of(said)));
    const said = this.#said.get(column.code) ?? choose(this.#rows.said(column));
    this.#said.set(column.code, said);
    return said;
  }

  /** The same at one touchpoint; undefined where it was never asked. */
  saidAt(column: AnswerColumn, touchpoint: number): Said | undefined {
    const { chosen } = this.#rows;
    const here = (chosen === null ? this.saidOf(column) : this.#rows.said(column)).find(
      (one) => one.touchpoint === touchpoint,
    );
    return here === undefined ? undefined : (chosen?.of(here) ?? here);
  }

  /** How often each cell of an answer was said in them, touchpoint by touchpoint. */
  talliesOf(column: AnswerColumn): (readonly [said: Said, tally: Tally])[] {
    const { said, once = null } = this.#rows;
    const { weight } = this;
    if (once === null || weight !== null) return this.saidOf(column).map((said) => [said, tallyOf(said, null, weight)]);
    return said(column).map((said) => [said, unweighted(once(said))]);
  }

  /** How many people gave any answer, and in how many passes one was given. */
  answering(): { readonly people: number; readonly passes: number } {
    const { person, pass } = this.#rows;
    const isHeard = new Uint8Array(this.#rows.people);
    const isWalked = new Uint8Array(this.#rows.passes + 1);
    isWalked[0] = 1;
    let [people, passes] = [0, 0];
    for (const rows of this.#rows.answered())
      for (let at = 0; at < rows.length; at++) {
        const [who, way] = [person[rows[at]!]!, pass[rows[at]!]!];
        people += 1 - isHeard[who]!;
        passes += 1 - isWalked[way]!;
        isHeard[who] = 1;
        isWalked[way] = 1;
      }
    return { people, passes };
  }
}

/** The histories in rows that were read for them. */
export function historiesIn(rows: PersonRows): Histories {
  const { keys, of } = numbered(rows.pass, 0);
  const touchpoints = spotsOf(rows.touchpoint);
  const askedAt = new AskedAt(rows.person);
  return new Histories({
    person: rows.person,
    people: rows.people,
    pass: of.map((place) => place + 1),
    passes: keys.length,
    weight: rows.weight,
    parts: rows.parts.map((part) => spotsOf(part)),
    chosen: null,
    answered: () => RowSet.unless(rows.answered, 0).pieces(),
    said: (column) => saidOf(column, rows.cells.get(column.code)!, touchpoints, askedAt),
  });
}
