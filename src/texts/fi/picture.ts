import type { picture as pattern } from "../en/picture.ts";

/** Words inside pictures, in Finnish. */
export const picture: Record<keyof typeof pattern, string> = {
  "picture.journey": "Asiakaspolku {name}",
  "picture.journeyDescription":
    "{stages, plural, one {# vaihe} other {# vaihetta}}, {touchpoints, plural, one {# kosketuspiste} other {# kosketuspistettä}}. {measure}. Viiva yhdistää sen, mitä koettiin, ja katkeaa siinä, missä ei mitata.",
  "picture.doubted": "{sentence} (datatohtori epäilee tätä lukua)",
  "picture.touchpoint": "{name}, {stage}: {figure}. {verdict}.",
  "picture.notKnown": "ei tiedossa",
  "picture.owners": "Vastuussa",
  "picture.suppliers": "Ali\u00adhank\u00adkija",
  "picture.n": "n",
  "picture.againstExpected": "Odotuksiin nähden",
  "picture.nBeside": "n rinnalla",
  "picture.difference": "Ero",
  "picture.changeOf": "ero {change}",
  "picture.beside": "{name}: {figure}; {said}.",
  "picture.nOf": "n = {n}",

  "lanes.title": "Rivit kuvan alla",
  "lanes.open": "Rivit",
  "lanes.against": "Odotuksiin nähden",
  "lanes.owners": "Vastuutahot",
  "lanes.suppliers": "Alihankkijat",
  "lanes.promises": "Lupaukset",
  "lanes.counts": "Vastausten määrä",
  "lanes.none": "Ei mitään",

  "legend.felt": "koettu; vaalea palkki on 95 %:n luottamusväli",
  "legend.scales":
    "keskiarvo ja sen asteikon suurin arvo: asteikkoja on useita, joten akseli 0–100 kertoo, miten korkealla omalla asteikollaan kukin on",
  "legend.expected": "odotettu",
  "legend.beside": "rinnalla: {name}",
  "legend.difference": "lihavoitu: koko väli on samalla puolella nollaa; laskettu pyöristämättömistä luvuista",
  "legend.against": "yli tai alle sen, mitä odotettiin",
  "legend.doubted": "datatohtori epäilee lukua",
  "legend.indirect": "epäsuora kontakti",
  "legend.supplier": "alihankkija",

  "picture.months": "{measure} kuukausittain",
  "picture.monthsDescription":
    "{months, plural, one {# kuukausi} other {# kuukautta}}; vaalea palkki on 95 %:n luottamusväli, ja kuukaudet, joina on liian vähän vastauksia, jäävät auki.",
  "picture.distribution": "Vastausten jakauma: {answer}",
  "picture.distributionPart": "{value}: {share}, {answers}",
  "picture.interval": "{name}: {figure}",
};
