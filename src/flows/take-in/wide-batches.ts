import { countedAnswer, expectedAnswer } from "../../core/experience/answer-code.ts";
import { standardAnswers } from "../../core/experience/answers.ts";
import type { MappedColumn, MappedLayout, MappedRow } from "../../core/experience/mapped-row.ts";
import type { Mapping } from "../../core/experience/mapping.ts";
import { notAsked, type WideBatch, type WideColumn, type WideLayout } from "../../core/experience/wide.ts";
import { setScale } from "../../core/experience/word-sets.ts";
import { own } from "../../core/own.ts";
import type { Source } from "./source.ts";
import type { TakeIn } from "./take-in.ts";

const rowsPerBatch = 20_000;

/**
 * What the projection is given of a source: its layout, of every pair also what was expected, by itself, and the sets of
 * words, emotions and tags.
 */
export function wideLayout({ columns, ...layout }: MappedLayout, askedWhen?: Mapping["askedWhen"]): WideLayout {
  const counted = columns.map((column) => ({
    ...column,
    answer: countedAnswer(column.answer, column.pairScale !== undefined, askedWhen),
  }));
  const expected = pairsOf(columns).map(({ column: { touchpoint, pairScale }, at }): WideColumn => {
    const answer = expectedAnswer(counted[at]!.answer);
    return { touchpoint, answer, kind: "expected", scale: pairScale! };
  });
  const sets = setsOf(layout).map(
    ({ word: { touchpoint, answer } }): WideColumn => ({ touchpoint, answer, kind: "set", scale: setScale }),
  );
  return { ...layout, columns: [...counted, ...expected, ...sets] };
}

const setsOf = ({ words }: Pick<MappedLayout, "words">) =>
  words.flatMap((word, at) => (own(standardAnswers, word.answer)?.kind === "set" ? [{ word, at }] : []));

const pairsOf = (columns: readonly MappedColumn[]) =>
  columns.flatMap((column, at) =>
    column.pairScale === undefined || column.answer !== "expectation" ? [] : [{ column, at }],
  );

/** All rows of a source as batches for the projection. Every batch has arrays of its own and may be kept. */
export async function* wideBatches(takeIn: TakeIn, { layout, mapping }: Source): AsyncGenerator<WideBatch> {
  const tells: Tells = { channel: mapping.channel !== undefined, location: mapping.location !== undefined };
  const full: WideBatch[] = [];
  let filling = new Filling(layout, tells);
  const pieces = takeIn.rows((row, _, before) => {
    filling.add(row, before + row.row);
    if (filling.length === rowsPerBatch) {
      full.push(filling.batch());
      filling = new Filling(layout, tells);
    }
  });
  for await (const _ of pieces) yield* full.splice(0);
  if (filling.length > 0) yield filling.batch();
}

/** Whether the source tells where and how something was lived. */
type Tells = Readonly<Record<"channel" | "location", boolean>>;

/** A batch being filled, one row after the other. */
class Filling {
  length = 0;
  readonly #layout: MappedLayout;
  readonly #tells: Tells;
  readonly #row = new Float64Array(rowsPerBatch);
  readonly #day = new Int32Array(rowsPerBatch);
  readonly #second = new Int32Array(rowsPerBatch);
  readonly #weight = new Float64Array(rowsPerBatch);
  readonly #customer: (string | null)[] = [];
  readonly #pass: (string | null)[] = [];
  readonly #touchpoint: (string | null)[] = [];
  readonly #channel: (string | null)[] = [];
  readonly #location: (string | null)[] = [];
  readonly #answers: Float64Array[];
  /** Where the pairs stand among the answers; what was expected of them follows the answers. */
  readonly #pairs: readonly number[];
  /** Which of the words are sets, and what was chosen in each so far; they follow what was expected. */
  readonly #sets: readonly { readonly at: number; readonly chosen: ChosenSets }[];
  readonly #attributes: (string | null)[][];
  readonly #outcomes: Float64Array[];

  constructor(layout: MappedLayout, tells: Tells) {
    this.#layout = layout;
    this.#tells = tells;
    this.#pairs = pairsOf(layout.columns).map(({ at }) => at);
    this.#sets = setsOf(layout).map(({ at }) => ({ at, chosen: new ChosenSets() }));
    this.#answers = wideLayout(layout).columns.map(() => new Float64Array(rowsPerBatch));
    this.#outcomes = layout.outcomes.map(() => new Float64Array(rowsPerBatch));
    this.#attributes = layout.attributes.map(() => []);
  }

  add(row: MappedRow, number: number): void {
    const at = this.length++;
    this.#row[at] = number;
    this.#day[at] = row.day;
    this.#second[at] = row.second;
    this.#weight[at] = row.weight;
    this.#customer.push(row.customer);
    if (this.#tells.channel) this.#channel.push(row.channel);
    if (this.#tells.location) this.#location.push(row.location);
    if (this.#layout.shape === "long") {
      this.#pass.push(row.pass);
      this.#touchpoint.push(row.touchpoint);
    }
    const answers = this.#layout.columns.length;
    for (let column = 0; column < answers; column++) this.#answers[column]![at] = row.answers[column]!;
    for (let pair = 0; pair < this.#pairs.length; pair++) {
      const gap = row.answers[this.#pairs[pair]!]!;
      this.#answers[answers + pair]![at] = gap < -1e9 ? gap : row.expected[this.#pairs[pair]!]!;
    }
    for (let set = 0; set < this.#sets.length; set++) {
      const { at: word, chosen } = this.#sets[set]!;
      const said = row.words[word]!;
      const place = said === null ? notAsked : chosen.placeOf(said as readonly string[]);
      this.#answers[answers + this.#pairs.length + set]![at] = place;
    }
    for (let column = 0; column < this.#outcomes.length; column++) this.#outcomes[column]![at] = row.outcomes[column]!;
    for (let column = 0; column < this.#attributes.length; column++)
      this.#attributes[column]!.push(row.attributes[column]!);
  }

  #setsByColumn(): NonNullable<WideBatch["sets"]> {
    const first = this.#answers.length - this.#sets.length;
    return Object.fromEntries(this.#sets.map(({ chosen }, set) => [first + set, chosen.all]));
  }

  batch(): WideBatch {
    const { length } = this;
    const long = this.#layout.shape === "long";
    return {
      length,
      row: this.#row.subarray(0, length),
      day: this.#day.subarray(0, length),
      second: this.#second.subarray(0, length),
      ...(this.#layout.weighted ? { weight: this.#weight.subarray(0, length) } : {}),
      ...(this.#layout.customers ? { customer: this.#customer } : {}),
      ...(long ? { pass: this.#pass, touchpoint: this.#touchpoint } : {}),
      ...(this.#tells.channel ? { channel: this.#channel } : {}),
      ...(this.#tells.location ? { location: this.#location } : {}),
      answers: this.#answers.map((column) => column.subarray(0, length)),
      ...(this.#sets.length > 0 ? { sets: this.#setsByColumn() } : {}),
      attributes: this.#attributes,
      outcomes: this.#outcomes.map((column) => column.subarray(0, length)),
    };
  }
}

/** The different sets of words in a column of a batch, each at its place. */
class ChosenSets {
  readonly all: (readonly string[])[] = [];
  readonly #places = new Map<string, number>();

  placeOf(words: readonly string[]): number {
    const key = words.length === 1 ? words[0]! : JSON.stringify(words);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.all.length);
    return this.all.push(words) - 1;
  }
}
