import type { Run } from "./neighbours.ts";

/** Neighbouring columns that need a width together: a name over one, an owner over several, a stage over all of its own. */
export interface Need extends Run {
  readonly width: number;
}

/**
 * Divides `room` among `count` columns: equally, but none narrower than `least`, and each as wide as its needs tell; what
 * some need more, the others give in equal parts. Where the room is too small, the columns are just as wide as they need.
 */
export function spread(count: number, needs: readonly Need[], least: number, room: number): number[] {
  const floors = Array.from({ length: count }, () => least);
  for (const { from, to, width } of needs.toSorted((a, b) => a.to - a.from - (b.to - b.from))) {
    const missing = width - sum(floors.slice(from, to + 1));
    for (let at = from; missing > 0 && at <= to; at += 1) floors[at]! += missing / (to - from + 1);
  }
  // The level to which the narrow ones rise: those above it keep what they need, the others share the rest.
  const widest = floors.toSorted((a, b) => b - a);
  let level = room / count;
  for (let wide = 1; wide < count && level < widest[wide - 1]!; wide += 1)
    level = (room - sum(widest.slice(0, wide))) / (count - wide);
  return floors.map((floor) => Math.max(floor, level));
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
