import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { dateOf, dayOf } from "../src/core/calendar.ts";
import type { AnswerCounts, Division } from "../src/core/insight/counts.ts";
import { guardedCounts } from "../src/core/insight/disclosure/guarded-counts.ts";
import { figuresOf, histogramsOf } from "../src/core/insight/figures.ts";
import type { Slice } from "../src/core/insight/slice.ts";
import type { KnownExperience } from "../src/store/records/log/log-entry.ts";
import { bruteForceCounts } from "./brute-force-counts.ts";
import { randomJourney } from "./random-log.ts";

/** An outsider asks for two slices of which one lies in the other, and subtracts what both publish of the same answer. */
describe("Subtracting one published slice from another", () => {
  it("never leaves what one to four people said, whatever the conditions", async () => {
    const seen = { allowed: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, nestedSlices, async (log, [inner, outer]) => {
        const guarded = guardedCounts(countsOf(log));
        const [small, large] = [await published(guarded, inner), await published(guarded, outer)];
        checkRest(log, inner, outer, { small, large }, seen);
      }),
      { numRuns: 1500 },
    );
    assert(seen.allowed > 100 && seen.refused > 50, `the attack was not tried: ${JSON.stringify(seen)}`);
  });

  it("never leaves what one to four customers said, where periods are the same or one has none", async () => {
    const seen = { allowed: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, nestedSlices, async (world, slices) => {
        const log = world.map((one) => ({ ...one, perspective: "customer" as const }));
        const [inner, outer] = slices.map((slice) => ({ ...slice, perspective: "customer" as const }));
        if (outer!.from !== undefined || outer!.until !== undefined) {
          outer!.from = inner!.from!;
          outer!.until = inner!.until!;
        }
        const guarded = guardedCounts(countsOf(log));
        const [small, large] = [await published(guarded, inner!), await published(guarded, outer!)];
        checkRest(log, inner!, outer!, { small, large }, seen);
      }),
      { numRuns: 1500 },
    );
    assert(seen.allowed > 100 && seen.refused > 50, `the attack was not tried: ${JSON.stringify(seen)}`);
  });

  it("never does so with the groups and months of a touchpoint's page", async () => {
    const seen = { allowed: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, nestedSlices, fc.constantFrom(...divisions), async (log, [inner, outer], division) => {
        const guarded = guardedCounts(countsOf(log));
        const parts = await publishedParts(guarded, inner, division);
        const wider = await publishedParts(guarded, outer, division);
        const large = await published(guarded, outer);
        for (const [part, small] of parts) {
          const slice = asSlice(inner, division, part);
          checkRest(log, slice, outer, { small, large }, seen);
          if (wider.has(part))
            checkRest(log, slice, asSlice(outer, division, part), { small, large: wider.get(part)! }, seen);
          checkRest(log, slice, slice, { small, large: await published(guarded, slice) }, seen);
        }
      }),
      { numRuns: 1500 },
    );
    assert(seen.allowed > 100 && seen.refused > 2, `the attack was not tried: ${JSON.stringify(seen)}`);
  });

  for (const perspective of ["employee", "customer"] as const)
    it(`never leaves what one to four ${perspective}s said last of recommending the whole, who came again`, async () => {
      const seen = { allowed: 0, refused: 0 };
      const asked = fc.tuple(worldsAgain, nestedSlices, fc.constantFrom(null, ...divisions));
      await fc.assert(
        fc.asyncProperty(asked, async ([world, slices, division]) => {
          const log = world.map((one) => ({ ...one, perspective }));
          const [inner, outer] = slices.map((slice) => ({ ...slice, perspective }));
          if (perspective === "customer") {
            const { from, until } = outer!;
            const isOne = from === undefined && until === undefined;
            for (const end of ["from", "until"] as const) {
              if (division !== null && "period" in division) [delete inner![end], delete outer![end]];
              else if (!isOne) outer![end] = inner![end]!;
            }
          }
          const guarded = guardedCounts(countsOf(log));
          const large = await recommending(guarded, outer!);
          if (division === null) {
            checkLatest(log, inner!, outer!, { small: await recommending(guarded, inner!), large }, seen);
            return;
          }
          const wider = new Map(await recommendingByPart(guarded, outer!, division));
          for (const [part, small] of await recommendingByPart(guarded, inner!, division)) {
            const slice = asSlice(inner!, division, part);
            checkLatest(log, slice, outer!, { small, large }, seen);
            checkLatest(log, slice, asSlice(outer!, division, part), { small, large: wider.get(part) }, seen);
          }
        }),
        { numRuns: 2000 },
      );
      assert(seen.allowed > 100 && seen.refused > 50, `the attack was not tried: ${JSON.stringify(seen)}`);
    });

  it("is allowed where the rest is of many, however often each of them answered", async () => {
    const log = [1, 2].flatMap((wave) =>
      Array.from({ length: 20 }, (_, customer) =>
        lived({ number: wave * 100 + customer, customer, channel: wave === 1 ? "web" : "kiosk" }),
      ),
    );
    const [web] = await guardedCounts(countsOf(log)).answers({ ...everything, channels: ["web"] });
    assert.equal(web!.leavesFew, undefined);
  });

  it("is refused where one person gave all that is left", async () => {
    const log = [
      ...Array.from({ length: 20 }, (_, customer) => lived({ number: customer, customer, channel: "web" })),
      ...Array.from({ length: 9 }, (_, again) => lived({ number: 100 + again, customer: 1, channel: "kiosk" })),
    ];
    const [web] = await guardedCounts(countsOf(log)).answers({ ...everything, channels: ["web"] });
    assert.equal(web!.leavesFew, true);
    assert.deepEqual(figuresOf([web!], { perspective: "customer" })["satisfaction.positive"], {
      ...{ ok: false, reason: "leaves-few", n: 20 },
    });
  });

  it("is refused for a period that begins a day later than another, when few answered on that day", async () => {
    const on = (day: string, many: number, first: number) =>
      Array.from({ length: many }, (_, at) => lived({ number: first + at, customer: first + at, day }));
    const log = [...on("2024-09-20", 30, 0), ...on("2024-10-08", 3, 100), ...on("2024-10-10", 30, 200)];
    const isTold = async (from: string) =>
      (await published(guardedCounts(countsOf(log)), { ...everything, from })).size > 0;
    assert.equal(await isTold("2024-10-08"), false);
    assert.equal(await isTold("2024-10-09"), false, "less than from the first of the month by the three of the 8th");
    assert.equal(await isTold("2024-10-01"), true, "a month can always be asked for");
  });

  it("is allowed of customers for any days: a month ends wherever somebody looks", async () => {
    const on = (day: string, many: number, first: number) =>
      Array.from({ length: many }, (_, at) =>
        lived({ number: first + at, customer: first + at, day, perspective: "customer" }),
      );
    const log = [...on("2024-09-20", 30, 0), ...on("2024-10-08", 3, 100), ...on("2024-10-10", 30, 200)];
    const week: Slice = { ...everything, perspective: "customer", from: "2024-10-09" };
    assert.equal((await published(guardedCounts(countsOf(log)), week)).size, 1);
  });

  it("cannot be got round: what rests on several answers is not counted where one of these is withheld", async () => {
    const log = [
      ...Array.from({ length: 20 }, (_, customer) => lived({ number: customer, customer, channel: "web" })),
      ...Array.from({ length: 3 }, (_, at) => lived({ number: 100 + at, customer: 100 + at, channel: "kiosk" })),
    ];
    const guarded = guardedCounts(countsOf(log));
    const web: Slice = { ...everything, channels: ["web"] };
    const variable = { touchpoint: "menu", answer: "satisfaction", scale: [1, 5] as const };
    for (const ask of [
      () => guarded.together(web, [variable, variable]),
      () => guarded.patterns(web, [variable], { groups: 10, passes: 100 }),
      () => guarded.passes(web, [variable], { byExpectation: false }),
      () => guarded.units(web, variable, "location"),
      () => guarded.cube(web, variable, [{ attribute: "group" }]),
    ])
      await assert.rejects(ask, /withheld/);
  });
});

