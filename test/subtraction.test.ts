import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { figuresOf, histogramsOf } from "../src/core/insight/figures.ts";
import { guardedCounts } from "../src/core/insight/guarded-counts.ts";
import { neighbouringSlices } from "../src/core/insight/neighbouring-slices.ts";
import type { Slice } from "../src/core/insight/slice.ts";
import type { KnownExperience } from "../src/store/records/log.ts";
import { bruteForceCounts } from "./brute-force-counts.ts";
import { randomJourney, randomLog } from "./random-log.ts";

/** An attacker asks for two slices one step apart, and subtracts what both publish of the same answer. */
describe("Subtracting one published answer from another", () => {
  it("never leaves what fewer than five people said", async () => {
    const seen = { subtracted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(randomLog(400, false), slices, async ({ experiences }, slice) => {
        const log = experiences.map(withMorePeople);
        const counts = countsOf(log);
        const own = await published(guardedCounts(counts), slice);
        const { wider, narrower } = neighbouringSlices(slice);
        for (const other of [...wider, ...narrower]) {
          const others = await published(guardedCounts(counts), other);
          const [inner, outer] = wider.includes(other) ? [slice, other] : [other, slice];
          const left = await countsOf(log.filter((one) => isIn(one, outer) && !isIn(one, inner))).answers(
            journeyOf(slice),
          );
          for (const { touchpoint, answer, scale, people } of left) {
            if (people === 0 || people >= 5) continue;
            const cell = JSON.stringify([touchpoint, answer, scale]);
            assert(
              !(own.get(cell) && others.get(cell)),
              `${cell}: ${people} people between ${JSON.stringify([inner, outer])}`,
            );
            seen.refused++;
          }
          seen.subtracted += [...own].filter(([cell, isShown]) => isShown && others.get(cell)).length;
        }
      }),
      { numRuns: 300 },
    );
    assert(seen.subtracted > 20 && seen.refused > 20, `the attack was not tried: ${JSON.stringify(seen)}`);
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
});

const everything: Slice = { journey: "lunch", perspective: "customer" };
const journeyOf = ({ journey, perspective }: Slice): Slice => ({ journey, perspective });
const countsOf = (log: readonly KnownExperience[]) => bruteForceCounts(log, [], [randomJourney]);

const slices: fc.Arbitrary<Slice> = fc.record(
  {
    journey: fc.constant("lunch"),
    perspective: fc.constantFrom("customer" as const, "employee" as const),
    from: fc.constantFrom("2024-10-05", "2024-10-09"),
    until: fc.constantFrom("2024-10-12", "2024-10-22"),
    channels: fc.constantFrom(["kiosk"], ["kiosk", "web"]),
    locations: fc.constant(["turku"]),
    attributes: fc.constantFrom({ group: ["regular"] }, { group: ["new", "regular"] }),
  },
  { requiredKeys: ["journey", "perspective"] },
);

/** Random logs have four customers and many questions; an attack needs more people and one question, and some who come again. */
const withMorePeople = (one: KnownExperience): KnownExperience => {
  const { pass: _, whole: __, scales: ___, ...rest } = one;
  const answers = { satisfaction: 1 + (one.number % 5) };
  return { ...rest, answers, touchpoint: "menu", customer: one.customer === null ? null : one.number % 200 };
};

async function published(counts: ReturnType<typeof guardedCounts>, slice: Slice): Promise<Map<string, boolean>> {
  const answers = await counts.answers(slice);
  return new Map(
    answers.map((one) => {
      const reader = { perspective: slice.perspective };
      const isTold = Object.values(histogramsOf([one], reader)).some((codes) => Object.keys(codes).length > 0);
      const isFigured = Object.values(figuresOf([one], reader)).some(({ ok }) => ok);
      return [JSON.stringify([one.touchpoint, one.answer, one.scale]), isTold || isFigured];
    }),
  );
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

const lived = (one: {
  readonly number: number;
  readonly customer: number;
  readonly channel: string;
}): KnownExperience => ({
  ...{ journey: "lunch", touchpoint: "menu", perspective: "customer", via: "self", attributes: {}, revision: 1 },
  ...{ day: "2024-10-06", at: "2024-10-06", second: 0, precision: "second", answers: { satisfaction: 4 } },
  ...one,
});
