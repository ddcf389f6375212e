import type { methodPhrases as pattern } from "../en/method-phrases.ts";

/** What a method is made of, in Finnish. */
export const methodPhrases: Record<keyof typeof pattern, string> = {
  "method.phrase.lmg": "LMG (R²:n Shapley-arvo)",
  "method.phrase.johnson": "Johnsonin suhteelliset painot",
  "method.phrase.drawn-customers":
    "osuuksien ja sijojen välit persentiileistä, R²:n väli BCa-menetelmällä; {draws} bootstrap-otosta, otantayksikkönä ihminen ({n})",
  "method.phrase.drawn-groups":
    "osuuksien ja sijojen välit persentiileistä, R²:n väli BCa-menetelmällä; {draws} bootstrap-otosta, otantayksikkönä ihmisten joukko ({n})",
  "method.phrase.newton":
    "kustakin otoksesta yksi Newtonin askel EM-ratkaisusta, jonka pohjana on {n} kuljettua polkua",
  "method.phrase.unsettled": "EM-algoritmi lopetettiin ennen kuin se suppeni",
  "method.phrase.too-many-patterns": "vastausten yhdistelmiä on EM-algoritmille liikaa",
  "method.phrase.sampled": "pohjana {n} kuljettua polkua, poimittu ihmisittäin",
  "method.phrase.sampled-of": "pohjana {n} kuljettua polkua kaikkiaan {of} polusta, poimittu ihmisittäin",
  "method.phrase.welch": "erotukset Welchin t-testillä; ryvästetty ihmisittäin, kun joku on käynyt useasti",
  "method.phrase.jointly-customers":
    "huonojen ja erinomaisten kohtaamisten osuudet yhdessä pienimmän neliösumman menetelmällä; keskivirheet jättämällä vuorollaan pois yksi ihminen ({n})",
  "method.phrase.jointly-groups":
    "huonojen ja erinomaisten kohtaamisten osuudet yhdessä pienimmän neliösumman menetelmällä; keskivirheet jättämällä vuorollaan pois yksi ihmisten joukko ({n})",
  "method.phrase.table-too-few-events": "vain taulukko: tapahtumia on liian vähän malliin",
  "method.phrase.table-no-contrast": "vain taulukko: ei ole, mihin verrata",
  "method.phrase.table-collinear": "vain taulukko: selittäjät riippuvat toisistaan täysin (kollineaarisuus)",
  "method.phrase.table-separated": "vain taulukko: selittäjät erottavat tapahtumat täydellisesti (separaatio)",
  "method.phrase.cloglog":
    "komplementaarinen log–log-regressio (cloglog), selittäjinä jakso ja siihenastiset huonot kokemukset; ryvästetty ihmisittäin",
  "method.phrase.logit":
    "logistinen regressio, selittäjinä jakso ja siihenastiset huonot kokemukset; ryvästetty ihmisittäin",
  "method.phrase.wilson-decided": "Wilsonin väli; jokaisen polun onnistuminen tiedetään",
  "method.phrase.score-decided": "score-väli, ryvästetty ihmisittäin; jokaisen polun onnistuminen tiedetään",
  "method.phrase.wilson-complete": "Wilsonin väli; kokonaan kysytyt polut",
  "method.phrase.score-complete": "score-väli, ryvästetty ihmisittäin; kokonaan kysytyt polut",
  "method.phrase.within-bounds": "rajattu siihen, minkä kaikki polut sallivat",
  "method.phrase.beta-binomial":
    "beetabinomimalli suurimman uskottavuuden menetelmällä; väli kattaa vain otantavirheen",
  "method.phrase.by-chance":
    "epäonnistumiset kasautuvat vain sattuman verran: arvo olettaa ne riippumattomiksi, ja välin alapää lasketaan kunkin kosketuspisteen omasta onnistumisosuudesta",
  "method.phrase.no-failures":
    "välin alapää kuin kosketuspisteet epäonnistuisivat toisistaan riippumatta, Wilsonin menetelmällä",
  "method.phrase.bca-customers": "BCa-väli; {draws} bootstrap-otosta, otantayksikkönä ihminen",
  "method.phrase.bca-groups": "BCa-väli; {draws} bootstrap-otosta, otantayksikkönä ihmisten joukko ({n})",
  "method.phrase.percentile-customers": "persentiiliväli; {draws} bootstrap-otosta, otantayksikkönä ihminen",
  "method.phrase.percentile-groups": "persentiiliväli; {draws} bootstrap-otosta, otantayksikkönä ihmisten joukko ({n})",
  "method.phrase.missing-EM": "EM-algoritmi",
  "method.phrase.missing-complete": "vain täydet vastaukset",
  "method.phrase.missing-pairwise": "pareittain, ja lähin positiivisesti semidefiniitti matriisi",
};
