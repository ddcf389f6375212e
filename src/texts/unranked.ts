import type { AuditPriority } from "../core/insight/audit-value.ts";
import { movesWith, unranked } from "../core/insight/wording/order.ts";
import type { Language } from "../core/text.ts";
import { numbers } from "./numbers.ts";
import { words } from "./words.ts";

/** Why a touchpoint has no rank, reason by reason; nothing where it has one. */
export function unrankedInWords(
  language: Language,
  priority: AuditPriority,
  nameOf: (touchpoint: string) => string,
): string[] {
  const names = numbers(language).list(movesWith(priority).map(nameOf));
  return unranked(priority).map((reason) => words(language)(`wording.unranked.${reason}`, { names }));
}
