import { dateOf, dayOf } from "../src/core/calendar.ts";
import { bandOf, isOfRelationship, type Scale } from "../src/core/experience/answers.ts";
import { declaredAnswers } from "../src/core/experience/declared-answers.ts";
import type { Answer } from "../src/core/experience/experience.ts";
import type {
  AnswerCounts,
  Counts,
  Division,
  OutcomeCounts,
  PassCounts,
  Pattern,
  PatternCounts,
  Together,
} from "../src/core/insight/counts.ts";
import type { CourseCounts, CoursesAsked } from "../src/core/insight/courses.ts";
import {
  type EncounterCounts,
  type EncounterReading,
  failuresIn,
  type JudgedVariable,
} from "../src/core/insight/moments/encounters.ts";
import type { PassReading } from "../src/core/insight/pass-reading.ts";
import type { CountedSequence, SequenceCounts, SequencesAsked } from "../src/core/insight/sequences.ts";
import type { Slice } from "../src/core/insight/slice.ts";
import type { Variable } from "../src/core/insight/variable.ts";
import { durationSeconds } from "../src/core/journey/duration.ts";
import type { Journey } from "../src/core/journey/journey.ts";
import type { ContingencyCube } from "../src/core/measures/comparisons/contingency-cube.ts";
import type { Code, CodePair } from "../src/core/measures/intervals/counted-answers.ts";
import { hashOf, passNumber, shardOf } from "../src/store/projection/filling/shard.ts";
import type { KnownExperience, KnownOutcome } from "../src/store/records/log/log-entry.ts";
import { followed, lastOfEach, lastSaid } from "./brute-force-people.ts";

/**
 * `Counts` read off a list of experiences as a person with paper would: no database, no sample, no cleverness. What an engine
 * answers is compared with this.
 */
