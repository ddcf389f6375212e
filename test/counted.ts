import { type AnswerKind, type Scale, standardAnswers } from "../src/core/experience/answers.ts";
import type { AnswerCounts, Together } from "../src/core/insight/counts.ts";
import type { Variable } from "../src/core/insight/variable.ts";
import type { Code, CodePair } from "../src/core/measures/intervals/counted-answers.ts";

/** One answer somebody gave, as a test states it. Without a customer it is another person's. */
export interface Given {
  readonly touchpoint: string | null;
  readonly answer: string;
  readonly code: number;
  readonly customer?: string | number;
  readonly weight?: number;
}

/** Counts of answers at one touchpoint by how many gave each value, everybody once. */
export function someAnswers(counts: Readonly<Record<number, number>>, about: Partial<AnswerCounts> = {}): AnswerCounts {
  const codes = Object.entries(counts).map(([code, n]) => ({ code: Number(code), n }));
  const answer = about.answer ?? "satisfaction";
  const { kind = "rating", scale = [1, 5] } = standardAnswers[answer] ?? {};
  return {
    ...{ touchpoint: "bill", answer, kind, scale, codes, notApplicable: 0, notAnswered: 0, clusters: null },
    people: codes.reduce((sum, { n }) => sum + n, 0),
    ...about,
  };
}

/** What a projection would count of these answers, counted one by one: one entry per touchpoint and answer. */
export function countAnswers(
  given: readonly Given[],
  own: Readonly<Record<string, { kind: AnswerKind; scale: Scale }>> = {},
): AnswerCounts[] {
  const weighted = given.some(({ weight = 1 }) => weight !== 1);
  return [...Map.groupBy(given, ({ touchpoint, answer }) => `${touchpoint}/${answer}`).values()].map((here) => {
    const { touchpoint, answer } = here[0]!;
    const { kind, scale = [0, 1] } = own[answer] ?? standardAnswers[answer] ?? { kind: "rating" };
    const people = [...Map.groupBy(here, (one) => one.customer ?? Symbol()).values()];
    const codes = codesOf(here, weighted);
    const repeated = people.some((answers) => answers.length > 1);
    return {
      ...{ touchpoint, answer, kind, scale, codes, people: people.length, notApplicable: 0, notAnswered: 0 },
      clusters: repeated ? { pairs: pairsOf(people, weighted), codes, people: people.length, sampled: false } : null,
    };
  });
}

/** What a projection would say of the same people's answers to several variables. */
export function countTogether(given: readonly Given[], variables: readonly Variable[]): Together {
  const people = [...Map.groupBy(given, (one) => one.customer ?? Symbol()).values()];
  const sums = people.map((answers) =>
    variables.map(({ touchpoint, answer, positive = [] }) => {
      const here = answers.filter((one) => one.touchpoint === touchpoint && one.answer === answer);
      return { n: here.length, p: here.filter(({ code }) => positive.includes(code)).length };
    }),
  );
  const over = (of: (person: (typeof sums)[number]) => number): number => sums.reduce((all, one) => all + of(one), 0);
  const square = (of: (a: { n: number; p: number }, b: { n: number; p: number }) => number): number[] =>
    variables.flatMap((_, i) => variables.map((_, j) => over((person) => of(person[i]!, person[j]!))));
  return {
    people: people.length,
    sampled: false,
    n: variables.map((_, i) => over((person) => person[i]!.n)),
    positive: variables.map((_, i) => over((person) => person[i]!.p)),
    nn: square((a, b) => a.n * b.n),
    pn: square((a, b) => a.p * b.n),
    pp: square((a, b) => a.p * b.p),
  };
}

function codesOf(answers: readonly Given[], weighted: boolean): Code[] {
  const byCode = [...Map.groupBy(answers, ({ code }) => code)].toSorted(([a], [b]) => a - b);
  return byCode.map(([code, same]) => ({ code, n: same.length, ...(weighted ? weightsOf(same) : {}) }));
}

const weightsOf = (answers: readonly Given[]) => ({
  weight: answers.reduce((sum, { weight = 1 }) => sum + weight, 0),
  weightSquares: answers.reduce((sum, { weight = 1 }) => sum + weight ** 2, 0),
});

function pairsOf(people: readonly (readonly Given[])[], weighted: boolean): CodePair[] {
  const pairs = new Map<string, { a: number; b: number; n: number; weight: number }>();
  for (const codes of people.map((answers) => codesOf(answers, true))) {
    for (const a of codes) {
      for (const b of codes) {
        if (a.code > b.code) continue;
        const key = `${a.code}/${b.code}`;
        const pair = pairs.get(key) ?? { a: a.code, b: b.code, n: 0, weight: 0 };
        pair.n += a.n * b.n;
        pair.weight += a.weight! * b.weight!;
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()].map(({ weight, ...pair }) => (weighted ? { ...pair, weight } : pair));
}
