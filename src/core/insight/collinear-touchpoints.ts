import type { NamedModel } from "./drivers.ts";

/**
 * Touchpoints that cannot be told from each other in a joint model, by touchpoint: those with a variance inflation above
 * `most` go together with whom they correlate by .8 or more, or else with the one they correlate with most.
 */
export function groupsMovingTogether(
  { touchpoints, inflation, correlation }: NamedModel,
  most: number,
): Map<string, string[]> {
  const size = touchpoints.length + 1;
  const r = (i: number, j: number) => Math.abs(correlation[i * size + j]!);
  const groups = new Map<string, Set<string>>();
  const pair = (i: number, j: number) => {
    const [one, other] = [touchpoints[i]!, touchpoints[j]!];
    groups.set(one, (groups.get(one) ?? new Set()).add(other));
    groups.set(other, (groups.get(other) ?? new Set()).add(one));
  };
  touchpoints.forEach((_, i) => {
    if (inflation[i]! <= most) return;
    const others = touchpoints.map((_, j) => j).filter((j) => j !== i);
    const near = others.filter((j) => r(i, j) >= 0.8);
    const nearest = others.reduce((best, j) => (r(i, j) > r(i, best) ? j : best));
    for (const j of near.length > 0 ? near : [nearest]) pair(i, j);
  });
  return new Map([...groups].map(([touchpoint, others]) => [touchpoint, [...others]]));
}
