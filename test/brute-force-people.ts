import { dayOf } from "../src/core/calendar.ts";
import type { Followed, LastSaid } from "../src/core/insight/leaving/last-said.ts";
import type { Variable } from "../src/core/insight/variable.ts";
import type { KnownOutcome } from "../src/store/records/log/log-entry.ts";
import { groupBy, momentOf, person, type Read, toldIn, valueIn } from "./brute-force-counts.ts";

/** People by what they said last of several things, read off a list. */
export function lastSaid(
  there: readonly Read[],
  outcomes: readonly KnownOutcome[],
  journey: string,
  variables: readonly Variable[],
): LastSaid[] {
  const happenings = outcomesOfPeople(there, outcomes, journey);
  const told = [...groupBy(there, person)].flatMap(([whose, some]): LastSaid["said"][] => {
    const ordered = inOrder(some);
    const said = variables.map((variable) => {
      if (!variable.answer.startsWith("outcome."))
        return ordered.map((one) => toldIn(one, variable)).findLast((value) => value !== null) ?? null;
      const last = happenings.filter((one) => one.whose === whose && `outcome.${one.outcome.kind}` === variable.answer);
      return last.length === 0 ? null : Number(last.at(-1)!.outcome.happened);
    });
    const isSomething = said.some((value, at) => value !== null && !variables[at]!.answer.startsWith("outcome."));
    return isSomething ? [said] : [];
  });
  return [...groupBy(told, (said) => JSON.stringify(said)).values()].map((some) => ({
    said: some[0]!,
    n: some.length,
  }));
}

/** Customers by their last answer and by what became of them. */
export function followed(
  there: readonly Read[],
  outcomes: readonly KnownOutcome[],
  { journey, kind }: { readonly journey: string; readonly kind: string },
  variable: Variable,
  horizon: number,
): Followed[] {
  const left = outcomes.filter((one) => one.journey === journey && one.kind === kind && one.happened);
  if (left.length === 0) return [];
  const observed = Math.max(...left.map(({ day }) => dayOf(day)!));
  const happenings = outcomesOfPeople(there, left, journey);
  const known = there.filter((one) => isKnown(one) && valueIn(one, variable) !== null);
  const told = [...groupBy(known, person)].map(([whose, some]) => {
    const last = inOrder(some).at(-1)!;
    const answered = dayOf(last.experience.day)!;
    const days = happenings.filter((one) => one.whose === whose).map(({ outcome }) => dayOf(outcome.day)!);
    const after = days.filter((day) => day >= answered);
    const fate =
      after.length === 0 && days.length > 0
        ? "left-before"
        : answered + horizon > observed
          ? "not-followed"
          : after.some((day) => day <= answered + horizon)
            ? "left"
            : "stayed";
    return { code: valueIn(last, variable)!, fate } as const;
  });
  return [...groupBy(told, (one) => JSON.stringify(one)).values()].map((some) => ({ ...some[0]!, n: some.length }));
}

/** Customers, and whoever walked a pass that was given: not somebody of one experience alone. */
const isKnown = ({ experience }: Read): boolean => experience.customer !== null || experience.pass !== undefined;

const inOrder = (some: readonly Read[]): Read[] =>
  some.toSorted((a, b) => momentOf(a.experience) - momentOf(b.experience) || a.number - b.number);

/** What was told of people of the slice, earliest first: of the customer, or of a pass that the person walked. */
function outcomesOfPeople(there: readonly Read[], outcomes: readonly KnownOutcome[], journey: string) {
  return outcomes
    .filter((outcome) => outcome.journey === journey)
    .toSorted((a, b) => momentOf(a) - momentOf(b) || a.number - b.number)
    .flatMap((outcome) => {
      if (outcome.pass === undefined)
        return outcome.customer === null ? [] : [{ outcome, whose: `customer ${outcome.customer}` }];
      const walked = there.filter(({ pass }) => pass === `${journey} ${outcome.pass}`);
      const customers = walked.flatMap(({ experience }) => experience.customer ?? []);
      const whose = customers.length === 0 ? `pass ${journey} ${outcome.pass}` : `customer ${Math.min(...customers)}`;
      return walked.length === 0 ? [] : [{ outcome, whose }];
    });
}

/** Of each person the last of some experiences. */
export const lastOfEach = (some: readonly Read[]): Read[] =>
  [...groupBy(some, person).values()].map((theirs) => inOrder(theirs).at(-1)!);
