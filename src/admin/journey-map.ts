import type { Overview } from "../api/overview.ts";
import type { Audit } from "../core/insight/audit-value.ts";
import type { Figure } from "../core/measures/intervals/estimate.ts";
import type { JourneyMap } from "../pictures/journey/map.ts";

/**
 * The overview as the pictures need it, and once the audit is there what was expected, by the same measures. Retired
 * touchpoints are no longer drawn.
 */
export function journeyMap({ journey, measure, touchpoints }: Overview, audit?: Audit): JourneyMap {
  const audited = new Map(audit?.touchpoints.map((touchpoint) => [touchpoint.key, touchpoint.expected]));
  return {
    name: journey.name,
    stages: journey.stages,
    owners: journey.owners,
    measure,
    touchpoints: touchpoints
      .filter(({ retired }) => !retired)
      .map(({ expectation: { net }, ...touchpoint }) => {
        const expected = audited.get(touchpoint.key)?.[touchpoint.headline] ?? notAsked;
        return { ...touchpoint, expectation: { net, expected } };
      }),
  };
}

const notAsked: Figure = { ok: false, reason: "not-asked", n: 0 };
