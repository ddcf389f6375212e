import type { Interval } from "../intervals/interval.ts";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { benjaminiYekutieli } from "./benjamini-yekutieli.ts";
import {
  type Condition,
  type ContingencyCube,
  countsOf,
  type SubgroupCounts,
  subgroupCounts,
} from "./contingency-cube.ts";
import { isDifference, type SubgroupComparison } from "./subgroup-comparison.ts";

/** A subgroup held against everybody else. */
export interface ComparedSubgroup {
  readonly conditions: readonly Condition[];
  /** People inside, and all whose attributes are known. */
  readonly n: number;
  readonly all: number;
  /** The share or mean inside and outside; null where nobody is. */
  readonly inside: number | null;
  readonly outside: number | null;
  /** Of the two, with its own interval (not adjusted); null where it has none. */
  readonly difference: Interval | null;
  /** How many times as frequent inside as among all; null for scales, and where it never happens. */
  readonly lift: number | null;
  /** How much of what all have is here beyond its part: (n/N)(inside − all). Null where nobody is at all. */
  readonly wracc: number | null;
  readonly p: number | null;
  readonly adjusted: number | null;
  readonly significant: boolean;
}

export interface SubgroupOptions {
  /** At most this share of what is called a finding may be chance. */
  readonly q?: number;
  /** BY holds whatever the dependence between subgroups, at a price. */
  readonly adjust?: "BH" | "BY";
}

/**
 * Subgroups held against everybody else, with p-values adjusted for how many there are.
 *
 *     lift = inside/all      WRAcc = (n/N)(inside − all)
 *
 *     compareSubgroups(
 *       [{ conditions: [{ attribute: "channel", value: "phone" }], inside: [60, 40], all: [230, 70] }],
 *       byShare(),
 *     )[0]!
 *     // { inside: 0.4, outside: 0.15, lift: 1.714, wracc: 0.05556, p: 0.000002738 }
 *
 * Unit: shares 0–1, means on the scale, or the standing 0–1 of Mann–Whitney, as the comparison has it
 * Interval: of the difference, Newcombe's, Welch's or Mann–Whitney's; the p-value is adjusted
 * Minimum n: 20 inside and 20 outside, which `subgroupDiscovery` sees to
 * R: fisher.test, t.test or wilcox.test for each; p.adjust(p, "BH")
 * Source: Lavrač, Flach & Zupan (1999), Rule Evaluation Measures, for WRAcc. Catalogue M20.
 */
export function compareSubgroups(
  groups: readonly SubgroupCounts[],
  comparison: SubgroupComparison,
  { q = 0.05, adjust = "BH" }: SubgroupOptions = {},
): ComparedSubgroup[] {
  const differences = groups.map(({ inside, all }) => comparison.compare(inside, less(all, inside)));
  const p = differences.map((difference) => difference.p);
  const adjusted = adjust === "BH" ? benjaminiHochberg(p) : benjaminiYekutieli(p);
  return groups.map(({ conditions, inside, all }, i) => {
    const scores = comparison.scores(all);
    const [within, everybody] = [meanScore(inside, scores), meanScore(all, scores)];
    const [n, size] = [sum(inside), sum(all)];
    return {
      ...{ conditions, n, all: size },
      inside: within,
      outside: meanScore(less(all, inside), scores),
      difference: differences[i]!.difference,
      lift: comparison.ratio && within !== null && everybody ? within / everybody : null,
      wracc: within === null || everybody === null ? null : (n / size) * (within - everybody),
      p: p[i]!,
      adjusted: adjusted[i]!,
      significant: adjusted[i] != null && adjusted[i] <= q,
    };
  });
}

export interface SubgroupScan {
  /** Subgroups tested: so many comparisons the p-values are adjusted for. */
  readonly scanned: number;
  /** Subgroups left untested because too few are inside, or outside. */
  readonly tooFew: number;
  /** What survives, most of the outcome beyond its part first. */
  readonly findings: readonly ComparedSubgroup[];
  /** Pairs that differ only as one of their conditions alone does. */
  readonly explained: readonly (ComparedSubgroup & { readonly by: Condition })[];
}

