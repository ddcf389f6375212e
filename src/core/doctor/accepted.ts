import type { Text } from "../text.ts";
import { type Code, type Finding, type FindingOf, form } from "./finding.ts";

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
  accepted.find((one) => accepts(one, finding))?.why ?? null;

const accepts = ({ code, column, touchpoint }: Accepted, finding: Finding): boolean =>
  code === finding.code &&
  (column === undefined || column === finding.column) &&
  (touchpoint === undefined || touchpoint === finding.touchpoint);

/** Findings of these codes come from the drivers as well, which only an audit computes. */
const alsoByAudits: readonly Code[] = ["complete-case-loss", "unexpected-direction"];

/** What is accepted although nothing of the kind is found: the data were put right, or column and touchpoint are not those that were meant. */
export const idleAcceptances = (
  accepted: readonly Accepted[],
  findings: readonly Finding[],
): FindingOf<"idle-acceptance">[] =>
  accepted
    .filter((one) => !alsoByAudits.includes(one.code) && !findings.some((finding) => accepts(one, finding)))
    .map(({ code, column, touchpoint }) => ({
      code: "idle-acceptance",
      ...(column !== undefined && { column }),
      ...(touchpoint !== undefined && { touchpoint }),
      facts: { rule: form, accepted: code },
    }));
