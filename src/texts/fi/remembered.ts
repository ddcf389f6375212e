import type { remembered as pattern } from "../en/remembered.ts";

/** The peak and the end of a journey, in Finnish. */
export const remembered: Record<keyof typeof pattern, string> = {
  "remembered.title": "Mikä jää mieleen",
  "remembered.note":
    "Kuinka tiiviisti kukin kulkee tuloksen kanssa: 0 ei lainkaan, 1 täysin (korrelaatio ja sen 95 %:n luottamusväli). Tulos: {outcome}; {people}, kukin viimeisimmällä polullaan, jolta on vastaus vähintään kahdesta kosketuspisteestä.",
  "remembered.peak": "Huippu: kauimpana neutraalista oleva kohtaaminen",
  "remembered.end": "Loppu: viimeinen kohtaaminen",
  "remembered.peakEnd": "Huippu ja loppu",
  "remembered.mean": "Kaikkien keskiarvo",
  "remembered.worst": "Alin arvio",
  "remembered.noOrder":
    "Siitä, mikä jää mieleen, ei voi sanoa mitään: aineisto ei kerro, missä järjestyksessä kosketuspisteet kohdattiin. Jos järjestys oli polun oma, sen voi kertoa kuvauksessa (order: journey).",
  "method.remembered": "Mikä jää mieleen",
  "method.rememberedText":
    "Polun huippua (kauimpana neutraalista oleva vastaus, yhtä kaukaisista myöhempi), loppua, näiden puoliväliä ja kaikkien vastausten keskiarvoa verrataan tulokseen. Se, kumpi kahdesta viimeisestä kulkee tiiviimmin tuloksen kanssa, ratkaistaan Williamsin testillä toisistaan riippuville korrelaatioille. Jokainen ihminen lasketaan kerran, ja heitä tarvitaan viisikymmentä.",
};
