import type { inSurvey as pattern } from "../../../core/mistakes/in-survey.ts";

/** What can be wrong in a survey, in the Swedish of Finland. */
export const inSurvey: Record<keyof typeof pattern, string> = {
  "duplicate-key.question": "{place}: varje fråga behöver en egen nyckel, men ”{key}” används redan ({other})",
  "duplicate-key.option": "{place}: varje alternativ behöver en egen nyckel, men ”{key}” finns redan",
  "reserved-key.rule": "{place} får inte vara ”{key}”: reglerna använder det ordet",
  "unknown-name": "{place} talar om ”{key}”, som varken är en fråga eller känt på annat sätt{hint}",
  "asked-later": "{place} talar om ”{key}”, som frågas först senare",
  "asked-together": "{place} talar om ”{key}”, som hör till samma blandade grupp och kan komma senare",
  "no-such-answer":
    "{place} jämför ”{key}” med något som inte kan vara ett svar på frågan: förväntat {expected}, men är {got}",
  "unknown-question": "{place}: frågan ”{key}” är okänd{hint}",
  "jump-back": "{place}: man kan hoppa bara till en senare fråga eller till slutet, men ”{key}” kommer tidigare",
  "jump-shuffled": "{place}: från en blandad grupp kan man inte hoppa, för ordningen är inte densamma för alla",
  "never-asked": "{place}: frågan ”{key}” ställs aldrig, för alla hoppar över den",
  "shuffled-apart": "{place}: frågan ska följa på de andra i den blandade gruppen ”{key}”",
  "gives-twice": "{place} ger ”{answer}” om ”{about}” en andra gång: {other} gör det redan",
  "required-statement": "{place} kan inte vara obligatorisk: det finns inget att svara på",
  "bounds-crossed": "{place} är fel: {least} är mer än {most}",
  "same-quota": "{place}: en annan kvot har redan samma regel: {other}",
  "never-in-quota": "{place} kan aldrig stämma: ett sådant svar kan inte ges",
  "quota-beyond": "{place}: kvoten kan inte fyllas, för enkäten tar emot {most} svar i allt, men talet är {got}",
  "unknown-about": "{place}: kontaktpunkten ”{key}” är okänd{hint}",
  "retired-about": "{place}: om kontaktpunkten ”{key}” frågas inte längre",
  "unknown-own-answer": "{place}: resan har inget eget svar ”{key}”{hint}",
  "another-scale": "{place}: skalan ska vara den som resan anger: {expected}, men är {got}",
  "unknown-image": "{place}: resan har inget drag ”{key}” i bilden av varumärket{hint}",
  "unknown-attribute": "{place}: resan har ingen bakgrundsuppgift ”{key}”{hint}",
  "another-most":
    "{place}: talet ska vara detsamma som resans, så att andelarna kan jämföras: {expected}, men är {got}",
  "answer-required": "{place}: frågan måste besvaras",
  "another-journey": "journey: resan borde vara densamma som i resans fil, ”{key}”, men är ”{got}”",
  "unknown-pack": "det finns inget frågepaket ”{key}”{hint}",
  "file-exists.survey": "finns redan, och en ny enkät ersätter ingenting",
};
