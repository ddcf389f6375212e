import type { Perspective } from "../../experience/experience.ts";
import { exceptionalVsOk } from "../../measures/answers/exceptional-vs-ok.ts";
import { benjaminiHochberg } from "../../measures/comparisons/benjamini-hochberg.ts";
import type { MeanContrast } from "../../measures/comparisons/welch.ts";
import { clusteredPenaltyReward } from "../../measures/drivers/clustered-penalty-reward.ts";
import type { Band } from "../../measures/drivers/penalty-reward.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import type { Interval } from "../../measures/intervals/interval.ts";
import { decisiveEncounter, type LoyaltyByFailures } from "../../measures/journeys/decisive-encounter.ts";
import type { AuditMoment, AuditMoments } from "../audit-value.ts";
import { refusalFor } from "../disclosure/disclosure.ts";
import { labelOf } from "../figure.ts";
import { methodPhrase } from "../method-phrases.ts";
import { asymmetry, decisive, delight } from "../wording/decides.ts";
import { type OutcomeRead, outcomeOfPasses, type TurnedPattern, turned } from "./encounter-outcome.ts";
import type { EncounterCounts } from "./encounters.ts";

/** What to ask the projection's encounters for: enough for every digit shown, little enough to be quick. */
export const encountersWanted = { groups: 1000, passes: 30_000 } as const;

/** What is asked of encounters beside their counts. */
export interface MomentsQuestion {
  /** In the order of the counted touchpoints. */
  readonly touchpoints: readonly string[];
  /** How the outcome is called in the audit: "whole.return". */
  readonly outcome: string;
  readonly perspective: Perspective;
}

/**
 * What bad and exceptional encounters go with in the outcome: which touchpoints must not fail and which delight (catalogue
 * M18), whether delighting or not failing is worth more (M27), and whether a single bad encounter decides (M28).
 *
 * All are differences of the outcome's mean, turned so that less is worse, in its own unit. Passes of one customer are
 * not independent, and errors know it; they also allow for who was not asked everything (`clusteredPenaltyReward`). Figures of
 * a group of fewer than five people are refused. Findings are adjusted for the number of touchpoints.
 */
export function momentsOf(read: OutcomeRead, question: MomentsQuestion): AuditMoments {
  const { counts } = read;
  const patterns = turned(read);
  const shown = figuresFor(read, question);
  const found = decisiveEncounter(loyaltyByFailures(patterns, counts));
  const { none, one, twoOrMore, onlyAt, noneOrOne, noneOrMore, noneOrOnlyAt } = counts.peopleBy;
  const delights = delightsOf(patterns, counts, shown);
  const contrasts = contrastsOf(patterns, counts, shown);
  return {
    outcome: question.outcome,
    n: counts.passes,
    people: counts.people,
    method: methodOf(read, contrasts.groups),
    measured: found.measured,
    oneBad: shown.contrast(found.oneBad, [none, one], { n: found.n.none + found.n.one, people: noneOrOne }),
    twoOrMore: shown.contrast(found.twoBad, [none, twoOrMore], {
      n: found.n.none + found.n.twoOrMore,
      people: noneOrMore,
    }),
    decisive: decisive(found.verdict, [none, one, twoOrMore]),
    touchpoints: question.touchpoints.map((touchpoint, t): AuditMoment => {
      const alone = found.touchpoints[t]!;
      return {
        touchpoint,
        ...contrasts.of[t]!,
        ...delights[t]!,
        oneBad: shown.contrast(alone.effect, [none, onlyAt[t]!], {
          n: found.n.none + alone.n,
          people: noneOrOnlyAt[t]!,
        }),
        decisive: decisive(alone.verdict, [none, onlyAt[t]!, twoOrMore], contrasts.of[t]!.asymmetry),
      };
    }),
  };
}

/** Outcomes by how many touchpoints failed (M28). */
function loyaltyByFailures(patterns: readonly TurnedPattern[], { peopleBy }: EncounterCounts): LoyaltyByFailures {
  const failing = (times: (failures: number) => boolean) => patterns.filter(({ failed }) => times(failed.length));
  const [none, one] = [failing((failures) => failures === 0), failing((failures) => failures === 1)];
  const { clustered } = outcomeOfPasses(one, peopleBy.one);
  return {
    none: outcomeOfPasses(none, peopleBy.none),
    onlyAt: peopleBy.onlyAt.map((people, t) => {
      const there = one.filter(({ failed }) => failed[0] === t);
      return outcomeOfPasses(there, people);
    }),
    // That of all who failed once, which those of single touchpoints do not tell.
    ...(clustered && { oneClustered: clustered }),
    twoOrMore: outcomeOfPasses(
      failing((failures) => failures > 1),
      peopleBy.twoOrMore,
    ),
    measured: { none: meanMeasured(none), one: meanMeasured(one) },
  };
}

