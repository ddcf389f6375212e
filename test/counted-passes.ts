import type { PassCounts, Pattern, PatternCounts } from "../src/core/insight/counts.ts";
import { type EncounterCounts, failuresIn } from "../src/core/insight/moments/encounters.ts";

/** What somebody answered in one pass, by variable; null where there is no answer. */
export type AnsweredPass = readonly (number | null)[];

/** Passes as the projection counts them for drivers: sums and products by answer pattern and group of customers. */
export function countPatterns(
  passes: readonly AnsweredPass[],
  {
    customers = passes.map((_, pass) => pass),
    groups = Number.POSITIVE_INFINITY,
  }: { readonly customers?: readonly number[]; readonly groups?: number } = {},
): PatternCounts {
  const people = new Set(customers).size;
  const groupIsCustomer = people <= groups;
  const patterns = new Map<string, Pattern & { n: number; sums: number[]; products: number[] }>();
  passes.forEach((answers, pass) => {
    const present = answers.flatMap((answer, variable) => (answer === null ? [] : [variable]));
    if (present.length === 0) return;
    const group = groupIsCustomer ? customers[pass]! : customers[pass]! % groups;
    const key = `${group} ${present}`;
    const size = present.length;
    const pattern = patterns.get(key) ?? {
      present,
      group,
      n: 0,
      sums: present.map(() => 0),
      products: new Array<number>((size * (size + 1)) / 2).fill(0),
    };
    patterns.set(key, pattern);
    pattern.n++;
    let at = 0;
    present.forEach((i, place) => {
      pattern.sums[place]! += answers[i]!;
      for (const j of present.slice(place)) pattern.products[at++]! += answers[i]! * answers[j]!;
    });
  });
  return {
    patterns: [...patterns.values()],
    groups: Math.min(people, groups),
    groupIsCustomer,
    people,
    sampled: false,
    passes: passes.length,
    of: passes.length,
  };
}

/** How one pass went at each required touchpoint: well or not; null not measured; undefined did not apply. */
export type WentWell = readonly (boolean | null | undefined)[];

/** Passes as the projection counts them for journey success. */
export function countSuccesses(
  passes: readonly WentWell[],
  customers: readonly number[] = passes.map((_, pass) => pass),
): PassCounts {
  const required = passes[0]?.length ?? 0;
  const tallies = passes.map((went) => ({
    measured: went.filter((well) => well === true || well === false).length,
    failed: went.filter((well) => well === false).length,
    applicable: went.filter((well) => well !== undefined).length,
  }));
  const count = (is: (went: WentWell, tally: (typeof tallies)[number]) => boolean) =>
    passes.filter((went, pass) => is(went, tallies[pass]!)).length;
  const seen = tallies.flatMap((tally, pass) => (tally.measured > 0 ? [customers[pass]!] : []));
  return {
    people: new Set(seen).size,
    groups: new Set(customers).size,
    measured: tallies.map((tally, pass) => ({ ...tally, group: customers[pass]!, n: 1 })),
    touchpoints: Array.from({ length: required }, (_, t) => ({
      measured: count((went) => went[t] === true || went[t] === false),
      positive: count((went) => went[t] === true),
      failed: count((went) => went[t] === false),
      failedAlone: count((went, { failed }) => went[t] === false && failed === 1),
      failedAloneComplete: count(
        (went, { failed, measured, applicable }) => went[t] === false && failed === 1 && measured === applicable,
      ),
    })),
  };
}

/** A pass by how each of its encounters went ("30142"), with what was said of the outcome. */
export interface WalkedPass {
  readonly went: string;
  readonly outcome: number;
  readonly customer?: number;
}

/** Passes as the projection counts them for what single encounters go with. Without a customer each is another person's. */
export function countEncounters(walked: readonly WalkedPass[]): EncounterCounts {
  const passes = walked.map((pass, at) => ({ customer: 1_000_000 + at, ...pass }));
  const customers = [...new Set(passes.map(({ customer }) => customer))];
  const peopleIn = (is: (went: string) => boolean) =>
    new Set(passes.filter(({ went }) => is(went)).map(({ customer }) => customer)).size;
  const failed = (went: string) => failuresIn(went).at.join();
  const touchpoints = Array.from({ length: passes[0]?.went.length ?? 0 }, (_, t) => t);
  return {
    patterns: passes.map(({ went, outcome, customer }) => ({
      ...{ went, group: customers.indexOf(customer), n: 1, sum: outcome, squares: outcome ** 2 },
    })),
    ...{ groups: customers.length, groupIsCustomer: true, people: customers.length, passes: passes.length },
    sampled: false,
    peopleAt: touchpoints.map((t) => ({
      bad: peopleIn((went) => went[t] === "1"),
      ok: peopleIn((went) => "23".includes(went[t]!)),
      exceptional: peopleIn((went) => went[t] === "4"),
      badOrOk: peopleIn((went) => "123".includes(went[t]!)),
      okOrExceptional: peopleIn((went) => "234".includes(went[t]!)),
    })),
    peopleBy: {
      none: peopleIn((went) => failed(went) === ""),
      one: peopleIn((went) => failuresIn(went).at.length === 1),
      twoOrMore: peopleIn((went) => failuresIn(went).at.length > 1),
      noneOrOne: peopleIn((went) => failuresIn(went).at.length < 2),
      noneOrMore: peopleIn((went) => failuresIn(went).at.length !== 1),
      onlyAt: touchpoints.map((t) => peopleIn((went) => failed(went) === `${t}`)),
      noneOrOnlyAt: touchpoints.map((t) => peopleIn((went) => ["", `${t}`].includes(failed(went)))),
    },
  };
}
