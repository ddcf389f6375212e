import type { Random } from "../../src/core/measures/numbers/random.ts";

/** One of the catalogue's ten traps, acted again: what whoever falls into it would say, and what Polku says. */
export interface Trap {
  readonly trap: string;
  readonly truth: string;
  readonly fallen: string;
  readonly ours: string;
  /** Whether ours keeps out of it. */
  readonly holds: boolean;
}

export type Act = (random: Random, draws: number) => Trap;

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
export const within = ({ low, high }: { readonly low: number; readonly high: number }, truth: number): boolean =>
  low <= truth && truth <= high;
