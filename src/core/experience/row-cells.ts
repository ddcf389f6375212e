import type { Journey } from "../journey/journey.ts";
import { shown } from "../mistakes/got.ts";
import type { Problem } from "../problem.ts";
import { ColumnMeaning } from "./cell.ts";
import {
  fixedTime,
  outcomeMeaning,
  type TimesToRead,
  textMeaning,
  timeMeaning,
  touchpointMeaning,
  unreadable,
  weightMeaning,
} from "./cell-meaning.ts";
import type { LivedAt } from "./lived-at.ts";
import type { MappedRow } from "./mapped-row.ts";
import type { ColumnSource, FixedSource, Mapping } from "./mapping.ts";
import { notAsked } from "./wide.ts";

/** Everything of a row but its answers: who, when, where, and what happened. */
export class RowCells {
  readonly #mapping: Mapping;
  readonly #id: Text | null;
  readonly #customer: Text | null;
  readonly #pass: Text | null;
  readonly #channel: Text | string | null;
  readonly #location: Text | string | null;
  readonly #time: ColumnMeaning<LivedAt | null | typeof unreadable> | LivedAt;
  readonly #weight: ColumnMeaning<number> | null;
  readonly #touchpoint: Text | null;
  readonly #attributes: readonly Text[];
  readonly #outcomes: readonly ColumnMeaning<number>[];
  readonly #attributeSources: readonly ColumnSource[];
  readonly #outcomeColumns: readonly string[];

  constructor(mapping: Mapping, journey: Journey, place: (column: string) => number, times: TimesToRead) {
    const text = (source: ColumnSource): Text => new ColumnMeaning(place(source.column), textMeaning(source));
    const textOf = (source: ColumnSource | undefined) => (source === undefined ? null : text(source));
    const textOrFixed = (source: ColumnSource | FixedSource | undefined) =>
      source === undefined ? null : "value" in source ? source.value : text(source);
    const { id, customer, pass, channel, location, at, weight, touchpoint } = mapping;
    this.#mapping = mapping;
    this.#id = textOf(id);
    this.#customer = textOf(customer);
    this.#pass = textOf(pass);
    this.#channel = textOrFixed(channel);
    this.#location = textOrFixed(location);
    this.#time = "value" in at ? fixedTime(at) : new ColumnMeaning(place(at.column), timeMeaning(at, times));
    this.#weight = weight === undefined ? null : new ColumnMeaning(place(weight.column), weightMeaning(weight));
    this.#touchpoint =
      touchpoint === undefined
        ? null
        : new ColumnMeaning(place(touchpoint.column), touchpointMeaning(touchpoint, journey));
    this.#attributeSources = Object.values(mapping.attributes);
    this.#attributes = this.#attributeSources.map(text);
    this.#outcomes = Object.values(mapping.outcomes).map(
      (source) => new ColumnMeaning(place(source.column), outcomeMeaning(source)),
    );
    this.#outcomeColumns = Object.values(mapping.outcomes).map(({ column }) => column);
  }

  read(record: readonly string[], row: MappedRow): void {
    const { id, customer, pass, channel, location } = this.#mapping;
    row.id = textIn(this.#id, record, row, id);
    // Known by its number now, it would come a second time once its id is corrected.
    if (row.problems.length > 0) row.usable = false;
    row.customer = textIn(this.#customer, record, row, customer);
    row.pass = textIn(this.#pass, record, row, pass);
    row.channel = textIn(this.#channel, record, row, channel);
    row.location = textIn(this.#location, record, row, location);
    this.#readTime(record, row);
    if (this.#touchpoint !== null) this.#readTouchpoint(record, row, this.#touchpoint);
    if (this.#weight !== null) this.#readWeight(record, row, this.#weight);
    for (let i = 0; i < this.#attributes.length; i++) {
      row.attributes[i] = textIn(this.#attributes[i]!, record, row, this.#attributeSources[i]);
    }
    for (let i = 0; i < this.#outcomes.length; i++) {
      const meaning = this.#outcomes[i]!.in(record);
      row.outcomes[i] = Number.isNaN(meaning) ? notAsked : meaning;
      if (Number.isNaN(meaning)) {
        reject(
          row,
          "unexplained-value",
          this.#outcomeColumns[i]!,
          record[this.#outcomes[i]!.place],
          "a value that the mapping lists under yes, no or missing",
        );
      }
    }
  }

  #readTime(record: readonly string[], row: MappedRow): void {
    const { at } = this.#mapping;
    const lived = this.#time instanceof ColumnMeaning ? this.#time.in(record) : this.#time;
    if (lived === null || lived === unreadable) {
      row.usable = false;
      if ("value" in at) return;
      const format =
        at.format ?? (at.precision === "second" ? "an ISO 8601 time such as 2026-05-11" : `a ${at.precision}`);
      reject(
        row,
        lived === null ? "missing-time" : "unreadable-time",
        at.column,
        record[(this.#time as ColumnMeaning<unknown>).place],
        format,
        { format: at.format ?? exampleTimes[at.precision] },
      );
      return;
    }
    row.day = lived.day;
    row.second = lived.second;
    row.offset = lived.offset;
    row.precision = lived.precision;
  }

  #readTouchpoint(record: readonly string[], row: MappedRow, column: Text): void {
    const key = column.in(record);
    row.touchpoint = key === unreadable || key === "" ? null : key;
    if (key !== unreadable && key !== "") return;
    row.usable = false;
    reject(
      row,
      key === "" ? "missing-touchpoint" : "unknown-touchpoint",
      this.#mapping.touchpoint!.column,
      record[column.place],
      'a touchpoint of the journey or "whole"',
    );
  }

  #readWeight(record: readonly string[], row: MappedRow, column: ColumnMeaning<number>): void {
    const weight = column.in(record);
    row.weight = Number.isNaN(weight) ? 0 : weight;
    if (Number.isNaN(weight))
      reject(row, "bad-weight", this.#mapping.weight!.column, record[column.place], "a number from 0");
  }
}

type Text = ColumnMeaning<string | null | typeof unreadable>;

function textIn(
  column: Text | string | null,
  record: readonly string[],
  row: MappedRow,
  source: ColumnSource | FixedSource | undefined,
): string | null {
  if (column === null || typeof column === "string") return column;
  const text = column.in(record);
  if (text !== unreadable) return text;
  reject(
    row,
    "unreadable-text",
    (source as ColumnSource).column,
    record[column.place],
    "at most 200 characters, none of them NUL",
  );
  return null;
}

/** How times are written where the mapping has no format. */
const exampleTimes = { second: "2026-05-11", day: "2026-05-11", month: "2026-05", year: "2026" } as const;

/** Notes in the row what was expected in a cell and what was got. */
function reject(
  row: MappedRow,
  code: string,
  field: string,
  got: string | undefined,
  expected: string,
  facts?: Problem["facts"],
): void {
  row.problems.push({
    code,
    message: `${field} is wrong: expected ${expected}, got ${shown(got ?? "")}`,
    ...(facts !== undefined && { facts }),
    row: row.row,
    field,
  });
}
