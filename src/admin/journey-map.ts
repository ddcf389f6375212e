import type { Overview } from "../api/overview.ts";
import type { JourneyMap } from "../pictures/journey/map.ts";

/** The overview as the pictures need it. Retired touchpoints are no longer drawn. */
export function journeyMap({ journey, measure, touchpoints }: Overview): JourneyMap {
  return {
    name: journey.name,
    stages: journey.stages,
    owners: journey.owners,
    measure,
    touchpoints: touchpoints.filter(({ retired }) => !retired),
  };
}
