import type { inAddresses as pattern } from "../../../core/mistakes/in-addresses.ts";

/** What can be wrong in an address, in Finnish. */
export const inAddresses: Record<keyof typeof pattern, string> = {
  "unknown-parameter": "tuntematon valinta ”{name}”; täällä tunnetaan {known}",
  "unknown-parameter.none": "tuntematon valinta ”{name}”; täällä ei ole valintoja",
  "invalid-parameter": "{name}: pitäisi olla {expected}, mutta on {got}",
  "invalid-parameter.not-storable": "{name}: tekstissä ei saa olla merkkiä U+0000 eikä puolikasta merkkiä",
  "invalid-parameter.backwards":
    "päivän from pitäisi olla ennen päivää until (ensimmäistä, joka ei ole mukana), mutta ne ovat {from} ja {until}",
  "invalid-parameter.of-no-journey":
    "ryhmittelyt ovat polun omia: niiden rinnalla pitäisi olla polku, mutta sitä ei ole",
  "unknown-measure": "pitäisi olla mittari, esimerkiksi satisfaction.positive, mutta on ”{got}”",
  "unknown-attribute.asked": "pitäisi olla jokin polun ryhmittely ({known}), mutta on ”{got}”",
  "unknown-attribute.none": "pitäisi olla jokin polun ryhmittely, mutta polulla ei ole ryhmittelyjä; nyt on ”{got}”",
  "no-such-journey": "pitäisi olla polun avain ({known}), mutta on ”{got}”",
  "no-such-journey.none": "pitäisi olla polun avain, mutta polkuja ei vielä ole; nyt on ”{got}”",
  "no-such-touchpoint": "pitäisi olla polun ”{journey}” kosketuspisteen avain, mutta on ”{got}”",
  "no-such-version": "pitäisi olla versio 1–{last}, mutta on {got}",
  "no-such-audit": "pitäisi olla tallennettu katselmus, mutta on ”{got}”",
  "other-journey.audit": "pitäisi olla polun ”{journey}” katselmus, mutta on polun ”{got}” katselmus",
  "no-period-before": "pitäisi olla before eli tallennettu katselmus, tai from ja until, jotta jaksoa edeltää toinen",
  "experience-withheld.colleague": "työtoverin kokemusta ei näytetä yksinään",
  "experience-withheld.few": "siellä on kuultu niin harvaa, että sanoista voisi tunnistaa, kuka ne sanoi",
  "unreadable-address":
    "jokaisen osoitteen prosenttimerkin pitäisi aloittaa UTF-8-merkki (”%25” on itse prosenttimerkki), mutta osoite on {got}",
  "our-mistake": "jokin meni vikaan; loki kertoo, mikä",
  "too-many-streams": "avoinna on liian monta päivittyvää sivua: sulje joku niistä tai tule hetken kuluttua uudelleen",
};
