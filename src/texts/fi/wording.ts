import type { wording as pattern } from "../en/wording.ts";

/** The sentences that rules give out, in Finnish. Names stay in the nominative, for they are the workspace's own. */
export const wording: Record<keyof typeof pattern, string> = {
  "wording.verdict.pain": "Kipupiste",
  "wording.verdict.strength": "Vahvuus",
  "wording.verdict.neither": "Ei kumpikaan",
  "wording.verdict.blind": "Katvealue",
  "wording.verdict.unjudged": "Ei arvioida",
  "wording.verdict.too-few": "Liian vähän vastauksia",
  "wording.verdict.withheld": "Ei näytetä",
  "wording.verdict.unanimous": "Kaikki samoin",
  "wording.verdict.pain.many": "Kipupisteet",
  "wording.verdict.strength.many": "Vahvuudet",
  "wording.verdict.pain.mark": "kipupiste",
  "wording.verdict.strength.mark": "vahvuus",
  "wording.verdict.neither.mark": "ei kumpikaan",
  "wording.verdict.blind.mark": "katvealue: ei mitata",
  "wording.verdict.unjudged.mark": "ei arvioida tällä mittarilla",
  "wording.verdict.too-few.mark": "liian vähän vastauksia",
  "wording.verdict.withheld.mark": "ei näytetä: paljastaisi muutaman vastaukset",
  "wording.verdict.unanimous.mark": "harva vastasi, kaikki samoin: lukua ei näytetä",

  "wording.standing.below-others": "selvästi muita kosketuspisteitä heikompi",
  "wording.standing.below-target": "alle tavoitteensa",
  "wording.standing.above-others": "selvästi muita kosketuspisteitä vahvempi",
  "wording.standing.neither": "ei erotu muista",
  "wording.standing.nothing-to-compare": "jää vertaamatta muihin",
  "wording.standing.blind": "keneltäkään ei ole kysytty tai kukaan ei ole vastannut",
  "wording.standing.unjudged": "täältä on kuultu, mutta ei tällä mittarilla",
  "wording.standing.too-few": "kysytty, mutta liian harva on vastannut",
  "wording.standing.withheld": "voidaan ehkä näyttää, kun rajauksia on vähemmän tai jakso on kokonaisia kuukausia",
  "wording.standing.unanimous": "harva vastasi, ja kaikki samoin: kerrotaan vain, oliko se myönteistä vai kielteistä",

  "wording.summary.pains":
    "{count, plural, one {{names} on tämän polun kipupiste.} other {{names} ovat tämän polun kipupisteet.}}",
  "wording.summary.strengths": "{count, plural, one {{names} on vahvuus.} other {{names} ovat vahvuuksia.}}",
  "wording.summary.even": "Yksikään kosketuspiste ei erotu muista kipupisteenä eikä vahvuutena.",
  "wording.summary.even-shown": "Näytettävistä kosketuspisteistä yksikään ei erotu muista kipupisteenä tai vahvuutena.",
  "wording.summary.no-pains": "Yksikään kosketuspiste ei erotu kipupisteenä.",
  "wording.summary.no-pains-shown": "Näytettävistä kosketuspisteistä yksikään ei erotu kipupisteenä.",
  "wording.summary.only-one": "Vain yhdellä kosketuspisteellä on tässä luku, joten sitä ei voi verrata mihinkään.",
  "wording.summary.blind": "{count, plural, one {{names} jää mittaamatta.} other {{names} jäävät mittaamatta.}}",
  "wording.summary.unjudged":
    "{count, plural, one {{names} jää arvioimatta tällä mittarilla.} other {{names} jäävät arvioimatta tällä mittarilla.}}",
  "wording.summary.too-few":
    "{count, plural, one {Liian vähän vastauksia: {names}.} other {Liian vähän vastauksia: {names}.}}",
  "wording.summary.withheld":
    "{count, plural, one {{names} jätetään näyttämättä: vertaamalla muihin rajauksiin selviäisi, mitä muutama ihminen vastasi.} other {{names} jätetään näyttämättä: vertaamalla muihin rajauksiin selviäisi, mitä muutama ihminen vastasi.}}",
  "wording.summary.unanimous": "{names}: harva vastasi, ja kaikki samoin, joten lukua ei näytetä.",
  "wording.summary.compared":
    "Niistä {all} kosketuspisteestä, joissa vastauksia on riittävästi, voi näyttää vain {count}, ja niitä verrataan vain toisiinsa.",
  "wording.summary.not-compared":
    "Niistä {all} kosketuspisteestä, joissa vastauksia on riittävästi, voi näyttää vain {count}: liian vähän, jotta niitä voisi verrata toisiinsa.",
  "wording.summary.nothing": "Täältä ei ole vielä mitattu mitään.",

  "wording.difference.more": "Muiden kosketuspisteiden keskiarvon yläpuolella: {difference} ({interval})",
  "wording.difference.less": "Muiden kosketuspisteiden keskiarvon alapuolella: {difference} ({interval})",
  "wording.difference.not-told-apart": "Ei erotu muiden kosketuspisteiden keskiarvosta: {difference} ({interval})",
  "wording.difference.unadjusted": "Tässä on monta vertailua rinnakkain, joten tästä ei voi sanoa mitään",
  "wording.difference.nothing-to-compare": "Ei muuta, mihin verrata",

  "wording.change.higher": "korkeampi kuin silloin",
  "wording.change.higher.list": "Korkeampi kuin silloin: {names}.",
  "wording.change.higher.beside": "korkeampi kuin vertailukohta",
  "wording.change.higher.sides": "korkeampi kuin ”{before}”",
  "wording.change.higher.sides.list": "Korkeampi rajauksella ”{now}” kuin ”{before}”: {names}.",
  "wording.change.lower": "matalampi kuin silloin",
  "wording.change.lower.list": "Matalampi kuin silloin: {names}.",
  "wording.change.lower.beside": "matalampi kuin vertailukohta",
  "wording.change.lower.sides": "matalampi kuin ”{before}”",
  "wording.change.lower.sides.list": "Matalampi rajauksella ”{now}” kuin ”{before}”: {names}.",
  "wording.change.not-told-apart": "ei erotu silloisesta",
  "wording.change.not-told-apart.all": "Mikään ei erotu silloisesta.",
  "wording.change.not-told-apart.appeared": "{verdict} nyt, silloin ei, mutta muutos ei erotu sattumasta: {names}.",
  "wording.change.not-told-apart.vanished": "{verdict} silloin, nyt ei, mutta muutos ei erotu sattumasta: {names}.",
  "wording.change.not-told-apart.beside": "ei erotu vertailukohdasta",
  "wording.change.not-told-apart.sides": "ei erotu",
  "wording.change.not-told-apart.sides.all": "Mikään ei erotu toisesta.",
  "wording.change.not-told-apart.sides.only":
    "{verdict} vain rajauksella ”{side}”, mutta ero mahtuu sattumaan: {names}.",
  "wording.change.nothing-to-compare": "ei voi verrata: luku puuttuu",
  "wording.change.same": "samat vastaukset",
  "wording.change.same.note": "Molemmat perustuvat samoihin vastauksiin, joten eroa ei ole.",
  "wording.change.overlapping": "osin samat vastaukset",
  "wording.change.overlapping.note":
    "Osa vastauksista on molemmissa, joten luvut eivät ole toisistaan riippumattomia eikä erosta voi sanoa mitään. Valitse jaksot, jotka eivät osu päällekkäin.",
  "wording.change.few-between": "ei näytetä: vertaamalla selviäisi, mitä muutama ihminen vastasi",
  "wording.change.counted-otherwise":
    "ei voi verrata: toinen laskee jokaisen ihmisen viimeisimmän vastauksen, toinen, aiemmin tallennettu, kaikki vastaukset",

  "wording.named.ahead-of-rest": "mainitaan useammin kuin mikään alempana oleva",
  "wording.named.ahead-of": "mainitaan useammin kuin {word} ja sitä alempana olevat",
  "wording.named.not-told-apart": "ei erotu alempana olevista",

  "wording.places.differ": "Paikat eroavat toisistaan",
  "wording.places.alike": "Paikat ovat samanlaisia, sikäli kuin näistä vastauksista voi sanoa",
  "wording.places.unknown": "Paikkojen eroista ei voi sanoa mitään",

  "wording.promise.kept": "Pidetty",
  "wording.promise.broken": "Rikottu",
  "wording.promise.unproven": "Ei vielä osoitettu",
  "wording.promise.blind": "Ei mitata",

  "wording.weakest.weakest-link": "Heikoin lenkki: {name}",
  "wording.weakest.no-single": "Yksikään ei erotu yksin heikoimmaksi lenkiksi.",
  "wording.weakest.not-known": "Heikoimmasta lenkistä ei voi vielä sanoa mitään.",

  "wording.explains.little": "Kosketuspisteet selittävät tässä vähän; älä aseta tärkeysjärjestystä tämän mukaan.",
  "wording.rank.one": "sija {from}",
  "wording.rank.several": "{from, plural, other {sijat #}}–{to}",
  "wording.rank.none": "ei sijaa",
  "wording.direction.along": "mitä parempi arvio, sitä parempi tulos",
  "wording.direction.against": "suunta on päinvastainen: mitä parempi arvio, sitä huonompi tulos",
  "wording.direction.unclear": "suunnasta ei saa selvää",

  "wording.first.clear-first": "{name} on ensimmäinen: siitä on todennäköisimmin eniten hyötyä kustannukseen nähden.",
  "wording.first.likely-first":
    "{name} on todennäköisimmin ensimmäinen, mutta sitä ei voi erottaa muista samalla sijalla olevista.",
  "wording.first.no-clear-first": "Mikään kosketuspiste ei ole selvästi ensimmäinen.",
  "wording.first.explains-little":
    "Mikään kosketuspiste ei ole selvästi ensimmäinen, sillä yhdessä ne selittävät tulosta vain vähän; älä aseta tärkeysjärjestystä tämän mukaan.",
  "wording.first.none": "Näistä vastauksista ei näe, mistä työ kannattaisi aloittaa.",
  "wording.costs.counted": "Järjestyksessä on otettu huomioon, mitä parantaminen maksaa.",
  "wording.costs.alike":
    "Parantamisen kustannusta ei ole kerrottu, tai se on kaikkialla sama, joten se ei vaikuta järjestykseen.",
  "wording.unranked.negative-slope": "yhteys on päinvastainen: mitä parempi arvio, sitä huonompi tulos",
  "wording.unranked.moves-with": "kulkee niin tarkasti samaan tahtiin, ettei sitä voi erottaa näistä: {names}",
  "wording.unranked.explains-little": "kosketuspisteet selittävät tulosta kaikkiaan vain vähän",
  "wording.unranked.uncertain": "ei erotu nollasta",

  "wording.gain.associated": "Arvioitu hyöty",
  "wording.gain.associated.caption": "Arvioitu hyöty, kun arvio nousee yhdellä asteella: {unit}.",
  "wording.gain.associated.note":
    "Kuinka paljon parempi tulos vastausten perusteella olisi, jos arvio kosketuspisteestä nousisi yhdellä asteella? Tulos: {outcome}. Kyse on yhteydestä vastauksissa, ei vielä todetusta vaikutuksesta.",
  "wording.gain.associated.hygiene":
    "laskettu siitä, että huonot kohtaamiset loppuvat: huono kohtaaminen painaa täällä enemmän kuin erinomainen",
  "wording.gain.confirmed": "Todettu hyöty",
  "wording.gain.confirmed.caption": "Hyöty, kun arvio nousee yhdellä asteella, toimenpiteellä todettuna: {unit}.",
  "wording.gain.confirmed.note":
    "Kuinka paljon parempi tulos on, kun arvio kosketuspisteestä nousee yhdellä asteella? Tulos: {outcome}. Hyöty on todettu toimenpiteellä.",
  "wording.gain.confirmed.hygiene": "laskettu siitä, että huonot kohtaamiset loppuvat, toimenpiteellä todettuna",

  "wording.impact.raises": "Vaikutus: nostaa tulosta ({outcome})",
  "wording.impact.lowers": "Vaikutus: laskee tulosta ({outcome})",
  "wording.impact.none-seen": "Vaikutusta tulokseen ei näy ({outcome})",
  "wording.impact.goes-along": "Kulkee yhdessä tuloksen kanssa ({outcome}); yhteys, ei syy",
  "wording.impact.goes-against": "Kulkee tulokseen nähden päinvastaiseen suuntaan ({outcome}); yhteys, ei syy",
  "wording.impact.no-connection": "Yhteyttä tulokseen ei näy ({outcome})",
  "wording.impact.described": "Muutoksesta voi kertoa, mutta ei siitä, johtuiko se toimenpiteestä",
  "wording.impact.unadjusted": "Tässä on monta vertailua rinnakkain, joten tästä ei voi sanoa mitään",
  "wording.impact.too-few": "Vaikutuksesta tiedetään vielä niin vähän, ettei siitä voi sanoa mitään",
  "wording.root-cause.root-cause": "Juurisyy: {name}. Seuraava jakso osoitti saman.",
  "wording.root-cause.to-be-tested": "{name} erottuu. Seuraavasta jaksosta näkee, toistuuko se vai oliko se sattumaa.",
  "wording.root-cause.not-repeated": "{name} erottui, mutta ei enää seuraavalla jaksolla.",
  "wording.root-cause.nothing-found": "Mikään ryhmä ei erotu.",

  "wording.trend.rising": "Nouseva suunta",
  "wording.trend.falling": "Laskeva suunta",
  "wording.trend.no-trend": "Suuntaa ei erotu",
  "wording.trend.mode-changed": "Kysymisen tapa vaihtui välillä, joten suunnasta ei voi sanoa mitään",
  "wording.trend.too-few": "Jaksoja on liian vähän, jotta suunnasta voisi puhua",
  "wording.signal.above": "Tavallisen vaihtelunsa yläpuolella",
  "wording.signal.below": "Tavallisen vaihtelunsa alapuolella",
  "wording.signal.above-run": "Vähintään kahdeksas kuukausi peräkkäin keskiviivan yläpuolella",
  "wording.signal.below-run": "Vähintään kahdeksas kuukausi peräkkäin keskiviivan alapuolella",
  "wording.signal.none": "Tavallisen vaihtelunsa sisällä",
  "wording.predicts.predicts": "Ennustaa tulosta ({outcome}); koeteltu seuraavalla jaksolla",
  "wording.predicts.too-weak": "Ei ennusta tulosta ({outcome}) niin hyvin, että siitä olisi apua",
  "wording.predicts.not-out-of-sample": "Ei vielä koeteltu myöhemmällä jaksolla, joten ennustetta ei anneta",

  "wording.recovery.paradox":
    "Palautumisen paradoksi: ne, joiden ongelma hoidettiin, suosittelevat enemmän kuin ne, joilla ongelmaa ei ollut.",
  "wording.recovery.paradox-not-in-conduct":
    "Palautumisen paradoksi vain sanoissa: ne, joiden ongelma hoidettiin, suosittelevat enemmän kuin ne, joilla ongelmaa ei ollut, mutta heidän ei nähdä palaavan useammin.",
  "wording.recovery.recovered-to-par":
    "Palautuminen: niiden, joiden ongelma hoidettiin, ja niiden, joilla ongelmaa ei ollut, välillä ei näy eroa.",
  "wording.recovery.recovery-incomplete":
    "Palautuminen jäi vajaaksi: ne, joiden ongelma hoidettiin, suosittelevat vähemmän kuin ne, joilla ongelmaa ei ollut.",
  "wording.recovery.too-few": "Ongelmia on ollut niin harvalla, ettei niiden hoitamisen arvosta voi sanoa mitään.",
  "wording.switching.more":
    "Kun huonoja kokemuksia on takana {count, plural, one {yksi} other {kaksi tai useampi}}, lähtijöitä on enemmän kuin ilman niitä, kun polkuja on takana yhtä monta: {ratio}-kertaisesti ({interval}).",
  "wording.switching.more.intention":
    "Kun huonoja kokemuksia on takana {count, plural, one {yksi} other {kaksi tai useampi}}, useampi sanoo, ettei tule uudelleen (vetosuhde {ratio}, väli {interval}).",
  "wording.switching.fewer":
    "Kun huonoja kokemuksia on takana {count, plural, one {yksi} other {kaksi tai useampi}}, lähtijöitä on vähemmän kuin ilman niitä, kun polkuja on takana yhtä monta: {ratio}-kertaisesti ({interval}).",
  "wording.switching.fewer.intention":
    "Kun huonoja kokemuksia on takana {count, plural, one {yksi} other {kaksi tai useampi}}, harvempi sanoo, ettei tule uudelleen (vetosuhde {ratio}, väli {interval}).",
  "wording.switching.no-difference":
    "Ei näy eroa siinä, lähdetäänkö useammin huonojen kokemusten jälkeen kuin ilman niitä.",
  "wording.switching.no-difference.intention":
    "Ei näy eroa siinä, sanotaanko useammin, ettei tulla uudelleen, huonojen kokemusten jälkeen kuin ilman niitä.",
  "wording.switching.too-few": "Lähteneitä on niin vähän, ettei huonojen kokemusten yhteydestä voi sanoa mitään.",
  "wording.switching.too-few.intention":
    "Niin harva sanoo, ettei tule uudelleen, ettei huonojen kokemusten yhteydestä voi sanoa mitään.",
  "wording.contradiction.misses-a-third": "Pelkkä tyytyväisyys jättää näkemättä yli kolmasosan lähtevistä.",
  "wording.contradiction.misses-less": "Lähtevistä vähintään kaksi kolmasosaa ei ollut tyytyväisiä.",
  "wording.contradiction.too-few": "Lähteneitä on niin vähän, ettei voi sanoa, mitä tyytyväisyys jättää näkemättä.",
  "wording.contradiction.misses-a-third.intention":
    "Pelkkä tyytyväisyys jättää näkemättä yli kolmasosan niistä, jotka tuskin tulisivat uudelleen.",
  "wording.contradiction.misses-less.intention":
    "Niistä, jotka tuskin tulisivat uudelleen, vähintään kaksi kolmasosaa ei ole tyytyväisiä.",
  "wording.contradiction.too-few.intention":
    "Niin harva jäisi tulematta uudelleen, ettei voi sanoa, mitä tyytyväisyys jättää näkemättä.",

  "wording.peak-end.peak-end":
    "Uskollisuus kulkee tarkemmin huipun ja lopun mukana kuin kaikkien kohtaamisten keskiarvon mukana.",
  "wording.peak-end.mean":
    "Uskollisuus kulkee tarkemmin kaikkien kohtaamisten keskiarvon mukana kuin huipun ja lopun mukana.",
  "wording.peak-end.no-difference":
    "Ei näy eroa siinä, kulkeeko uskollisuus tarkemmin huipun ja lopun vai kaikkien kohtaamisten keskiarvon mukana.",
  "wording.peak-end.not-distinguishable": "Huippua ja loppua ei voi erottaa kaikkien kohtaamisten keskiarvosta.",
  "wording.peak-end.too-few": "Polkuja, joilta on monta vastausta, on liian vähän: ei voi sanoa, mikä jää mieleen.",
  "wording.asymmetry.hygiene": "Ei saa pettää: huono kohtaaminen painaa täällä enemmän kuin erinomainen.",
  "wording.asymmetry.delighter": "Ilahduttaa: erinomainen kohtaaminen painaa täällä enemmän kuin huono.",
  "wording.asymmetry.performance":
    "Kulkee yhdessä tuloksen kanssa: huonon ja erinomaisen kohtaamisen painossa ei näy eroa.",
  "wording.asymmetry.no-clear-effect": "Yhteyttä tulokseen ei näy.",
  "wording.asymmetry.not-classifiable":
    "Huonoja, tavallisia tai erinomaisia kohtaamisia on liian vähän, jotta tästä voisi sanoa mitään.",
  "wording.delight.delight-pays":
    "Ilahduttaminen kannattaa: uskollisuus eroaa enemmän kelvon ja erinomaisen kuin huonon ja kelvon välillä.",
  "wording.delight.stop-failing-first":
    "Ensin epäonnistumiset pois: uskollisuus eroaa enemmän huonon ja kelvon kuin kelvon ja erinomaisen välillä.",
  "wording.delight.no-difference": "Ei näy eroa siinä, kannattaako enemmän ilahduttaa vai välttää epäonnistumisia.",
  "wording.delight.too-few": "Huonoja, kelpoja ja erinomaisia kokemuksia on liian vähän: ei voi sanoa, mikä kannattaa.",
  "wording.decisive.decisive":
    "{name} on ratkaiseva kohtaaminen: yksikin huono kokemus siellä näkyy uskollisuudessa arviolta vähintään puolet niin vahvasti kuin useampi yhteensä.",
  "wording.decisive.not-decisive": "{name} ei näy yksin ratkaisevan.",
  "wording.decisive.unequal-measurement":
    "Ratkaisevasta kohtaamisesta ei voi sanoa mitään: onnistuneita ja epäonnistuneita polkuja ei ole mitattu yhtä tarkasti.",
  "wording.decisive.no-comparison": "Ratkaisevasta kohtaamisesta ei voi sanoa mitään: ei ole mitään, mihin verrata.",
  "wording.decisive.too-few": "Ratkaisevasta kohtaamisesta ei voi sanoa mitään: liian harva on vastannut.",
};
