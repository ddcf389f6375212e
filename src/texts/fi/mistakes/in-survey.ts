import type { inSurvey as pattern } from "../../../core/mistakes/in-survey.ts";

/** What can be wrong in a survey, in Finnish. */
export const inSurvey: Record<keyof typeof pattern, string> = {
  "duplicate-key.question":
    "{place}: joka kysymyksellä pitää olla oma avaimensa, mutta ”{key}” on jo käytössä ({other})",
  "duplicate-key.option": "{place}: joka vaihtoehdolla pitää olla oma avaimensa, mutta ”{key}” on jo käytössä",
  "reserved-key.rule": "{place} ei saa olla ”{key}”: säännöt käyttävät sitä sanaa",
  "unknown-name": "{place} viittaa nimeen ”{key}”, joka ei ole kysymys eikä muutenkaan tunnettu{hint}",
  "asked-later": "{place} viittaa kysymykseen ”{key}”, joka kysytään vasta myöhemmin",
  "asked-together":
    "{place} viittaa kysymykseen ”{key}”, joka on samassa sekoitettavassa ryhmässä ja voi tulla myöhemmin",
  "no-such-answer":
    "{place}: vertailuarvo ei voi olla kysymyksen ”{key}” vastaus: pitäisi olla {expected}, mutta on {got}",
  "unknown-question": "{place}: kysymystä ”{key}” ei tunneta{hint}",
  "jump-back": "{place}: hypätä voi vain myöhempään kysymykseen tai loppuun, mutta ”{key}” tulee aiemmin",
  "jump-shuffled": "{place}: sekoitettavasta ryhmästä ei voi hypätä, sillä järjestys ei ole kaikille sama",
  "never-asked": "{place}: kysymystä ”{key}” ei koskaan kysytä, sillä kaikki hyppäävät sen yli",
  "shuffled-apart": "{place}: kysymyksen pitää seurata muita sekoitettavan ryhmän ”{key}” kysymyksiä",
  "gives-twice": "{place} antaa vastauksen ”{answer}” kohteesta ”{about}” toiseen kertaan: sen antaa jo {other}",
  "required-statement": "{place} ei voi olla pakollinen: siihen ei vastata mitään",
  "bounds-crossed": "{place} on väärin: {least} on suurempi kuin {most}",
  "same-quota": "{place}: sama sääntö on jo toisella kiintiöllä: {other}",
  "never-in-quota": "{place} ei voi koskaan pitää paikkaansa: tällaista vastausta ei voi antaa",
  "quota-beyond": "{place}: kiintiö ei voi täyttyä, sillä kysely ottaa kaikkiaan {most} vastausta, mutta luku on {got}",
  "unknown-about": "{place}: kosketuspistettä ”{key}” ei tunneta{hint}",
  "retired-about": "{place}: kosketuspisteestä ”{key}” ei enää kysytä",
  "unknown-own-answer": "{place}: polulla ei ole omaa vastausta ”{key}”{hint}",
  "another-scale": "{place}: asteikon pitää olla se, jonka polku ilmoittaa: {expected}, mutta on {got}",
  "unknown-image": "{place}: polulla ei ole mielikuvan piirrettä ”{key}”{hint}",
  "unknown-attribute": "{place}: polulla ei ole taustatietoa ”{key}”{hint}",
  "another-most": "{place}: luvun pitää olla sama kuin polulla, jotta osuuksia voi verrata: {expected}, mutta on {got}",
  "answer-required": "{place}: tähän pitää vastata",
  "another-journey": "journey: polun pitäisi olla sama kuin polkutiedostossa, ”{key}”, mutta on ”{got}”",
  "unknown-pack": "kysymyspakettia ”{key}” ei ole{hint}",
  "file-exists.survey": "on jo olemassa, eikä uusi kysely korvaa mitään",
};
