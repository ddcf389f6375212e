import type { accessibility as pattern } from "../en/accessibility.ts";

/** A survey's accessibility statement as a draft, in Finnish. */
export const accessibility: Record<keyof typeof pattern, string> = {
  "accessibility.title": "Saavutettavuusseloste: {name}",
  "accessibility.draft":
    "Polun laatima luonnos {day}. Täytä [hakasulkeissa] olevat kohdat, vertaa muita kohtia kyselyysi ja poista tämä rivi.",
  "accessibility.about":
    "[Organisaatio] haluaa, että tämä kysely on kaikkien saavutettavissa, kuten laki digitaalisten palvelujen tarjoamisesta (306/2019) ja direktiivi (EU) 2016/2102 vaativat. Tämä seloste koskee kyselyä ”{name}”, [osoite].",
  "accessibility.state": "Kyselyn saavutettavuuden tila",
  "accessibility.stateText":
    "Kysely täyttää saavutettavuusvaatimukset (WCAG 2.1, tasot A ja AA, EN 301 549) [kokonaan / osittain]. [Sano ”kokonaan” vain, jos olette itse arvioineet koko kyselyn ettekä löytäneet puutteita.]",
  "accessibility.limits": "Mikä ei ole saavutettavaa",
  "accessibility.missing":
    "Kielellä {language} puuttuu {n, plural, one {yksi teksti, ja se} other {# tekstiä, ja ne}} näytetään toisella kielellä: {first}.",
  "accessibility.unspoken":
    "Kielellä {language} sivun omat sanat, kuten Seuraava ja hymiöiden nimet, ovat englanniksi.",
  "accessibility.limitsOwn":
    "[Muut löytämänne puutteet, mitä vaatimusta kukin ei täytä ja milloin se korjataan; tai: ei muita puutteita.]",
  "accessibility.tested": "Miten saavutettavuus on arvioitu",
  "accessibility.testedBy":
    "Kyselyn sivu on tehty Polku-ohjelmistolla, versio {version}. Kun Polkua muutetaan, seuraavat asiat testataan automaattisesti Chromium-selaimessa kyselyillä, joissa ovat kaikki sivulla vastattavat kysymystyypit:",
  "accessibility.axe":
    "axe ei löydä puutteita WCAG 2.0:n, 2.1:n ja 2.2:n tasoilla A ja AA, vaaleilla eikä tummilla väreillä. Tällainen työkalu löytää vain osan kaikista esteistä.",
  "accessibility.keyboard": "Kyselyyn voi vastata alusta loppuun pelkällä näppäimistöllä.",
  "accessibility.size":
    "Sivu mahtuu 320 kuvapistettä leveälle näytölle myös kaksinkertaisella tekstikoolla, ja kaikki painettava on vähintään 44 kuvapistettä leveää ja korkeaa.",
  "accessibility.notTested":
    "Tämä ei kerro, miten kyselyyn vastataan ruudunlukijalla, eikä sitä, onko kysymyksiä helppo ymmärtää: [kuka on kokeillut tätä kyselyä, milloin ja millä ruudunlukijoilla ja muilla apuvälineillä].",
  "accessibility.assessed": "[Itsearviointi, tai arvioinnin tekijä], [päivä].",
  "accessibility.feedback": "Huomasitko esteen?",
  "accessibility.feedbackText":
    "Kerro siitä meille, niin teemme parhaamme sen poistamiseksi: [sähköpostiosoite tai lomake]. Vastaamme 14 päivän kuluessa. Samalla tavalla voit pyytää kysymykset sellaisessa muodossa, jota voit käyttää, ja vastata siinä.",
  "accessibility.supervision": "Saavutettavuuden valvonta",
  "accessibility.supervisionText":
    "Liikenne- ja viestintävirasto Traficom valvoo saavutettavuusvaatimusten toteutumista. Jos et ole tyytyväinen vastaukseemme tai et saa vastausta kahden viikon kuluessa, voit tehdä ilmoituksen Traficomille. Sen sivuilla kerrotaan, miten ilmoitus tehdään ja miten se käsitellään.",
  "accessibility.of": "Selosteen tiedot",
  "accessibility.made":
    "Laadittu [päivä] kyselyn versiosta {version}, joka on ollut käytössä {published} alkaen. [Viimeksi tarkistettu, päivä.]",
  "accessibility.unpublished": "Laadittu [päivä] kyselyn versiosta {version}, joka ei ole vielä käytössä.",
  "statement.title": "Saavutettavuusseloste",
  "statement.languages": "Muut kielet",
  "statement.about":
    "Haluamme, että kyselymme ovat kaikkien saavutettavissa, kuten laki digitaalisten palvelujen tarjoamisesta (306/2019) ja direktiivi (EU) 2016/2102 vaativat. Tämä seloste koskee kyselyjämme eli sivuja, joilla niihin vastataan.",
  "statement.who": "Kyselyistä vastaa: {organisation}",
  "statement.state": "Kyselyjen saavutettavuuden tila",
  "statement.wholly": "Kyselyt täyttävät saavutettavuusvaatimukset (WCAG 2.1, tasot A ja AA, EN 301 549) kokonaan.",
  "statement.partly":
    "Kyselyt täyttävät saavutettavuusvaatimukset (WCAG 2.1, tasot A ja AA, EN 301 549) osittain. Puutteet kerrotaan alla.",
  "statement.noLimits": "Tiedossamme ei ole puutteita.",
  "statement.notTried":
    "Ihmiset eivät ole arvioineet, miten kyselyihin vastataan ruudunlukijalla ja onko kysymyksiä helppo ymmärtää.",
  "statement.feedback": "Kerro siitä meille, niin teemme parhaamme sen poistamiseksi: {email}",
  "statement.answered":
    "Vastaamme 14 päivän kuluessa. Samalla tavalla voit pyytää kysymykset sellaisessa muodossa, jota voit käyttää, ja vastata siinä.",
  "statement.authority":
    "Liikenne- ja viestintävirasto Traficom, Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö",
  "statement.authorityPage": "www.saavutettavuusvaatimukset.fi",
  "statement.authorityPhone": "vaihde 029 534 5000",
  "statement.made": "Seloste on laadittu tai viimeksi tarkistettu {day}.",
};