export function bruteForceCounts(
  experiences: readonly KnownExperience[],
  outcomes: readonly KnownOutcome[],
  journeys: readonly Journey[],
): Counts {
  const read = experiences.map((experience) => reading(experience, journeys));
  const passOf = passes(experiences, journeys);
  const all = read.map((one) => ({ ...one, pass: passOf.get(one.number) ?? null }));
  const within = (slice: Slice) => all.filter((one) => inSlice(one.experience, slice));
  const answered = (slice: Slice) => within(slice).filter((one) => one.answered);

  const answers = (slice: Slice) => answerCounts(within(slice), answered(slice).some(isWeighted));

  return {
    async totals(slice) {
      const there = answered(slice);
      const days = there.map(({ experience }) => experience.day).sort();
      return {
        experiences: there.length,
        unanswered: within(slice).length - there.length,
        passes: new Set(there.flatMap(({ pass }) => pass ?? [])).size,
        people: people(there),
        from: days[0] ?? null,
        until: days.at(-1) ?? null,
        weighted: there.some(isWeighted),
      };
    },
    async groups(slice, attribute) {
      const by = groupBy(answered(slice), ({ experience }) => groupValue(experience, attribute, journeys));
      return [...by].map(([group, there]) => ({ group, experiences: there.length, people: people(there) }));
    },
    answers: async (slice) => felt(answers(slice)),
    expected: async (slice) => answers(slice).filter(({ kind }) => kind === "expected"),
    async dividedAnswers(slice, divisions, touchpoint, answer) {
      const weighted = answered(slice).some(isWeighted);
      const there = within(slice).filter(({ experience }) => (experience.touchpoint ?? null) === touchpoint);
      return divisions.map((division) => {
        const by = groupBy(there, ({ experience }) => partOf(experience, division, journeys));
        return [...by].flatMap(([part, some]) =>
          only(answer, answerCounts(some, weighted)).map((counts) => ({ ...counts, part })),
        );
      });
    },
    together: async (slice, variables) => together(within(slice), variables),
    patterns: async (slice, variables, { groups }) => patterns(within(slice), outcomes, slice, variables, groups),
    passes: async (slice, required, how) => passCounts(within(slice), required, how),
    sequences: async (slice, touchpoints, outcome, asked) =>
      sequences(within(slice), outcomes, slice, touchpoints, outcome, asked),
    courses: async (slice, asked) => courses(within(slice), outcomes, slice, asked),
    encounters: async (slice, touchpoints, outcome, how) =>
      encounters(within(slice), outcomes, slice, touchpoints, outcome, how),
    outcomes: async (slice) => outcomeCounts(within(slice), outcomes, slice.journey, answered(slice).some(isWeighted)),
    async units(slice, variable, unit) {
      const by = groupBy(
        within(slice).filter((one) => valueIn(one, variable) !== null),
        ({ experience }) => groupValue(experience, unit, journeys),
      );
      return [...by].map(([unit, there]) => {
        const values = there.map((one) => valueIn(one, variable)!);
        return {
          unit,
          n: there.length,
          people: people(there),
          sum: sum(values),
          squares: sum(values.map((value) => value * value)),
        };
      });
    },
    lastSaid: async (slice, variables) => lastSaid(within(slice), outcomes, slice.journey, variables),
    leaving: async (slice, variable, kind, horizon) =>
      followed(within(slice), outcomes, { journey: slice.journey, kind }, variable, horizon),
    async expectationPairs(slice, pair) {
      const [low, high] = pair.scale;
      const told = within(slice).flatMap((one): (readonly [number, number])[] => {
        const expected = valueIn(one, { ...pair, answer: `${pair.answer}.expected` });
        const gap = valueIn(one, { ...pair, scale: [low - high, high - low] });
        return expected === null || gap === null ? [] : [[expected, expected + gap]];
      });
      return [...groupBy(told, (both) => JSON.stringify(both)).values()]
        .map((some) => ({ expected: some[0]![0], experienced: some[0]![1], n: some.length }))
        .sort((a, b) => a.expected - b.expected || a.experienced - b.experienced);
    },
    async few(slice, { borders, by, at }) {
      const { journey, perspective } = slice;
      return by.map((divisions) => {
        const there = within(slice).flatMap((one) => {
          const missed = sum(
            borders.map((border, bit) => (inSlice(one.experience, { journey, perspective, ...border }) ? 0 : 2 ** bit)),
          );
          const parts = divisions.map((division) => partOf(one.experience, division, journeys));
          const touchpoint = one.experience.touchpoint ?? null;
          const given = one.told
            .filter(({ value }) => typeof value === "number")
            .map(({ answer, scale }) => ({ touchpoint, answer, scale, missed, parts }));
          const any = { touchpoint: null, answer: null, scale: null, missed, parts };
          return (at === undefined && one.answered ? [any, ...given] : given)
            .filter((way) => at === undefined || (way.answer === at.answer && way.touchpoint === at.touchpoint))
            .map((way) => ({ way, shard: shardIn(one) }));
        });
        return [...groupBy(there, ({ way }) => JSON.stringify(way)).values()].map((some) => {
          const people = [...new Set(some.map(({ shard }) => shard))].sort((a, b) => a - b);
          return { ...some[0]!.way, people: people.length < 5 ? people : null };
        });
      });
    },
    cube: async (slice, variable, divisions) =>
      cubeOf(
        within(slice).filter((one) => valueIn(one, variable) !== null),
        variable,
        divisions,
        journeys,
      ),
    async peopleCube(slice, variable, keys) {
      const given = within(slice).filter((one) => valueIn(one, variable) !== null);
      return cubeOf(
        lastOfEach(given),
        variable,
        keys.map((attribute) => ({ attribute })),
        journeys,
      );
    },
  };
}

function cubeOf(
  there: readonly Read[],
  variable: Variable,
  by: readonly Division[],
  journeys: readonly Journey[],
): ContingencyCube {
  const attributes = by.map((division) => ({
    key: "period" in division ? division.period : division.attribute,
    values: [...groupBy(there, ({ experience }) => partOf(experience, division, journeys)).keys()],
  }));
  const outcomes = [...new Set(there.map((one) => valueIn(one, variable)!))].sort((a, b) => a - b);
  const cells = groupBy(there, (one) =>
    JSON.stringify({
      values: attributes.map(({ values }, at) => {
        const value = partOf(one.experience, by[at]!, journeys);
        return value === null ? -1 : values.indexOf(value);
      }),
      outcome: outcomes.indexOf(valueIn(one, variable)!),
    }),
  );
  return {
    attributes,
    outcomes,
    cells: [...cells].map(([cell, some]) => ({ ...JSON.parse(cell), n: some.length })),
  };
}

interface Told {
  readonly answer: string;
  readonly kind: AnswerCounts["kind"];
  readonly scale: Scale;
  readonly value: number | "notAnswered" | "notApplicable";
  readonly words?: readonly string[];
}
export interface Read {
  readonly experience: KnownExperience;
  readonly number: number;
  readonly told: readonly Told[];
  readonly answered: boolean;
  readonly pass: string | null;
}

const isWeighted = ({ experience }: Read) => (experience.weight ?? 1) !== 1;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Who it was; somebody nobody knows is the one who walked the pass that was given, else a person of its own. */
export function person({ experience: { customer, journey, pass, number } }: Read): string {
  if (customer !== null) return `customer ${customer}`;
  return pass === undefined ? `experience ${number}` : `pass ${journey} ${pass}`;
}
const shardIn = ({ experience: { customer, journey, pass, number } }: Read): number =>
  shardOf(customer ?? (pass === undefined ? number : passNumber(journey, pass)));
