import type { methodPhrases as pattern } from "../en/method-phrases.ts";

/** What a method is made of, in the Swedish of Finland. */
export const methodPhrases: Record<keyof typeof pattern, string> = {
  "method.phrase.lmg": "LMG (Shapleyvärdet av R²)",
  "method.phrase.johnson": "Johnsons relativa vikter",
  "method.phrase.drawn-customers":
    "intervall för andelar och rang ur percentiler, för R² med BCa; {draws} bootstrapstickprov med personer ({n}) som enheter",
  "method.phrase.drawn-groups":
    "intervall för andelar och rang ur percentiler, för R² med BCa; {draws} bootstrapstickprov med grupper av personer ({n}) som enheter",
  "method.phrase.newton": "i varje stickprov ett Newtonsteg från EM-lösningen för {n} genomförda resor",
  "method.phrase.unsettled": "EM-algoritmen avbröts innan den konvergerade",
  "method.phrase.too-many-patterns": "för många svarsmönster för EM-algoritmen",
  "method.phrase.sampled": "ur {n} genomförda resor, ett urval av personer",
  "method.phrase.sampled-of": "ur {n} av {of} genomförda resor, ett urval av personer",
  "method.phrase.welch": "skillnader med Welchs t, klustrade per person där någon har kommit flera gånger",
  "method.phrase.jointly-customers":
    "dåliga och utmärkta möten tillsammans med minsta kvadratmetoden, medelfel genom att utelämna en person i taget ({n})",
  "method.phrase.jointly-groups":
    "dåliga och utmärkta möten tillsammans med minsta kvadratmetoden, medelfel genom att utelämna en grupp av personer i taget ({n})",
  "method.phrase.table-too-few-events": "bara tabellen: för få händelser för en modell",
  "method.phrase.table-no-contrast": "bara tabellen: det finns inget att jämföra med",
  "method.phrase.table-collinear": "bara tabellen: förklaringarna beror helt på varandra (kollinearitet)",
  "method.phrase.table-separated": "bara tabellen: förklaringarna separerar händelserna fullständigt",
  "method.phrase.cloglog":
    "komplementär log–log-regression (cloglog) på period och dåliga upplevelser dittills, klustrad per person",
  "method.phrase.logit": "logistisk regression på period och dåliga upplevelser dittills, klustrad per person",
  "method.phrase.wilson-decided": "Wilsons intervall; om varje resa är känt hur den gick",
  "method.phrase.score-decided": "scoreintervall, klustrat per person; om varje resa är känt hur den gick",
  "method.phrase.wilson-complete": "Wilsons intervall; resor som frågats i sin helhet",
  "method.phrase.score-complete": "scoreintervall, klustrat per person; resor som frågats i sin helhet",
  "method.phrase.within-bounds": "begränsat till vad alla resor tillåter",
  "method.phrase.beta-binomial": "betabinomialmodell med maximum likelihood, intervallet täcker bara urvalsfelet",
  "method.phrase.by-chance":
    "misslyckanden samlas inte mer än av en slump: värdet antar oberoende, och intervallets nedre ände räknas ur varje kontaktpunkts egen andel lyckade",
  "method.phrase.no-failures": "nedre änden som om kontaktpunkter misslyckades oberoende av varandra, enligt Wilson",
  "method.phrase.bca-customers": "BCa-intervall ur {draws} bootstrapstickprov med personer som enheter",
  "method.phrase.bca-groups": "BCa-intervall ur {draws} bootstrapstickprov med grupper av personer ({n}) som enheter",
  "method.phrase.percentile-customers": "percentilintervall ur {draws} bootstrapstickprov med personer som enheter",
  "method.phrase.percentile-groups":
    "percentilintervall ur {draws} bootstrapstickprov med grupper av personer ({n}) som enheter",
  "method.phrase.missing-EM": "EM-algoritmen",
  "method.phrase.missing-complete": "bara fullständiga svar",
  "method.phrase.missing-pairwise": "parvis, och närmaste positivt semidefinita matris",
};
