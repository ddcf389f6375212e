import type { Precision } from "./experience.ts";
import { instantOf, livedAt } from "./lived-at.ts";

/** What tells where an encounter stands on its customer's way. */
export interface OnTheWay {
  readonly id: string;
  /** ISO 8601 with offset, as it was told. */
  readonly at: string;
  readonly precision: Precision;
  readonly pass: string | null;
}

/** An encounter, and which of its customer's passes it is of: they are numbered from 1 in order of time. */
export type OnThePass<Encounter> = Encounter & { readonly passNumber: number };

/**
 * The encounters of one customer in one journey, in order of time (those of one moment as they were given), each with its pass: the one
 * that was told, else all that no pause longer than `gap` seconds parts. Without a gap, or where the time is not known to the day, each is
 * a pass by itself. The projection derives passes by the same rule (`derive-passes.sql`).
 */
export function wayOf<Encounter extends OnTheWay>(
  encounters: readonly Encounter[],
  gap: number | null,
): OnThePass<Encounter>[] {
  const told = new Map<string, number>();
  let passes = 0;
  let before: { readonly moment: number; readonly passNumber: number } | undefined;
  return encounters
    .toSorted((a, b) => momentOf(a) - momentOf(b))
    .map((one) => {
      if (one.pass !== null) {
        const passNumber = told.get(one.pass) ?? ++passes;
        told.set(one.pass, passNumber);
        return { ...one, passNumber };
      }
      if (gap === null || !isOrderly(one)) return { ...one, passNumber: ++passes };
      const moment = momentOf(one);
      const passNumber = before !== undefined && moment - before.moment <= gap ? before.passNumber : ++passes;
      before = { moment, passNumber };
      return { ...one, passNumber };
    });
}

const isOrderly = ({ precision }: OnTheWay): boolean => precision === "second" || precision === "day";

/** Seconds since 1970. */
function momentOf({ at }: OnTheWay): number {
  const lived = livedAt(at);
  return lived === null ? 0 : instantOf(lived);
}
