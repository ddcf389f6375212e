import type { warnings as pattern } from "../en/warnings.ts";

/** What the data warns of, by code, and why drivers are refused, in Finnish. */
export const warnings: Record<keyof typeof pattern, string> = {
  "warning.too-few": "Vastauksia on liian vähän",
  "warning.out-of-scale": "Arvoja on asteikon ulkopuolelta; ne jätettiin pois",
  "warning.repeated-ids": "Sama tunniste toistuu usealla rivillä",
  "warning.unmapped-answer": "Aineistossa on vastauksia, joita sen kuvaus ei selitä",
  "warning.encoding": "Merkistö on väärä; osaa soluista ei voitu lukea",
  "warning.complete-case-loss": "Yli puolet poluista jäi pois, koska niillä ei ollut vastattu kaikkeen",
  "warning.unexpected-direction": "Suunta on yllättävä: mitä parempi arvio, sitä huonompi tulos",
  "warning.other": "Muu huomautus",
  "refusal.no-outcome":
    "keneltäkään ei ole kysytty, tuleeko hän uudelleen, suositteleeko tai onko hän kokonaisuuteen tyytyväinen, joten selitettävää ei ole",
  "refusal.too-few-touchpoints": "alle kahteen kosketuspisteeseen on vastattu riittävän usein yhdessä tuloksen kanssa",
  "refusal.too-few-together": "liian harva vastasi näihin yhdessä: {names}",
  "refusal.too-few-people": "vastaajia on liian vähän",
  "refusal.no-variation": "kaikki vastasivat samoin, joten mikään ei vaihtele minkään mukaan",
};
