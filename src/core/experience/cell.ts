import type { Code, NumberRange } from "./mapping.ts";

/** A cell's text as it is compared: without surrounding space and in small letters. */
export const folded = (text: string): string => text.trim().toLowerCase();

/** What LimeSurvey's VV export writes where a question was not shown; in an answer it writes no brace as it stands. */
export const notShown = "{question_not_shown}";

/** Whether a cell's folded text holds nothing that a person said. */
export const isBlank = (text: string): boolean => text === "" || text === notShown;

/** The number that a folded text is, a decimal comma or a real minus sign allowed; null when it is none. */
export function numberIn(text: string): number | null {
  const plain = text.replace("−", "-").replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(plain) ? Number(plain) + 0 : null;
}

/** Tells whether a cell is one of these values, as text or as the same number: 6, "6", "6.0" and "6,0" are one. */
export function anyOf(codes: readonly (Code | NumberRange)[]): (text: string, number: number | null) => boolean {
  const single = codes.filter((code) => typeof code !== "object");
  const ranges = codes.filter((code) => typeof code === "object");
  const texts = new Set(single.map((code) => folded(String(code))));
  const numbers = new Set([...texts].map(numberIn));
  return (text, number) =>
    texts.has(text) ||
    (number !== null && (numbers.has(number) || ranges.some(({ from, to }) => number >= from && number <= to)));
}

/** Labels by folded text. */
export const foldedLabels = <Value>(labels: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(labels).map(([text, value]) => [folded(text), value]));

/**
 * What the texts of one column mean, worked out once per text: answers repeat by the million. Columns of many different
 * texts stop remembering before they fill the memory.
 */
export class ColumnMeaning<Meaning> {
  readonly place: number;
  readonly #meaningOf: (text: string) => Meaning;
  readonly #known = new Map<string, Meaning>();
  /** The same for texts of one ASCII character, by its code: most answers are one digit, and a map is slow for them. */
  readonly #single: (Meaning | undefined)[] = new Array(128).fill(undefined);
  /** How often a text was known, and was not since there is no more room. */
  #found = 0;
  #missed = 0;
  #forgets = false;

  constructor(place: number, meaningOf: (text: string) => Meaning) {
    this.place = place;
    this.#meaningOf = meaningOf;
  }

  in(record: readonly string[]): Meaning {
    const text = record[this.place] ?? "";
    if (text.length === 1) {
      const code = text.charCodeAt(0);
      if (code < 128) {
        const single = this.#single[code] ?? this.#meaningOf(text);
        this.#single[code] = single;
        return single;
      }
    }
    if (this.#forgets) return this.#meaningOf(text);
    const known = this.#known.get(text);
    if (known !== undefined) {
      this.#found++;
      return known;
    }
    const meaning = this.#meaningOf(text);
    if (this.#known.size < mostRemembered) {
      if (text.length <= longestRemembered) this.#known.set(text, meaning);
    } else if (++this.#missed === mostRemembered) this.#reconsider();
    return meaning;
  }

  /** A column whose texts are seldom met again, such as ids, is not worth the looking up. */
  #reconsider(): void {
    this.#forgets = this.#found < this.#missed;
    if (this.#forgets) this.#known.clear();
    this.#found = 0;
    this.#missed = 0;
  }
}

const mostRemembered = 10_000;
const longestRemembered = 100;
