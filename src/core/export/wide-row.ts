import { expectationBefore } from "../experience/answer-code.ts";
import type { Experience } from "../experience/experience.ts";
import type { AnswerParts } from "./answer-parts.ts";
import { isState } from "./cell.ts";
import type { Filled, FixedColumn } from "./census.ts";
import { attributeCells, type ExportedExperience } from "./long-row.ts";

/** The columns that every pass fills or leaves empty, in their order. */
export const wideColumns: readonly FixedColumn[] = [
  { field: "journey", type: "text", lists: true },
  { field: "pass", type: "text", lists: false },
  { field: "customer", type: "whole", lists: false },
  { field: "perspective", type: "text", lists: true },
  { field: "first", type: "time", lists: false },
  { field: "last", type: "time", lists: false },
  { field: "experiences", type: "whole", lists: true },
  { field: "channel", type: "text", lists: true },
  { field: "location", type: "text", lists: true },
  { field: "survey", type: "text", lists: true },
  { field: "language", type: "text", lists: true },
  { field: "weight", type: "number", lists: false },
];

/** What is told of a pass as its last experience told it. */
const asLastTold = ["journey", "pass", "perspective", "channel", "location", "survey", "language", "weight"] as const;

/**
 * Puts experiences together into passes, a row each. They come pass by pass, and in the order of time within one. Where the same was
 * answered again in a pass, the last value counts, as it does in every figure; a state stands only where there is no value.
 */
export class WideRows {
  readonly #parts: AnswerParts;
  readonly #gapOf: (journey: string) => number | null;
  #row = new Map<string, Filled>();
  #before: ExportedExperience | null = null;
  #count = 0;

  /** `gapOf` knows after which pause, in seconds, a new pass begins where none is told; null: every experience stands alone. */
  constructor(parts: AnswerParts, gapOf: (journey: string) => number | null) {
    this.#parts = parts;
    this.#gapOf = gapOf;
  }

  /** The rows that these experiences bring to an end. */
  *add(experiences: readonly ExportedExperience[]): Generator<Filled[]> {
    for (const next of experiences) {
      if (this.#before !== null && !this.#isOnePass(this.#before, next)) yield* this.end();
      this.#take(next);
      this.#before = next;
    }
  }

  /** The last row, when there is nothing more to come. */
  *end(): Generator<Filled[]> {
    if (this.#before !== null) yield [...this.#row.values()];
    this.#row = new Map();
    this.#before = null;
    this.#count = 0;
  }

  #isOnePass(
    { experience: a, local: before }: ExportedExperience,
    { experience: b, local }: ExportedExperience,
  ): boolean {
    if (a.journey !== b.journey || a.perspective !== b.perspective || a.customer !== b.customer || a.pass !== b.pass)
      return false;
    if (b.pass !== undefined) return true;
    const gap = this.#gapOf(b.journey);
    if (b.customer === undefined || gap === null || !isOrderly(a) || !isOrderly(b)) return false;
    return before !== null && local !== null && local - before <= gap;
  }

  #take({ experience, local }: ExportedExperience): void {
    for (const field of asLastTold) this.#put(field, experience[field]);
    if (experience.customer !== undefined) this.#put("customer", Number(experience.customer));
    if (!this.#row.has("first")) this.#put("first", local ?? undefined);
    this.#put("last", local ?? undefined);
    this.#put("experiences", ++this.#count);
    const touchpoint = experience.touchpoint ?? "whole";
    // One that is called "attributes" would stand among the attributes.
    const begins = touchpoint === "attributes" ? "touchpoint.attributes" : touchpoint;
    for (const { key, subject, cell } of this.#parts.of(experience)) {
      const isPair = subject.half !== undefined || (subject.answer === "expectation" && isState(cell));
      const before = isPair && experience.askedWhen === "before";
      const answer = before ? expectationBefore : subject.answer;
      const place = `${begins}.${before ? key.replace(subject.answer, expectationBefore) : key}`;
      if (isState(cell) && this.#row.has(place)) continue;
      this.#row.set(place, { key: place, subject: { ...subject, answer, touchpoint }, cell });
    }
    for (const filled of attributeCells(experience.attributes)) this.#row.set(filled.key, filled);
  }

  #put(field: string, cell: string | number | undefined): void {
    if (cell !== undefined) this.#row.set(field, { key: field, subject: { of: "field", field }, cell });
  }
}

/** Only what is known to the day has an order. */
const isOrderly = ({ precision }: Experience): boolean => precision === "second" || precision === "day";
