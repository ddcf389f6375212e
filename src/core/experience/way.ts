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

/**
 * The encounters of one customer in one journey, in order of time (those of one moment as they were given), and which of them are of the same pass as the one with that id: those
 * of the pass that was told, else those that no pause longer than `gap` seconds parts from it. Without a gap, or where the time
 * is not known to the day, it walks alone. The projection derives passes by the same rule (`derive-passes.sql`).
 */
export function wayOf<Encounter extends OnTheWay>(
  encounters: readonly Encounter[],
  id: string,
  gap: number | null,
): { readonly all: readonly Encounter[]; readonly samePass: ReadonlySet<string> } {
  const all = encounters.toSorted((a, b) => momentOf(a) - momentOf(b));
  const here = all.find((one) => one.id === id);
  if (here === undefined) return { all, samePass: new Set() };
  if (here.pass !== null)
    return { all, samePass: new Set(all.filter(({ pass }) => pass === here.pass).map((one) => one.id)) };
  const samePass = new Set([id]);
  if (gap === null || !isOrderly(here)) return { all, samePass };
  const derived = all.filter((one) => one.pass === null && isOrderly(one));
  const place = derived.indexOf(here);
  const isNear = (at: number) => momentOf(derived[at]!) - momentOf(derived[at - 1]!) <= gap;
  for (let at = place; at > 0 && isNear(at); at--) samePass.add(derived[at - 1]!.id);
  for (let at = place + 1; at < derived.length && isNear(at); at++) samePass.add(derived[at]!.id);
  return { all, samePass };
}

const isOrderly = ({ precision }: OnTheWay): boolean => precision === "second" || precision === "day";

/** Seconds since 1970. */
function momentOf({ at }: OnTheWay): number {
  const lived = livedAt(at);
  return lived === null ? 0 : instantOf(lived);
}
