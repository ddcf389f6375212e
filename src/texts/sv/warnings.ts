import type { warnings as pattern } from "../en/warnings.ts";

/** What the data warns of, by code, and why drivers are refused, in the Swedish of Finland. */
export const warnings: Record<keyof typeof pattern, string> = {
  "warning.too-few": "Svaren är för få",
  "warning.out-of-scale": "Det finns värden utanför skalan; de lämnades bort",
  "warning.repeated-ids": "Samma id upprepas på flera rader",
  "warning.unmapped-answer": "Det finns svar i materialet som beskrivningen inte förklarar",
  "warning.encoding": "Fel teckenkodning; en del celler kunde inte läsas",
  "warning.other-sheets": "Bara ett blad i arbetsboken läses",
  "warning.complete-case-loss": "Över hälften av resorna föll bort, eftersom allt inte hade besvarats",
  "warning.unexpected-direction": "Oväntad riktning: ju bättre betyg, desto sämre utfall",
  "warning.not-applicable-code": "Ett tal på skalan verkar betyda att frågan inte gällde den som svarade",
  "warning.missing-code": "Bland talen finns en kod för uteblivet svar",
  "warning.shifted-scale": "Svaren börjar och slutar ett steg vid sidan av skalan",
  "warning.reversed-scale": "Skalan går kanske åt fel håll",
  "warning.mixed-scales": "Två skalor finns kanske i samma kolumn",
  "warning.mixed-dates": "Datum är skrivna på flera sätt",
  "warning.words-for-numbers": "Ord står där tal väntas",
  "warning.leakage": "En kolumn är nästan själva utfallet; en modell som använder den säger inget nytt",
  "warning.confounded-segment": "Ett samband försvinner eller vänds när grupperna ses var för sig",
  "warning.duplicate-rows": "Samma rader finns två gånger i materialet",
  "warning.straight-lining": "Vissa rader har samma svar överallt, som om frågorna inte hade lästs",
  "warning.outlier": "Några tal ligger långt från alla andra",
  "warning.other": "Övrig anmärkning",
  "refusal.no-outcome":
    "ingen har tillfrågats om att komma igen, rekommendera eller om helheten, så det finns inget att förklara",
  "refusal.too-few-touchpoints": "färre än två kontaktpunkter har besvarats tillräckligt ofta tillsammans med utfallet",
  "refusal.too-few-together": "för få har svarat på dessa tillsammans: {names}",
  "refusal.too-few-people": "för få har svarat",
  "refusal.no-variation": "alla gav samma svar, så inget varierar med något",
};
