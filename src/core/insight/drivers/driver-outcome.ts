import { fewestTogether } from "../../measures/drivers/driver-evidence.ts";
import { at, type Counted } from "../counted.ts";
import { mayBePart } from "../disclosure/disclosure.ts";
import type { GuardedCounts } from "../disclosure/guarded-counts.ts";
import { outcomesToRestOn } from "../outcome-figures.ts";
import type { Variable } from "../variable.ts";

/** What drivers explain: how it is called, how it is asked for, and whether more of it is better. */
export interface DriverOutcome {
  readonly name: string;
  readonly variable: Variable;
  readonly good: boolean;
}

/** Complaints and purchases are never explained unless asked for. */
const neverByDefault = ["complained", "purchased"];
const wholeInOrder = ["return", "recommend", "satisfaction"];

/**
 * The outcome asked for; else the first there is of: something that happened to some customers and not to others, coming
 * again, recommendation as a number, satisfaction with the whole. Null when there is none; "withheld" where it is not told: no other
 * takes its place.
 */
export async function outcomeOf(
  counts: Pick<GuardedCounts, "outcomes">,
  { slice, answers }: Pick<Counted, "slice" | "answers">,
  { outcome: asked }: { readonly outcome?: string },
): Promise<DriverOutcome | "withheld" | null> {
  const happenings = outcomesToRestOn(await counts.outcomes(slice), slice.perspective).filter(
    ({ codes }) => codes.length === 2,
  );
  const whole = at(null, answers);
  const happening = (kind: string): DriverOutcome | "withheld" | null => {
    const found = happenings.find((one) => one.kind === kind);
    if (found === undefined) return null;
    if (found.leavesFew) return "withheld";
    return {
      name: kind,
      good: found.good,
      variable: { touchpoint: null, answer: `outcome.${kind}`, scale: [0, 1] },
    };
  };
  const answer = (key: string): DriverOutcome | "withheld" | null => {
    const found = whole.find((one) => one.answer === key);
    if (found === undefined || found.people === 0) return null;
    if (!mayBePart(found, slice.perspective)) return "withheld";
    return { name: `whole.${key}`, good: true, variable: { touchpoint: null, answer: key, scale: found.scale } };
  };
  if (asked !== undefined) return asked.startsWith("whole.") ? answer(asked.slice("whole.".length)) : happening(asked);

  for (const { kind } of happenings) if (!neverByDefault.includes(kind)) return happening(kind);
  const people = (key: string): number => whole.find((one) => one.answer === key)?.people ?? 0;
  // With fewer people the first that was asked stands, and is refused for that reason rather than as never asked.
  const chosen =
    wholeInOrder.find((key) => people(key) >= fewestTogether) ?? wholeInOrder.find((key) => people(key) > 0);
  return chosen === undefined ? null : answer(chosen);
}
