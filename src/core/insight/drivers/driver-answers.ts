import { type Moments, merged, momentsOf, momentsOfSums } from "../../measures/drivers/covariance.ts";
import type { GroupedPattern } from "../../measures/drivers/moment-influence.ts";
import type { PatternCounts } from "../counts.ts";
import { numberedByContent } from "./numbered-by-content.ts";

/** The answers that drivers are made of: the touchpoints' headline answers, and the outcome as the last variable. */
export interface DriverAnswers {
  /** Variables, the outcome included. */
  readonly size: number;
  readonly patterns: readonly GroupedPattern[];
  /** Groups of customers that a bootstrap may draw. */
  readonly groups: number;
  readonly groupIsCustomer: boolean;
  readonly people: number;
  /** How many people answered both of two variables (their passes, where groups are not customers), row-major. */
  readonly together: Float64Array;
  /** Whether a variable's answers differ at all. */
  readonly varies: readonly boolean[];
}

/**
 * Answers from counted patterns. Groups beyond `groupsAtMost` are put together, round and round: customers in random
 * groups can be exchanged for each other, and the bootstrap needs no more.
 */
export function driverAnswers(counts: PatternCounts, size: number, groupsAtMost: number): DriverAnswers {
  const groups = Math.min(counts.groups, groupsAtMost);
  const counted = counts.groupIsCustomer ? numberedByContent(counts.patterns) : counts.patterns;
  const patterns = byPresent(
    counted.map(({ present, group, n, sums, products }) => ({
      present,
      group: group % groups,
      moments: momentsOfSums(n, sums, products),
    })),
  );
  return {
    size,
    patterns,
    groups,
    groupIsCustomer: counts.groupIsCustomer && groups === counts.groups,
    people: counts.people,
    together: togetherIn(counts, size),
    varies: Array.from({ length: size }, (_, variable) => variesIn(patterns, variable)),
  };
}

/** The same answers with only the variables of `kept`, in that order; the outcome must be its last. */
export function keeping(answers: DriverAnswers, kept: readonly number[]): DriverAnswers {
  const { size, together } = answers;
  if (kept.length === size) return answers;
  const patterns = byPresent(
    answers.patterns.flatMap((pattern) => {
      const present = kept.flatMap((variable, k) => (pattern.present.includes(variable) ? [k] : []));
      if (present.length === 0) return [];
      const places = present.map((k) => pattern.present.indexOf(kept[k]!));
      return pattern.groups.map(({ group, moments }) => ({ present, group, moments: momentsOf(moments, places) }));
    }),
  );
  return {
    ...answers,
    size: kept.length,
    patterns,
    people: answers.groupIsCustomer ? customersIn(patterns) : answers.people,
    together: Float64Array.from(kept.flatMap((i) => kept.map((j) => together[i * size + j]!))),
    varies: kept.map((variable) => answers.varies[variable]!),
  };
}

/** Only the passes in which everything was answered, and the groups of customers that have such. */
export function complete(answers: DriverAnswers): DriverAnswers {
  const full = answers.patterns.filter(({ present }) => present.length === answers.size);
  const numbers = new Map<number, number>();
  const patterns = full.map(({ present, groups }) => ({
    present,
    groups: groups.map(({ group, moments }) => {
      const number = numbers.get(group) ?? numbers.size;
      numbers.set(group, number);
      return { group: number, moments };
    }),
  }));
  return {
    ...answers,
    patterns,
    groups: numbers.size,
    people: answers.groupIsCustomer ? numbers.size : answers.people,
    varies: answers.varies.map((_, variable) => variesIn(patterns, variable)),
  };
}

/** Passes in which at least one of the variables was answered. */
export const passesIn = ({ patterns }: Pick<DriverAnswers, "patterns">): number =>
  patterns.reduce((sum, { groups }) => groups.reduce((n, { moments }) => n + moments.n, sum), 0);

const customersIn = (patterns: readonly GroupedPattern[]): number =>
  new Set(patterns.flatMap(({ groups }) => groups.map(({ group }) => group))).size;

function byPresent(
  entries: readonly { readonly present: readonly number[]; readonly group: number; readonly moments: Moments }[],
): GroupedPattern[] {
  const patterns = new Map<string, { present: readonly number[]; groups: Map<number, Moments> }>();
  for (const { present, group, moments } of entries) {
    const key = present.join();
    const pattern = patterns.get(key) ?? { present, groups: new Map<number, Moments>() };
    patterns.set(key, pattern);
    const before = pattern.groups.get(group);
    pattern.groups.set(group, before === undefined ? moments : merged(before, moments));
  }
  return [...patterns.values()].map(({ present, groups }) => ({
    present,
    groups: [...groups].map(([group, moments]) => ({ group, moments })),
  }));
}

function togetherIn({ patterns, groupIsCustomer }: PatternCounts, size: number): Float64Array {
  const together = new Float64Array(size * size);
  // A customer counts once for a pair, in however many passes she answered both.
  const counted = new Set<number>();
  for (const { present, group, n } of patterns) {
    for (const i of present) {
      for (const j of present) {
        const pair = i * size + j;
        if (!groupIsCustomer) together[pair]! += n;
        else if (!counted.has(group * size * size + pair)) {
          counted.add(group * size * size + pair);
          together[pair]!++;
        }
      }
    }
  }
  return together;
}

function variesIn(patterns: readonly GroupedPattern[], variable: number): boolean {
  let first: number | undefined;
  for (const { present, groups } of patterns) {
    const at = present.indexOf(variable);
    if (at < 0) continue;
    for (const { moments } of groups) {
      first ??= moments.mean[at]!;
      if (moments.mean[at] !== first || moments.products[at * present.length + at]! > 0) return true;
    }
  }
  return false;
}
