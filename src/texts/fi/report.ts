import type { report as pattern } from "../en/report.ts";

/** The report: its sections, tables and notes, in Finnish. */
export const report: Record<keyof typeof pattern, string> = {
  "report.title": "Polun katselmus",
  "report.period": "Jakso",
  "report.whose": "Kenen kokemus",
  "report.restsOn": "Perustuu",
  "report.restricted": "Rajattu",
  "report.cameNote":
    "Henkilökunnalle kerrotut ja muualla nähdyt kokemukset eivät ole otos kaikista: valittajat, kiittäjät ja arvostelujen kirjoittajat ovat harvoin samanlaisia kuin muut. Ne ovat mukana kaikissa tämän katselmuksen luvuissa; katselmuksesta, joka on rajattu itse kerrottuun, ne puuttuvat.",
  "report.estimated":
    "Ihmisten määrät, joiden edellä on ”noin”, on arvioitu kiinteästä otoksesta, koska heitä on hyvin paljon; ne pitävät paikkansa muutaman prosentin tarkkuudella.",
  "report.figure": "Arvo ja 95 %:n luottamusväli",
  "report.figureShort": "Arvo ja väli",
  "report.differenceShort": "Ero muihin",
  "report.axisElse": "Poikkeuksena {measure}: {names}.",
  "report.journeyPicture": "Polku kuvana",
  "report.barScale": "Viiva on asteikko välillä {from} – {to}, palkki 95 %:n luottamusväli ja piste arvo.",
  "report.axis": "Kussakin kosketuspisteessä: {measure}.",
  "report.standingOut": "Mikä erottuu",
  "report.againstOthers": "Ero muihin kosketuspisteisiin",
  "report.belowTarget": "arvioitu omaa tavoitettaan vasten",
  "report.standingOutNote":
    "Kosketuspiste erottuu, kun sen ero muihin samalla mittarilla arvioituihin on koko luottamusväliltään samalla puolella nollaa ja vähintään kolme pistettä (asteikolla 0–100), tai kun se jää alle oman tavoitteensa. Rivit ovat polun järjestyksessä, eivät paremmuusjärjestyksessä.",
  "report.everyTouchpoint": "Kaikki kosketuspisteet",
  "report.answers": "Vastauksia",
  "report.notAnswered": "Jätti vastaamatta",
  "report.notApplicable": "Ei käyttänyt",
  "report.unitShare": "{outcome}, prosenttiyksikköä parempaan suuntaan",
  "report.cost": "Parantamisen kustannus",
  "report.unranked": "Näitä ei voi asettaa järjestykseen",
  "report.unrankedNote": "Rivit ovat polun järjestyksessä. Järjestys ei kerro tärkeydestä.",
  "report.why": "Miksi",
  "report.share": "Osuus selitetystä",
  "report.driversLeftOut":
    "Jäi tästä pois, koska liian harva vastasi siihen yhdessä tuloksen kanssa tai kaikki vastasivat samoin: {names}.",
  "report.bounds": "Rajat",
  "report.unweightedMeasure": "painottamatta",
  "report.weighted": "Luvut on painotettu aineiston painoilla; painottamaton luku on kunkin vieressä.",
  "report.boundsMark":
    "Katkoviiva: rajat, joiden välissä totuus on. Palkki ja piste: paras arvio väleineen. Koko viiva on 0–100 %.",
  "report.unlockNote":
    "Osuus kokonaan kysytyistä poluista, joilla kaikki muu onnistui paitsi tämä. Rivit ovat polun järjestyksessä.",
  "report.unlockNone": "Missään ei ole nähty polkua, joka olisi kaatunut vain yhteen kosketuspisteeseen.",
  "report.promise": "Lupaus",
  "report.target": "Tavoite",
  "report.promiseNote":
    "Lupaus on pidetty, kun 95 %:n varmuudella ollaan tavoitteessa, ja rikottu, kun samalla varmuudella ollaan sen alla.",
  "report.places": "Onko laatu sama kaikkialla?",
  "report.placesCaption":
    "Kuinka kaukana tyypillinen paikka on keskiarvosta, vastausasteikon asteina, ja mikä osuus vaihtelusta on paikkojen välillä.",
  "report.between": "Paikkojen välinen hajonta",
  "report.betweenShare": "Osuus vaihtelusta",
  "report.warnings": "Mistä aineisto varoittaa",
  "report.noWarnings": "Aineistossa ei ole mitään, mistä varoittaa.",
  "report.warningsNote":
    "Datatohtori ei korjaa mitään. Lukuja, joita se epäilee, seuraa merkki ja huomautuksen numero, kunnes aineisto tai kuvaukseen ehdotettu rivi vastaa epäilyyn.",
  "report.advice": "Mitä tehdä:",
  "report.doubt": "{count, plural, one {Kyseenalainen: huomautus} other {Kyseenalainen: huomautukset}} {findings}",
  "report.doubtCodes": "kyseenalainen: {codes}",
  "report.doubtAll": "Datatohtori epäilee kaikkia tämän katselmuksen lukuja: {titles}.",
  "report.figuresInDoubt": "Kyseenalaiset luvut: {figures}.",
  "report.touches.every": "kaikki kosketuspisteet",
  "report.touches.driver": "{name}: osuus selitetystä ja arvioitu hyöty",
  "report.touches.groups": "vertailut ryhmittäin: {name}",
  "report.touches.all": "koko katselmus",
  "report.column": "sarake {column}",
  "report.rows": "{n, plural, one {# rivi} other {# riviä}}",
  "report.rowsRead": "Rivejä luettu {read}, käytetty {used}, hylätty {rejected}.",
  "report.rowsLeftOut":
    "{n, plural, one {# rivi jätettiin} other {# riviä jätettiin}} pois aineiston kuvauksen mukaan.",
  "report.latest": "jokaisen viimeisin vastaus",
  "report.method": "Miten tämä laskettiin",
  "report.source": "Lähde: {source}",

  "monthToMonth.title": "Kuukaudesta toiseen",
  "monthToMonth.trendColumn": "Pitkällä aikavälillä",
  "monthToMonth.signals": "Tavallisesta vaihtelusta poikkeavat kuukaudet",
  "monthToMonth.noSignal": "ei ole",
  "monthToMonth.note":
    "Kunkin kosketuspisteen päämittarin mukaan. Rajat lasketaan ensimmäisistä 12–24 kuukaudesta ja pysyvät sen jälkeen ennallaan; kuukausi mainitaan, kun se on rajojen ulkopuolella tai kahdeksas peräkkäin samalla puolella niiden keskikohtaa. Kun mikään ei muutu, {charts, plural, one {# tällainen sarja antaa} other {# tällaista sarjaa antaa}} noin {alarms} väärää hälytystä kuukaudessa, ja niistä näyttäisi pitkällä aikavälillä yhteen suuntaan kulkevan noin {chance}.",
  "monthToMonth.quiet":
    "Mikään kuukausi ei ole tavallisen vaihtelun ulkopuolella, eikä mikään kulje pitkällä aikavälillä yhteen suuntaan.",

  "named.title": "Mitä mainitaan",
  "named.word": "Mainittu",
  "named.compared": "Alempana oleviin nähden",
  "named.place": "{name}: {answer}",
  "named.more": "{n, plural, one {# sana} other {# sanaa}} lisää: katso katselmus JSON-muodossa.",
};
