import type { contradictions as pattern } from "../en/contradictions.ts";

/** Where what people say and what they do part, in Finnish. */
export const contradictions: Record<keyof typeof pattern, string> = {
  "contradictions.title": "Tyytyväinen, mutta lähdössä",
  "contradictions.note.churned":
    "Jokainen ihminen on mukana kerran, viimeisimmällä vastauksellaan kokonaisuudesta. Lähteviä ovat ne, jotka lähtivät. Jos aineisto kertoo vain lähteneistä, lähteviä ovat ne, jotka lähtivät 180 päivän kuluessa vastauksesta, niiden joukossa, joita on voitu seurata niin kauan.",
  "contradictions.note.whole.return":
    "Jokainen ihminen on mukana kerran, viimeisimmällä vastauksellaan kokonaisuudesta. Lähteviä ovat ne, jotka tuskin tulisivat uudelleen, esimerkiksi 0–3 asteikolla 0–10: kyse on aikomuksesta, ei teosta.",
  "contradictions.contradictionRate": "Tyytyväisistä lähdössä",
  "contradictions.satisfiedOfLeavers": "Lähtevistä tyytyväisiä",
  "contradictions.hostageRate": "Muista kuin tyytyväisistä jää",
  "contradictions.riskDifference": "Lähdössä: muut kuin tyytyväiset miinus tyytyväiset, prosenttiyksikköä",
  "recovery.title": "Kun jokin piti korjata",
  "recovery.titleAt": "{title}: {name}",
  "recovery.note":
    "Luvut perustuvat kysymykseen, ratkesiko asia. Jos vastaaja kertoi, ettei kysymys koske häntä, hänellä ei ollut mitään korjattavaa. Helpot asiat ratkeavat useammin, joten vertailu kertoo asioista yhtä lailla kuin niiden hoidosta.",
  "recovery.failureRate": "Oli jotakin korjattavaa",
  "recovery.recoveryRate": "Heistä asia ratkesi",
  "recovery.gain": "NPS: asia ratkesi miinus ei ratkennut, pistettä",
  "recovery.paradox": "NPS: asia ratkesi miinus ei ollut korjattavaa, pistettä",
  "recovery.conduct": "Tuli uudelleen: asia ratkesi miinus ei ollut korjattavaa, prosenttiyksikköä",
  "method.contradictions": "Tyytyväinen, mutta lähdössä",
  "method.contradictionsText":
    "Tyytyväisiä ovat ne, joiden viimeisin vastaus kokonaisuudesta on myönteinen. Lähteminen on se, mitä on tapahtunut, jos se tiedetään, muuten se, mitä ihmiset sanovat uudelleen tulemisesta; ei koskaan molempia samassa taulukossa. Laskettu ilman painoja.",
};
