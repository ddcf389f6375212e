import { type Accepted, whyAccepted } from "../core/doctor/accepted.ts";
import type { Located } from "../core/doctor/touches.ts";
import type { Warning } from "../core/insight/audit-value.ts";
import { findingInWords, onOneLine } from "./finding-words.ts";

/** A finding as a warning: with its English words, its evidence as data, and why the mapping accepts it, if it does. */
export function warned(finding: Located, accepted: readonly Accepted[] = []): Warning {
  const { facts, touches, ...about } = finding;
  const { message, suggestion } = findingInWords("en", finding);
  const why = whyAccepted(accepted, finding);
  return {
    ...{ ...about, message, suggestion: onOneLine(suggestion) },
    ...{ facts, touches, ...(why !== null && { accepted: why }) },
  };
}
