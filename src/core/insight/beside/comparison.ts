import type { Figure, People } from "../../measures/intervals/estimate.ts";
import { peopleOf } from "../../measures/intervals/estimate.ts";
import { fewestPeople } from "../../measures/intervals/suppression.ts";
import type { Audit, AuditPriority, AuditTouchpoint } from "../audit-value.ts";
import { labelOf } from "../figure.ts";
import type { Slice } from "../slice.ts";
import { type Apart, type Change, changes, type Pair } from "../wording/change.ts";
import type { Says } from "../wording/sayable.ts";
import { saidVerdict } from "../wording/standing.ts";
import { slicesApart } from "./slices-apart.ts";

/** One figure then and now, and what may be said of the difference, now less then. */
export interface ComparedFigure {
  readonly measure: string;
  readonly before: Figure;
  readonly now: Figure;
  readonly difference: Figure;
  readonly says: Says<"change">;
}

/** A touchpoint then and now; null where it was not on the journey. */
export interface ComparedTouchpoint extends ComparedFigure {
  readonly touchpoint: string;
  readonly verdict: { readonly before: Says<"verdict"> | null; readonly now: Says<"verdict"> | null };
}

/** A touchpoint that had a rank among the priorities then or now; null where it was not among them at all. */
export interface ComparedPriority {
  readonly touchpoint: string;
  readonly before: Pick<AuditPriority, "rank" | "rankTo" | "gain"> | null;
  readonly now: Pick<AuditPriority, "rank" | "rankTo" | "gain"> | null;
}

/** What an audit is about, and what it rests on. */
export interface Compared extends People {
  readonly slice: Slice;
  readonly period: Audit["period"];
  readonly experiences: number;
}

/** Two audits of a journey beside each other. */
export interface Comparison {
  readonly journey: string;
  readonly before: Compared;
  readonly now: Compared;
  readonly apart: Apart;
  /** What was said of the whole, and journey success under "success". */
  readonly whole: readonly ComparedFigure[];
  readonly touchpoints: readonly ComparedTouchpoint[];
  readonly priorities: readonly ComparedPriority[];
}

/**
 * Two audits beside each other: each touchpoint by the measure it is judged by now, or was, where now has none. Where the two
 * share answers and differ by those of fewer than five people, neither figure is shown here: subtracted, they would tell of these.
 */
export function comparisonOf(before: Audit, now: Audit): Comparison {
  const apart = slicesApart(before, now);
  const wholes = wholePairs(before, now);
  const touchpoints = touchpointPairs(before, now);
  const pairs = [...wholes, ...touchpoints].map((pair): Pair & { few: boolean } => {
    const few = apart === "overlapping" && tellsOfFew(pair);
    return few ? { before: leavesFew, now: leavesFew, few } : { before: pair.before, now: pair.now, few };
  });
  const said = changes(pairs, apart);
  const compared = (measure: string, at: number): ComparedFigure => {
    const { before, now, few } = pairs[at]!;
    const change = said[at]!;
    const says = few ? "few-between" : change.says;
    return { measure, before, now, difference: differenceOf(pairs[at]!, change), says };
  };
  return {
    journey: now.journey,
    ...{ before: aboutOf(before), now: aboutOf(now), apart },
    whole: wholes.map(({ measure }, at) => compared(measure, at)),
    touchpoints: touchpoints.map(({ measure, touchpoint, verdict }, at) => ({
      ...{ touchpoint, verdict },
      ...compared(measure, wholes.length + at),
    })),
    priorities: prioritiesOf(before, now),
  };
}

const aboutOf = (audit: Audit): Compared => ({
  ...{ slice: audit.slice, period: audit.period, experiences: audit.experiences },
  ...peopleOf(audit),
});

interface FigurePair extends Pair {
  readonly measure: string;
}
interface TouchpointPair extends FigurePair, Pick<ComparedTouchpoint, "touchpoint" | "verdict"> {}

const notMeasured: Figure = { ok: false, reason: "not-measured", n: 0 };
const leavesFew: Figure = { ok: false, reason: "leaves-few", n: null };

