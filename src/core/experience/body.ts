import { keyPattern } from "../journey/key-pattern.ts";
import { got, hint, mostUnknown } from "../mistakes/got.ts";
import { mistake, said } from "../mistakes/mistake.ts";
import type { Said } from "../mistakes/said.ts";
import { placeOf } from "../place.ts";
import type { Problem } from "../problem.ts";
import { storable } from "../storable.ts";
import type { Precision } from "./experience.ts";
import { precisions } from "./experience.ts";
import { instantOf, livedAt } from "./lived-at.ts";
import { isUuid } from "./uuid.ts";

/**
 * An outside body being read field by field, gathering problems. Written by hand rather than as a schema: bodies come in by the ten
 * thousand a second.
 */
export class Body {
  readonly problems: Problem[] = [];
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(fields: Readonly<Record<string, unknown>>) {
    this.fields = fields;
  }

  reject(code: string, path: readonly (string | number)[], expected: Said): undefined {
    let value: unknown = this.fields;
    for (const part of path) value = (value as Record<string | number, unknown>)[part];
    const place = placeOf(path);
    this.problems.push(
      value === undefined
        ? mistake("missing-field", { place, expected }, { path })
        : { ...mistake("bad-value", { place, expected, got: got(value) }, { path }), code },
    );
    return undefined;
  }

  /** A problem for every field not in `known`. */
  onlyThese(known: ReadonlySet<string>): void {
    let unknown = 0;
    for (const field in this.fields) {
      if (known.has(field)) continue;
      if (++unknown > mostUnknown) return;
      const facts = { place: placeOf([field]), hint: hint(field, known) };
      this.problems.push(mistake("unknown-field", facts, { path: [field] }));
    }
  }

  id(): string {
    const { id } = this.fields;
    if (typeof id === "string" && isUuid(id)) return id.toLowerCase();
    this.reject("bad-value", ["id"], said("an-id"));
    return "";
  }

  /** A key of at most 64 characters; "" when it is none. */
  key(field: string): string {
    const value = this.fields[field];
    if (typeof value === "string" && value.length <= 64 && keyPattern.test(value)) return value;
    this.reject("bad-value", [field], said("a-key-alone"));
    return "";
  }

  /** A whole number from 1; absent: undefined. */
  count(field: string): number | undefined {
    const value = this.fields[field];
    if (value === undefined) return undefined;
    if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 2_147_483_647) return value;
    return this.reject("bad-value", [field], said("a-whole-number-from", { least: 1 }));
  }

  /** Words of at most `longest` characters that a database can hold; absent: undefined. */
  words(field: string, longest: number): string | undefined {
    const value = this.fields[field];
    if (value === undefined) return undefined;
    if (typeof value === "string" && value.length > 0 && value.length <= longest && storable(value)) return value;
    return this.reject("bad-value", [field], said("characters-within", { least: 1, most: longest }));
  }

  /** One of `known`; absent: undefined. */
  oneOf<Word extends string>(field: string, known: readonly Word[]): Word | undefined {
    const value = this.fields[field];
    if (value === undefined) return undefined;
    for (const word of known) if (word === value) return word;
    return this.reject("bad-value", [field], said("one-of", { values: known.join(", ") }));
  }

  /** When it was lived, as written, and how exactly that is known; not before 1900 and not after `latest` (seconds since 1970). */
  at(latest: number): { at: string; precision: Precision } {
    const { at } = this.fields;
    const lived = typeof at === "string" && at.length <= 40 ? livedAt(at) : null;
    if (lived === null) {
      this.reject("bad-value", ["at"], said("a-moment-or-day", { example: exampleMoment }));
      return { at: "", precision: "second" };
    }
    if (lived.day < firstDay) this.reject("out-of-range", ["at"], said("a-time-from", { year: 1900 }));
    else if (instantOf(lived) - (lived.offset === null ? earliestZone : 0) > latest)
      this.reject("in-the-future", ["at"], said("a-time-that-was"));
    const precision = this.oneOf("precision", precisions) ?? lived.precision;
    if (precisions.indexOf(precision) < precisions.indexOf(lived.precision)) {
      this.reject(
        "bad-value",
        ["precision"],
        said("no-finer-than-at", { precision: said(`precision-${lived.precision}`) }),
      );
    }
    return { at: at as string, precision };
  }
}

/** How a time is written. */
export const exampleMoment = "2026-11-22T11:58:00+02:00";

/** A day begins in the first of its time zones so many seconds before it does in UTC. */
const earliestZone = 14 * 3600;

/** 1900-01-01. */
const firstDay = -25_567;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
