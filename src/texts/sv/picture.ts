import type { picture as pattern } from "../en/picture.ts";

/** Words inside pictures, in the Swedish of Finland. */
export const picture: Record<keyof typeof pattern, string> = {
  "picture.journey": "Kundresan {name}",
  "picture.journeyDescription":
    "{stages, plural, one {# skede} other {# skeden}}, {touchpoints, plural, one {# kontaktpunkt} other {# kontaktpunkter}}. {measure}. Linjen förenar det som upplevdes och bryts där ingen mäter.",
  "picture.doubted": "{sentence} (datadoktorn betvivlar den här siffran)",
  "picture.touchpoint": "{name}, {stage}: {figure}. {verdict}.",
  "picture.notKnown": "okänt",
  "picture.owners": "Ansvarar",
  "picture.suppliers": "Leverantör",
  "picture.n": "n",
  "picture.againstExpected": "Mot förvänt\u00adningarna",
  "picture.nBeside": "n bredvid",
  "picture.difference": "Skillnad",
  "picture.changeOf": "skillnad {change}",
  "picture.beside": "{name}: {figure}; {said}.",
  "picture.nOf": "n = {n}",

  "lanes.title": "Rader under bilden",
  "lanes.open": "Rader",
  "lanes.against": "Mot förväntan",
  "lanes.owners": "Ansvariga",
  "lanes.suppliers": "Leverantörer",
  "lanes.promises": "Löften",
  "lanes.counts": "Antal svar",
  "lanes.none": "Inga",

  "legend.felt": "upplevt; det ljusa bandet är 95 % konfidensintervall",
  "legend.scales":
    "medeltal och skalans högsta värde: skalorna är flera, så axeln 0–100 visar hur högt på sin egen skala vart och ett ligger",
  "legend.expected": "förväntat",
  "legend.beside": "bredvid: {name}",
  "legend.difference": "fetstil: hela intervallet ligger på samma sida om noll; räknat på oavrundade tal",
  "legend.against": "över eller under det som förväntades",
  "legend.doubted": "datadoktorn betvivlar siffran",
  "legend.indirect": "indirekt kontakt",
  "legend.supplier": "underleverantör",

  "picture.months": "{measure} per månad",
  "picture.monthsDescription":
    "{months, plural, one {# månad} other {# månader}}; det ljusa bandet är 95 % konfidensintervall, och månader med för få svar lämnas öppna.",
  "picture.distribution": "Svarens fördelning: {answer}",
  "picture.distributionPart": "{value}: {share}, {answers}",
  "picture.interval": "{name}: {figure}",
};
