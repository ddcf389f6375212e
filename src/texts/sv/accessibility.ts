import type { accessibility as pattern } from "../en/accessibility.ts";

/** A survey's accessibility statement as a draft, in the Swedish of Finland. */
export const accessibility: Record<keyof typeof pattern, string> = {
  "accessibility.title": "Tillgänglighetsutlåtande: {name}",
  "accessibility.draft":
    "Utkast som Polku gjorde {day}. Fyll i det som står inom [hakparentes], jämför resten med er enkät och ta bort den här raden.",
  "accessibility.about":
    "[Organisationen] vill att den här enkäten ska vara tillgänglig för alla, så som lagen om tillhandahållande av digitala tjänster (306/2019) och direktiv (EU) 2016/2102 kräver. Utlåtandet gäller enkäten ”{name}”, [adress].",
  "accessibility.state": "Hur tillgänglig enkäten är",
  "accessibility.stateText":
    "Enkäten uppfyller tillgänglighetskraven (WCAG 2.1, nivåerna A och AA, EN 301 549) [helt / delvis]. [Skriv ”helt” bara om ni själva har bedömt hela enkäten och inte funnit några brister.]",
  "accessibility.limits": "Vad som inte är tillgängligt",
  "accessibility.missing":
    "På {language} saknas {n, plural, one {en text, och den} other {# texter, och de}} visas på ett annat språk: {first}.",
  "accessibility.unspoken": "På {language} är sidans egna ord, som Nästa och namnen på smileyerna, på engelska.",
  "accessibility.limitsOwn":
    "[Andra brister som ni har funnit, vilket krav de inte uppfyller och när de åtgärdas; eller: inga andra brister.]",
  "accessibility.tested": "Hur tillgängligheten har bedömts",
  "accessibility.testedBy":
    "Enkätens sida är gjord med Polku, version {version}. När Polku ändras testas följande automatiskt i Chromium, med enkäter som har alla slags frågor som kan besvaras på sidan:",
  "accessibility.axe":
    "axe finner inga brister mot WCAG 2.0, 2.1 och 2.2 på nivåerna A och AA, varken i ljusa eller mörka färger. Ett sådant verktyg finner bara en del av alla hinder.",
  "accessibility.keyboard": "Enkäten kan besvaras från början till slut med enbart tangentbord.",
  "accessibility.size":
    "Sidan ryms på en skärm som är 320 bildpunkter bred, också med dubbelt så stora bokstäver, och allt som trycks är minst 44 bildpunkter brett och högt.",
  "accessibility.notTested":
    "Detta säger inte hur enkäten besvaras med skärmläsare, och inte om frågorna är lätta att förstå: [vem som har prövat enkäten, när och med vilka skärmläsare och andra hjälpmedel].",
  "accessibility.assessed": "[Självbedömning, eller vem som har gjort bedömningen], [datum].",
  "accessibility.feedback": "Har du märkt ett hinder?",
  "accessibility.feedbackText":
    "Berätta det för oss, så gör vi vad vi kan för att avlägsna det: [e-postadress eller formulär]. Vi svarar inom 14 dagar. På samma sätt kan du be om frågorna i en form som du kan använda, och svara i den.",
  "accessibility.supervision": "Tillsyn",
  "accessibility.supervisionText":
    "Transport- och kommunikationsverket Traficom övervakar att tillgänglighetskraven uppfylls. Om du inte är nöjd med vårt svar eller inte får något svar inom två veckor kan du göra en anmälan till Traficom. På dess sidor berättas hur anmälan görs och hur den behandlas.",
  "accessibility.of": "Uppgifter om utlåtandet",
  "accessibility.made":
    "Upprättat [datum], för version {version} av enkäten, som har varit i bruk sedan {published}. [Senast granskat, datum.]",
  "accessibility.unpublished": "Upprättat [datum], för version {version} av enkäten, som ännu inte är i bruk.",
  "statement.title": "Tillgänglighetsutlåtande",
  "statement.languages": "Andra språk",
  "statement.about":
    "Vi vill att våra enkäter är tillgängliga för alla, så som lagen om tillhandahållande av digitala tjänster (306/2019) och direktiv (EU) 2016/2102 kräver. Detta utlåtande gäller våra enkäter, det vill säga de sidor där man svarar på dem.",
  "statement.who": "Ansvarig för enkäterna: {organisation}",
  "statement.state": "Enkäternas tillgänglighet",
  "statement.wholly": "Enkäterna uppfyller tillgänglighetskraven (WCAG 2.1, nivåerna A och AA, EN 301 549) helt.",
  "statement.partly":
    "Enkäterna uppfyller tillgänglighetskraven (WCAG 2.1, nivåerna A och AA, EN 301 549) delvis. Bristerna anges nedan.",
  "statement.noLimits": "Vi känner inte till några brister.",
  "statement.notTried":
    "Hur man svarar på enkäterna med en skärmläsare och om frågorna är lätta att förstå har inte bedömts av människor.",
  "statement.feedback": "Berätta det för oss, så gör vi vad vi kan för att avlägsna det: {email}",
  "statement.answered":
    "Vi svarar inom 14 dagar. På samma sätt kan du be om frågorna i en form som du kan använda, och svara i den.",
  "statement.authority":
    "Transport- och kommunikationsverket Traficom, Enheten för tillsyn över digital tillgänglighet",
  "statement.authorityPage": "www.tillganglighetskrav.fi",
  "statement.authorityPhone": "växel 029 534 5000",
  "statement.made": "Utlåtandet upprättades eller sågs senast över den {day}.",
};
