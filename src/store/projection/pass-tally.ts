import type { PassCounts } from "../../core/insight/counts.ts";
import type { Column } from "./duckdb.ts";

/** So many touchpoints fit one sum of powers of two that is still a small whole number. */
export const bitsInWord = 30;

/** Words of bits per pass, a bit a required touchpoint: what was measured, what failed, what does not apply. */
export interface Bits {
  readonly measured: readonly Column[];
  readonly failed: readonly Column[];
  readonly not: readonly Column[];
}

/** Passes being counted by how many touchpoints they had measured and failed, and touchpoints by what became of them. */
export class Tally {
  readonly #required: number;
  readonly #counts = new Map<number, PassCount>();
  /** By touchpoint: measured, failed, failed alone, and that in a complete pass. */
  readonly #measured: Float64Array;
  readonly #failed: Float64Array;
  readonly #alone: Float64Array;
  readonly #aloneComplete: Float64Array;

  constructor(required: number) {
    this.#required = required;
    this.#measured = new Float64Array(required);
    this.#failed = new Float64Array(required);
    this.#alone = new Float64Array(required);
    this.#aloneComplete = new Float64Array(required);
  }

  add(group: number, pass: number, bits: Bits): void {
    const measured = onesIn(bits.measured, pass);
    const failed = onesIn(bits.failed, pass);
    const applicable = this.#required - onesIn(bits.not, pass);
    const key = ((group * 512 + measured) * 512 + failed) * 512 + applicable;
    const count = this.#counts.get(key);
    if (count === undefined) this.#counts.set(key, { measured, failed, applicable, group, n: 1 });
    else count.n++;
    for (let word = 0; word < bits.measured.length; word++) {
      addBits(this.#measured, bits.measured[word]![pass]!, word);
      if (failed === 0) continue;
      addBits(this.#failed, bits.failed[word]![pass]!, word);
      if (failed > 1) continue;
      addBits(this.#alone, bits.failed[word]![pass]!, word);
      if (measured === applicable) addBits(this.#aloneComplete, bits.failed[word]![pass]!, word);
    }
  }

  get touchpoints(): PassCounts["touchpoints"] {
    return Array.from(this.#measured, (measured, at) => ({
      measured,
      positive: measured - this.#failed[at]!,
      failed: this.#failed[at]!,
      failedAlone: this.#alone[at]!,
      failedAloneComplete: this.#aloneComplete[at]!,
    }));
  }

  /** In order of group, then of measured, failed and applicable. */
  byGroup(): PassCount[] {
    return [...this.#counts.values()].sort(
      (a, b) => a.group - b.group || a.measured - b.measured || a.failed - b.failed || a.applicable - b.applicable,
    );
  }
}

interface PassCount {
  readonly measured: number;
  readonly failed: number;
  readonly applicable: number;
  readonly group: number;
  n: number;
}

/** Counts each bit of a word where its touchpoint is counted. */
function addBits(counts: Float64Array, bits: number, word: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) counts[word * bitsInWord + 31 - Math.clz32(rest & -rest)]! += 1;
}

function onesIn(words: readonly Column[], pass: number): number {
  let count = 0;
  for (let word = 0; word < words.length; word++) count += ones(words[word]![pass]!);
  return count;
}

/** How many bits are set in a word: in pairs, in fours, in eights, and these added. Warren (2012), Hacker's Delight, 5-1. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
