import type { AuditPriority } from "../core/insight/audit-value.ts";

/** "2"; "2–4" where any of them is as likely; "–" where there is none. */
export const ranksInDigits = ({ rank, rankTo }: Pick<AuditPriority, "rank" | "rankTo">): string =>
  rankTo === undefined ? `${rank ?? "–"}` : `${rank}–${rankTo}`;
