import type { Warning } from "../core/insight/audit-value.ts";

/** A warning on one line: its code, what it is about, what is the matter and what can be done. */
export function sayWarning({ code, column, touchpoint, message, suggestion }: Warning): string {
  const about = [touchpoint, column === undefined ? undefined : `column "${column}"`].filter(
    (part) => part !== undefined,
  );
  return `${code}${about.length === 0 ? "" : ` (${about.join(", ")})`}: ${message}${suggestion === undefined ? "" : `; ${suggestion}`}`;
}
