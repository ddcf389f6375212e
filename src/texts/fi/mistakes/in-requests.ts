import type { inRequests as pattern } from "../../../core/mistakes/in-requests.ts";

/** Why files cannot be used together, or not for what was asked of them, in Finnish. */
export const inRequests: Record<keyof typeof pattern, string> = {
  "missing-field.journey": "journey puuttuu: pitäisi olla polkutiedoston sijainti, tai komennossa --journey FILE",
  "other-journey.otherwise":
    "sen polkutiedosto kertoo polusta ”{journey}” muuta kuin tiedoston {file} polkutiedosto: niillä pitäisi olla sama polkutiedosto",
  "other-journey.mapping":
    "kuvaus on polulle ”{journey}”, mutta {file} on polulle ”{other}”: kuvausten pitäisi olla samalle polulle",
  "two-outcomes":
    "kuvaukset ovat eri mieltä siitä, mihin kokemuksia verrataan: {values}; kerro, mihin niistä: --outcome",
  "two-perspectives": "kuvauksilla on eri näkökulma: {values}; tee kustakin oma katselmuksensa",
  "two-meanings.good": "kuvaukset ovat eri mieltä siitä, onko {kind} hyvä: {values}; sen pitäisi olla kaikissa sama",
  "two-meanings.positive":
    "kuvaukset ovat eri mieltä siitä, mikä on myönteistä: {answer}; sen pitäisi olla kaikissa sama",
  "two-meanings.positive-at":
    "kuvaukset ovat eri mieltä siitä, mikä on myönteistä: {answer} kosketuspisteessä {touchpoint}; sen pitäisi olla kaikissa sama",
  "unknown-outcome.asked": "pitäisi olla kuvattu tulos, mutta on ”{got}”{hint}",
  "unknown-attribute.files": "pitäisi olla jokin kuvauksen ryhmittely, mutta on ”{got}”{hint}",
  "unknown-value": "yhdelläkään vastauksella ei ole arvoa {key} ”{value}”{hint}",
  "nothing-to-use.rows": "otsikon alla pitäisi olla rivejä, mutta niitä ei ole",
  "nothing-to-use.sheet":
    "otsikon alla pitäisi olla rivejä, mutta ensimmäisessä taulukossa niitä ei ole; muita taulukoita ovat {sheets}",
  "nothing-to-use.read": "yhtään tiedoston riviä ({read}) ei voi käyttää; polku check kertoo rivi riviltä, miksi",
  "nothing-to-use.period": "yksikään rivi ei ole ajalta {from} – {until}; aineisto on ajalta {first} – {last}",
  "the-beginning": "alku",
  "the-end": "loppu",
  "corrected-rows":
    "tiedostossa on korjattuja rivejä tiedostosta ”{name}”, ja tiedostojen katselmus laskisi ne niiden rinnalla, joita ne korjaavat; polku import panee ne niiden tilalle",
  "other-rows":
    "tuonti {number} toi muita rivejä tiedostosta, jonka nimi on ”{source}”, ja rivit tunnetaan tiedostosta ja numerosta; jos nämä ovat muita rivejä, anna niille nimi: --source NAME; jos tiedosto on kasvanut, anna --source {quoted}; jos se on korjattu, kumoa ensin tuo tuonti: polku import --undo {number}",
  "nothing-to-correct":
    "tiedostossa on korjattuja rivejä tiedostosta ”{name}”, mutta sillä nimellä ei ole tuotu mitään; tuo ensin se tiedosto tai anna nimi, jolla se tuotiin: --source NAME",
  "no-journey":
    "tuonti {number} ei tuonut mitään, mikä kertoisi polun; kirjoita sen kuvaus tiedostoon: polku import --mapping {number}",
  "no-mapping": "tuonti {number} tuli ilman kuvausta: {source}",
  "no-import": "tuontia {number} ei ole; polku import --list kertoo, mitä on",
  "other-mapping":
    "tuonnin {number} kuvaus ei sovi polkuun sellaisena kuin se nyt on: {why}; kuvauksen saa muutettavaksi näin: polku import --mapping {number}",
  "being-counted-anew": "kaikkea lasketaan uudelleen; laskettu {percent} %",
  "being-counted-anew.begun": "kaikkea lasketaan uudelleen",
};
