import type { AuditTouchpoint } from "../core/insight/audit-value.ts";
import type { Figure } from "../core/measures/intervals/estimate.ts";
import type { Language } from "../core/text.ts";
import { reasonInWords } from "./figure-words.ts";
import { words } from "./words.ts";

/** Why a touchpoint has no figure, as it was judged: nobody was heard, or not by the measure that was chosen, or by few people. */
export function whyNoFigure(
  language: Language,
  { verdict, difference }: Pick<AuditTouchpoint, "verdict" | "difference">,
  figure: Extract<Figure, { ok: false }>,
): string {
  const t = words(language);
  if (verdict === "blind") return t("unknown.blind");
  if (verdict === "unjudged") return t(`wording.standing.${verdict}`);
  // Too few by its own measure, where the one that was chosen was not asked of anybody.
  return reasonInWords(language, verdict === "too-few" && !difference.ok ? difference : figure);
}
