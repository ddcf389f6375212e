import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { randomFrom } from "../numbers/random.ts";
import { benjaminiYekutieli } from "./benjamini-yekutieli.ts";
import type { ContingencyCube } from "./contingency-cube.ts";
import { byMean, byOrder, byShare } from "./subgroup-comparison.ts";
import { compareSubgroups, retestSubgroup, subgroupDiscovery } from "./subgroup-discovery.ts";

const group = (inside: number[], outside: number[]) => ({
  conditions: [],
  inside,
  all: inside.map((n, code) => n + outside[code]!),
});

/** People by channel and kind of customer, with how many of them had trouble. */
const cube = (
  rows: readonly (readonly [channel: number, kind: number, trouble: number, people: number])[],
): ContingencyCube => ({
  attributes: [
    { key: "channel", values: ["phone", "web", "store"] },
    { key: "kind", values: ["new", "old"] },
  ],
  outcomes: [0, 1],
  cells: rows.flatMap(([channel, kind, trouble, people]) => [
    { values: [channel, kind], outcome: 1, n: trouble },
    { values: [channel, kind], outcome: 0, n: people - trouble },
  ]),
});

const names = (found: readonly { conditions: readonly { value: string }[] }[]) =>
  found.map(({ conditions }) => conditions.map(({ value }) => value).join(" & "));

describe("compareSubgroups", () => {
  // Ratings 1–5 of 45 who phoned and of 129 others.
  const phone = group([12, 9, 8, 10, 6], [6, 10, 25, 48, 40]);

  it("compares means by Welch (R: t.test(phone, others))", () => {
    const [found] = compareSubgroups([phone], byMean([1, 2, 3, 4, 5]));
    assert.equal(found!.p?.toExponential(9), "2.156978914e-5");
    assert.equal(found!.inside?.toFixed(9), "2.755555556");
    assert.equal(found!.outside?.toFixed(9), "3.821705426");
    assert.equal(found!.wracc?.toFixed(12), "-0.204419342053");
    assert.equal(found!.lift, null);
    // R: t.test(phone, others)$conf.int
    assert.deepEqual(
      [found!.difference!.low, found!.difference!.high].map((end) => end.toFixed(9)),
      ["-1.530377232", "-0.601922509"],
    );
  });

  it("lets Mann–Whitney speak where nobody differs inside or outside, and says nothing where all agree", () => {
    const [apart] = compareSubgroups([group([25, 0, 0], [0, 0, 60])], byMean([1, 2, 3]));
    assert.equal(apart!.significant, true);
    assert.equal(apart!.difference, null);
    assert.equal(compareSubgroups([group([25, 0, 0], [60, 0, 0])], byMean([1, 2, 3]))[0]!.p, null);
  });

  it("compares orders by Mann–Whitney (R: wilcox.test(phone, others, exact = FALSE)), told as mean standing", () => {
    const [found] = compareSubgroups([phone], byOrder([1, 2, 3, 4, 5]));
    assert.equal(found!.p?.toExponential(9), "1.138753228e-5");
    // R: mean(rank(c(phone, others))[1:45] - 0.5) / 174
    assert.equal(found!.inside?.toFixed(12), "0.342209450830");
    // R: 2 * wilcox.test(phone, others)$statistic / (45 * 129) - 1
    assert.equal(found!.difference!.value.toFixed(12), "-0.425667527993");
  });

  it("compares shares by Fisher, of the top code or from any code on (R: fisher.test)", () => {
    const [top] = compareSubgroups([phone], byShare(4));
    assert.equal(top!.p?.toFixed(12), "0.029633922812");
    const [two] = compareSubgroups([phone], byShare(3));
    assert.equal(two!.inside, 16 / 45);
    assert.equal(two!.lift, 16 / 45 / (104 / 174));
  });

  it("has WRAcc that adds up to nothing over groups that make up everybody", () => {
    const counts = fc.array(fc.nat(30), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), fc.constantFrom(0, 1, 2), (groups, which) => {
        const all = [0, 1, 2].map((code) => groups.reduce((sum, counts) => sum + counts[code]!, 0));
        const comparison = [byShare(), byMean([1, 2, 3]), byOrder([1, 2, 3])][which]!;
        const found = compareSubgroups(
          groups.map((inside) => ({ conditions: [], inside, all })),
          comparison,
        );
        const total = found.reduce((sum, { wracc }) => sum + (wracc ?? 0), 0);
        assert.ok(Math.abs(total) < 1e-12);
        for (const { p, adjusted } of found)
          assert.ok(p === null || (p >= 0 && p <= adjusted! + 1e-12 && adjusted! <= 1));
      }),
    );
  });

  it("says null where nobody is inside, or nobody at all", () => {
    const [empty] = compareSubgroups([group([0, 0], [5, 5])], byShare());
    assert.deepEqual([empty!.inside, empty!.lift, empty!.wracc, empty!.significant], [null, null, null, false]);
    assert.equal(compareSubgroups([group([0, 0], [0, 0])], byMean([0, 1]))[0]!.outside, null);
  });
});