const people = (there: readonly Read[]) => new Set(there.map(person)).size;

export function groupBy<Thing>(things: readonly Thing[], key: (thing: Thing) => string | null): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const name = key(thing);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), thing]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function reading(experience: KnownExperience, journeys: readonly Journey[]): Read {
  const journey = journeys.find(({ key }) => key === experience.journey);
  const declared = declaredAnswers(journey ?? { answers: {}, image: {} });
  const told = Object.entries(experience.answers).flatMap(([answer, given]): Told[] => {
    const type = declared.get(answer);
    if (type?.kind === "set") return [chosen(answer, given, type.base)];
    const scale = experience.scales?.[answer] ?? type?.scale;
    if (type === undefined || scale === undefined) return [];
    const isPair = typeof given === "object" && given !== null && "expected" in given;
    const width = scale[1] - scale[0];
    const value = numberOf(given);
    if (!isPair) return [{ answer, kind: type.kind, scale, value }];
    const before = experience.askedWhen === "before" ? ".before" : "";
    return [
      { answer: `${answer}${before}`, kind: type.kind, scale: [-width, width], value },
      {
        answer: `expectation${before}.expected`,
        kind: "expected",
        scale,
        value: value === "notAnswered" ? value : given.expected!,
      },
    ];
  });
  const given = Object.values(experience.answers);
  const answered = given.length === 0 || given.some((value) => value !== null && value !== "notApplicable");
  return { experience, number: experience.number, told, answered, pass: null };
}

/** Words that were chosen; their value is known when all that were chosen are. */
function chosen(answer: string, given: Answer, base: string | undefined): Told {
  const told = { answer, kind: "set", scale: [1, 20_000] } as const;
  const words = given === "notApplicable" && base === "asked" ? [] : given;
  return Array.isArray(words) ? { ...told, value: 0, words: words.toSorted() } : { ...told, value: numberOf(given) };
}

function numberOf(given: Answer): Told["value"] {
  if (given === null) return "notAnswered";
  if (typeof given === "number" || given === "notApplicable") return given;
  if (typeof given === "string") return { no: 0, partly: 1, yes: 2 }[given]!;
  if (!("expected" in given)) throw new Error("a set has no number");
  const { expected, experienced } = given;
  return expected === null || experienced === null ? "notAnswered" : experienced - expected;
}

/** Passes by experience number: as given, else derived per customer by the journey's gap. */
function passes(experiences: readonly KnownExperience[], journeys: readonly Journey[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const { number, journey, pass } of experiences) {
    if (pass !== undefined) found.set(number, `${journey} ${pass}`);
  }
  const derivable = experiences.filter(
    ({ pass, customer, precision }) =>
      pass === undefined && customer !== null && (precision === "second" || precision === "day"),
  );
  const chains = groupBy(derivable, ({ journey, perspective, customer }) => `${journey} ${perspective} ${customer}`);
  for (const [chain, lived] of chains) {
    const gap = journeys.find(({ key }) => key === lived[0]!.journey)?.passes?.gap;
    if (gap === undefined) continue;
    let ordinal = 0;
    let before: number | null = null;
    for (const one of lived.toSorted((a, b) => momentOf(a) - momentOf(b) || a.number - b.number)) {
      if (before !== null && momentOf(one) - before > durationSeconds(gap)!) ordinal++;
      before = momentOf(one);
      found.set(one.number, `derived ${chain} ${ordinal}`);
    }
  }
  return found;
}

export const momentOf = ({ day, second }: { day: string; second: number }) => dayOf(day)! * 86_400 + second;

function inSlice(experience: KnownExperience, slice: Slice): boolean {
  const { from, until, touchpoints, channels, locations, attributes = {} } = slice;
  return (
    experience.journey === slice.journey &&
    experience.perspective === slice.perspective &&
    (from === undefined || experience.day >= from) &&
    (until === undefined || experience.day < until) &&
    (touchpoints === undefined || touchpoints.includes(experience.touchpoint ?? "")) &&
    (channels === undefined || channels.includes(experience.channel ?? "")) &&
    (locations === undefined || locations.includes(experience.location ?? "")) &&
    Object.entries(attributes).every(
      ([key, values]) =>
        experience.attributes[key] !== undefined && values.includes(String(experience.attributes[key])),
    )
  );
}

function partOf(experience: KnownExperience, division: Division, journeys: readonly Journey[]): string | null {
  if ("period" in division) return firstDay(experience.day, division.period);
  const value = groupValue(experience, division.attribute, journeys);
  return value === null || division.into === undefined ? value : (division.into[value] ?? null);
}

