import type { remembered as pattern } from "../en/remembered.ts";

/** The peak and the end of a journey, in Swedish. */
export const remembered: Record<keyof typeof pattern, string> = {
  "remembered.title": "Vad man minns",
  "remembered.note":
    "Hur tätt var och en följer utfallet, från 0 inte alls till 1 helt (korrelation, med sitt 95-procentiga konfidensintervall). Utfall: {outcome}; {people}, var och en med den senaste resan där minst två kontaktpunkter besvarades.",
  "remembered.peak": "Toppen: mötet längst från neutralt",
  "remembered.end": "Slutet: det sista mötet",
  "remembered.peakEnd": "Toppen och slutet",
  "remembered.mean": "Medelvärdet av alla",
  "remembered.worst": "Det lägsta betyget",
  "remembered.noOrder":
    "Vad man minns kan inte sägas: materialet berättar inte i vilken ordning kontaktpunkterna möttes. Var det resans egen ordning kan beskrivningen säga det (order: journey).",
  "method.remembered": "Vad man minns",
  "method.rememberedText":
    "Resans topp (svaret längst från neutralt, av lika avlägsna det senare), dess slut, mittpunkten mellan dem och medelvärdet av alla svar jämförs med utfallet. Vilket av de två sista som följer det tätast bedöms med Williams test för beroende korrelationer. Varje person räknas en gång, och femtio behövs.",
};
