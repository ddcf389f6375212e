import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import fc from "fast-check";
import { aJourney } from "../../../../test/journeys.ts";
import {
  notAnswered,
  notApplicable,
  notAsked,
  type WideBatch,
  type WideLayout,
} from "../../../core/experience/wide.ts";
import { openProjection } from "../open.ts";
import type { Projection } from "../projection.ts";

const journey = aJourney({ passes: { gap: "P1D" } });
const slice = { journey: "lunch", perspective: "customer" } as const;
const satisfaction = (touchpoint: string | null) =>
  ({ touchpoint, answer: "satisfaction", kind: "rating", scale: [1, 5] }) as const;

const aLayout = (about: Partial<WideLayout> = {}): WideLayout => ({
  columns: [
    satisfaction("menu"),
    satisfaction("bill"),
    { touchpoint: null, answer: "recommend", kind: "recommend", scale: [0, 10] },
  ],
  attributes: ["language"],
  outcomes: ["churned"],
  perspective: "customer",
  precision: "day",
  shape: "row",
  weighted: false,
  customers: false,
  ...about,
});

/** A batch of rows: per row its answers, and what else a test is about. */
const aBatch = (rows: readonly (readonly number[])[], about: Partial<WideBatch> = {}): WideBatch => ({
  length: rows.length,
  row: Float64Array.from(rows, (_, index) => index + 1),
  day: Int32Array.from(rows, () => 20_000),
  second: new Int32Array(rows.length),
  answers: rows[0]!.map((_, column) => Float64Array.from(rows, (row) => row[column]!)),
  attributes: [rows.map((_, index) => (index % 2 === 0 ? "fi" : null))],
  outcomes: [Float64Array.from(rows, (_, index) => [1, 0, notAsked][index % 3]!)],
  ...about,
});

async function* given(...batches: readonly WideBatch[]): AsyncGenerator<WideBatch> {
  yield* batches;
}

async function loaded(layout: WideLayout, ...batches: readonly WideBatch[]): Promise<Projection> {
  return loadedInto("temporary", layout, ...batches);
}

async function loadedInto(file: string, layout: WideLayout, ...batches: readonly WideBatch[]): Promise<Projection> {
  const opened = await openProjection({ file, workspace: "test" });
  assert(opened.ok);
  await opened.value.loadPasses(journey, layout, given(...batches));
  return opened.value;
}

const folder = mkdtempSync(join(tmpdir(), "polku-load-"));
after(() => rmSync(folder, { recursive: true, force: true }));

