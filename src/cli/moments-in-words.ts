import type { Audit } from "../core/insight/audit-value.ts";
import type { Language } from "../core/text.ts";
import { toldOf } from "../flows/report/moments.ts";
import { switchingInWords } from "../flows/report/switching.ts";
import { allWords } from "../texts/all-words.ts";

/** What a bad or an exceptional encounter weighs, for a terminal: of touchpoints of which something is found. */
export function momentsInWords(language: Language, { moments }: Audit, name: (key: string) => string): string[] {
  if ("refused" in moments) return [];
  const t = allWords(language);
  const findings = moments.touchpoints.filter(
    ({ asymmetry, delight, decisive }) =>
      asymmetry === "hygiene" || asymmetry === "delighter" || delight === "delight-pays" || decisive === "decisive",
  );
  if (findings.length === 0) return [];
  return [
    `${t("moments.title")}:`,
    ...findings.map((moment) => `  ${name(moment.touchpoint)}: ${toldOf({ t, name }, moment).join(" ")}`),
  ];
}

/** What bad experiences go with as they gather, where that is known. */
export function leavingInWords(language: Language, { switching }: Audit): string[] {
  if ("refused" in switching) return [];
  const title = allWords(language)(switching.of === "leaving" ? "switching.title" : "switching.title.intention");
  return [`${title}: ${switchingInWords(language, switching)}`];
}

/** Whether the peak and the end are remembered, or the whole, where answers have an order. */
export function rememberedInWords(language: Language, { peakEnd }: Audit): string[] {
  const t = allWords(language);
  return "refused" in peakEnd ? [] : [`${t("remembered.title")}: ${t(`wording.peak-end.${peakEnd.says}`)}`];
}
