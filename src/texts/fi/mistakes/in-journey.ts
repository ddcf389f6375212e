import type { inJourney as pattern } from "../../../core/mistakes/in-journey.ts";

/** What can be wrong in a journey, in Finnish. */
export const inJourney: Record<keyof typeof pattern, string> = {
  "too-many.touchpoints": "{place}: kosketuspisteitä on {n}, mutta polulla voi olla enintään {most}",
  "duplicate-key.stage": "{place}: joka vaiheella pitää olla oma avaimensa, mutta ”{key}” on jo käytössä ({other})",
  "duplicate-key.touchpoint":
    "{place}: joka kosketuspisteellä pitää olla oma avaimensa, mutta ”{key}” on jo käytössä ({other})",
  "duplicate-key.same-owner": "{place}: vastuutaho ”{key}” on mainittu toiseen kertaan",
  "duplicate-key.same-touchpoint": "{place}: kosketuspiste ”{key}” on mainittu toiseen kertaan",
  "duplicate-key.was": "{place}: myös toinen kosketuspiste on merkitty entiseksi ”{key}”-pisteeksi",
  "was-in-use": "{place}: avain ei saa olla enää käytössä, mutta ”{key}” on tämän version kosketuspiste",
  "phase-order": "{place}: järjestyksen pitäisi olla {order}, mutta ”{got}” tulee vasta vaiheen ”{after}” jälkeen",
  "unknown-owner": "{place}: vastuutahoa ”{key}” ei tunneta{hint}",
  "unknown-touchpoint": "{place}: kosketuspistettä ”{key}” ei tunneta{hint}",
  "reserved-key.whole": "{place} ei saa olla ”whole”: se tarkoittaa koko polkua",
  "reserved-key.answer": "{place} on vakiovastaus, eikä sitä tarvitse esitellä",
  "reserved-key.known": "{place} tunnetaan ilman esittelyä",
  "unknown-measure.promise":
    "{place}: mittaria ”{key}” ei tunneta; sen pitäisi olla muotoa vastaus.mittari, esimerkiksi {example}{hint}",
  "unknown-measure.target":
    "{place}: kosketuspistettä ei arvioida mittarilla ”{key}”; mittari voisi olla esimerkiksi {example}{hint}",
  "target-out-of-range": "{place} on väärin: pitäisi olla {within}, mutta on {got}",
  "within-share": "osuus 0–1 (80 % on 0.8)",
  "within-points": "{min}…{max} pistettä",
  "within-mean": "keskiarvo väliltä {min}…{max}",
  "within-effect": "luku väliltä {min}…{max}",
  "within-index": "indeksi väliltä {min}…{max}",
  "bad-date": "validFrom pitäisi olla päivä, esimerkiksi 2026-11-01, mutta on ”{got}”",
  "version-order": "validFrom ei saa olla ennen version {version} alkupäivää {before}, mutta on {got}",
  "other-journey.version": "polun avain on joka versiossa sama: key pitäisi olla ”{key}”, mutta on ”{got}”",
  "other-journey.address": "polun avaimen pitäisi olla sama kuin osoitteessa, ”{key}”, mutta on ”{got}”",
  "unknown-was": "{place} pitäisi olla jonkin aiemman version avain, mutta on ”{was}”",
  "key-reused.was": "{place} ei saa olla avain, josta on jo luovuttu: ”{was}” on nyt ”{now}”",
  "key-reused.key": "{place} pitäisi olla vain tämän avain: ”{key}” oli ennen sen avain, joka on nyt ”{now}”",
  "key-reused.retired":
    "{place} pitäisi olla vain tämän avain: ”{key}” on käytöstä poistetun, toisennimisen kosketuspisteen avain",
};
