import type { inSurveyTools as pattern } from "../../../core/mistakes/in-survey-tools.ts";

/** What of another tool's survey could not be taken over or was taken as something else, in Finnish. */
export const inSurveyTools: Record<keyof typeof pattern, string> = {
  "not-surveyjs":
    "tiedosto ei ole SurveyJS:n kysely: pitäisi olla objekti, jossa on pages tai elements, mutta on {got}",
  "not-surveyjs.json": "tiedosto ei ole JSONia: pitäisi olla kysely sellaisena kuin SurveyJS sen kirjoittaa",
  "not-surveyjs.nothing": "tiedostossa ei ole mitään, mitä täällä voisi kysyä",

  "place-named": "{place} ”{name}”",

  "left-out.kind": "{place} jää pois: täällä ei ole kysymystyyppiä, joka vastaisi tyyppiä ”{kind}”",
  "left-out.choices": "{place} jää pois: vaihtoehtoja pitäisi olla vähintään kaksi, mutta niitä on {got}",
  "left-out.alike": "{place}: jää pois, koska toinen on kirjoitettu samoin isoja kirjaimia lukuun ottamatta: {names}",
  "left-out.words": "{place} jää pois: siinä ei ole luettavaa",
  "left-out.hidden": "{place} jää pois: sitä ei näytetä koskaan",
  "left-out.deep": "{place} jää pois: paneeleita on sisäkkäin enemmän kuin {most}",
  "left-out.too-many": "viimeiset kysymykset jäävät pois ({n}): kyselyssä niitä on enintään {most}",
  "left-out.settings": "{place}: jää pois: {names}",
  "left-out.validators": "{place}: jää pois: {names}; vain kysymyksen laji rajaa, mitä voi vastata",
  "left-out.language":
    "{place}: sanat kielellä ”{language}” jäävät pois: sen nimistä kieltä ei ole, tai kieliä on liikaa",
  "left-out.rule": "{place} jää pois, ja ilman sitä kysytään useammilta: {why} ({rule})",
  "left-out.option-rule": "{place} on aina valittavissa: vaihtoehdoilla ei ole sääntöjä",
  "left-out.shuffle":
    "{place}: kysymykset tulevat kirjoitetussa järjestyksessä, sillä ne johtavat toisiinsa tai ovat paneeleissa",
  "left-out.trigger": "{place}, ”{kind}”, jää pois: {why}",
  "left-out.jump": "hyppy kysymyksen ”{key}” jälkeen jää pois: {why}",
  "left-out.piped": "{place}: kysymystä ”{name}” ei ole täällä, ja sen paikalla on …",
  "left-out.piped-later": "{place}: vastauksen paikalla on …: {why}",

  "unsayable.unread": "sitä ei voi lukea kohdasta ”{got}” eteenpäin",
  "unsayable.long": "se on liian pitkä, tai sulkeita on liian monta sisäkkäin",
  "unsayable.does": "täällä säännöissä ei voi verrata tätä näin: ”{does}”",
  "unsayable.two": "säännöt vertaavat kysymystä arvoon, eivät kahta kysymystä tai kahta arvoa toisiinsa",
  "unsayable.unknown": "se viittaa kysymykseen ”{name}”, jota ei kysytä täällä",
  "unsayable.answer": "se vertaa kysymystä ”{name}” arvoon {got}, joka ei voi olla vastaus siihen",
  "unsayable.trigger": "vain sillä, mikä johtaa myöhempään kysymykseen tai loppuun, on täällä vastineensa",

  "taken-as.key": "{place} on täällä nimeltään ”{key}”",
  "taken-as.options": "{place}: vaihtoehdoilla on muut avaimet: {names}",
  "taken-as.rating":
    "{place} on arvio asteikolla {least}–{most}, eikä siitä lasketa lukua: anna sille toinen laji, jos se kysyy samaa kuin jokin mittari",
  "taken-as.smiley": "{place} kysytään hymiöin, ja siitä lasketaan niiden mittari",
  "taken-as.second-smiley": "{place} on arvio: samasta kohteesta kysytään hymiöin jo toisaalla",
  "taken-as.second-comment": "{place} on teksti: samasta kohteesta kysytään kommentti jo toisaalla",
  "taken-as.choice": "{place} on valinta: sen arvot eivät ole peräkkäisiä kokonaislukuja",
  "taken-as.any-number": "{place} kysytään lukuna: asteikolla on enintään yksitoista arvoa",
  "taken-as.number": "{place} ei ota vastaan alle 0:n lukuja, sillä tiedosto ei kerro pienintä lukua",
  "taken-as.contact": "{place} on lupa ottaa yhteyttä: siihen kirjoitettu pidetään erillään vastauksista",
  "taken-as.words": "{place} on teksti: täällä ei ole kysymystyyppiä, joka vastaisi tyyppiä ”{kind}”",
  "taken-as.text": "{place} on teksti: vaihtoehtoja on {n}, ja niitä voi olla enintään {most}",
  "taken-as.pictures": "{place} valitaan sanoista: kuvat jäävät pois",
  "taken-as.further": "{place}: sanoin lisättävä vastaus on oma kysymyksensä, ”{key}”",
  "taken-as.several": "{place} kysytään useana kysymyksenä: {keys}",
  "taken-as.ends": "{place}: vain asteikon päät säilyttävät nimensä",
  "taken-as.shortened": "{place}: tekstistä säilyy {most} merkkiä",
  "taken-as.jump": "{place} johtaa kysymyksestä ”{key}” kohtaan ”{to}”",
  "taken-as.pages": "sivut ({n}) eivät säily: kysymykset tulevat yksi kerrallaan",
};
