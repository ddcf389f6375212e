import type { Perspective } from "../../experience/experience.ts";
import { type Contradiction, type ContradictionCounts, contradiction } from "../../measures/answers/contradiction.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import { fewestPeople } from "../../measures/intervals/suppression.ts";
import { codesInBand, positiveCodes } from "../bands.ts";
import { at, type Counted } from "../counted.ts";
import type { AnswerCounts } from "../counts.ts";
import { isCloseCircle, refusalFor } from "../disclosure/disclosure.ts";
import type { GuardedCounts } from "../disclosure/guarded-counts.ts";
import { labelOf } from "../figure.ts";
import { byName, type Reader, readingOf } from "../figures.ts";
import { outcomesToRestOn } from "../outcome-figures.ts";
import { shareFigure } from "../share-figure.ts";
import { lastSaidTold } from "./last-said-told.ts";

/** What tells of leaving: that it happened, or that somebody would hardly come again. */
export type Leaving = "churned" | "whole.return";

/** Days after an answer within which whoever left counts as leaving, where only those who left are told of. */
export const horizon = 180;

export interface SatisfiedLeaving {
  /** What leaving is here; null where nothing tells of it, or nobody said how satisfied they were. */
  readonly leaving: Leaving | null;
  /** By the names of `contradiction`. */
  readonly figures: Readonly<Record<string, Figure>>;
}

/**
 * Who is satisfied with the whole and leaves all the same, each person once by the last answer. Leaving is what happened,
 * or else what was said of coming again; never both in one table.
 */
export async function satisfiedLeaving(
  counts: Pick<GuardedCounts, "outcomes" | "lastSaid" | "leaving">,
  { slice, answers }: Pick<Counted, "slice" | "answers">,
  reader: Reader,
): Promise<SatisfiedLeaving> {
  const whole = new Map(byName(at(null, answers)));
  const satisfaction = [whole.get("satisfaction"), whole.get("smiley")].find(
    (one) => one !== undefined && one.people > 0,
  );
  if (satisfaction === undefined) return { leaving: null, figures: {} };
  const positive = positiveCodes(readingOf(satisfaction, reader));

  const happened = await byWhatHappened(counts, slice, satisfaction, positive);
  if (happened === null) return withheld("churned");
  if (sizeOf(happened) >= fewestPeople) return found("churned", happened, slice.perspective);
  const returning = whole.get("return");
  if (returning === undefined || returning.people === 0) return found("churned", happened, slice.perspective);
  const hardly = codesInBand("negative", readingOf(returning, reader));
  const told = await lastSaidTold(counts, slice, [satisfaction, returning]);
  if (told === null) return withheld("whole.return");
  const said = tableOf(
    told.flatMap(({ said: [how, again], n }) =>
      typeof how === "number" && typeof again === "number"
        ? [{ satisfied: positive.includes(how), leaving: hardly.includes(again), n }]
        : [],
    ),
  );
  return found("whole.return", said, slice.perspective);
}

/**
 * Leaving as it happened. Where it is told of some that they did not leave, those of whom it is told count, each by what
 * was known last; where only leaving is told, those who could be followed for the horizon. Null: withheld.
 */
async function byWhatHappened(
  counts: Pick<GuardedCounts, "outcomes" | "lastSaid" | "leaving">,
  slice: Counted["slice"],
  satisfaction: AnswerCounts,
  positive: readonly number[],
): Promise<ContradictionCounts | null> {
  const churned = outcomesToRestOn(await counts.outcomes(slice), slice.perspective).find(
    ({ kind }) => kind === "churned",
  );
  if (churned === undefined || churned.leavesFew) return tableOf([]);
  if (churned.codes.length === 1) {
    const followed = await counts.leaving(slice, satisfaction, "churned", horizon);
    return tableOf(
      followed.flatMap(({ code, fate, n }) =>
        fate === "left" || fate === "stayed"
          ? [{ satisfied: positive.includes(code), leaving: fate === "left", n }]
          : [],
      ),
    );
  }
  const variables = [satisfaction, { touchpoint: null, answer: "outcome.churned", scale: [0, 1] as const }];
  const told = await lastSaidTold(counts, slice, variables);
  if (told === null) return null;
  return tableOf(
    told.flatMap(({ said: [how, left], n }) =>
      typeof how === "number" && left !== null ? [{ satisfied: positive.includes(how), leaving: left === 1, n }] : [],
    ),
  );
}

