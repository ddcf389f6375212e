import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { standardAnswers } from "../src/core/experience/answers.ts";
import type { Counts, Division, PassCounts, PatternCounts } from "../src/core/insight/counts.ts";
import type { EncounterCounts, JudgedVariable } from "../src/core/insight/moments/encounters.ts";
import type { Slice } from "../src/core/insight/slice.ts";
import type { Variable } from "../src/core/insight/variable.ts";
import { type ContingencyCube, subgroupCounts } from "../src/core/measures/comparisons/contingency-cube.ts";
import { openProjection } from "../src/store/projection/open.ts";
import type { Projection } from "../src/store/projection/projection.ts";
import { assertLaw } from "./assert-law.ts";
import { bruteForceCounts, positiveOf } from "./brute-force-counts.ts";
import { otherJourney, type RandomLog, randomJourney, randomLog, readList } from "./random-log.ts";

/** Every engine answers every question as somebody with paper and patience would. */
const engines: Record<
  string,
  { open(): Promise<Projection>; ready?(projection: Projection, slice: Slice): Promise<void> }
> = {
  DuckDB: { open: openDuckdb },
  "DuckDB, histories held": {
    open: openDuckdb,
    async ready(projection, { journey, perspective }) {
      for (const channel of ["nowhere", "elsewhere"])
        await projection.totals({ journey, perspective, channels: [channel] });
      await projection.hold();
    },
  },
};

async function openDuckdb(): Promise<Projection> {
  const opened = await openProjection({ file: "temporary", workspace: "test" });
  assert(opened.ok, "no projection");
  return opened.value;
}

const journeys = [randomJourney, otherJourney];
const histories = journeys.map((journey) => [{ version: 1, validFrom: "2020-01-01", journey }]);

const slices: fc.Arbitrary<Slice> = fc.record(
  {
    journey: fc.constantFrom("lunch", "lunch", "dinner", "unknown"),
    perspective: fc.constantFrom("customer" as const, "employee" as const),
    from: fc.constantFrom("2024-10-06", "2024-10-01"),
    // One ends where another begins.
    until: fc.constantFrom("2024-10-09", "2024-10-06", "2025-01-01"),
    touchpoints: fc.subarray(["menu", "bill", "nowhere"]),
    channels: fc.subarray(["kiosk", "letter"]),
    locations: fc.subarray(["turku", "oulu"]),
    attributes: fc.constantFrom({ group: ["regular"] }, { group: ["new", "other"] }, { nothing: ["x"] }),
  },
  { requiredKeys: ["journey", "perspective"] },
);

const variable = (touchpoint: string | null, answer: string): Variable => {
  const { kind, scale = [0, 1] } = standardAnswers[answer] ?? { kind: "rating" as const };
  return { touchpoint, answer, scale, positive: positiveOf(kind, scale) };
};
const satisfactions = ["menu", "taste", "bill", null].map((touchpoint) => variable(touchpoint, "satisfaction"));
const variables = [
  ...satisfactions,
  variable("bill", "expectation"),
  variable(null, "recommend"),
  variable(null, "outcome.churned"),
  variable("nowhere", "effort"),
];

const judged: readonly JudgedVariable[] = [...satisfactions.slice(0, 3), variable("bill", "effort")].map((one) => ({
  ...one,
  positive: one.positive ?? [],
  negative: [1, 2],
  exceptional: [one.scale[1]],
}));
const encountersRead = { groups: 100, passes: 1000 };

const divisions: readonly Division[] = [
  { period: "month" },
  { period: "week" },
  { attribute: "group" },
  { attribute: "nothing" },
  { period: "day" },
  { attribute: "location" },
  { attribute: "channel" },
  { attribute: "location", into: { turku: "coast", oulu: "coast", nowhere: "coast" } },
  { attribute: "group", into: { regular: "some" } },
  { attribute: "location", into: { oulu: "north", nowhere: "coast" } },
];

const borders = [{ from: "2024-10-06" }, { channels: ["kiosk", "letter"] }, { attributes: { group: ["regular"] } }];