/** Colleagues: what holds for customers holds for them, and the ends of periods besides. */
const everything: Slice = { journey: "lunch", perspective: "employee" };
const countsOf = (log: readonly KnownExperience[]) => bruteForceCounts(log, [], [randomJourney]);

const lived = (
  one: Partial<KnownExperience> & { readonly number: number; readonly customer: number },
): KnownExperience => ({
  ...{ journey: "lunch", touchpoint: "menu", perspective: "employee", via: "self", attributes: {}, revision: 1 },
  ...{ day: "2024-10-06", at: "2024-10-06", second: 0, precision: "second", answers: { satisfaction: 4 } },
  ...one,
});

const [firstDay, lastDay] = [dayOf("2024-08-25")!, dayOf("2024-11-05")!];

/** Some dozens of experiences of people who come again, crowded on few days and in few channels, with stragglers. */
const worlds: fc.Arbitrary<KnownExperience[]> = fc
  .array(
    fc.record({
      customer: fc.integer({ min: 0, max: 40 }),
      touchpoint: fc.constantFrom("menu", "menu", "menu", "bill"),
      day: fc.oneof(
        fc.constantFrom(
          ...["2024-09-10", "2024-09-22", "2024-10-01", "2024-10-08", "2024-10-20"].map((day) => dayOf(day)!),
        ),
        fc.integer({ min: firstDay, max: lastDay }),
      ),
      channel: fc.constantFrom("web", "web", "web", "kiosk", "qr", undefined),
      location: fc.constantFrom("turku", "turku", "oulu", undefined),
      group: fc.constantFrom("new", "regular", "regular", undefined),
      times: fc.constantFrom(1, 1, 1, 5, 9),
    }),
    { minLength: 5, maxLength: 45 },
  )
  .map((some) =>
    some
      .flatMap(({ times, ...one }) => Array.from({ length: times }, (_, again) => ({ ...one, again })))
      .map(({ group, channel, location, day, again, customer, touchpoint }, number) =>
        lived({
          ...{ number, touchpoint, customer: customer * 10 + again, day: dateOf(day), at: dateOf(day) },
          ...(channel !== undefined && { channel }),
          ...(location !== undefined && { location }),
          attributes: group === undefined ? {} : { group },
        }),
      ),
  );