describe("wide data in the projection", () => {
  const rows = [
    [5, 4, 10],
    [2, notApplicable, notAsked],
    [notAnswered, notAsked, 3],
    [notApplicable, notAnswered, notAsked],
  ];

  it("is a pass and a person per row, and an experience per touchpoint answered", async () => {
    const projection = await loaded(aLayout(), aBatch(rows.slice(0, 2)), aBatch(rows.slice(2)));
    assert.deepEqual(await projection.totals(slice), {
      experiences: 5,
      passes: 3,
      people: 3,
      unanswered: 4,
      from: "2024-10-04",
      until: "2024-10-04",
      weighted: false,
    });
    assert.deepEqual(
      (await projection.answers(slice)).map(({ kind, scale, clusters, ...rest }) => rest),
      [
        {
          touchpoint: null,
          answer: "recommend",
          codes: [
            { code: 3, n: 1 },
            { code: 10, n: 1 },
          ],
          people: 2,
          notApplicable: 0,
          notAnswered: 0,
        },
        {
          touchpoint: "bill",
          answer: "satisfaction",
          codes: [{ code: 4, n: 1 }],
          people: 1,
          notApplicable: 1,
          notAnswered: 1,
        },
        {
          touchpoint: "menu",
          answer: "satisfaction",
          codes: [
            { code: 2, n: 1 },
            { code: 5, n: 1 },
          ],
          people: 2,
          notApplicable: 1,
          notAnswered: 1,
        },
      ],
    );
    assert.deepEqual(await projection.groups(slice, "language"), [{ group: "fi", experiences: 4, people: 2 }]);
    assert.deepEqual(await projection.outcomes(slice), [
      {
        kind: "churned",
        good: false,
        codes: [
          { code: 0, n: 2 },
          { code: 1, n: 2 },
        ],
      },
    ]);
    await projection.close();
  });

  it("counts people by as many attributes as have few enough values together", async () => {
    const projection = await loaded(aLayout(), aBatch(rows));
    const cube = async (most: number) =>
      (await projection.peopleCube(slice, satisfaction("menu"), ["language"], most)).attributes;
    // One language and not told: two combinations.
    assert.deepEqual(await cube(2), [{ key: "language", values: ["fi"] }]);
    assert.deepEqual(await cube(1), []);
    await projection.close();
  });

  it("tells what the same people said of several things, and what happened to them", async () => {
    const projection = await loaded(aLayout(), aBatch(rows));
    const churned = { touchpoint: null, answer: "outcome.churned", scale: [0, 1] } as const;
    const last = await projection.lastSaid(slice, [satisfaction("bill"), churned]);
    assert.deepEqual(
      last.toSorted((a, b) => Number(b.said[1]) - Number(a.said[1])),
      [
        { said: [4, 1], n: 1 },
        { said: ["notApplicable", 0], n: 1 },
      ],
    );
    const elsewhere = await projection.lastSaid(slice, [satisfaction("menu"), satisfaction("bill"), churned]);
    assert(elsewhere.some(({ said, n }) => n === 1 && said.join() === "5,4,1"));
    await projection.close();
  });

  it("has an outcome beside the answers of its pass", async () => {
    const projection = await loaded(aLayout(), aBatch(rows));
    const variables = [satisfaction("menu"), { touchpoint: null, answer: "outcome.churned", scale: [0, 1] as const }];
    const { patterns } = await projection.patterns(slice, variables, { groups: 10, passes: 10 });
    const both = patterns
      .filter(({ present }) => present.length === 2)
      .map(({ sums, products }) => ({ sums, products }));
    assert.deepEqual(
      both.sort((a, b) => a.sums[0]! - b.sums[0]!),
      [
        { sums: [2, 0], products: [4, 0, 0] },
        { sums: [5, 1], products: [25, 5, 1] },
      ],
    );
    await projection.close();
  });

  it("keeps half marks, also when the first comes late", async () => {
    const projection = await loaded(
      aLayout(),
      aBatch([
        [5, 4, 10],
        [notAnswered, notApplicable, 1],
      ]),
      aBatch([[4.5, 3, 9]]),
    );
    const [, bill, menu] = await projection.answers(slice);
    assert.deepEqual(menu?.codes, [
      { code: 4.5, n: 1 },
      { code: 5, n: 1 },
    ]);
    assert.equal(menu?.notAnswered, 1);
    assert.equal(bill?.notApplicable, 1);
    assert.deepEqual(await projection.units(slice, satisfaction("menu"), "language"), [
      { unit: "fi", n: 2, people: 2, sum: 9.5, squares: 45.25 },
    ]);
    const cube = await projection.cube(slice, satisfaction("menu"), [{ attribute: "language" }]);
    assert.deepEqual(cube.attributes, [{ key: "language", values: ["fi"] }]);
    assert.deepEqual(cube.outcomes, [4.5, 5]);
    assert.deepEqual(
      cube.cells.toSorted((a, b) => a.outcome - b.outcome),
      [
        { values: [0], outcome: 0, n: 1 },
        { values: [0], outcome: 1, n: 1 },
      ],
    );
    await projection.close();
  });

  it("knows a customer who comes again, over batches and files", async () => {
    const layout = aLayout({ customers: true });
    const projection = await loaded(
      layout,
      aBatch(
        [
          [5, 4, 10],
          [3, 3, 3],
        ],
        { customer: ["anna", null] },
      ),
    );
    await projection.loadPasses(journey, layout, given(aBatch([[1, notAsked, notAsked]], { customer: ["anna"] })));
    const { people, passes } = await projection.totals(slice);
    assert.deepEqual({ people, passes }, { people: 2, passes: 3 });
    const menu = (await projection.answers(slice)).find(({ touchpoint }) => touchpoint === "menu");
    // Anna gave a one and a five, the other a three: Σ over people of n(1)·n(5) = 1.
    assert.deepEqual(menu?.clusters?.pairs, [
      { a: 1, b: 1, n: 1 },
      { a: 1, b: 5, n: 1 },
      { a: 3, b: 3, n: 1 },
      { a: 5, b: 5, n: 1 },
    ]);
    await projection.close();
  });
});

