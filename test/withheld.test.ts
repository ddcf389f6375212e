import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Answer } from "../src/core/experience/experience.ts";
import { auditOf } from "../src/core/insight/audit.ts";
import type { Audit } from "../src/core/insight/audit-value.ts";
import type { KnownExperience } from "../src/store/records/log/log-entry.ts";
import { inWords, summary } from "../src/texts/summary.ts";
import { warned } from "../src/texts/warned.ts";
import { bruteForceCounts } from "./brute-force-counts.ts";
import { randomJourney } from "./random-log.ts";

const day = "2026-02-05";

/** A hundred guests asked on the web of everything, and three at the kiosk, of `there` alone. */
function world(there: string | undefined, answers: Readonly<Record<string, Answer>>): KnownExperience[] {
  const told = (customer: number, channel: string, touchpoint: string | undefined, said: Record<string, Answer>) => ({
    ...({ journey: "lunch", perspective: "customer", via: "self", attributes: {}, revision: 1 } as const),
    ...({ customer, channel, day, at: day, second: 0, precision: "day", answers: said } as const),
    ...(touchpoint !== undefined && { touchpoint }),
  });
  const guests = Array.from({ length: 100 }, (_, guest) => {
    const [menu, taste, bill] = [1 + (guest % 5), 1 + ((guest * 7) % 5), 1 + (Math.floor(guest / 3) % 5)];
    return [
      told(guest, "web", "menu", { satisfaction: menu! }),
      told(guest, "web", "taste", { satisfaction: taste! }),
      told(guest, "web", "bill", { satisfaction: bill! }),
      told(guest, "web", undefined, { return: Math.min(10, 2 * bill! + (guest % 2)), recommend: 2 * taste! }),
    ];
  }).flat();
  const few = [1, 2, 3].map((guest) => told(1000 + guest, "kiosk", there, { ...answers }));
  return [...guests, ...few].map((one, number) => ({ ...one, number }));
}

/** Of the web: those whom the kiosk heard would be what is left. */
const ofTheWeb = (experiences: KnownExperience[]): Promise<Audit> =>
  auditOf(
    bruteForceCounts(experiences, [], [randomJourney]),
    {
      version: { version: 1, validFrom: "2020-01-01", journey: randomJourney },
      slice: { journey: "lunch", perspective: "customer", channels: ["web"] },
      ...{ seed: 1, data: { fingerprint: "", rows: { read: 0, used: 0, rejected: 0 } } },
    },
    warned,
  );

describe("Where a touchpoint is withheld for what it leaves", () => {
  const asked = ofTheWeb(world("bill", { satisfaction: 1 }));

  it("what the others have in common is not told as success in all that is required", async () => {
    const { success, warnings } = await asked;
    assert.deepEqual(success.estimate, { ok: false, reason: "leaves-few", n: 100 });
    assert.deepEqual([success.bounds, success.limits, success.weakest], [null, null, null]);
    assert.deepEqual([...new Set(Object.values(success.unlock).map(({ ok }) => ok))], [false]);
    assert.deepEqual(
      warnings.filter(({ facts }) => facts.kind === "success"),
      [],
      "it was rated, so nothing is warned of touchpoints that nobody rated",
    );
  });

  it("drivers, moments, what is remembered and priorities are refused rather than made of the others", async () => {
    const { drivers, moments, peakEnd, switching, priorities } = await asked;
    assert("refused" in drivers);
    assert.deepEqual([drivers.code, drivers.touchpoints, priorities], ["withheld", ["bill"], []]);
    assert.deepEqual([moments, peakEnd], [{ refused: "withheld" }, { refused: "withheld" }]);
    assert.deepEqual(switching, { refused: "too-few-again" }, "each guest came once");
  });

  it("the others are compared with each other, and it is said of how many of how many that is told", async () => {
    const { touchpoints } = await asked;
    assert.deepEqual(
      touchpoints.map(({ key, difference, withheldOthers }) => [key, difference.ok, withheldOthers]),
      [
        ["menu", true, 1],
        ["taste", true, 1],
        ["bill", false, undefined],
      ],
    );
    const said = summary(
      "en",
      touchpoints.map((one) => ({ ...one, name: { en: one.key } })),
    ).map(inWords);
    assert.equal(
      said.at(-1),
      "Of the 3 touchpoints with enough answers only 2 may be shown, and those are compared with each other alone.",
    );
    assert.match(said[0]!, /^Of the touchpoints shown, none stands out/);
  });
});

describe("Where the outcome is withheld for what it leaves", () => {
  const asked = ofTheWeb(world(undefined, { return: 1 }));

  it("it was asked, and no other takes its place", async () => {
    const { drivers, moments, peakEnd } = await asked;
    assert("refused" in drivers);
    assert.deepEqual([drivers.code, drivers.touchpoints], ["withheld", [""]]);
    assert.deepEqual([moments, peakEnd], [{ refused: "withheld" }, { refused: "withheld" }]);
  });

  it("success, which does not rest on it, is told", async () => {
    assert.equal((await asked).success.estimate.ok, true);
  });
});

it("Nothing is refused for what few rated who leave nobody: they are left out and named", async () => {
  const all = world("bill", { satisfaction: 1 });
  const few = all.filter(({ touchpoint, customer }) => touchpoint !== "menu" || customer! < 4);
  const { drivers, warnings } = await ofTheWeb(few.filter(({ channel }) => channel === "web"));
  assert(!("refused" in drivers));
  assert.deepEqual(
    drivers.items.map(({ touchpoint }) => touchpoint),
    ["taste", "bill"],
  );
  assert(warnings.some(({ touchpoint, facts }) => touchpoint === "menu" && facts.kind === "people"));
});

describe("Where nobody rated a required touchpoint", () => {
  it("success is told of the others, and says of which it is not", async () => {
    const everywhere = world(undefined, { return: 5 });
    const nowhereAtTheBill = everywhere.filter(({ touchpoint }) => touchpoint !== "bill");
    const [whole, less] = await Promise.all([ofTheWeb(everywhere), ofTheWeb(nowhereAtTheBill)]);
    assert.equal(whole.success.unrated, undefined);
    assert.deepEqual([less.success.estimate.ok, less.success.unrated], [true, ["bill"]]);
    assert.deepEqual(Object.keys(less.success.unlock), ["menu", "taste"]);
  });
});