/**
 * Where does it happen? Every attribute = value, and every two together, that has so much more or less of the outcome than
 * the others that chance does not explain it.
 *
 *     support ≥ 20 inside and outside; Benjamini–Hochberg at q over everything scanned, also over the pairs dropped after
 *     a pair is dropped when it does not differ from the rest of one of its conditions (interval of the difference)
 *
 * A finding is where to look, not yet a root cause: `retestSubgroup` on the next period's data comes first. Forty
 * subgroups of pure chance give a raw p below .05 in most scans; adjusted, in one of twenty-five.
 *
 *     subgroupDiscovery(
 *       {
 *         attributes: [{ key: "channel", values: ["phone", "web"] }],
 *         outcomes: [0, 1],
 *         cells: [
 *           { values: [0], outcome: 1, n: 40 },
 *           { values: [0], outcome: 0, n: 60 },
 *           { values: [1], outcome: 0, n: 200 },
 *         ],
 *       },
 *       byShare(),
 *     ).findings.map(({ conditions, lift }) => [conditions[0]!.value, lift])
 *     // [["phone", 3], ["web", 0]]
 *
 * Unit: as `compareSubgroups`
 * Interval: as `compareSubgroups`
 * Minimum n: 20 inside and 20 outside
 * R: fisher.test, t.test or wilcox.test for each; p.adjust(p, "BH")
 * Source: Benjamini & Hochberg (1995), JRSS B 57; Klösgen (1996), Explora. Catalogue M20.
 */
export function subgroupDiscovery(
  cube: ContingencyCube,
  comparison: SubgroupComparison,
  options: SubgroupOptions & { readonly support?: number } = {},
): SubgroupScan {
  const { support = fewestInSubgroup } = options;
  const groups = subgroupCounts(cube);
  const scanned = groups.filter((group) => supported(group, support));
  const found = compareSubgroups(scanned, comparison, options).flatMap((subgroup, i) =>
    subgroup.significant ? [{ subgroup, by: parentExplaining(scanned[i]!, comparison) }] : [],
  );
  const order = (a: ComparedSubgroup, b: ComparedSubgroup) => b.wracc! - a.wracc!;
  return {
    scanned: scanned.length,
    tooFew: groups.length - scanned.length,
    findings: found.flatMap(({ subgroup, by }) => (by === null ? [subgroup] : [])).sort(order),
    explained: found.flatMap(({ subgroup, by }) => (by === null ? [] : [{ ...subgroup, by }])).sort(order),
  };
}

/** Whether a finding came again. */
export type Retest =
  | { readonly verdict: "confirmed" | "not confirmed"; readonly subgroup: ComparedSubgroup }
  | { readonly verdict: "too few" };

/**
 * A finding asked again of the next period's data, alone: confirmed when it lies on the same side at p ≤ .05.
 *
 *     retestSubgroup(
 *       compareSubgroups(
 *         [{ conditions: [{ attribute: "channel", value: "phone" }], inside: [60, 40], all: [230, 70] }],
 *         byShare(),
 *       )[0]!,
 *       {
 *         attributes: [{ key: "channel", values: ["phone", "web"] }],
 *         outcomes: [0, 1],
 *         cells: [
 *           { values: [0], outcome: 1, n: 40 },
 *           { values: [0], outcome: 0, n: 60 },
 *           { values: [1], outcome: 0, n: 100 },
 *         ],
 *       },
 *       byShare(),
 *     ).verdict
 *     // "confirmed"
 *
 * Unit: as `compareSubgroups`
 * Interval: as `compareSubgroups`; the p-value is not adjusted, since one question is asked
 * Minimum n: 20 inside and 20 outside
 * R: fisher.test of the one subgroup on the next period's data
 * Source: catalogue M20.
 */
export function retestSubgroup(
  finding: ComparedSubgroup,
  next: ContingencyCube,
  comparison: SubgroupComparison,
  { q = 0.05, support = fewestInSubgroup }: { readonly q?: number; readonly support?: number } = {},
): Retest {
  const group = countsOf(next, finding.conditions);
  if (group === null || !supported(group, support)) return { verdict: "too few" };
  const [subgroup] = compareSubgroups([group], comparison, { q });
  const again = subgroup!.significant && Math.sign(subgroup!.wracc!) === Math.sign(finding.wracc!);
  return { verdict: again ? "confirmed" : "not confirmed", subgroup: subgroup! };
}

const fewestInSubgroup = 20;

const supported = ({ inside, all }: SubgroupCounts, support: number): boolean =>
  sum(inside) >= support && sum(all) - sum(inside) >= support;

/** The condition of a pair from whose other people the pair does not differ; null when both do, or for a single one. */
function parentExplaining(
  { conditions, inside, parents = [] }: SubgroupCounts,
  comparison: SubgroupComparison,
): Condition | null {
  const explains = (parent: ArrayLike<number>) => !isDifference(comparison.compare(inside, less(parent, inside)));
  return conditions[parents.findIndex(explains)] ?? null;
}

function less(all: ArrayLike<number>, part: ArrayLike<number>): Float64Array {
  const rest = new Float64Array(all.length);
  for (let code = 0; code < rest.length; code++) rest[code] = all[code]! - part[code]!;
  return rest;
}

function sum(counts: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]!;
  return total;
}

function meanScore(counts: ArrayLike<number>, scores: ArrayLike<number>): number | null {
  const n = sum(counts);
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]! * scores[i]!;
  return n > 0 ? total / n : null;
}
