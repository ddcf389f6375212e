import type { warnings as pattern } from "../en/warnings.ts";

/** What the data warns of, by code, and why drivers are refused, in Finnish. */
export const warnings: Record<keyof typeof pattern, string> = {
  "warning.too-few": "Vastauksia on liian vähän",
  "warning.out-of-scale": "Arvoja on asteikon ulkopuolelta; ne jätettiin pois",
  "warning.repeated-ids": "Sama tunniste toistuu usealla rivillä",
  "warning.unmapped-answer": "Aineistossa on vastauksia, joita sen kuvaus ei selitä",
  "warning.encoding": "Merkistö on väärä; osaa soluista ei voitu lukea",
  "warning.other-sheets": "Työkirjasta luetaan vain yksi taulukko",
  "warning.complete-case-loss": "Yli puolet poluista jäi pois, koska niillä ei ollut vastattu kaikkeen",
  "warning.unexpected-direction": "Suunta on yllättävä: mitä parempi arvio, sitä huonompi tulos",
  "warning.not-applicable-code": "Yksi asteikon luku näyttää tarkoittavan, ettei kysymys koskenut vastaajaa",
  "warning.missing-code": "Lukujen joukossa on koodi, joka tarkoittaa puuttuvaa vastausta",
  "warning.shifted-scale": "Vastaukset alkavat ja päättyvät askeleen asteikon vieressä",
  "warning.reversed-scale": "Asteikko kulkee ehkä väärin päin",
  "warning.mixed-scales": "Samassa sarakkeessa on ehkä kaksi asteikkoa",
  "warning.mixed-dates": "Päivämäärät on kirjoitettu usealla tavalla",
  "warning.words-for-numbers": "Lukujen paikalla on sanoja",
  "warning.leakage": "Sarake on lähes sama kuin tulos; sitä käyttävä malli ei kerro mitään uutta",
  "warning.confounded-segment": "Yhteys katoaa tai kääntyy, kun ryhmiä katsotaan erikseen",
  "warning.duplicate-rows": "Samoja rivejä on aineistossa kahdesti",
  "warning.straight-lining": "Osassa riveistä on kaikkialla sama vastaus, kuin kysymyksiä ei olisi luettu",
  "warning.outlier": "Jotkin luvut ovat kaukana kaikista muista",
  "warning.other": "Muu huomautus",
  "refusal.no-outcome":
    "keneltäkään ei ole kysytty, tuleeko hän uudelleen, suositteleeko tai onko hän kokonaisuuteen tyytyväinen, joten selitettävää ei ole",
  "refusal.too-few-touchpoints": "alle kahteen kosketuspisteeseen on vastattu riittävän usein yhdessä tuloksen kanssa",
  "refusal.too-few-together": "liian harva vastasi näihin yhdessä: {names}",
  "refusal.too-few-people": "vastaajia on liian vähän",
  "refusal.no-variation": "kaikki vastasivat samoin, joten mikään ei vaihtele minkään mukaan",
};
