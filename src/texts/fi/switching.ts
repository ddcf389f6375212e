import type { switching as pattern } from "../en/switching.ts";

/** Bad experiences that gather, and leaving, in Finnish. */
export const switching: Record<keyof typeof pattern, string> = {
  "switching.title": "Huonot kokemukset ja lähteminen",
  "switching.title.intention": "Huonot kokemukset ja aikomus olla tulematta",
  "switching.caption":
    "Jokainen polku on sillä rivillä, joka kertoo saman ihmisen huonojen polkujen määrän siihen mennessä, se itse mukaan luettuna. Siksi kukaan ei näytä uskolliselta vain siksi, että on ehtinyt kerätä niitä. Huono: {by}.",
  "switching.by.whole": "polku kokonaisuutena sai huonon arvion",
  "switching.by.touchpoints": "vähintään yksi kosketuspiste sai huonon arvion",
  "switching.bad": "Huonoja polkuja tähän mennessä",
  "switching.count": "{count, plural, =0 {ei yhtään} one {yksi} other {kaksi tai useampi}}",
  "switching.share": "Lähti sen jälkeen",
  "switching.share.intention": "Sanoi, ettei tule uudelleen",
  "switching.ratio": "Verrattuna siihen, ettei ole yhtään, kun polkuja on takana yhtä monta",
  "switching.times": "{ratio}-kertainen ({interval})",
  "switching.noOrder":
    "Kertyvien huonojen kokemusten yhteydestä ei voi sanoa mitään: aineisto ei kerro, minä päivänä kukin polku kuljettiin, joten niillä ei ole järjestystä.",
  "method.switching": "Huonot kokemukset ja lähteminen",
  "method.switchingText":
    "Jokainen polku on jakso, jonka jälkeen voi lähteä. Lähtemisen riskiä verrataan polkuihin, joihin mennessä huonoja on ollut nolla, yksi tai vähintään kaksi, yhtä monta kertaa käyneiden kesken. Tarvitaan vähintään 20 tapahtumaa ja kymmenen kutakin vertailua kohti. Ihmisiä ei koskaan ryhmitellä sen mukaan, montako huonoa kokemusta heille lopulta kertyi: kauemmin pysyvä kerää niitä enemmän.",
};
