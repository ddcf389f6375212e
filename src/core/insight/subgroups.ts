import { bandOf } from "../experience/answers.ts";
import type { Perspective } from "../experience/experience.ts";
import type { Condition, ContingencyCube, CubeCell } from "../measures/comparisons/contingency-cube.ts";
import { byShare } from "../measures/comparisons/subgroup-comparison.ts";
import { type ComparedSubgroup, subgroupDiscovery } from "../measures/comparisons/subgroup-discovery.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import type { Reading } from "./bands.ts";
import type { GuardedCounts } from "./disclosure/guarded-counts.ts";
import { labelOf } from "./figure.ts";
import { shareFigure } from "./share-figure.ts";
import type { Slice } from "./slice.ts";
import type { Variable } from "./variable.ts";

/** A group of people who fare worse somewhere than everybody else does there. */
export interface Subgroup {
  /** "" about the whole. */
  readonly touchpoint: string;
  /** One attribute (or "channel", "location") and its value, or two. */
  readonly conditions: readonly Condition[];
  /** Positive answers inside and outside. */
  readonly inside: Figure;
  readonly outside: Figure;
  /** Inside minus outside, in percentage points: below zero. */
  readonly difference: Figure;
  /** How many times as frequent answers that are not positive are inside as among all. */
  readonly lift: number | null;
  /** Share of all who are here and not positive beyond this group's part: (n/N)(inside − all). */
  readonly wracc: number;
  /** Adjusted for everything scanned. */
  readonly p: number;
}

export interface Subgroups {
  /** Where it was looked: touchpoints, "" the whole. */
  readonly touchpoints: readonly string[];
  /** Groups held against the others: the p-values are adjusted for so many. */
  readonly scanned: number;
  /** Attributes with too many values to be looked at together with the others. */
  readonly leftOut: readonly string[];
  /** Those that fare worse, by place in the order asked, and there the largest part of what is not positive first. */
  readonly found: readonly Subgroup[];
}

/** An answer at a place, and how it is read. */
export type Looked = Variable & Reading;

/** Combinations of attributes' values above which an attribute is left out. */
const mostCombinations = 50_000;
/** Groups told of one place; what follows repeats them. */
const mostAtPlace = 5;

/**
 * Who fares worse than the others, by attribute and by two of them together (catalogue M20). Each person counts once by the
 * last answer; a group has 20 people inside and 20 outside; p-values are adjusted (Benjamini–Hochberg) for all groups of
 * all places together; a pair that differs only as one of its halves does is dropped. Where to look, not yet why.
 */
export async function subgroupsOf(
  counts: Pick<GuardedCounts, "peopleCube">,
  slice: Slice,
  places: readonly Looked[],
  attributes: readonly string[],
): Promise<Subgroups> {
  const cubes: { readonly place: Looked; readonly cube: ContingencyCube }[] = [];
  for (const place of places)
    cubes.push({ place, cube: await counts.peopleCube(slice, place, attributes, mostCombinations) });
  const scan = subgroupDiscovery(sideBySide(cubes), byShare());
  const worse = scan.findings.filter(({ wracc }) => wracc! > 0);
  const kept = new Set(cubes.flatMap(({ cube }) => cube.attributes.map(({ key }) => key)));
  return {
    touchpoints: places.map(({ touchpoint }) => touchpoint ?? ""),
    scanned: scan.scanned,
    leftOut: attributes.filter((key) => cubes.length > 0 && !kept.has(key)),
    found: places.flatMap(({ touchpoint }, at) =>
      worse
        .filter(({ conditions }) => placeOf(conditions) === at)
        .slice(0, mostAtPlace)
        .map((group) => told(group, touchpoint ?? "", slice.perspective)),
    ),
  };
}

/**
 * Several cubes as one, so that they are scanned as one: attributes are of their place, and nobody of one place has a value
 * of another's. The outcome is whether the answer was not positive.
 */
function sideBySide(cubes: readonly { readonly place: Looked; readonly cube: ContingencyCube }[]): ContingencyCube {
  const attributes = cubes.flatMap(({ cube }, at) =>
    cube.attributes.map(({ key, values }) => ({ key: `${at} ${key}`, values })),
  );
  let before = 0;
  const cells = cubes.flatMap(({ place, cube }): CubeCell[] => {
    const { kind, scale, positive } = place;
    const notPositive = cube.outcomes.map((code) => (bandOf(kind, scale, code, positive) === "positive" ? 0 : 1));
    const [left, right] = [before, attributes.length - before - cube.attributes.length];
    before += cube.attributes.length;
    return cube.cells.map(({ values, outcome, n }) => ({
      values: [...unknown(left), ...values, ...unknown(right)],
      outcome: notPositive[outcome]!,
      n,
    }));
  });
  return { attributes, outcomes: [0, 1], cells };
}

const unknown = (attributes: number): number[] => new Array<number>(attributes).fill(-1);

const placeOf = (conditions: readonly Condition[]): number => Number.parseInt(conditions[0]!.attribute, 10);

function told(group: ComparedSubgroup, touchpoint: string, perspective: Perspective): Subgroup {
  const { conditions, n, all, lift, wracc, adjusted } = group;
  const [inside, outside] = [group.inside!, group.outside!];
  return {
    touchpoint,
    conditions: conditions.map(({ attribute, value }) => ({
      attribute: attribute.slice(attribute.indexOf(" ") + 1),
      value,
    })),
    inside: shareFigure(Math.round(n * (1 - inside)), n, perspective),
    outside: shareFigure(Math.round((all - n) * (1 - outside)), all - n, perspective),
    difference: differenceOf(group),
    lift,
    wracc: wracc!,
    p: adjusted!,
  };
}

/** Of positive answers, so with its sign turned. */
function differenceOf({ difference, all }: ComparedSubgroup): Figure {
  const { value, low, high } = difference!;
  const estimate = { value: -100 * value, low: -100 * high, high: -100 * low, n: all, people: all } as const;
  return {
    ok: true,
    estimate: { ...estimate, unit: "points", method: "Newcombe", weighted: false },
    label: labelOf(50 * (high - low), all),
  };
}
