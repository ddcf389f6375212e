import type { Audit } from "../core/insight/audit-value.ts";
import { contradictionIn, recoveryAt } from "../core/insight/leaving/contradictions-said.ts";
import type { Language } from "../core/text.ts";
import { allWords } from "../texts/all-words.ts";
import { figureInWords } from "../texts/figure-words.ts";

/** Who is satisfied and leaves all the same, and what putting matters right is worth, in some lines for a terminal. */
export function contradictionsInWords(
  audit: Audit,
  name: (touchpoint: string) => string,
  language: Language,
): string[] {
  const t = allWords(language);
  const { contradictions, leaving } = audit;
  const said = contradictionIn(audit);
  const rate = contradictions.contradictionRate;
  const ofLeaving =
    leaving === null || said === null || rate === undefined
      ? []
      : [
          `${t("contradictions.contradictionRate")}: ${figureInWords(language, rate)}`,
          `  ${leaving === "churned" ? t(`wording.contradiction.${said}`) : t(`wording.contradiction.${said}.intention`)}`,
        ];
  const ofRecovery = ["", ...audit.touchpoints.map(({ key }) => key)].flatMap((place) => {
    const recovered = recoveryAt(audit, place);
    if (recovered === null) return [];
    return [`${place === "" ? "" : `${name(place)}: `}${t(`wording.recovery.${recovered}`)}`];
  });
  return [...ofLeaving, ...ofRecovery];
}
