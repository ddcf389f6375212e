import type { problems as pattern } from "../en/problems.ts";

/** What stands in the way of a page, in Finnish. */
export const problems: Record<keyof typeof pattern, string> = {
  "problem.no-such-journey": "Tällaista polkua ei ole",
  "problem.no-such-touchpoint": "Tällä polulla ei ole tällaista kosketuspistettä",
  "problem.unknown-measure": "Tällä polulla ei ole tällaista mittaria",
  "problem.unknown-attribute": "Osoitteessa on rajaus, jota tällä polulla ei ole",
  "problem.invalid-parameter": "Osoitteessa on valinta, jota ei voi lukea",
  "problem.disk-full": "Levy on täynnä: Polku ei voi tallentaa mitään uutta",
  "problem.records-busy": "Tietokanta ei ehdi juuri nyt vastata useammalle",
  "problem.records-gone": "Polku ei saa yhteyttä tietokantaansa",
  "problem.records-closed": "Tietokanta ei päästä Polkua sisään",
  "problem.our-mistake": "Polussa meni jokin vikaan; sen loki kertoo, mikä",
  "problem.refused": "Polku ei hyväksynyt pyyntöä",
  "problem.no-answer": "Polku ei vastaa",
  "problem.broken-page": "Sivua ei saatu piirrettyä; vika on Polussa",

  "problem.noAnswerHow": "Onko se käynnissä? Se käynnistyy komennolla npm start, ja tämä sivu palaa itsestään.",
  "problem.comesBack": "Sivu palaa itsestään, kun vika on poissa.",
  "problem.stale": "{problem}. Näkyvissä on, mitä tiedettiin klo {time}.",
  "problem.retry": "Yritä uudelleen",
};