describe("the same told in wide and in long data", () => {
  const said = fc.constantFrom(1, 2, 3, 4, 5, notAnswered, notApplicable, notAsked);
  const rows = fc.array(
    fc.record({
      menu: said,
      bill: said,
      left: fc.constantFrom(1, 0, notAsked),
      customer: fc.constantFrom("anna", "bo", "cai"),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const variables = ["menu", "bill"].map((touchpoint) => ({ ...satisfaction(touchpoint), positive: [4, 5] }));
  const about = { outcomes: ["churned"], customers: true } as const;

  it("gives the same counts", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (told) => {
        const keys = told.map(({ customer }) => customer);
        const language = told.map(({ customer }) => (customer === "bo" ? null : customer));
        const wide = await loaded(
          aLayout({ ...about, columns: [satisfaction("menu"), satisfaction("bill")] }),
          aBatch(
            told.map(({ menu, bill }) => [menu, bill]),
            { customer: keys, attributes: [language], outcomes: [Float64Array.from(told, ({ left }) => left)] },
          ),
        );
        const experiences = told.flatMap(({ menu, bill }, row) => [
          { row, touchpoint: "menu", cell: menu },
          { row, touchpoint: "bill", cell: bill },
        ]);
        const long = await loaded(
          aLayout({ ...about, shape: "long", columns: [satisfaction(null)] }),
          aBatch(
            experiences.map(({ cell }) => [cell]),
            {
              touchpoint: experiences.map(({ touchpoint }) => touchpoint),
              customer: experiences.map(({ row }) => keys[row]!),
              pass: experiences.map(({ row }) => `pass ${row}`),
              attributes: [experiences.map(({ row }) => language[row]!)],
              // Of a pass it is told once.
              outcomes: [
                Float64Array.from(experiences, ({ row, touchpoint }) =>
                  touchpoint === "menu" ? told[row]!.left : notAsked,
                ),
              ],
            },
          ),
        );
        for (const part of [
          slice,
          { ...slice, attributes: { language: ["anna"] } },
          { ...slice, touchpoints: ["bill"] },
        ]) {
          for (const count of [
            (of: Projection) => of.totals(part),
            (of: Projection) => of.answers(part),
            (of: Projection) => of.groups(part, "language"),
            (of: Projection) => of.outcomes(part),
            (of: Projection) => of.patterns(part, variables, { groups: 10, passes: 100 }),
            (of: Projection) => of.passes(part, variables, { byExpectation: true }),
            (of: Projection) =>
              of.encounters(part, [{ ...variables[0]!, negative: [1, 2], exceptional: [5] }], variables[1]!, {
                ...{ byExpectation: true, groups: 10, passes: 100 },
              }),
          ])
            assert.deepEqual(await count(wide), await count(long));
        }
        await Promise.all([wide.close(), long.close()]);
      }),
      { numRuns: 15 },
    );
  });
});

describe("long data in the projection", () => {
  const layout = aLayout({
    columns: [satisfaction(null)],
    outcomes: [],
    attributes: [],
    shape: "long",
    customers: true,
    precision: "second",
  });

  it("is an experience per row; passes are as given, else derived by the journey's gap", async () => {
    const batch = aBatch([[5], [4], [3], [2], [1]], {
      touchpoint: ["menu", "bill", "menu", "menu", null],
      customer: ["anna", "anna", "anna", null, "bo"],
      pass: [null, null, null, null, "table-1"],
      day: Int32Array.from([20_000, 20_001, 20_003, 20_003, 20_003]),
      second: Int32Array.from([3600, 3600, 0, 0, 0]),
      attributes: [],
      outcomes: [],
    });
    const projection = await loaded(layout, batch);
    const { experiences, people, passes } = await projection.totals(slice);
    // Anna's first two lie a day apart and are one pass, her third is another; Bo's is given; nobody's is none.
    assert.deepEqual({ experiences, people, passes }, { experiences: 5, people: 3, passes: 3 });
    await projection.close();
  });

  it("is sampled by customers when there is much of it, and says so; a temporary projection still counts everybody", async () => {
    const customers = 160_000;
    const visits = 2;
    const batch = aBatch(
      Array.from({ length: customers * visits }, (_, index) => [index % 2 === 0 ? 5 : 1]),
      {
        touchpoint: Array.from({ length: customers * visits }, () => "menu"),
        customer: Array.from({ length: customers * visits }, (_, index) => `c-${Math.floor(index / visits)}`),
        attributes: [],
        outcomes: [],
      },
    );
    const projection = await loadedInto(join(folder, "large.duckdb"), layout, batch);
    const [menu] = await projection.answers(slice);
    assert(menu?.clusters);
    const { sampled, people, pairs, codes } = menu.clusters;
    // Half of them: at least 100,000 of the 320,000 answers. Everybody gave a one and a five.
    assert.deepEqual([menu.people, menu.peopleEstimated], [2 * people, true]);
    assert.deepEqual(menu.codes, [
      { code: 1, n: customers },
      { code: 5, n: customers },
    ]);
    assert.equal(sampled, true);
    assert(Math.abs(people - customers / 2) < 2000, `expected about half of the customers, got ${people}`);
    assert.deepEqual(codes, [
      { code: 1, n: people },
      { code: 5, n: people },
    ]);
    assert.deepEqual(pairs, [
      { a: 1, b: 1, n: people },
      { a: 1, b: 5, n: people },
      { a: 5, b: 5, n: people },
    ]);
    const monthly = () => projection.dividedAnswers(slice, [{ period: "month" }], "menu");
    const [months, totals] = [await monthly(), await projection.totals(slice)];
    assert.deepEqual([totals.people, totals.peopleEstimated], [2 * people, true]);
    await projection.totals({ ...slice, until: "2000-01-01" });
    await projection.hold();
    const since2024 = { ...slice, from: "2024-01-01" };
    assert.deepEqual(
      (await projection.answers(since2024)).map(({ codes, clusters }) => ({ codes, clusters })),
      [{ codes: menu.codes, clusters: menu.clusters }],
    );
    assert.deepEqual(await projection.dividedAnswers(since2024, [{ period: "month" }], "menu"), months);
    await projection.close();

    const patient = await loaded(layout, batch);
    const [counted] = await patient.answers(slice);
    assert.deepEqual([counted?.people, counted?.peopleEstimated], [customers, undefined]);
    assert.deepEqual(counted?.clusters, menu.clusters);
    await patient.close();
  });
});
