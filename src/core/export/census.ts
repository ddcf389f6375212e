import { standardAnswers } from "../experience/answers.ts";
import { own } from "../own.ts";
import { type AnswerSubject, categoriesOf } from "./answer-parts.ts";
import { type Cell, cellText, isState } from "./cell.ts";
import type { Column, ColumnType, Subject } from "./column.ts";
import { Tally } from "./tally.ts";

/** One cell of a row that is to be written, with the column it belongs to. */
export interface Filled {
  readonly key: string;
  readonly subject: Subject;
  readonly cell: Cell;
}

/** A column that stands in every export of its shape, filled or not. */
export interface FixedColumn {
  readonly field: string;
  readonly type: ColumnType;
  /** Whether its values are few enough to be counted one by one. */
  readonly lists: boolean;
}

/** The columns of an export, and how a row comes to stand in them. */
export interface Layout {
  readonly rows: number;
  readonly columns: readonly Column[];
  /** The row's cells in the order of the columns. */
  cells(row: readonly Filled[]): Cell[];
}

interface Seen {
  readonly subject: Subject;
  readonly tally: Tally;
}

/** Goes through all rows once, before any is written, and learns which columns they fill and with what. */
export class Census {
  readonly #fixed: readonly FixedColumn[];
  readonly #seen = new Map<string, Seen>();
  #rows = 0;

  constructor(fixed: readonly FixedColumn[]) {
    this.#fixed = fixed;
    for (const { field, lists } of fixed)
      this.#seen.set(field, { subject: { of: "field", field }, tally: new Tally(lists) });
  }

  /** How many columns there are by now. */
  get width(): number {
    return this.#seen.size;
  }

  add(row: readonly Filled[]): void {
    this.#rows++;
    for (const { key, subject, cell } of row) {
      let seen = this.#seen.get(key);
      if (seen === undefined) {
        seen = {
          subject,
          tally: new Tally(subject.of !== "answer" || own(standardAnswers, subject.answer)?.kind !== "text"),
        };
        this.#seen.set(key, seen);
      }
      seen.tally.add(cell);
    }
  }

  /** `touchpoints` are those of wide data, in their order. */
  layout(touchpoints: readonly string[] = []): Layout {
    const homes = this.#homesOfStates();
    const ofFields = this.#fixed.map(({ field, type }) => ({ key: field, ...this.#seen.get(field)!, type }));
    const others = [...this.#seen]
      .filter(([key, { subject }]) => subject.of !== "field" && !homes.has(key))
      .map(([key, { subject, tally }]) => columnOf(key, subject, tally))
      .sort((a, b) => inOrder(a, b, touchpoints));
    const columns: readonly Column[] = [...ofFields, ...others];
    const places = new Map(columns.map(({ key }, at) => [key, [at]]));
    for (const [key, into] of homes)
      places.set(
        key,
        into.map((home) => places.get(home)![0]!),
      );
    return {
      rows: this.#rows,
      columns,
      cells(row) {
        const cells = new Array<Cell>(columns.length).fill(null);
        for (const { key, cell } of row) for (const at of places.get(key)!) cells[at] = fitted(cell, columns[at]!.type);
        return cells;
      },
    };
  }

  /**
   * An answer left empty does not say whether it was asked as a pair, or on which scale: where it alone would make a column, it
   * stands in those that the same answer has values in.
   */
  #homesOfStates(): Map<string, string[]> {
    const homes = new Map<string, string[]>();
    for (const [key, { subject, tally }] of this.#seen) {
      if (subject.of !== "answer" || tally.values > 0) continue;
      const siblings = [...this.#seen].filter(
        ([, other]) => other.subject.of === "answer" && other.tally.values > 0 && areOne(other.subject, subject),
      );
      if (siblings.length === 0) continue;
      homes.set(
        key,
        siblings.map(([sibling]) => sibling),
      );
      for (const [, sibling] of siblings) sibling.tally.takeStates(tally);
    }
    return homes;
  }
}

const areOne = (a: AnswerSubject, b: AnswerSubject) => a.answer === b.answer && a.touchpoint === b.touchpoint;

function columnOf(key: string, subject: Subject, tally: Tally): Column {
  const categories = subject.of === "answer" ? categoriesOf(subject) : null;
  if (categories !== null) return { key, subject, tally, type: "category", categories };
  return { key, subject, tally, type: typeOf(tally, subject) };
}

/** By what lies in it: numbers, words, or both, which together are words. */
function typeOf({ values, numbers, sets, whole }: Tally, subject: Subject): ColumnType {
  if (values === 0) return subject.of === "answer" && subject.scale !== undefined ? "whole" : "text";
  if (numbers === values) return whole ? "whole" : "number";
  return sets === values ? "set" : "text";
}

/** The cell as it may stand in a column of this type. */
function fitted(cell: Cell, type: ColumnType): Cell {
  if (type !== "text" || cell === null || isState(cell)) return cell;
  return cellText(cell);
}

/** Answers before attributes: by touchpoint in wide data, the standard ones first in their own order, comments last. */
function inOrder(a: Column, b: Column, touchpoints: readonly string[]): number {
  const [one, other] = [rank(a.subject, touchpoints), rank(b.subject, touchpoints)];
  return (one === other ? 0 : one - other) || (a.key < b.key ? -1 : 1);
}

const standard = Object.keys(standardAnswers);

function rank(subject: Subject, touchpoints: readonly string[]): number {
  if (subject.of !== "answer") return Number.POSITIVE_INFINITY;
  const place = standard.indexOf(subject.answer.replace(/\.before$/, ""));
  const own = subject.answer === "comment" ? 900 : place < 0 ? 500 : place;
  return subject.touchpoint === undefined ? own : 1000 * touchpoints.indexOf(subject.touchpoint) + own;
}