/** Everything that can be asked about a slice, in a form that does not depend on the order of what has none. */
async function everything(counts: Counts, slice: Slice): Promise<Record<string, unknown>> {
  return {
    totals: await counts.totals(slice),
    groups: await counts.groups(slice, "group"),
    channels: await counts.groups(slice, "channel"),
    answers: await counts.answers(slice),
    expected: await counts.expected(slice),
    divided: await counts.dividedAnswers(slice, divisions, "bill"),
    dividedWhole: await counts.dividedAnswers(slice, divisions.slice(1), null),
    dividedOfOne: await counts.dividedAnswers(slice, divisions, "taste", "satisfaction"),
    dividedOfNobody: await counts.dividedAnswers(slice, divisions, "nowhere", "effort"),
    together: await counts.together(slice, satisfactions),
    patterns: ungrouped(await counts.patterns(slice, variables, { groups: 100, passes: 1000 })),
    hashed: byGroup(await counts.patterns(slice, variables, { groups: 3, passes: 1000 })),
    passes: ungroupedPasses(await counts.passes(slice, satisfactions.slice(0, 3), { byExpectation: true })),
    passesByRating: ungroupedPasses(await counts.passes(slice, satisfactions.slice(0, 3), { byExpectation: false })),
    sequences: await counts.sequences(slice, satisfactions.slice(0, 3), variable(null, "recommend"), {
      ...({ order: "time", passes: 1000 } as const),
    }),
    sequencesByJourney: await counts.sequences(slice, satisfactions.slice(0, 3), variable(null, "outcome.churned"), {
      ...({ order: "journey", passes: 1000 } as const),
    }),
    courses: await counts.courses(slice, { bad: judged, event: { outcome: "churned" }, passes: 1000 }),
    coursesOfOne: await counts.courses(slice, {
      bad: [{ ...variable("menu", "satisfaction"), negative: [1, 2, 3] }],
      event: { outcome: "returned" },
      passes: 1000,
    }),
    intentions: await counts.courses(slice, {
      bad: judged,
      event: { answer: { ...variable(null, "satisfaction"), negative: [1, 2] } },
      passes: 1000,
    }),
    encounters: ungroupedEncounters(
      await counts.encounters(slice, judged, variable(null, "recommend"), { ...encountersRead, byExpectation: true }),
    ),
    encountersByRating: ungroupedEncounters(
      await counts.encounters(slice, judged, variable(null, "outcome.churned"), {
        ...encountersRead,
        byExpectation: false,
      }),
    ),
    encountersHashed: sorted(
      (
        await counts.encounters(slice, judged, variable(null, "satisfaction"), {
          ...{ ...encountersRead, groups: 3 },
          byExpectation: true,
        })
      ).patterns.map(({ group, ...pattern }) => pattern),
    ),
    outcomes: await counts.outcomes(slice),
    units: await counts.units(slice, variable("bill", "satisfaction"), "location"),
    unitsByGroup: await counts.units(slice, variable(null, "recommend"), "group"),
    lastSaid: sorted(
      await counts.lastSaid(slice, [
        ...[variable(null, "satisfaction"), variable(null, "recommend"), variable("bill", "resolved")],
        ...[variable(null, "outcome.churned"), variable("nowhere", "effort")],
      ]),
    ),
    lastSaidThere: sorted(
      await counts.lastSaid(slice, [variable("bill", "satisfaction"), variable("bill", "resolved")]),
    ),
    leaving: sorted(await counts.leaving(slice, variable(null, "satisfaction"), "churned", 3)),
    leavingAtOnce: sorted(await counts.leaving(slice, variable("bill", "satisfaction"), "churned", 0)),
    expectationPairs: await Promise.all(
      ["menu", "taste", "bill", null].flatMap((touchpoint) =>
        ["expectation", "expectation.before"].map((answer) =>
          counts.expectationPairs(slice, { touchpoint, answer, scale: [1, 5] }),
        ),
      ),
    ),
    cube: anyOrder(
      await counts.cube(slice, variable("bill", "satisfaction"), [
        { attribute: "group" },
        { attribute: "nothing" },
        { attribute: "location" },
      ]),
    ),
    cubeOfWhole: anyOrder(
      await counts.cube(slice, variable(null, "recommend"), [{ period: "month" }, { attribute: "channel" }]),
    ),
    cubeOfNobody: anyOrder(await counts.cube(slice, variable("nowhere", "effort"), [{ attribute: "group" }])),
    few: (await counts.few(slice, { borders, by: [[], ...divisions.map((one) => [one]), divisions.slice(3, 6)] })).map(
      sorted,
    ),
    fewHere: (
      await counts.few(slice, { borders: [], by: [divisions], at: { touchpoint: "bill", answer: "satisfaction" } })
    ).map(sorted),
    peopleCube: anyOrder(
      await counts.peopleCube(slice, variable("bill", "satisfaction"), ["group", "nothing", "location"], 1000),
    ),
    peopleCubeOfWhole: anyOrder(await counts.peopleCube(slice, variable(null, "recommend"), ["channel"], 1000)),
    peopleOfWhole: anyOrder(await counts.peopleCube(slice, variable(null, "recommend"), [], 1)),
    subgroups: subgroupCounts(
      await counts.cube(slice, variable("bill", "satisfaction"), [{ attribute: "group" }, { attribute: "channel" }]),
    ),
  };
}