const withheld = (leaving: Leaving): SatisfiedLeaving => {
  const names = [
    "contradictionRate",
    "satisfiedOfLeavers",
    "dissatisfiedLeaveRate",
    "hostageRate",
    "contradictionOfAll",
  ];
  const figure = { ok: false, reason: "withheld", n: null } as const;
  return { leaving, figures: Object.fromEntries([...names, "riskDifference"].map((name) => [name, figure])) };
};

function tableOf(
  people: readonly { readonly satisfied: boolean; readonly leaving: boolean; readonly n: number }[],
): ContradictionCounts {
  const table = { satisfiedLeaving: 0, satisfiedStaying: 0, dissatisfiedLeaving: 0, dissatisfiedStaying: 0 };
  for (const { satisfied, leaving, n } of people)
    table[`${satisfied ? "satisfied" : "dissatisfied"}${leaving ? "Leaving" : "Staying"}`] += n;
  return table;
}

const sizeOf = (table: ContradictionCounts): number =>
  table.satisfiedLeaving + table.satisfiedStaying + table.dissatisfiedLeaving + table.dissatisfiedStaying;

/**
 * Shares of one table can be subtracted. Where few are satisfied, or few are not, no share is told that holds both. Of colleagues none is told
 * at all where few are of any one kind: with the figures of both answers a single share tells the whole table.
 */
function found(leaving: Leaving, table: ContradictionCounts, perspective: Perspective): SatisfiedLeaving {
  const told = contradiction(table);
  if (told === null) return { leaving: null, figures: {} };
  const { satisfiedLeaving, satisfiedStaying, dissatisfiedLeaving, dissatisfiedStaying } = table;
  const [satisfied, others] = [satisfiedLeaving + satisfiedStaying, dissatisfiedLeaving + dissatisfiedStaying];
  const [leavers, stayers] = [satisfiedLeaving + dissatisfiedLeaving, satisfiedStaying + dissatisfiedStaying];
  const few = (...kinds: readonly number[]): Figure | null => {
    const fewest = Math.min(...kinds.filter((n) => n > 0));
    return refusalFor(fewest, perspective);
  };
  const none = isCloseCircle(perspective) ? few(satisfied, others, leavers, stayers) : null;
  const share = (x: number, of: number): Figure => none ?? shareFigure(x, of, perspective);
  const both = (x: number, of: number): Figure => few(satisfied, others) ?? share(x, of);
  const figures = {
    contradictionRate: share(satisfiedLeaving, satisfied),
    satisfiedOfLeavers: both(satisfiedLeaving, leavers),
    dissatisfiedLeaveRate: share(dissatisfiedLeaving, others),
    hostageRate: share(dissatisfiedStaying, others),
    contradictionOfAll: both(satisfiedLeaving, satisfied + others),
  };
  return { leaving, figures: { ...figures, riskDifference: riskDifference(told, figures) } };
}

/** In percentage points; where one of the two shares is not shown neither is what they differ by. */
function riskDifference(
  { riskDifference, n }: Contradiction,
  { contradictionRate, dissatisfiedLeaveRate }: Readonly<Record<"contradictionRate" | "dissatisfiedLeaveRate", Figure>>,
): Figure {
  if (!contradictionRate.ok) return contradictionRate;
  if (!dissatisfiedLeaveRate.ok) return dissatisfiedLeaveRate;
  const { value, low, high } = riskDifference!;
  const estimate = { value: 100 * value, low: 100 * low, high: 100 * high, n, people: n } as const;
  return {
    ok: true,
    estimate: { ...estimate, unit: "points", method: "Newcombe", weighted: false },
    label: labelOf(50 * (high - low), n),
  };
}
