import { BIGINT, DATE, DOUBLE, INTEGER, USMALLINT, UTINYINT } from "@duckdb/node-api";
import { codeOf, countedAnswer, expectedAnswer, expectedCodeOf, isPair } from "../../../core/experience/answer-code.ts";
import type { AnswerKind, Scale } from "../../../core/experience/answers.ts";
import type { DeclaredAnswer } from "../../../core/experience/declared-answers.ts";
import { type Answer, type Experience, perspectives } from "../../../core/experience/experience.ts";
import { howItCame } from "../../../core/experience/how-it-came.ts";
import { notAnswered, notApplicable } from "../../../core/experience/wide.ts";
import { setScale } from "../../../core/experience/word-sets.ts";
import { own } from "../../../core/own.ts";
import type { KnownExperience, LogSheet, Own, Shared } from "../../records/log/log-entry.ts";
import { type Dictionary, fits } from "../dictionary.ts";
import type { JourneyShape } from "./journey-shape.ts";
import { shardOf } from "./shard.ts";
import type { SharedNumbers } from "./shared-numbers.ts";
import { setCode } from "./word-sets.ts";

/** The columns that every experience has, and their types. */
export const baseColumns = {
  number: BIGINT,
  turn: INTEGER,
  journey: USMALLINT,
  perspective: UTINYINT,
  touchpoint: USMALLINT,
  answered: UTINYINT,
  day: DATE,
  second: INTEGER,
  orderly: UTINYINT,
  channel: USMALLINT,
  location: USMALLINT,
  customer: BIGINT,
  pass: BIGINT,
  shard: USMALLINT,
  weight: DOUBLE,
} as const;
export type BaseColumn = keyof typeof baseColumns;

/** Values of a column that not every row has, each with its row, in the order of rows. */
export interface Sparse {
  readonly rows: number[];
  readonly values: number[];
}

/**
 * Experiences of the log in columns, as they wait to be written. Where nothing is told, 0 stands: codes, customers and
 * passes count from 1. Comments are not counted here.
 */
export class ExperienceColumns {
  length = 0;
  /** Longer than there are rows: they grow ahead. */
  readonly base: Record<BaseColumn, Float64Array>;
  /** By answer column: values or the codes of core/experience/wide.ts. */
  readonly answers = new Map<number, Sparse>();
  /** By attribute: codes of its values. */
  readonly attributes = new Map<number, Sparse>();
  /** The attribute by which it is told how they came, where any did not come from those who lived it; all others did. */
  came: { readonly column: number; readonly self: number } | null = null;
  /** Whether any weighs more or less than others. */
  weighted = false;
  #room: number;
  readonly #dictionary: Dictionary;
  readonly #numbers: SharedNumbers;
  readonly #journeys = new Map<string, JourneyCodes>();
  /** What the same object was found to say: the log's reader shares them. */
  readonly #answersRead = new Map<object, AnswersRead>();
  readonly #attributesRead = new Map<object, AttributesRead>();

