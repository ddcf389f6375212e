import type { Overview } from "../../api/overview.ts";
import type { Audit } from "../../core/insight/audit-value.ts";
import type { Journey } from "../../core/journey/journey.ts";
import type { Opening } from "../parts/touchpoint-link.tsx";

/** What each part of the audit needs beside the audit itself. */
export interface Audited extends Opening {
  readonly audit: Audit;
  readonly overview: Overview;
  readonly journey: Journey | undefined;
  /** A touchpoint's name in the reader's language. */
  readonly nameOf: (touchpoint: string) => string;
  /** What the drivers explain, in words. */
  readonly outcome: string;
}