function groupValue(experience: KnownExperience, key: string, journeys: readonly Journey[]): string | null {
  if (key === "channel" || key === "location") return experience[key] ?? null;
  const declared = journeys.find((journey) => journey.key === experience.journey)?.attributes[key] !== undefined;
  const value = experience.attributes[key];
  return value === undefined || !declared ? null : String(value);
}

function firstDay(day: string, period: "month" | "week" | "day"): string {
  if (period === "day") return day;
  if (period === "month") return `${day.slice(0, 7)}-01`;
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return dateOf(dayOf(day)! - sinceMonday);
}

function answerCounts(there: readonly Read[], weighted: boolean): AnswerCounts[] {
  const told = there.flatMap((read) => read.told.map((one) => ({ read, ...one })));
  const by = groupBy(told, ({ read, answer, scale }) =>
    JSON.stringify([read.experience.touchpoint ?? "", answer, scale[0] + 1000, scale[1] + 1000]),
  );
  return [...by.values()].map((told) => {
    const lists = new Map(told.flatMap(({ words }) => (words === undefined ? [] : [[`${words}`, words]])));
    const sets = [...lists.values()].sort((a, b) => (`${a}` < `${b}` ? -1 : 1));
    const some = told.map((one) =>
      one.words === undefined ? one : { ...one, value: sets.findIndex((set) => `${set}` === `${one.words}`) },
    );
    const all = some.filter((one): one is typeof one & { value: number } => typeof one.value === "number");
    const given = isOfRelationship(some[0]!.read.experience.touchpoint ?? null, some[0]!.answer) ? latest(all) : all;
    const codes = [...new Set(given.map(({ value }) => value))]
      .sort((a, b) => a - b)
      .map((code): Code => {
        const weights = given.filter(({ value }) => value === code).map(({ read }) => read.experience.weight ?? 1);
        return codeOf(code, weights, weighted);
      });
    const { read, answer, kind, scale } = some[0]!;
    const persons = people(given.map((one) => one.read));
    return {
      touchpoint: read.experience.touchpoint ?? null,
      answer,
      kind,
      scale,
      codes,
      people: persons,
      notApplicable: some.filter(({ value }) => value === "notApplicable").length,
      notAnswered: some.filter(({ value }) => value === "notAnswered").length,
      ...(given.length < all.length && { said: all.length }),
      clusters:
        persons === given.length
          ? null
          : { pairs: pairsOf(given, codes, weighted), codes, people: persons, sampled: false },
      ...(kind === "set" && { sets }),
    };
  });
}

/** Of each person what was told last. */
const latest = <One extends { readonly read: Read }>(some: readonly One[]): One[] => {
  const last = new Set(lastOfEach(some.map(({ read }) => read)));
  return some.filter(({ read }) => last.has(read));
};

const codeOf = (code: number, weights: readonly number[], weighted: boolean): Code => ({
  code,
  n: weights.length,
  ...(weighted && { weight: sum(weights), weightSquares: sum(weights.map((weight) => weight * weight)) }),
});

function pairsOf(
  given: readonly { read: Read; value: number }[],
  codes: readonly Code[],
  weighted: boolean,
): CodePair[] {
  const customers = [...groupBy(given, ({ read }) => person(read)).values()];
  return codes.flatMap(({ code: a }, at) =>
    codes.slice(at).flatMap(({ code: b }): CodePair[] => {
      const weights = (some: typeof given, code: number) =>
        some.filter(({ value }) => value === code).map(({ read }) => read.experience.weight ?? 1);
      const n = sum(customers.map((some) => weights(some, a).length * weights(some, b).length));
      const weight = sum(customers.map((some) => sum(weights(some, a)) * sum(weights(some, b))));
      return n === 0 ? [] : [weighted ? { a, b, n, weight } : { a, b, n }];
    }),
  );
}

/** A variable's value in one experience; null where it has none. */
export function valueIn({ experience, told }: Read, { touchpoint, answer, scale }: Variable): number | null {
  if ((experience.touchpoint ?? null) !== touchpoint) return null;
  const one = told.find((one) => one.answer === answer && one.scale[0] === scale[0] && one.scale[1] === scale[1]);
  return typeof one?.value === "number" ? one.value : null;
}

