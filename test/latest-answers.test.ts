import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { AnswerCounts } from "../src/core/insight/counts.ts";
import { guardedCounts } from "../src/core/insight/disclosure/guarded-counts.ts";
import { figuresOf } from "../src/core/insight/figures.ts";
import type { Slice } from "../src/core/insight/slice.ts";
import { openProjection } from "../src/store/projection/open.ts";
import type { Projection } from "../src/store/projection/projection.ts";
import type { KnownExperience } from "../src/store/records/log/log-entry.ts";
import { bruteForceCounts } from "./brute-force-counts.ts";
import { randomJourney, readList } from "./random-log.ts";

const everybody: Slice = { journey: "lunch", perspective: "customer" };

let number = 0;

/** In the order in which they were taken in; not always that in which they were lived. */
const told = [
  // Ann was won over, and in April had nothing to say of it.
  said(1, 9, { day: "2026-03-02", channel: "web", weight: 2 }),
  said(1, 3, { day: "2026-01-10", channel: "kiosk" }),
  said(1, "notApplicable", { day: "2026-04-01", channel: "web" }),
  // Bo changed his mind within a day, Cid within a second.
  said(2, 10, { day: "2026-01-20", second: 100, channel: "web" }),
  said(2, 6, { day: "2026-01-20", second: 200, channel: "web" }),
  said(3, 0, { day: "2026-01-20", second: 300, channel: "web" }),
  said(3, 8, { day: "2026-01-20", second: 300, channel: "web" }),
  // Nobody knows who sat at this table; and of two others not even that they may be one.
  said(null, 5, { day: "2026-03-01", channel: "kiosk", pass: "table-12" }),
  said(null, 10, { day: "2026-03-03", channel: "kiosk", pass: "table-12" }),
  said(null, 7, { day: "2026-03-03", channel: "kiosk" }),
  said(null, 7, { day: "2026-03-03", channel: "kiosk" }),
];

function said(
  customer: number | null,
  recommend: number | "notApplicable",
  about: Partial<KnownExperience> & { readonly day: string },
): KnownExperience {
  number++;
  return {
    ...{ journey: "lunch", whole: true, perspective: "customer", via: "self", attributes: {}, revision: 1 },
    ...{ at: about.day, second: 0, precision: "second", number, customer, answers: { recommend } },
    ...about,
  };
}

