import type { contradictions as pattern } from "../en/contradictions.ts";

/** Where what people say and what they do part, in Swedish. */
export const contradictions: Record<keyof typeof pattern, string> = {
  "contradictions.title": "Nöjd, men på väg bort",
  "contradictions.note.churned":
    "Varje person räknas en gång, med sitt senaste svar om helheten. På väg bort är de som lämnade; om materialet bara berättar om dem, inom 180 dagar efter svaret, bland dem som kunnat följas så länge.",
  "contradictions.note.whole.return":
    "Varje person räknas en gång, med sitt senaste svar om helheten. På väg bort är de som knappast skulle komma igen, till exempel 0–3 av 0–10: vad de ämnar göra, inte vad de har gjort.",
  "contradictions.contradictionRate": "Av de nöjda, på väg bort",
  "contradictions.satisfiedOfLeavers": "Av dem som är på väg bort, nöjda",
  "contradictions.hostageRate": "Av dem som inte är nöjda, stannar",
  "contradictions.riskDifference": "På väg bort: inte nöjda minus nöjda, procentenheter",
  "recovery.title": "När något skulle rättas till",
  "recovery.titleAt": "{title}: {name}",
  "recovery.note":
    "Enligt frågan om ärendet löstes; den som svarade att den inte gäller hade inget att rätta till. Lätta ärenden löses oftare, så här jämförs ärenden lika väl som hur de sköttes.",
  "recovery.failureRate": "Hade något att rätta till",
  "recovery.recoveryRate": "Av dem löstes ärendet för",
  "recovery.gain": "NPS: löstes minus löstes inte, poäng",
  "recovery.paradox": "NPS: löstes minus inget att rätta till, poäng",
  "recovery.conduct": "Kom igen: löstes minus inget att rätta till, procentenheter",
  "method.contradictions": "Nöjd, men på väg bort",
  "method.contradictionsText":
    "Nöjda är de vilkas senaste svar om helheten är positivt. På väg bort är vad som har hänt, där det är känt, annars vad människor säger om att komma igen; aldrig båda i samma tabell. Beräknat utan vikter.",
};
