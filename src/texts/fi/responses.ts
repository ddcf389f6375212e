import type { responses as pattern } from "../en/responses.ts";

/** What respondents sent, one by one, and who may be contacted, in Finnish. */
export const responses: Record<keyof typeof pattern, string> = {
  "responses.title": "Mitä vastattiin",
  "responses.note": "Uusin ensin, niillä sanoilla, joilla kysyttiin. Yhteystiedot eivät ole vastausten joukossa.",
  "responses.link": "Linkki",
  "responses.anyLink": "Mikä tahansa linkki",
  "responses.howFar": "Kuinka pitkälle",
  "responses.any": "Kaikki",
  "responses.ended": "Loppuun vastatut",
  "responses.unfinished": "Kesken jääneet",
  "responses.isEnded": "vastasi loppuun",
  "responses.isUnfinished": "jäi kesken",
  "responses.none": "Sellaisia vastauksia ei ole.",
  "responses.yes": "Kyllä",
  "responses.no": "Ei",
  "responses.leave": "Antoi luvan ottaa yhteyttä",
  "responses.photo": "Kuva",
  "responses.half.expected": "odotettu",
  "responses.half.experienced": "koettu",
  "responses.notShown":
    "{n, plural, one {# vastaus on työkaverin antama} other {# vastausta on työkavereiden antamia}}, eikä sellaisia lueta yksitellen.",
  "responses.notYours":
    "Yksittäiset vastaukset näkevät ne, jotka niistä vastaavat. Mitä koettiin, on luettavissa Kokemuksissa.",
  "contacts.title": "Antoivat luvan ottaa yhteyttä",
  "contacts.note": "Vain siihen, mitä kysyttiin. Listan lataaja vastaa sen käytöstä.",
  "contacts.noName": "Nimeä ei kerrottu",
  "contacts.leave": "{day}, kysyttiin: ”{asked}”",
};
