import { movingTogether } from "../../measures/answers/moving-together.ts";
import type { NamedModel } from "./drivers.ts";

/** Touchpoints that cannot be told from each other in a joint model: of each, those that it moves with. */
export function groupsMovingTogether({ touchpoints, inflation, correlation }: NamedModel): Map<string, string[]> {
  const groups = movingTogether(correlation, inflation);
  return new Map(touchpoints.map((touchpoint, i) => [touchpoint, groups[i]!.map((j) => touchpoints[j]!)]));
}
