import type { Audit } from "../audit-value.ts";
import type { GuardedCounts } from "../disclosure/guarded-counts.ts";
import type { Slice } from "../slice.ts";
import type { Variable } from "../variable.ts";
import { places } from "../wording/places.ts";
import { consistencyFigures, levelOfSpread } from "./consistency.ts";

/**
 * How evenly places treat customers at each touchpoint, keyed "<touchpoint>.between.location", and by touchpoint whether
 * they may be said to differ. Nothing where there are fewer than two places.
 */
export async function placesCompared(
  counts: GuardedCounts,
  slice: Slice,
  headlines: readonly Variable[],
): Promise<Pick<Audit, "consistency" | "places">> {
  if ((await counts.groups(slice, "location")).length < 2) return { consistency: {}, places: {} };
  const compared = [];
  for (const variable of headlines) {
    const sums = await counts.units(slice, variable, "location");
    const { scale, touchpoint } = variable;
    const figures = consistencyFigures(sums, { unit: "location", scale, perspective: slice.perspective });
    compared.push({ touchpoint, figures, between: figures["between.location"]!, p: levelOfSpread(sums) });
  }
  const said = places(compared);
  return {
    consistency: Object.fromEntries(
      compared.flatMap(({ touchpoint, figures }) =>
        Object.entries(figures).map(([key, figure]) => [`${touchpoint}.${key}`, figure]),
      ),
    ),
    places: Object.fromEntries(compared.map(({ touchpoint }, at) => [touchpoint, said[at]!])),
  };
}