  constructor(dictionary: Dictionary, numbers: SharedNumbers, room: number) {
    this.#room = Math.max(1024, room);
    this.#dictionary = dictionary;
    this.#numbers = numbers;
    const columns = Object.keys(baseColumns).map((name) => [name, new Float64Array(this.#room)]);
    this.base = Object.fromEntries(columns) as Record<BaseColumn, Float64Array>;
  }

  add(experience: KnownExperience, turn: number, shape: JourneyShape): void {
    const { number, touchpoint = null, answers } = experience;
    this.#add(experience, number, turn, [{ touchpoint, answers, more: null }], shape);
  }

  addSheet({ shared, first, owns }: LogSheet, shape: JourneyShape): void {
    this.#add(shared, first, 1, owns, shape);
  }

  /** What is shared is looked at once. */
  #add(shared: Shared, first: number, turn: number, owns: readonly Own[], shape: JourneyShape): void {
    while (this.length + owns.length > this.#room) this.#grow();
    const { base } = this;
    const dictionary = this.#dictionary;
    const { customer, channel, location, precision, weight = 1 } = shared;
    const journey = this.#journey(shared.journey);
    const perspective = perspectives.indexOf(shared.perspective);
    const day = this.#numbers.day(shared.day);
    const orderly = precision === "second" || precision === "day" ? 1 : 0;
    const channelCode = channel === undefined ? 0 : dictionary.code("channel", 0, channel);
    const locationCode = location === undefined ? 0 : dictionary.code("location", 0, location);
    const pass = shared.pass === undefined ? 0 : this.#numbers.pass(shared.journey, shared.pass);
    const person = customer ?? personOf(pass);
    const shard = person === 0 ? null : shardOf(customer ?? pass);
    const attributes = this.#attributesOf(shared, shape);
    const came = this.#cameOf(shared, shape);
    if (weight !== 1) this.weighted = true;
    for (let at = 0; at < owns.length; at++) {
      const { touchpoint, answers, more } = owns[at]!;
      const row = this.length++;
      const number = first + at;
      const { cells, answered } = this.#answersOf(answers, more ?? shared, shared.version, shape);
      base.number[row] = number;
      base.turn[row] = turn;
      base.journey[row] = journey.code;
      base.perspective[row] = perspective;
      base.touchpoint[row] = touchpoint === null ? 0 : this.#touchpoint(journey, touchpoint);
      base.answered[row] = answered ? 1 : 0;
      base.day[row] = day;
      base.second[row] = shared.second;
      base.orderly[row] = orderly;
      base.channel[row] = channelCode;
      base.location[row] = locationCode;
      base.customer[row] = person;
      base.pass[row] = pass;
      base.shard[row] = shard ?? shardOf(number);
      base.weight[row] = weight;
      for (const cell of cells) put(this.answers, cell, row);
      for (const cell of attributes) put(this.attributes, cell, row);
      if (came !== null) put(this.attributes, came, row);
    }
  }

  #grow(): void {
    this.#room *= 2;
    for (const name of Object.keys(baseColumns) as BaseColumn[]) {
      const wider = new Float64Array(this.#room);
      wider.set(this.base[name]);
      this.base[name] = wider;
    }
  }

  /** The code of a journey, and those of its touchpoints that have been met. */
  #journey(key: string): JourneyCodes {
    let known = this.#journeys.get(key);
    if (known === undefined) {
      known = { code: this.#dictionary.code("journey", 0, key), touchpoints: new Map() };
      this.#journeys.set(key, known);
    }
    return known;
  }

  #touchpoint({ code, touchpoints }: JourneyCodes, key: string): number {
    let known = touchpoints.get(key);
    if (known === undefined) {
      known = this.#dictionary.code("touchpoint", code, key);
      touchpoints.set(key, known);
    }
    return known;
  }

  #answersOf(
    answers: KnownExperience["answers"],
    { scales, askedWhen }: Partial<Shared>,
    version = 0,
    shape: JourneyShape,
  ): AnswersRead {
    const known = this.#answersRead.get(answers);
    if (known?.shape === shape && known.version === version && known.scales === scales && known.askedWhen === askedWhen)
      return known;
    const declared = shape.answers.get(version) ?? shape.answers.get(0)!;
    const given = Object.entries(answers);
    const cells = given.flatMap(([key, answer]): readonly Cell[] => {
      const type = declared.get(key);
      if (type?.kind === "set") return [this.#setCell(key, type, answer, shape)];
      const coded = type === undefined ? null : codeOf(type, answer, own(scales, key));
      if (coded === null || type === undefined) return [];
      const expected = key === "expectation" ? expectedCodeOf(answer, own(scales, key)) : null;
      const counted = countedAnswer(key, isPair(answer), askedWhen);
      const cell = this.#cellOf(counted, type.kind, coded);
      return expected === null ? [cell] : [cell, this.#cellOf(expectedAnswer(counted), "expected", expected)];
    });
    // Words are left out of the log: an experience without an answer is one that said something in words.
    const answered = given.length === 0 || given.some(([, answer]) => answer !== null && answer !== "notApplicable");
    const read = { shape, version, scales, askedWhen, cells, answered };
    this.#answersRead.set(answers, read);
    return read;
  }

  /** Where everybody asked is the base, who had nothing to speak of named nothing. */
  #setCell(answer: string, { base }: DeclaredAnswer, said: Answer, { journey }: JourneyShape): Cell {
    const words = said === "notApplicable" && base === "asked" ? [] : said;
    const code = Array.isArray(words)
      ? setCode(this.#dictionary, this.#journey(journey).code, answer, words)
      : words === null
        ? notAnswered
        : notApplicable;
    return this.#cellOf(answer, "set", { code, scale: setScale });
  }

  #cellOf(answer: string, kind: AnswerKind, { code, scale }: { code: number; scale: Scale }): Cell {
    const column = this.#dictionary.answer(answer, kind, scale);
    if (!fits(column, code)) this.#dictionary.widen(column);
    return { column: column.code, value: code };
  }

  /** Nothing of what came from those who lived it: so a column is there only where something did not. */
  #cameOf({ via }: Shared, shape: JourneyShape): Cell | null {
    if (via === "self" || shape.attributes.includes(howItCame)) return null;
    const dictionary = this.#dictionary;
    if (this.came === null) {
      const column = dictionary.code("attribute", 0, howItCame);
      this.came = { column, self: dictionary.code("value", column, "self") };
    }
    const { column } = this.came;
    return { column, value: dictionary.code("value", column, via) };
  }

  #attributesOf({ attributes }: Shared, shape: JourneyShape): readonly Cell[] {
    const known = this.#attributesRead.get(attributes);
    if (known?.shape === shape) return known.cells;
    const cells = shape.attributes.flatMap((key): readonly Cell[] => {
      const value = own(attributes, key);
      if (value === undefined) return [];
      const column = this.#dictionary.code("attribute", 0, key);
      return [{ column, value: this.#dictionary.code("value", column, String(value)) }];
    });
    this.#attributesRead.set(attributes, { shape, cells });
    return cells;
  }
}

/** Who walked a pass without telling who: somebody, the same all along it. Known customers have positive numbers; 0 is no pass. */
export const personOf = (pass: number): number => (pass === 0 ? 0 : -pass);

/** A value for one of the columns that were added for an answer or an attribute, by its code. */
interface Cell {
  readonly column: number;
  readonly value: number;
}

interface JourneyCodes {
  readonly code: number;
  readonly touchpoints: Map<string, number>;
}

interface AnswersRead {
  readonly shape: JourneyShape;
  readonly version: number;
  readonly scales: Experience["scales"];
  readonly askedWhen: Experience["askedWhen"];
  readonly cells: readonly Cell[];
  readonly answered: boolean;
}

interface AttributesRead {
  readonly shape: JourneyShape;
  readonly cells: readonly Cell[];
}

function put(columns: Map<number, Sparse>, { column: code, value }: Cell, row: number): void {
  let column = columns.get(code);
  if (column === undefined) {
    column = { rows: [], values: [] };
    columns.set(code, column);
  }
  column.rows.push(row);
  column.values.push(value);
}
