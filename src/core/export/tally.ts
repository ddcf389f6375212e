import { type Cell, cellText, notAnswered, notApplicable } from "./cell.ts";

/** More different values than this are not listed one by one. */
export const mostListed = 200;

/** What was seen in one column of an export: how many cells of each kind, and what its values are like. */
export class Tally {
  /** Cells with a value. */
  values = 0;
  notAnswered = 0;
  notApplicable = 0;
  /** How many values were numbers, texts and sets of words. */
  numbers = 0;
  texts = 0;
  sets = 0;
  /** Lowest and highest number; the wrong way round where there is none. */
  lowest = Number.POSITIVE_INFINITY;
  highest = Number.NEGATIVE_INFINITY;
  /** Whether every number is a whole one. */
  whole = true;
  /** Bytes of the longest value as text in UTF-8. */
  longest = 0;
  /** How often each value came, a set's words each by itself; null where they are too many, or nobody wants to know. */
  listed: Map<number | string, number> | null;

  constructor(lists: boolean) {
    this.listed = lists ? new Map() : null;
  }

  add(cell: Cell): void {
    if (cell === null) return;
    if (cell === notAnswered) this.notAnswered++;
    else if (cell === notApplicable) this.notApplicable++;
    else {
      this.values++;
      if (typeof cell === "number") this.#number(cell);
      else {
        const text = cellText(cell)!;
        this.longest = Math.max(this.longest, utf8Length(text));
        if (typeof cell === "string") this.texts++;
        else this.sets++;
        if (typeof cell === "string") this.#list(cell);
        else for (const word of cell) this.#list(word);
      }
    }
  }

  /** Takes over the states of a column that is left out. */
  takeStates({ notAnswered: unanswered, notApplicable: inapplicable }: Tally): void {
    this.notAnswered += unanswered;
    this.notApplicable += inapplicable;
  }

  #number(value: number): void {
    this.numbers++;
    if (value < this.lowest) this.lowest = value;
    if (value > this.highest) this.highest = value;
    if (!Number.isInteger(value)) this.whole = false;
    this.#list(value);
  }

  #list(value: number | string): void {
    if (this.listed === null) return;
    this.listed.set(value, (this.listed.get(value) ?? 0) + 1);
    if (this.listed.size > mostListed) this.listed = null;
  }
}

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // Two units of a pair are four bytes together.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
