import type { Perspective } from "../experience/experience.ts";

/** What a figure is about. Absent parts do not restrict. Times are local calendar days of the location. */
export interface Slice {
  readonly journey: string;
  /** First day included, ISO date. */
  readonly from?: string;
  /** First day excluded, ISO date. */
  readonly until?: string;
  readonly perspective: Perspective;
  /** "": the journey as a whole. */
  readonly touchpoints?: readonly string[];
  readonly channels?: readonly string[];
  /** Locations, with those below them already added. */
  readonly locations?: readonly string[];
  /** Values by attribute key: any of the values. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
}