/** The same people, who come again and say of the whole whether they recommend it: they change their minds. */
const worldsAgain: fc.Arbitrary<KnownExperience[]> = fc
  .record({
    world: worlds,
    people: fc.constantFrom(7, 12, 30),
    said: fc.array(fc.constantFrom(0, 6, 9, 10), { minLength: 7, maxLength: 7 }),
    weights: fc.constantFrom([1], [1], [1, 0.5, 2, 1, 1]),
  })
  .map(({ world, people, said, weights }) =>
    world.map(({ touchpoint, ...one }, at) => ({
      ...one,
      whole: true as const,
      customer: one.customer! % people,
      weight: weights[at % weights.length]!,
      answers: { recommend: said[at % said.length]! },
    })),
  );

const someDay = fc.oneof(
  fc.constantFrom("2024-09-01", "2024-10-01", "2024-11-01", "2024-09-10", "2024-10-08", "2024-10-09", "2024-10-21"),
  fc.integer({ min: firstDay, max: lastDay }).map(dateOf),
);
const values = { channels: ["kiosk", "qr", "web"], locations: ["oulu", "turku"], group: ["new", "regular"] } as const;

/** Two slices, the first within the second: conditions are added, periods shortened, values left out. */
const nestedSlices: fc.Arbitrary<readonly [Slice, Slice]> = fc
  .record({
    days: fc.array(someDay, { minLength: 4, maxLength: 4 }).map((days) => days.sort()),
    ends: fc.record({ from: fc.constantFrom(0, 0, 1, 2), until: fc.constantFrom(0, 0, 1, 2) }),
    channels: nestedValues(values.channels),
    locations: nestedValues(values.locations),
    group: nestedValues(values.group),
  })
  .map(({ days, ends, channels, locations, group }) => {
    const at = (which: 0 | 1): Slice => {
      const from = ends.from > which ? days[1 - which] : undefined;
      const until = ends.until > which ? days[2 + which] : undefined;
      return {
        ...everything,
        ...(from !== undefined && { from }),
        ...(until !== undefined && { until }),
        ...(channels[which] && { channels: channels[which] }),
        ...(locations[which] && { locations: locations[which] }),
        ...(group[which] && { attributes: { group: group[which] } }),
      };
    };
    return [at(0), at(1)] as const;
  });

/** Values listed in the smaller and the larger slice; null: no condition. */
function nestedValues(all: readonly string[]): fc.Arbitrary<readonly [string[] | null, string[] | null]> {
  return fc
    .tuple(
      fc.subarray([...all], { minLength: 1 }),
      fc.subarray([...all]),
      fc.constantFrom("neither", "neither", "one", "both"),
    )
    .map(([some, more, who]) => {
      if (who === "neither") return [null, null];
      return [some, who === "one" ? null : all.filter((value) => some.includes(value) || more.includes(value))];
    });
}

const divisions: readonly Division[] = [{ period: "month" }, { attribute: "channel" }, { attribute: "group" }];

