import type { inRequests as pattern } from "../../../core/mistakes/in-requests.ts";

/** Why files cannot be used together, or not for what was asked of them, in the Swedish of Finland. */
export const inRequests: Record<keyof typeof pattern, string> = {
  "missing-field.journey": "journey saknas: borde vara kundresefilens sökväg, eller --journey FILE i kommandot",
  "other-journey.otherwise":
    "dess kundresefil säger annat om ”{journey}” än kundresefilen för {file}: de borde ha samma kundresefil",
  "other-journey.mapping":
    "beskrivningen är för resan ”{journey}”, men {file} är för ”{other}”: beskrivningarna borde vara för samma resa",
  "two-outcomes": "beskrivningarna är oense om vad upplevelserna jämförs med: {values}; säg vilket: --outcome",
  "two-perspectives": "beskrivningarna har olika perspektiv: {values}; granska var och en för sig",
  "two-meanings.good": "beskrivningarna är oense om huruvida {kind} är bra: {values}; det borde vara lika i alla",
  "two-meanings.positive": "beskrivningarna är oense om vad som är positivt: {answer}; det borde vara lika i alla",
  "two-meanings.positive-at":
    "beskrivningarna är oense om vad som är positivt: {answer} vid {touchpoint}; det borde vara lika i alla",
  "unknown-outcome.asked": "borde vara ett utfall som är beskrivet, men är ”{got}”{hint}",
  "unknown-attribute.files": "borde vara en gruppering i beskrivningen, men är ”{got}”{hint}",
  "unknown-value": "inget svar har {key} ”{value}”{hint}",
  "nothing-to-use.rows": "under rubriken borde finnas rader, men där finns inga",
  "nothing-to-use.sheet":
    "under rubriken borde finnas rader, men på det första bladet finns inga; andra blad är {sheets}",
  "nothing-to-use.read": "ingen av filens rader ({read}) kan användas; polku check säger varför, rad för rad",
  "nothing-to-use.period": "ingen rad är från tiden {from} – {until}; materialet är från {first} – {last}",
  "the-beginning": "början",
  "the-end": "slutet",
  "corrected-rows":
    "filen har rättade rader ur ”{name}”, som en granskning av filer skulle räkna bredvid dem de rättar; polku import sätter dem i deras ställe",
  "other-rows":
    "import {number} tog in andra rader ur en fil som heter ”{source}”, och rader känns igen på fil och nummer; om dessa är andra rader, ge dem ett namn: --source NAME; om filen har vuxit, säg --source {quoted}; om den har rättats, ångra först den importen: polku import --undo {number}",
  "nothing-to-correct":
    "filen har rättade rader ur ”{name}”, men under det namnet har inget importerats; importera först den filen, eller säg namnet som den importerades under: --source NAME",
  "no-journey":
    "import {number} förde inte med sig något som säger vilken resa den gäller; skriv dess beskrivning till en fil: polku import --mapping {number}",
  "no-mapping": "import {number} kom utan beskrivning: {source}",
  "no-import": "det finns ingen import {number}; polku import --list säger vilka som finns",
  "other-mapping":
    "beskrivningen av import {number} passar inte resan sådan den nu är: {why}; så här får du den för att ändra: polku import --mapping {number}",
  "being-counted-anew": "allt räknas om; {percent} % är räknat",
  "being-counted-anew.begun": "allt räknas om",
};