function together(there: readonly Read[], variables: readonly Variable[]): Together {
  const customers = [...groupBy(there, person).values()]
    .map((some) =>
      variables.map((variable) => {
        const values = some.map((one) => valueIn(one, variable)).filter((value) => value !== null);
        return { n: values.length, positive: values.filter((value) => variable.positive?.includes(value)).length };
      }),
    )
    .filter((row) => row.some(({ n }) => n > 0));
  const square = (product: (s: { n: number; positive: number }, t: { n: number; positive: number }) => number) =>
    variables.flatMap((_, s) => variables.map((_, t) => sum(customers.map((row) => product(row[s]!, row[t]!)))));
  return {
    people: customers.length,
    sampled: false,
    n: variables.map((_, t) => sum(customers.map((row) => row[t]!.n))),
    positive: variables.map((_, t) => sum(customers.map((row) => row[t]!.positive))),
    nn: square((s, t) => s.n * t.n),
    pn: square((s, t) => s.positive * t.n),
    pp: square((s, t) => s.positive * t.positive),
  };
}

/** The last thing said of each person: of the customer, or of a pass that the person walked. */
function outcomeCounts(
  there: readonly Read[],
  outcomes: readonly KnownOutcome[],
  journey: string,
  weighted: boolean,
): OutcomeCounts[] {
  const ordered = there.toSorted((a, b) => momentOf(a.experience) - momentOf(b.experience) || a.number - b.number);
  const told = outcomes.flatMap((outcome) => {
    if (outcome.journey !== journey) return [];
    const about = ordered.filter(({ experience, pass }) =>
      outcome.pass === undefined
        ? outcome.customer !== null && experience.customer === outcome.customer
        : pass === `${journey} ${outcome.pass}`,
    );
    if (about.length === 0) return [];
    const customers = about.flatMap(({ experience }) => experience.customer ?? []);
    const whose = customers.length === 0 ? `pass ${outcome.pass}` : `customer ${Math.min(...customers)}`;
    return [{ outcome, whose, weight: about.at(-1)!.experience.weight ?? 1 }];
  });
  const byMoment = (a: (typeof told)[number], b: (typeof told)[number]) =>
    momentOf(a.outcome) - momentOf(b.outcome) || a.outcome.number - b.outcome.number;
  const persons = groupBy(told, ({ outcome, whose }) => `${outcome.kind} ${whose}`);
  const last = [...persons.values()].map((some) => some.toSorted(byMoment).at(-1)!);
  return [...groupBy(last, ({ outcome }) => outcome.kind)].map(([kind, some]) => ({
    kind,
    good: some.some(({ outcome }) => outcome.good),
    codes: [0, 1].flatMap((code): Code[] => {
      const weights = some.filter(({ outcome }) => outcome.happened === (code === 1)).map(({ weight }) => weight);
      return weights.length === 0 ? [] : [codeOf(code, weights, weighted)];
    }),
  }));
}

interface Pass<Value = number> {
  readonly customer: number | null;
  readonly shard: number;
  readonly values: readonly (Value | null)[];
}

/** A variable's value in one experience, or that it was said not to apply; null where it has neither. */
export function toldIn(read: Read, variable: Variable): number | "notApplicable" | null {
  const { touchpoint, answer, scale } = variable;
  if ((read.experience.touchpoint ?? null) !== touchpoint) return null;
  const said = read.told.find((one) => one.answer === answer && one.scale[0] === scale[0] && one.scale[1] === scale[1]);
  return said === undefined || said.value === "notAnswered" ? null : said.value;
}

/** The last value per variable of every pass that has any. */
function passValues<Value = number>(
  there: readonly Read[],
  variables: readonly Variable[],
  outcomes: readonly KnownOutcome[],
  journey: string,
  told: (read: Read, variable: Variable) => Value | number | null = valueIn,
): Pass<Value | number>[] {
  const found: Pass<Value | number>[] = [];
  for (const [key, some] of groupBy(there, ({ pass }) => pass)) {
    const ordered = some.toSorted((a, b) => momentOf(a.experience) - momentOf(b.experience) || a.number - b.number);
    const everyone = ordered.flatMap(({ experience }) => experience.customer ?? []);
    const values = variables.map((variable) => {
      if (!variable.answer.startsWith("outcome."))
        return ordered.map((one) => told(one, variable)).findLast((value) => value !== null) ?? null;
      const about = outcomes.filter(
        (outcome) =>
          outcome.journey === journey &&
          `outcome.${outcome.kind}` === variable.answer &&
          (outcome.pass === undefined
            ? outcome.customer !== null && outcome.customer === everyone[0]
            : `${outcome.journey} ${outcome.pass}` === key),
      );
      const last = about.toSorted((a, b) => momentOf(a) - momentOf(b) || a.number - b.number).at(-1);
      return last === undefined ? null : last.happened ? 1 : 0;
    });
    if (values.every((value) => value === null)) continue;
    const customer = everyone.length === 0 ? null : Math.min(...everyone);
    found.push({ customer, shard: shardOf(customer ?? hashOf(key)), values });
  }
  return found;
}

