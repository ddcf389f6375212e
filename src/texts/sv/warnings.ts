import type { warnings as pattern } from "../en/warnings.ts";

/** What the data warns of, by code, and why drivers are refused, in the Swedish of Finland. */
export const warnings: Record<keyof typeof pattern, string> = {
  "warning.too-few": "Svaren är för få",
  "warning.out-of-scale": "Det finns värden utanför skalan; de lämnades bort",
  "warning.repeated-ids": "Samma id upprepas på flera rader",
  "warning.unmapped-answer": "Det finns svar i materialet som beskrivningen inte förklarar",
  "warning.encoding": "Fel teckenkodning; en del celler kunde inte läsas",
  "warning.complete-case-loss": "Över hälften av resorna föll bort, eftersom allt inte hade besvarats",
  "warning.unexpected-direction": "Oväntad riktning: ju bättre betyg, desto sämre utfall",
  "warning.other": "Övrig anmärkning",
  "refusal.no-outcome":
    "ingen har tillfrågats om att komma igen, rekommendera eller om helheten, så det finns inget att förklara",
  "refusal.too-few-touchpoints": "färre än två kontaktpunkter har besvarats tillräckligt ofta tillsammans med utfallet",
  "refusal.too-few-together": "för få har svarat på dessa tillsammans: {names}",
  "refusal.too-few-people": "för få har svarat",
  "refusal.no-variation": "alla gav samma svar, så inget varierar med något",
};