describe("subgroupDiscovery", () => {
  it("finds the phone, and drops the pairs that are only phone again", () => {
    const found = subgroupDiscovery(
      cube([
        [0, 0, 30, 100],
        [0, 1, 29, 100],
        [1, 0, 8, 100],
        [1, 1, 9, 100],
        [2, 0, 9, 100],
        [2, 1, 8, 100],
      ]),
      byShare(),
    );
    assert.deepEqual(names(found.findings), ["phone", "web", "store"]);
    assert.equal(found.findings[0]!.wracc?.toFixed(12), ((200 / 600) * (59 / 200 - 93 / 600)).toFixed(12));
    assert.deepEqual(names(found.explained), ["phone & new", "phone & old", "web & new", "store & old"]);
    assert.deepEqual(found.explained[0]!.by, { attribute: "channel", value: "phone" });
    // Three channels, two kinds, six pairs.
    assert.equal(found.scanned, 11);
  });

  it("keeps a pair that is worse than either of its parents", () => {
    const found = subgroupDiscovery(
      cube([
        [0, 0, 60, 100],
        [0, 1, 10, 100],
        [1, 0, 10, 100],
        [1, 1, 10, 100],
        [2, 0, 10, 100],
        [2, 1, 10, 100],
      ]),
      byShare(),
    );
    assert.equal(names(found.findings).includes("phone & new"), true);
    assert.equal(names(found.explained).includes("phone & new"), false);
    // The others differ only in not being new on the phone, as their channel or kind does.
    assert.deepEqual(names(found.explained), ["phone & old", "web & new", "web & old", "store & new", "store & old"]);
  });

  it("leaves subgroups of fewer than 20 inside or outside untested", () => {
    const found = subgroupDiscovery(
      cube([
        [0, 0, 19, 19],
        [1, 0, 2, 100],
      ]),
      byShare(),
    );
    assert.equal(found.scanned, 0);
    assert.equal(found.tooFew, 5);
    assert.deepEqual(found.findings, []);
  });

  it("finds something in few scans of pure chance: at most one in ten of 200, where raw p-values would in most", () => {
    const random = randomFrom(20);
    let [found, raw] = [0, 0];
    for (let scan = 0; scan < 200; scan++) {
      const attributes = Array.from({ length: 8 }, (_, a) => ({ key: `a${a}`, values: ["0", "1", "2", "3", "4"] }));
      const cells = Array.from({ length: 600 }, () => ({
        values: attributes.map(() => random.below(5)),
        outcome: random.uniform() < 0.2 ? 1 : 0,
        n: 1,
      }));
      const told = subgroupDiscovery({ attributes, outcomes: [0, 1], cells }, byShare());
      const all = subgroupDiscovery({ attributes, outcomes: [0, 1], cells }, byShare(), { q: 1 });
      if (told.findings.length > 0) found++;
      if ([...all.findings, ...all.explained].some(({ p }) => p! < 0.05)) raw++;
    }
    assert.ok(found <= 20, String(found));
    assert.ok(raw >= 140, String(raw));
  });
});

describe("retestSubgroup", () => {
  const before = cube([
    [0, 0, 60, 200],
    [1, 0, 20, 200],
  ]);
  const finding = subgroupDiscovery(before, byShare()).findings[0]!;

  it("confirms what comes again on the same side", () => {
    assert.deepEqual(names([finding]), ["phone"]);
    const again = retestSubgroup(
      finding,
      cube([
        [0, 0, 30, 100],
        [1, 0, 10, 100],
      ]),
      byShare(),
    );
    assert.equal(again.verdict, "confirmed");
  });

  it("does not confirm what is gone, or has turned", () => {
    const gone = retestSubgroup(
      finding,
      cube([
        [0, 0, 11, 100],
        [1, 0, 10, 100],
      ]),
      byShare(),
    );
    assert.equal(gone.verdict, "not confirmed");
    const turned = retestSubgroup(
      finding,
      cube([
        [0, 0, 10, 100],
        [1, 0, 60, 100],
      ]),
      byShare(),
    );
    assert.equal(turned.verdict, "not confirmed");
  });

  it("says when too few are there to ask again", () => {
    assert.equal(
      retestSubgroup(
        finding,
        cube([
          [0, 0, 9, 19],
          [1, 0, 10, 100],
        ]),
        byShare(),
      ).verdict,
      "too few",
    );
  });
});

describe("benjaminiYekutieli", () => {
  it("is R's p.adjust(c(.001, .2, .03, .03, .8), 'BY')", () => {
    assert.deepEqual(
      benjaminiYekutieli([0.001, 0.2, 0.03, null, 0.03, 0.8]).map((p) => p?.toFixed(12) ?? null),
      ["0.011416666667", "0.570833333333", "0.114166666667", null, "0.114166666667", "1.000000000000"],
    );
  });
});
