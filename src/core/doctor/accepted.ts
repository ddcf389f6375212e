import type { Text } from "../text.ts";
import type { Code, Finding } from "./finding.ts";

/** A finding that somebody has looked into and found to be in order: the mapping says which, and why. */
export interface Accepted {
  readonly code: Code;
  /** Only in this column, or at this touchpoint; anywhere where neither is told. */
  readonly column?: string;
  readonly touchpoint?: string;
  /** By language, or in one that is not told. */
  readonly why: string | Text;
}

/** Why a finding is accepted; null where it is not. */
export const whyAccepted = (accepted: readonly Accepted[], finding: Finding): string | Text | null =>
  accepted.find(
    ({ code, column, touchpoint }) =>
      code === finding.code &&
      (column === undefined || column === finding.column) &&
      (touchpoint === undefined || touchpoint === finding.touchpoint),
  )?.why ?? null;