/** Of each answer one measure, the one it is known by, where either audit has it; then what happened, and journey success. */
function wholePairs(before: Audit, now: Audit): FigurePair[] {
  const all = [...Object.keys(now.whole), ...Object.keys(before.whole)].filter((key) => !key.includes("@"));
  const byAnswer = Map.groupBy(new Set(all), (key) => (key.startsWith("outcome.") ? key : answerOf(key)));
  const measures = [...byAnswer.values()].map(
    (keys) => knownBy.flatMap((kind) => keys.filter((key) => key.endsWith(kind)))[0] ?? keys[0]!,
  );
  return [
    ...measures.map((measure) => ({
      ...{ measure, before: before.whole[measure] ?? notMeasured, now: now.whole[measure] ?? notMeasured },
    })),
    // Success in fewer touchpoints is another thing.
    ...(rated(before) === rated(now)
      ? [{ measure: "success", before: before.success.estimate, now: now.success.estimate }]
      : []),
  ].filter((pair) => pair.before.ok || pair.now.ok);
}

const rated = ({ success }: Audit): string => Object.keys(success.unlock).toSorted().join(" ");

const answerOf = (measure: string): string => measure.slice(0, measure.lastIndexOf("."));
const knownBy = [".positive", ".nps", ".easy", ".netExceeded", ".net", ".yes"];

/** In the order of the journey now; what is not there any more comes last. */
function touchpointPairs(before: Audit, now: Audit): TouchpointPair[] {
  const [earlier, later] = [byKey(before), byKey(now)];
  return [...new Set([...later.keys(), ...earlier.keys()])].map((touchpoint) => {
    const [was, is] = [earlier.get(touchpoint), later.get(touchpoint)];
    const shared = [is?.headline, was?.headline].find((key) => key && was?.measures[key] && is?.measures[key]);
    const measure = shared ?? (is?.headline || was?.headline || "");
    return {
      ...{ touchpoint, measure },
      ...{ before: was?.measures[measure] ?? notMeasured, now: is?.measures[measure] ?? notMeasured },
      verdict: { before: was ? saidVerdict(was) : null, now: is ? saidVerdict(is) : null },
    };
  });
}

const byKey = ({ touchpoints }: Audit): ReadonlyMap<string, AuditTouchpoint> =>
  new Map(touchpoints.map((touchpoint) => [touchpoint.key, touchpoint]));

/** Whether the answers that one has and the other has not may be of fewer than five people. */
function tellsOfFew({ before, now }: Pair): boolean {
  if (!before.ok || !now.ok) return false;
  const [was, is] = [before.estimate, now.estimate];
  if (was.n === is.n && was.people === is.people && was.value === is.value) return false;
  return Math.abs(is.people - was.people) < fewestPeople;
}

function differenceOf({ before, now }: Pair, { says, difference }: Change): Figure {
  if (difference === null || !before.ok || !now.ok) return { ok: false, reason: says, n: null };
  const { value, low, high, unit } = difference;
  const [was, is] = [before.estimate, now.estimate];
  return {
    ok: true,
    estimate: {
      ...{ value, low, high, n: was.n + is.n, people: Math.min(was.people, is.people), unit },
      method:
        "from the two intervals (Newcombe; Zou & Donner), adjusted for the comparisons beside it (Benjamini–Hochberg)",
      weighted: was.weighted || is.weighted,
    },
    label: labelOf((high - low) * halfOn[unit], Math.min(was.people, is.people)),
  };
}

/** Half of an interval in a unit, in points on 0–100; of a mean as if its scale had five steps. */
const halfOn = { share: 50, points: 0.25, mean: 12.5, index: 0.5, effect: 12.5 } as const;

function prioritiesOf(before: Audit, now: Audit): ComparedPriority[] {
  const of = ({ priorities }: Audit, key: string) => {
    const found = priorities.find(({ touchpoint }) => touchpoint === key);
    if (found === undefined) return null;
    const { rank, rankTo, gain } = found;
    return { rank, ...(rankTo !== undefined && { rankTo }), gain };
  };
  const keys = [...byKey(now).keys(), ...byKey(before).keys()];
  const among = [...new Set(keys)].map((touchpoint) => ({
    ...{ touchpoint, before: of(before, touchpoint), now: of(now, touchpoint) },
  }));
  const place = ({ now, before }: ComparedPriority) => now?.rank ?? (before?.rank ?? 1000) + 1000;
  return among
    .filter(({ before, now }) => (before?.rank ?? now?.rank ?? null) !== null)
    .sort((a, b) => place(a) - place(b));
}