const sorted = <Thing>(things: readonly Thing[]): Thing[] =>
  things.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const anyOrder = (cube: ContingencyCube) => ({ ...cube, cells: sorted(cube.cells) });

/** Where each customer is a group of its own, which number a group has means nothing: only what is together does. */
const ungrouped = (counts: PatternCounts) => ({
  ...counts,
  patterns: sorted(groups(counts.patterns)),
});
const byGroup = (counts: PatternCounts) =>
  counts.groupIsCustomer ? ungrouped(counts) : { ...counts, patterns: sorted(counts.patterns) };
const ungroupedEncounters = (counts: EncounterCounts) => ({
  ...counts,
  patterns: sorted(groups(counts.patterns)),
});
const ungroupedPasses = (counts: PassCounts) => ({ ...counts, measured: sorted(groups(counts.measured)) });
function groups<Row extends { readonly group: number }>(rows: readonly Row[]): string[] {
  const by = Map.groupBy(rows, ({ group }) => group);
  return [...by.values()].map((some) => JSON.stringify(sorted(some.map(({ group: _, ...row }) => row))));
}

for (const [name, { open, ready }] of Object.entries(engines)) {
  describe(`counts by ${name}`, () => {
    for (const weighted of [false, true]) {
      it(`are those of a plain reading, whatever was corrected, withdrawn or erased${weighted ? ", with weights" : ""}`, async () => {
        const run = fc.asyncProperty(
          randomLog(40, weighted),
          fc.array(slices, { minLength: 1, maxLength: 3 }),
          fc.integer({ min: 1, max: 40 }),
          check,
        );
        await assertLaw(run, { numRuns: 8 });
      });
    }

    async function check({ log, experiences, outcomes }: RandomLog, asked: readonly Slice[], batch: number) {
      const projection = await open();
      try {
        const half = log.slice(0, Math.floor(log.length / 2));
        await projection.project(readList(half), histories, { batch });
        await projection.totals(asked[0]!);
        await projection.project(readList(log), histories, { batch });
        assert.deepEqual(await projection.position(), log.at(-1)?.position ?? null);
        const plain = bruteForceCounts(experiences, outcomes, journeys);
        for (const slice of [...asked, { journey: "lunch", perspective: "customer" } as const]) {
          await ready?.(projection, slice);
          const [got, expected] = [await everything(projection, slice), await everything(plain, slice)];
          for (const question of Object.keys(expected)) {
            assert.deepEqual(got[question], expected[question], `${question} of ${JSON.stringify(slice)}`);
          }
        }
      } finally {
        await projection.close();
      }
    }
  });
}
