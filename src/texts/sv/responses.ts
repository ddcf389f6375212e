import type { responses as pattern } from "../en/responses.ts";

/** What respondents sent, one by one, and who may be contacted, in Swedish. */
export const responses: Record<keyof typeof pattern, string> = {
  "responses.title": "Vad som svarades",
  "responses.note": "Det nyaste först, med de ord som frågades. Kontaktuppgifter finns aldrig bland svaren.",
  "responses.link": "Länk",
  "responses.anyLink": "Vilken länk som helst",
  "responses.howFar": "Hur långt",
  "responses.any": "Alla",
  "responses.ended": "Färdigt besvarade",
  "responses.unfinished": "Avbrutna",
  "responses.isEnded": "svarade färdigt",
  "responses.isUnfinished": "avbröts",
  "responses.none": "Det finns inga sådana svar.",
  "responses.yes": "Ja",
  "responses.no": "Nej",
  "responses.leave": "Gav lov att bli kontaktad",
  "responses.photo": "Bilden",
  "responses.half.expected": "förväntat",
  "responses.half.experienced": "upplevt",
  "responses.notShown":
    "{n, plural, one {# svar gavs av en kollega} other {# svar gavs av kolleger}}, och sådana läses inte ett och ett.",
  "responses.notYours": "Enskilda svar är för dem som ansvarar för dem. Det som upplevdes läses under Upplevelser.",
  "contacts.title": "Gav lov att bli kontaktade",
  "contacts.note": "Bara för det som frågades. Den som laddar ner listan ansvarar för hur den används.",
  "contacts.noName": "Inget namn",
  "contacts.leave": "{day}, frågat: ”{asked}”",
};