function asSlice(slice: Slice, division: Division, part: string): Slice {
  if ("attribute" in division)
    return division.attribute === "channel"
      ? { ...slice, channels: [part] }
      : { ...slice, attributes: { [division.attribute]: [part] } };
  const next = dateOf(dayOf(part)! + 31).slice(0, 8) + "01";
  const { from = part, until = next } = slice;
  return { ...slice, from: [from, part].sort()[1]!, until: [until, next].sort()[0]! };
}

type Guarded = ReturnType<typeof guardedCounts>;
const isShown = (figures: ReturnType<typeof figuresOf>) => Object.values(figures).some(({ ok }) => ok);

/** The touchpoints of which a slice publishes a figure. */
async function published(counts: Guarded, slice: Slice): Promise<Set<string>> {
  const answers = await counts.answers(slice);
  return new Set(answers.filter((one) => isShown(figuresOf([one], slice))).map(({ touchpoint }) => touchpoint!));
}

async function publishedParts(counts: Guarded, slice: Slice, division: Division): Promise<Map<string, Set<string>>> {
  const [parts] = await counts.dividedAnswers(slice, [division], "menu", "satisfaction");
  return new Map(parts!.filter((one) => isShown(figuresOf([one], slice))).map(({ part }) => [part, new Set(["menu"])]));
}

/** What of a slice is published of recommending the whole: figures, and how many said each value. */
async function recommending(counts: Guarded, slice: Slice): Promise<object | undefined> {
  return shownOf(
    (await counts.answers(slice)).filter(({ answer }) => answer === "recommend"),
    slice,
  );
}

async function recommendingByPart(
  counts: Guarded,
  slice: Slice,
  division: Division,
): Promise<[string, object | undefined][]> {
  const [parts] = await counts.dividedAnswers(slice, [division], null, "recommend");
  return parts!.map((one) => [one.part, shownOf([one], slice)]);
}

function shownOf(answers: readonly AnswerCounts[], slice: Slice): object | undefined {
  const figures = figuresOf(answers, slice);
  if (!isShown(figures)) return undefined;
  const values = Object.entries(figures).map(([key, figure]) => [
    key.replace("@unweighted", ""),
    figure.ok ? figure.estimate.value.toFixed(9) : figure.reason,
  ]);
  return { values: new Map(values.map((one) => [one.join(" "), true])), histogram: histogramsOf(answers, slice) };
}

/** Two figures of which one lies in the other are the same, or five people at least said something later outside it. */
function checkLatest(
  log: readonly KnownExperience[],
  inner: Slice,
  outer: Slice,
  { small, large }: { readonly small: object | undefined; readonly large: object | undefined },
  seen: { allowed: number; refused: number },
): void {
  const within = log
    .filter((one) => isIn(one, outer))
    .sort((a, b) => (a.day === b.day ? a.number - b.number : a.day < b.day ? -1 : 1));
  const latest = [...new Map(within.map((one) => [one.customer, one])).values()];
  const people = latest.filter((one) => !isIn(one, inner)).length;
  if (small !== undefined && large !== undefined) {
    if (!isDeepStrictEqual(small, large))
      assert(people >= 5, `${people} people between ${JSON.stringify(inner)} and ${JSON.stringify(outer)}`);
    seen.allowed++;
  } else if (people > 0 && people < 5) seen.refused++;
}

function checkRest(
  log: readonly KnownExperience[],
  inner: Slice,
  outer: Slice,
  { small, large }: { readonly small: ReadonlySet<string>; readonly large: ReadonlySet<string> },
  seen: { allowed: number; refused: number },
): void {
  for (const touchpoint of new Set([...small, ...large])) {
    const rest = log.filter((one) => one.touchpoint === touchpoint && isIn(one, outer) && !isIn(one, inner));
    const people = new Set(rest.map(({ customer }) => customer)).size;
    if (small.has(touchpoint) && large.has(touchpoint)) {
      const what = `${people} people at ${touchpoint} between ${JSON.stringify(inner)} and ${JSON.stringify(outer)}`;
      assert(people === 0 || people >= 5, what);
      seen.allowed++;
    } else if (people > 0 && people < 5) seen.refused++;
  }
}

function isIn(one: KnownExperience, { from, until, channels, locations, attributes = {} }: Slice): boolean {
  return (
    (from === undefined || one.day >= from) &&
    (until === undefined || one.day < until) &&
    (channels === undefined || channels.includes(one.channel ?? "")) &&
    (locations === undefined || locations.includes(one.location ?? "")) &&
    Object.entries(attributes).every(([key, values]) => values.includes(String(one.attributes[key] ?? "")))
  );
}