function grouping(found: readonly Pass<unknown>[], groups: number) {
  const persons = found.map(({ customer }, at) => (customer === null ? `pass ${at}` : `customer ${customer}`));
  const names = [...new Set(persons)];
  const few = names.length <= groups;
  return {
    people: names.length,
    few,
    groups: few ? names.length : groups,
    of: found.map(({ shard }, at) => (few ? names.indexOf(persons[at]!) : shard % groups)),
  };
}

function patterns(
  there: readonly Read[],
  outcomes: readonly KnownOutcome[],
  slice: Slice,
  variables: readonly Variable[],
  groups: number,
): PatternCounts {
  const found = passValues(there, variables, outcomes, slice.journey);
  const groupOf = grouping(found, groups);
  const by = groupBy(
    found.map(({ values }, at) => ({ values, group: groupOf.of[at]! })),
    ({ values, group }) => JSON.stringify([group, values.map((value) => value !== null)]),
  );
  const counted = [...by.values()].map((some): Pattern => {
    const present = variables.flatMap((_, index) => (some[0]!.values[index] === null ? [] : [index]));
    return {
      present,
      group: some[0]!.group,
      n: some.length,
      sums: present.map((i) => sum(some.map(({ values }) => values[i]!))),
      products: present.flatMap((i, at) =>
        present.slice(at).map((j) => sum(some.map(({ values }) => values[i]! * values[j]!))),
      ),
    };
  });
  return {
    patterns: counted,
    groups: groupOf.groups,
    groupIsCustomer: groupOf.few,
    people: groupOf.people,
    sampled: false,
    passes: found.length,
    of: found.length,
  };
}

function sequences(
  there: readonly Read[],
  outcomes: readonly KnownOutcome[],
  slice: Slice,
  touchpoints: readonly Variable[],
  outcome: Variable,
  { order }: SequencesAsked,
): SequenceCounts {
  const passes = [...groupBy(there, ({ pass }) => pass).values()].flatMap((some) => {
    const [one] = passValues(some, [outcome], outcomes, slice.journey);
    const last = one?.values[0] ?? null;
    const answered = touchpoints.flatMap((variable, touchpoint) => {
      const reads = some
        .filter((read) => valueIn(read, variable) !== null)
        .toSorted((a, b) => momentOf(a.experience) - momentOf(b.experience) || a.number - b.number);
      const latest = reads.at(-1);
      if (latest === undefined) return [];
      const at = momentOf(latest.experience);
      const orderly = reads.every(({ experience }) => /^(second|day)$/.test(experience.precision));
      return [{ touchpoint, value: valueIn(latest, variable)!, at, orderly }];
    });
    if (last === null || answered.length < 2) return [];
    const sorted = answered.toSorted((a, b) => a.at - b.at || a.touchpoint - b.touchpoint);
    const isOrdered =
      new Set(sorted.map(({ at }) => at)).size === sorted.length && sorted.every(({ orderly }) => orderly);
    return [{ outcome: last, sorted, isOrdered: order === "journey" || isOrdered, some }];
  });
  const ordered = passes.filter(({ isOrdered }) => isOrdered);
  const people = groupBy(ordered, ({ some }) => {
    const customers = some.flatMap(({ experience }) => experience.customer ?? []);
    return customers.length === 0 ? `pass ${some[0]!.pass}` : `customer ${Math.max(...customers)}`;
  });
  const keyOf = (one: Omit<CountedSequence, "n">) => `${one.touchpoints}:${one.values}:${one.outcome}`;
  const told = [...people.values()].map((some) => {
    const ways = some.map(({ sorted, outcome }) => ({
      at: sorted.at(-1)!.at,
      said: {
        touchpoints: sorted.map(({ touchpoint }) => touchpoint),
        values: sorted.map(({ value }) => value),
        outcome,
      },
    }));
    return ways.toSorted((a, b) => a.at - b.at || (keyOf(a.said) < keyOf(b.said) ? -1 : 1)).at(-1)!.said;
  });
  return {
    sequences: [...groupBy(told, keyOf).values()].map((some): CountedSequence => ({ ...some[0]!, n: some.length })),
    people: told.length,
    unordered: passes.length > ordered.length,
    sampled: false,
  };
}

