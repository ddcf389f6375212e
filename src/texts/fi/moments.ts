import type { moments as pattern } from "../en/moments.ts";

/** What bad and exceptional encounters go with, in Finnish. */
export const moments: Record<keyof typeof pattern, string> = {
  "moments.title": "Huonot ja erinomaiset kohtaamiset",
  "moments.note":
    "Millainen tulos on huonon ja erinomaisen kohtaamisen jälkeen verrattuna kohtaamisiin, jotka eivät ole kumpaakaan. Tulos: {outcome}; {passes}. Nämä kulkevat vastauksissa yhdessä, mutta se ei vielä kerro, miksi.",
  "moments.caption":
    "”Kun huono” ja ”Kun erinomainen” on laskettu kaikkien muiden kosketuspisteiden rinnalla; ”Kun vain tämä ei ollut hyvä” on verrattu polkuihin, joilla kaikki kysytty oli hyvää. Luvut ovat muutoksia tuloksessa ({unit}); miinus tarkoittaa ei-toivottua suuntaa. Rivit ovat polun järjestyksessä.",
  "moments.bad": "Kun huono",
  "moments.exceptional": "Kun erinomainen",
  "moments.only": "Kun vain tämä ei ollut hyvä",
  "moments.tells": "Mitä se kertoo",
  "moments.oneBad": "Yksi kosketuspiste ei ollut hyvä, verrattuna polkuihin, joilla kaikki olivat",
  "moments.twoOrMore": "Kaksi tai useampi ei ollut hyvä, verrattuna polkuihin, joilla kaikki olivat",
  "moments.measured":
    "Mitattuja kosketuspisteitä keskimäärin: {none}, kun kaikki olivat hyviä, ja {one}, kun yksi ei ollut.",
  "method.moments": "Huonot ja erinomaiset kohtaamiset",
  "method.momentsText":
    "Kohtaaminen on huono, kun vastaus on kielteinen tai kohtaaminen jäi alle sen, mitä odotettiin, ja erinomainen, kun vastaus on asteikon korkein ja odotuksia kysyttäessä myös yli odotetun. Huonon ja erinomaisen yhteys tulokseen lasketaan kaikille kosketuspisteille yhtä aikaa (pienimmän neliösumman menetelmällä), joten kukin näkyy muiden rinnalla. Luottamusväleissä on otettu huomioon, että sama ihminen on voinut tulla monta kertaa. Siinä, mitä kosketuspisteestä kerrotaan, on otettu huomioon myös, että kosketuspisteitä katsotaan monta.",
};