describe("Recommending the whole", () => {
  let counted: Projection;
  let held: Projection;
  before(async () => {
    [counted, held] = [await projected(), await projected()];
    for (const channels of [["web"], ["kiosk"]]) await held.totals({ ...everybody, channels });
    await held.hold();
  });
  after(() => Promise.all([counted.close(), held.close()]));

  const inBoth = async (check: (projection: Projection) => Promise<void>) => {
    await check(counted);
    await check(held);
  };

  it("counts each person once, by the latest answer", () =>
    inBoth(async (projection) => {
      const [all] = await projection.answers(everybody);
      // Bo, the two unknown, Cid, Ann, and the table.
      assert.deepEqual(valuesOf(all!), { 6: 1, 7: 2, 8: 1, 9: 1, 10: 1 });
      const { people, clusters, notApplicable, said } = all!;
      assert.deepEqual(
        { people, clusters, notApplicable, said },
        { people: 6, clusters: null, notApplicable: 1, said: 10 },
      );
      // 100 · (2 − 1)/6
      const nps = figuresOf([all!], everybody)["recommend.nps@unweighted"]!;
      assert(nps.ok);
      assert.equal(nps.estimate.value.toFixed(4), "16.6667");
      assert.equal(nps.estimate.n, 6);
      assert.equal(nps.estimate.method, "score interval, each person's latest answer");
    }));

  it("weighs the latest answer as it weighs itself", () =>
    inBoth(async (projection) => {
      const [all] = await projection.answers(everybody);
      assert.deepEqual(
        all!.codes.map(({ code, weight, weightSquares }) => [code, weight, weightSquares]),
        [6, 7, 8, 9, 10].map((code) => [code, ...({ 7: [2, 2], 9: [2, 4] }[code] ?? [1, 1])]),
      );
    }));

  it("counts in a slice the latest of the slice, and in each part the latest of the part", () =>
    inBoth(async (projection) => {
      const [kiosk] = await projection.answers({ ...everybody, channels: ["kiosk"] });
      assert.deepEqual(valuesOf(kiosk!), { 3: 1, 7: 2, 10: 1 });
      const [months] = await projection.dividedAnswers(everybody, [{ period: "month" }], null, "recommend");
      assert.deepEqual(
        months!.map((one) => [one.part, one.people, valuesOf(one)]),
        [
          ["2026-01-01", 3, { 3: 1, 6: 1, 8: 1 }],
          ["2026-03-01", 4, { 7: 2, 9: 1, 10: 1 }],
          ["2026-04-01", 0, {}],
        ],
      );
    }));

  it("is withheld where people who came back leave few apart: five have an answer outside, but the last word of one", async () => {
    const web = (customer: number, day: string) => said(customer, 9, { day, channel: "web" });
    const kiosk = (customer: number, day: string) => said(customer, 0, { day, channel: "kiosk" });
    const log = [
      ...Array.from({ length: 30 }, (_, customer) => web(customer, "2026-03-02")),
      ...Array.from({ length: 6 }, (_, customer) => kiosk(customer, customer === 0 ? "2026-03-03" : "2026-03-01")),
    ];
    const guarded = guardedCounts(bruteForceCounts(log, [], [randomJourney]));
    const [all] = await guarded.answers(everybody);
    assert.deepEqual(valuesOf(all!), { 0: 1, 9: 29 });
    const [inWeb] = await guarded.answers({ ...everybody, channels: ["web"] });
    assert.deepEqual(valuesOf(inWeb!), { 9: 30 }, "less all this tells what the one said");
    assert.equal(inWeb!.leavesFew, true);
    const [byChannel] = await guarded.dividedAnswers(everybody, [{ attribute: "channel" }], null, "recommend");
    const isWithheld = byChannel!.map(({ part, leavesFew = false }) => [part, leavesFew]);
    // All 30 in the web said something last that the six at the kiosk did not, less the one.
    assert.deepEqual(isWithheld, [
      ["kiosk", false],
      ["web", true],
    ]);
  });

  it("is withheld where one who came back said the same as before, but weighs more now", async () => {
    const log = [
      ...Array.from({ length: 30 }, (_, customer) =>
        said(customer, customer < 10 ? 9 : 0, { day: "2026-03-02", channel: "web" }),
      ),
      ...Array.from({ length: 6 }, (_, customer) =>
        said(customer, 9, { day: customer === 0 ? "2026-03-03" : "2026-03-01", channel: "kiosk", weight: 2 }),
      ),
    ];
    const isWithheld = async (some: readonly KnownExperience[]) => {
      const [inWeb] = await guardedCounts(bruteForceCounts(some, [], [randomJourney])).answers({
        ...everybody,
        channels: ["web"],
      });
      return inWeb!.leavesFew ?? false;
    };
    // Of ten promoters of thirty one weighs two: 11 of 31.
    assert.equal(await isWithheld(log), true);
    assert.equal(await isWithheld(log.map((one) => ({ ...one, weight: 1 }))), false);
  });
});

const valuesOf = ({ codes }: AnswerCounts) => Object.fromEntries(codes.map(({ code, n }) => [code, n]));

async function projected(): Promise<Projection> {
  const opened = await openProjection({ file: "temporary", workspace: "test" });
  assert(opened.ok, "no projection");
  const log = told.map((experience, at) => ({
    ...{ position: { xid: "700", seq: String(at + 1) }, turn: 1, entry: "lived" as const, experience },
  }));
  await opened.value.project(readList(log), [[{ version: 1, validFrom: "2020-01-01", journey: randomJourney }]]);
  return opened.value;
}