function courses(
  there: readonly Read[],
  outcomes: readonly KnownOutcome[],
  { journey, until = "9999" }: Slice,
  { bad, event }: CoursesAsked,
): CourseCounts {
  const at = (one: { day: string; second: number; number: number }) => [momentOf(one), one.number] as const;
  const later = (a: readonly [number, number], b: readonly [number, number]) => a[0] - b[0] || a[1] - b[1];
  const isBad = (read: Read, variables: CoursesAsked["bad"]) =>
    variables.some((variable) => variable.negative.includes(valueIn(read, variable) ?? Number.NaN));
  const isTold = (read: Read, variables: CoursesAsked["bad"]) =>
    variables.some((variable) => valueIn(read, variable) !== null);
  const said = "answer" in event ? [event.answer] : [];
  const known = there.filter(({ experience, pass }) => experience.customer !== null && pass !== null);
  const customers = groupBy(known, ({ experience }) => String(experience.customer));
  const found = [...customers.values()].flatMap((some) => {
    const passes = [...groupBy(some, ({ pass }) => pass).values()]
      .map((reads) => reads.filter((read) => isTold(read, bad) || isTold(read, said)))
      .filter((reads) => reads.some((read) => isTold(read, bad)))
      .filter((reads) => said.length === 0 || reads.some((read) => isTold(read, said)))
      .map((reads) => ({
        at: reads
          .map(({ experience }) => at(experience))
          .sort(later)
          .at(-1)!,
        digit: Number(reads.some((read) => isBad(read, bad))) + 2 * Number(reads.some((read) => isBad(read, said))),
        ordered: reads.every(({ experience }) => /^(second|day)$/.test(experience.precision)),
      }))
      .sort((a, b) => later(a.at, b.at));
    if (passes.length === 0) return [];
    const about = outcomes
      .filter(
        (outcome) =>
          "outcome" in event &&
          outcome.kind === event.outcome &&
          outcome.journey === journey &&
          outcome.day < until &&
          (outcome.pass === undefined
            ? outcome.customer === some[0]!.experience.customer
            : some.some(({ pass }) => pass === `${journey} ${outcome.pass}`)),
      )
      .toSorted((a, b) => later(at(a), at(b)));
    return [{ passes, last: about.at(-1) ?? null }];
  });
  const isSaid = found.some(({ last }) => last !== null && !last.happened);
  const ways = found.flatMap(({ passes, last }) => {
    const lived = last?.happened ? passes.filter((pass) => pass.at[0] <= momentOf(last)) : passes;
    if (lived.length === 0 || (isSaid && last === null)) return [];
    return [lived.map(({ digit }, k) => digit + (last?.happened && k === lived.length - 1 ? 2 : 0)).join("")];
  });
  return {
    courses: [...groupBy(ways, (way) => way)].map(([course, some]) => ({ course, n: some.length })),
    people: ways.length,
    passes: sum(ways.map((way) => way.length)),
    sampled: false,
    ordered: found.every(({ passes }) => passes.every(({ ordered }) => ordered)),
  };
}

/** How an encounter went by one experience; null where it was not measured there. */
function wentIn(read: Read, { negative, positive, exceptional, ...variable }: JudgedVariable, byExpectation: boolean) {
  const value = valueIn(read, variable);
  if (value === null) return null;
  const gaps = read.told
    .filter((one) => /^expectation(\.before)?$/.test(one.answer) && typeof one.value === "number")
    .map((one) => Number(one.value));
  if (byExpectation && gaps.some((gap) => gap < 0)) return 1;
  if (negative.includes(value)) return 1;
  const surpassed = !byExpectation || gaps.length === 0 || gaps.some((gap) => gap > 0);
  if (exceptional.includes(value) && surpassed) return 4;
  return positive.includes(value) ? 3 : 2;
}

