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
  readonly touchpoints: PassesOfTouchpoint[];
  readonly #counts = new Map<number, PassCount>();

  constructor(required: number) {
    const none = { measured: 0, positive: 0, failed: 0, failedAlone: 0, failedAloneComplete: 0 };
    this.touchpoints = Array.from({ length: required }, () => ({ ...none }));
  }

  add(group: number, pass: number, bits: Bits): void {
    const measured = onesIn(bits.measured, pass);
    const failed = onesIn(bits.failed, pass);
    const applicable = this.touchpoints.length - onesIn(bits.not, pass);
    const key = ((group * 512 + measured) * 512 + failed) * 512 + applicable;
    const count = this.#counts.get(key);
    if (count === undefined) this.#counts.set(key, { measured, failed, applicable, group, n: 1 });
    else count.n++;

    const isComplete = measured === applicable;
    for (let word = 0; word < bits.measured.length; word++) {
      const failedHere = bits.failed[word]![pass]!;
      for (let rest = bits.measured[word]![pass]!; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        const touchpoint = this.touchpoints[word * bitsInWord + 31 - Math.clz32(bit)]!;
        touchpoint.measured++;
        if ((failedHere & bit) === 0) touchpoint.positive++;
        else {
          touchpoint.failed++;
          if (failed === 1) touchpoint.failedAlone++;
          if (failed === 1 && isComplete) touchpoint.failedAloneComplete++;
        }
      }
    }
  }

  /** In order of group, then of measured, failed and applicable. */
  byGroup(): PassCount[] {
    return [...this.#counts.values()].sort(
      (a, b) => a.group - b.group || a.measured - b.measured || a.failed - b.failed || a.applicable - b.applicable,
    );
  }
}

type PassesOfTouchpoint = { -readonly [Name in keyof PassCounts["touchpoints"][number]]: number };

interface PassCount {
  readonly measured: number;
  readonly failed: number;
  readonly applicable: number;
  readonly group: number;
  n: number;
}

function onesIn(words: readonly Column[], pass: number): number {
  let count = 0;
  for (let word = 0; word < words.length; word++) count += ones(words[word]![pass]!);
  return count;
}

/** How many bits are set in a word. */
function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