function meanMeasured(patterns: readonly TurnedPattern[]): number {
  const passes = patterns.reduce((sum, { n }) => sum + n, 0);
  return passes === 0 ? 0 : patterns.reduce((sum, { n, measured }) => sum + n * measured, 0) / passes;
}

/** By touchpoint, the steps from bad to OK and from OK to exceptional, and what pays more (M27). */
function delightsOf(
  patterns: readonly TurnedPattern[],
  { peopleAt }: EncounterCounts,
  shown: Shown,
): Pick<AuditMoment, "delight" | "stepUp" | "stepDown">[] {
  const found = peopleAt.map((met, t) => {
    const { bad, ok, exceptional } = met;
    const at = (digits: string, people: number) => {
      const so = patterns.filter(({ went }) => digits.includes(went[t]!));
      return outcomeOfPasses(so, people);
    };
    return {
      met,
      levels: { bad: at("1", bad), ok: at("23", ok), exceptional: at("4", exceptional) },
    };
  });
  const all = found.map(({ levels }) => exceptionalVsOk(levels));
  const adjusted = benjaminiHochberg(all.map((steps) => steps?.difference?.p ?? null));
  return found.map(({ met, levels }, t) => {
    const steps = all[t]!;
    const { bad, ok, exceptional } = met;
    const sure = adjusted[t] !== null && adjusted[t]! <= 0.05;
    const finding = steps === null || steps.finding === null || sure ? (steps?.finding ?? null) : "no-difference";
    return {
      delight: delight(finding, [bad, ok, exceptional]),
      stepUp: shown.contrast(steps?.stepUp ?? null, [ok, exceptional], {
        n: levels.ok.n + levels.exceptional.n,
        people: met.okOrExceptional,
      }),
      stepDown: shown.contrast(steps?.stepDown ?? null, [bad, ok], {
        n: levels.bad.n + levels.ok.n,
        people: met.badOrOk,
      }),
    };
  });
}

const bandOfDigit: Readonly<Record<string, Band>> = { 1: "low", 2: "middle", 3: "middle", 4: "high" };

/** By touchpoint, what failing and what excelling there goes with beside all others (M18), and on how many groups that rests. */
function contrastsOf(given: readonly TurnedPattern[], counts: EncounterCounts, shown: Shown) {
  const patterns = given.map(({ went, group, n, sum, squares }) => ({
    bands: Array.from(went, (digit) => bandOfDigit[digit] ?? null),
    ...{ group, n, sum, squares },
  }));
  const found = clusteredPenaltyReward(patterns, counts);
  const of = counts.peopleAt.map(({ bad, ok, exceptional }, t) => {
    const one = found?.touchpoints[t];
    const people = [bad, ok, exceptional];
    const figure = (interval: Interval | null | undefined) =>
      shown.interval(interval ?? null, people, { n: counts.passes, people: counts.people });
    const low = one === undefined ? 0 : one.answers.low;
    const answers = one === undefined ? 0 : low + one.answers.middle + one.answers.high;
    return {
      asymmetry: asymmetry(one?.class ?? "not-classifiable", people),
      penalty: figure(one?.penalty),
      reward: figure(one?.reward),
      shareBad: answers === 0 ? 0 : low / answers,
    };
  });
  return { of, groups: found?.groups ?? 0 };
}

type Shown = ReturnType<typeof figuresFor>;

/** Differences of the outcome as figures; of groups too small, or without an interval, why there is none. */
function figuresFor({ scale: [low, high] }: OutcomeRead, { perspective }: MomentsQuestion) {
  const interval = (
    found: Interval | null,
    groups: readonly number[],
    about: { n: number; people: number },
  ): Figure => {
    const fewest = Math.min(...groups);
    const refused = refusalFor(Math.max(1, fewest), perspective);
    // Nobody met with it, though the touchpoint was measured.
    if (refused !== null) return refused.n === null ? refused : { ...refused, n: fewest };
    if (found === null) return { ok: false, reason: "not-estimable", n: fewest };
    const { value, low: from, high: to } = found;
    return {
      ok: true,
      estimate: {
        ...{ value, low: from, high: to, ...about, unit: "effect", weighted: false },
        method: "difference of means, t interval clustered by customer",
      },
      label: labelOf((50 * (to - from)) / (high - low), fewest),
    };
  };
  return {
    interval,
    contrast(found: MeanContrast | null, groups: readonly number[], about: { n: number; people: number }): Figure {
      const { value = 0, low = null, high = null } = found ?? {};
      return interval(low === null || high === null ? null : { value, low, high }, groups, about);
    },
  };
}

function methodOf({ counts }: OutcomeRead, groups: number): string {
  const isEach = counts.groupIsCustomer && counts.groups === groups;
  return [
    methodPhrase("welch"),
    methodPhrase(isEach ? "jointly-customers" : "jointly-groups", { n: groups }),
    ...(counts.sampled ? [methodPhrase("sampled", { n: counts.passes })] : []),
  ].join("; ");
}
