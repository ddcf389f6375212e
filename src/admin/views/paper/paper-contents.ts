import type { Overview } from "../../../api/overview.ts";
import type { Slices } from "../../../api/slice.ts";
import type { Workspace } from "../../../api/workspace.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import type { LaneName } from "../../../pictures/journey/lane.ts";
import type { JourneyMap } from "../../../pictures/journey/map.ts";

/** What a journey's paper is made of: what the page shows. */
export interface PaperContents {
  readonly map: JourneyMap;
  readonly lanes: readonly LaneName[];
  readonly overview: Overview;
  readonly slices: Slices;
  readonly journey: Journey | undefined;
  readonly workspace: Workspace | undefined;
  /** Whose touchpoints stand out. */
  readonly owner: string | undefined;
}
