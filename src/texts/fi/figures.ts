import type { figures as pattern } from "../en/figures.ts";

/** What is said of figures, in Finnish. */
export const figures: Record<keyof typeof pattern, string> = {
  "n.answers": "{n, plural, one {# vastaus} other {# vastausta}}",
  "n.people": "{n, plural, one {# vastaaja} other {# vastaajaa}}",
  "n.experiences": "{n, plural, one {# kokemus} other {# kokemusta}}",
  "n.unanswered": "lisäksi {n, number} ilman vastausta",
  "n.passes": "{n, plural, one {# kuljettu polku} other {# kuljettua polkua}}",
  "n.customers": "{n, plural, one {# ihminen} other {# ihmistä}}",
  "n.about": "noin {count}",
  "n.more": "{n, number} muuta",

  "interval.short": "95 %:n luottamusväli {interval}",
  "interval.long": "{value}, 95 %:n luottamusväli {interval}, {people}",

  "label.precise": "tarkka",
  "label.usable": "käyttökelpoinen",
  "label.indicative": "suuntaa antava",

  "points.share": "{value} %-yks.",
  "points.points": "{value} pistettä",
  "points.other": "{value}",

  "reason.too-few": "liian vähän vastaajia: toistaiseksi {n, number}, tarvitaan {needed}",
  "reason.withheld": "ei näytetä: vastaajia on niin vähän, että heidät voisi tunnistaa",
  "reason.leaves-few": "ei näytetä: vertaamalla muihin rajauksiin selviäisi, mitä muutama ihminen vastasi",
  "reason.not-asked": "ei kysytty",
  "reason.not-measured": "ei mitata",
  "reason.too-few-units": "verrattavia on liian vähän: {n}, tarvitaan {needed}",
  "reason.nothing-to-compare": "ei muuta, mihin verrata",
  "reason.weights-too-uneven": "painot ovat liian epätasaiset: muutama vastaaja puhuisi kaikkien puolesta",
  "reason.measured-by-outcome": "ei voi arvioida: se, mitä kysyttiin, näyttää riippuneen siitä, miten kävi",
  "reason.only-happened": "tiedossa vain niistä, joille näin kävi, joten osuutta ei voi laskea",
  "reason.unanimous-positive": "kaikki vastasivat myönteisesti; luku jätetään näyttämättä, koska vastaajia on vähän",
  "reason.unanimous-neutral": "kaikki vastasivat neutraalisti; luku jätetään näyttämättä, koska vastaajia on vähän",
  "reason.unanimous-negative": "kaikki vastasivat kielteisesti; luku jätetään näyttämättä, koska vastaajia on vähän",
  "reason.too-various": "niin paljon eri sanoja, ettei niitä voi pitää erillään",
  "reason.separated": "ei voi arvioida: toisella puolella vastattiin aina samoin, joten punnittavaa ei jää",
  "reason.no-variation": "kaikki vastasivat samoin",
  "reason.nobody": "kukaan ei vastannut",
  "reason.not-estimable": "ei voi arvioida näistä vastauksista",
  "reason.too-few-periods": "jaksoja on liian vähän",
  "reason.other": "ei voida laskea näistä vastauksista",
};
