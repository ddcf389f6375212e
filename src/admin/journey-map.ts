import type { Overview } from "../api/overview.ts";
import type { Audit } from "../core/insight/audit-value.ts";
import type { Journey } from "../core/journey/journey.ts";
import type { Figure } from "../core/measures/intervals/estimate.ts";
import type { JourneyMap } from "../pictures/journey/map.ts";
import type { NamedBeside } from "./beside.ts";

/** What the pictures show of a journey besides its overview. */
export interface MapContents {
  readonly audit?: Audit | undefined;
  readonly promises?: Journey["promises"] | undefined;
  readonly beside?: NamedBeside | null;
}

/**
 * The overview as the pictures need it; with its journey what was promised, and once the audit is there what was expected,
 * by the same measures, and whether promises are kept. What of it is retired `retiredMarked` tells.
 */
export function journeyMap(
  { journey, measure, touchpoints }: Overview,
  { audit, promises = {}, beside }: MapContents = {},
): JourneyMap {
  const audited = new Map(audit?.touchpoints.map((touchpoint) => [touchpoint.key, touchpoint.expected]));
  return {
    name: journey.name,
    stages: journey.stages,
    owners: journey.owners,
    measure,
    ...(beside && { beside: beside.name }),
    promises: Object.entries(promises).map(([key, { text, touchpoints }]) => ({
      text,
      touchpoints,
      verdict: audit?.promises.find((one) => one.key === key)?.verdict ?? null,
    })),
    touchpoints: touchpoints.map(({ expectation: { net }, ...touchpoint }) => {
      const expected = audited.get(touchpoint.key)?.[touchpoint.headline] ?? notAsked;
      const other = beside?.touchpoints.get(touchpoint.key);
      return { ...touchpoint, expectation: { net, expected }, ...(other !== undefined && { beside: other }) };
    }),
  };
}

/** The same with the touchpoints of one owner standing out; whole where the journey has no such owner. */
export const inFocus = (map: JourneyMap, owner: string | undefined): JourneyMap => {
  const isQuiet = outOfFocus(map, owner);
  return { ...map, touchpoints: map.touchpoints.map((one) => ({ ...one, quiet: isQuiet(one) })) };
};

/** Tells the touchpoints that stand back while those of one owner stand out; none where the journey has no such owner. */
export const outOfFocus =
  ({ owners }: Pick<JourneyMap, "owners">, owner: string | undefined) =>
  (touchpoint: { readonly owners: readonly string[] }): boolean =>
    owner !== undefined && Object.hasOwn(owners, owner) && !touchpoint.owners.includes(owner);

const notAsked: Figure = { ok: false, reason: "not-asked", n: 0 };
