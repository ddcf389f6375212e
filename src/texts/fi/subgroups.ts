import type { subgroups as pattern } from "../en/subgroups.ts";

/** Groups that fare worse than the others somewhere, in Finnish. */
export const subgroups: Record<keyof typeof pattern, string> = {
  "subgroups.title": "Missä hiertää eniten",
  "subgroups.note":
    "Ryhmät, joissa myönteisiä vastauksia on vähemmän kuin kaikilla muilla samassa kohdassa, kun kaikki tarkastellut ryhmät ({scanned, number}) on otettu huomioon. Jokainen ihminen on mukana kerran, viimeisimmällä vastauksellaan. Kyse on yhteydestä vastauksissa, ei vielä selityksestä.",
  "subgroups.noteNone": "{scanned, plural, one {Tarkasteltiin yhtä ryhmää} other {Tarkasteltiin # ryhmää}}: {names}.",
  "subgroups.leftOut": "Jäi pois, koska erilaisia arvoja on liikaa: {names}.",
  "subgroups.group": "Ryhmä",
  "subgroups.inside": "Ryhmässä",
  "subgroups.outside": "Kaikilla muilla",
  "subgroups.line": "{group}: {inside}, kaikilla muilla {outside}",
  "method.subgroups": "Missä hiertää eniten",
  "method.subgroupsText":
    "Kauimpana muiden alapuolella olevissa kipupisteissä ja kokonaisuudessa verrataan kaikkiin muihin jokaista vähintään 20 ihmisen ryhmää, jonka yksi asia tai kaksi yhdessä rajaa (Fisherin tarkka testi). P-arvot on korjattu kaikkien ryhmien mukaan yhdessä niin, että pelkkä sattuma näyttää harvoin löydöltä. Kaksi asiaa yhdessä kerrotaan vain, jos ne kertovat enemmän kuin kumpikaan yksin. Ensimmäisenä on ryhmä, jolla on suurin osa siitä, mikä ei ole myönteistä. Laskettu ilman painoja.",
};
