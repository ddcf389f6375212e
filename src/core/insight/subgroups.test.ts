import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ContingencyCube } from "../measures/comparisons/contingency-cube.ts";
import { randomFrom } from "../measures/numbers/random.ts";
import { type Looked, subgroupsOf } from "./subgroups.ts";
import type { Variable } from "./variable.ts";

const slice = { journey: "lunch", perspective: "customer" } as const;
const looked = (touchpoint: string | null): Looked => ({
  touchpoint,
  answer: "satisfaction",
  kind: "rating",
  scale: [1, 5],
});

/** A hundred people of each channel and kind, so many of them satisfied; others are neutral. */
const cube = (
  satisfied: Readonly<Record<"web new" | "web old" | "phone new" | "phone old", number>>,
): ContingencyCube => ({
  attributes: [
    { key: "channel", values: ["phone", "web"] },
    { key: "kind", values: ["new", "old"] },
  ],
  outcomes: [3, 5],
  cells: Object.entries(satisfied).flatMap(([group, n]) => {
    const values = [group.startsWith("web") ? 1 : 0, group.endsWith("old") ? 1 : 0];
    return [
      { values, outcome: 1, n },
      { values, outcome: 0, n: 100 - n },
    ];
  }),
});
const told = cube({ "web new": 80, "web old": 82, "phone new": 30, "phone old": 70 });
const even = cube({ "web new": 80, "web old": 82, "phone new": 79, "phone old": 81 });

const found = (at: (touchpoint: string | null) => ContingencyCube, places: readonly (string | null)[]) =>
  subgroupsOf({ peopleCube: async (_, { touchpoint }: Variable) => at(touchpoint) }, slice, places.map(looked), [
    "channel",
    "kind",
    "postcode",
  ]);
const names = (groups: Awaited<ReturnType<typeof found>>) =>
  groups.found.map(
    ({ touchpoint, conditions }) => `${touchpoint}: ${conditions.map(({ value }) => value).join(" & ")}`,
  );

describe("groups that fare worse than the others", () => {
  it("are told by place, largest part first, and never those that fare better", async () => {
    const groups = await found((touchpoint) => (touchpoint === "bill" ? told : even), ["menu", "bill", null]);
    assert.deepEqual(names(groups), ["bill: phone & new", "bill: phone", "bill: new"]);
    assert.deepEqual(groups.touchpoints, ["menu", "bill", ""]);
    assert.deepEqual(groups.leftOut, ["postcode"]);
  });

  it("are held against everybody else, allowing for every group looked at", async () => {
    const groups = await found(() => told, ["bill"]);
    const [worst] = groups.found;
    // R: fisher.test of each of the eight groups, p.adjust(p, "BH"); Newcombe's difference of 30/100 and 232/300.
    assert.equal(groups.scanned, 8);
    assert.equal(worst!.p.toExponential(6), "3.045014e-16");
    assert(worst!.inside.ok && worst!.outside.ok && worst!.difference.ok);
    assert.deepEqual([worst!.inside.estimate.value, worst!.outside.estimate.value], [0.3, 232 / 300]);
    const { value, low, high } = worst!.difference.estimate;
    assert.deepEqual(
      [value, low, high].map((points) => points.toFixed(4)),
      ["-47.3333", "-56.5437", "-36.4921"],
    );
    assert.equal(worst!.lift!.toFixed(6), "2.028986");
    assert.equal(worst!.wracc.toFixed(5), "0.08875");
  });

  it("are adjusted for all places together, so that looking at more of them finds no more by chance", async () => {
    const alone = await found(() => told, ["bill"]);
    const among = await found((touchpoint) => (touchpoint === "bill" ? told : even), ["bill", "menu", "door"]);
    assert.equal(among.scanned, 3 * alone.scanned);
    assert(among.found[0]!.p > alone.found[0]!.p);
    const random = randomFrom(7);
    let scans = 0;
    for (let scan = 0; scan < 60; scan++) {
      const satisfied = () =>
        Array.from({ length: 100 }, () => Number(random.uniform() < 0.7)).reduce((a, b) => a + b, 0);
      const chance = () =>
        cube({ "web new": satisfied(), "web old": satisfied(), "phone new": satisfied(), "phone old": satisfied() });
      if ((await found(chance, ["a", "b", "c", null])).found.length > 0) scans++;
    }
    assert(scans <= 6, String(scans));
  });

  it("are nobody where nothing is told to look by", async () => {
    const nothing = await found(() => ({ attributes: [], outcomes: [], cells: [] }), ["bill"]);
    assert.deepEqual([nothing.scanned, nothing.found], [0, []]);
    assert.deepEqual(await found(() => told, []), { touchpoints: [], scanned: 0, leftOut: [], found: [] });
  });
});