function encounters(
  there: readonly Read[],
  outcomes: readonly KnownOutcome[],
  slice: Slice,
  touchpoints: readonly JudgedVariable[],
  outcome: Variable,
  how: EncounterReading,
): EncounterCounts {
  const judged = (read: Read, variable: Variable) => {
    const touchpoint = touchpoints.find((one) => one === variable);
    return touchpoint === undefined ? valueIn(read, variable) : wentIn(read, touchpoint, how.byExpectation);
  };
  const found = passValues(there, [...touchpoints, outcome], outcomes, slice.journey, judged).filter(
    ({ values }) => values.at(-1) !== null && values.slice(0, -1).some((value) => value !== null),
  );
  const groupOf = grouping(found, how.groups);
  const passes = found.map(({ values, customer }, at) => ({
    went: values
      .slice(0, -1)
      .map((value) => value ?? 0)
      .join(""),
    outcome: values.at(-1)!,
    group: groupOf.of[at]!,
    person: customer === null ? `pass ${at}` : `customer ${customer}`,
  }));
  const peopleIn = (is: (went: string) => boolean) =>
    new Set(passes.filter(({ went }) => is(went)).map(({ person }) => person)).size;
  const failed = (went: string) => failuresIn(went).at;
  return {
    patterns: [...groupBy(passes, ({ group, went }) => `${group}:${went}`).values()].map((some) => ({
      went: some[0]!.went,
      group: some[0]!.group,
      n: some.length,
      sum: sum(some.map(({ outcome }) => outcome)),
      squares: sum(some.map(({ outcome }) => outcome * outcome)),
    })),
    groups: groupOf.groups,
    groupIsCustomer: groupOf.few,
    passes: passes.length,
    people: groupOf.people,
    sampled: false,
    peopleAt: touchpoints.map((_, t) => ({
      bad: peopleIn((went) => went[t] === "1"),
      ok: peopleIn((went) => went[t] === "2" || went[t] === "3"),
      exceptional: peopleIn((went) => went[t] === "4"),
      badOrOk: peopleIn((went) => went[t] !== "0" && went[t] !== "4"),
      okOrExceptional: peopleIn((went) => went[t] !== "0" && went[t] !== "1"),
    })),
    peopleBy: {
      none: peopleIn((went) => failed(went).length === 0),
      one: peopleIn((went) => failed(went).length === 1),
      twoOrMore: peopleIn((went) => failed(went).length > 1),
      noneOrOne: peopleIn((went) => failed(went).length <= 1),
      noneOrMore: peopleIn((went) => failed(went).length !== 1),
      onlyAt: touchpoints.map((_, t) => peopleIn((went) => String(failed(went)) === String(t))),
      noneOrOnlyAt: touchpoints.map((_, t) => peopleIn((went) => ["", String(t)].includes(String(failed(went))))),
    },
  };
}

/** The same; of a value given together with "worse than expected" that it fell short. */
function metIn(read: Read, variable: Variable): number | "notApplicable" | "fellShort" | null {
  const told = toldIn(read, variable);
  const isWorse = read.told.some(({ answer, value }) => /^expectation(\.before)?$/.test(answer) && Number(value) < 0);
  return typeof told === "number" && isWorse ? "fellShort" : told;
}

function passCounts(
  there: readonly Read[],
  required: readonly Variable[],
  { byExpectation, allApply = false }: PassReading,
): PassCounts {
  const everything = passValues(there, required, [], "", byExpectation ? metIn : toldIn);
  const isMeasured = (value: unknown) => typeof value === "number" || value === "fellShort";
  const found = everything.filter(({ values }) => values.some(isMeasured));
  const groupOf = grouping(found, 500);
  const judged = found.map(({ values }, at) => ({
    group: groupOf.of[at]!,
    verdicts: values.map((value, t) =>
      isMeasured(value) ? typeof value === "number" && (required[t]!.positive?.includes(value) ?? false) : null,
    ),
    applicable: values.filter((value) => allApply || value !== "notApplicable").length,
  }));
  const count = (verdicts: readonly (boolean | null)[], wanted: boolean) =>
    verdicts.filter((verdict) => verdict === wanted).length;
  const by = groupBy(judged, ({ group, verdicts, applicable }) =>
    JSON.stringify([group, count(verdicts, true) + count(verdicts, false), count(verdicts, false), applicable]),
  );
  return {
    people: groupOf.people,
    measured: [...by].map(([key, some]) => {
      const [group, measured, failed, applicable] = JSON.parse(key) as [number, number, number, number];
      return { measured, failed, applicable, group, n: some.length };
    }),
    groups: groupOf.groups,
    touchpoints: required.map((_, t) => {
      const here = judged.filter(({ verdicts }) => verdicts[t] !== null);
      const failed = here.filter(({ verdicts }) => verdicts[t] === false);
      const alone = failed.filter(({ verdicts }) => count(verdicts, false) === 1);
      return {
        measured: here.length,
        positive: here.length - failed.length,
        failed: failed.length,
        failedAlone: alone.length,
        failedAloneComplete: alone.filter(
          ({ verdicts, applicable }) => count(verdicts, true) + count(verdicts, false) === applicable,
        ).length,
      };
    }),
  };
}

/** The values of a scale that are positive, as whoever asks for successes would give them. */
export const positiveOf = (kind: AnswerCounts["kind"], scale: Scale): number[] =>
  Array.from({ length: scale[1] - scale[0] + 1 }, (_, step) => scale[0] + step).filter(
    (value) => bandOf(kind, scale, value) === "positive",
  );

const only = (answer: string | undefined, counts: AnswerCounts[]): AnswerCounts[] =>
  felt(counts).filter((one) => answer === undefined || one.answer === answer);

/** All but what was expected of pairs, which is asked for by itself. */
const felt = (counts: AnswerCounts[]): AnswerCounts[] => counts.filter(({ kind }) => kind !== "expected");
