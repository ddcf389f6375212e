import type { inFiles as pattern } from "../../../core/mistakes/in-files.ts";

/** Why a data file, or a file beside it, cannot be read, in Finnish. */
export const inFiles: Record<keyof typeof pattern, string> = {
  "no-file": "tällaista tiedostoa ei ole",
  "no-file.unread": "{what} ei ole luettavissa: {why}",
  "no-file.data": "tiedosto ei ole luettavissa ({why})",
  "no-file.folder": "pitäisi olla datatiedosto, mutta on kansio",
  "no-file.forbidden": "tällä käyttäjällä ei ole oikeutta lukea tiedostoa",
  "file-too-long.named": "{what} on liian pitkä: enintään {most} merkkiä, mutta siinä on {got} tavua",
  "the-mapping": "kuvaustiedosto",
  "the-journey": "polkutiedosto",
  "the-survey": "kyselytiedosto",
  "file-exists": "tiedosto on jo olemassa, eikä luonnosta kirjoiteta minkään päälle",
  "file.none": "tällaista tiedostoa tai kansiota ei ole",
  "file.forbidden": "tällä käyttäjällä ei ole oikeutta lukea tai kirjoittaa sitä",
  "file.read-only": "levylle ei voi kirjoittaa",
  "file.folder": "pitäisi olla tiedosto, mutta on kansio",
  "file.not-folder": "sen yläpuolella pitäisi olla kansio, mutta on tiedosto",
  "file.full": "levy on täynnä",
  "file.too-many": "liian monta tiedostoa on auki",

  "duplicate-header":
    "otsikossa on ”{name}” {n} kertaa, sarakkeissa {columns}; kunkin nimen pitäisi olla siinä vain kerran",
  "no-codes":
    "tiedostossa on tiedoston ”{source}” rivejä, mutta ei sitä, mitä niiden koodit tarkoittavat: rivien vierestä puuttuu taulukko ”codes”; korjaa rivit siinä työkirjassa, jonka Polku kirjoitti, ja tallenna se työkirjana (.xlsx), molemmat taulukot mukana",
  codes: "taulukko ”{sheet}” ei ole luettavissa: {why}",
  "codes-no-column": "siitä puuttuu sarake ”{column}”",
  "codes-too-much": "siinä on enemmän kuin mahtuu",
  "codes-strange": "rivien pitäisi olla sellaisia kuin Polku ne kirjoitti, mutta siinä on {got}",
  "codes-row": "rivi {row}: {why}",

  "empty-file": "pitäisi olla otsikko ja rivejä, mutta tiedosto on tyhjä",
  "empty-file.blank": "pitäisi olla otsikko, mutta on tyhjiä rivejä",
  "empty-file.header": "otsikkorivejä pitäisi olla {wanted}, mutta rivejä on {got}",
  "empty-file.sheet": "taulukossa ”{sheet}” otsikkorivejä pitäisi olla {wanted}, mutta rivejä on {got}{elsewhere}",
  "other-sheets": "; muita taulukoita ovat {sheets}",
  "not-csv.spss": "pitäisi olla CSV-tiedosto, mutta on gzip-pakattu SPSS-tiedosto; pura pakkaus",
  "not-csv.bytes": "pitäisi olla CSV-tiedosto, mutta sisältö ei ole tekstiä",
  "row-too-long.header": "otsikossa voi olla enintään {most} tavua, mutta rivi on pidempi",
  "row-too-long": "rivillä voi olla enintään {most} tavua, mutta tämä on pidempi",
  "row-too-long.cell": "rivillä {row} on solu, jossa on yli {most} merkkiä",
  "row-too-long.workbook": "työkirjassa on teksti, jossa on yli {most} merkkiä",
  "quotes.unclosed": "otsikossa on lainausmerkki, jota ei suljeta",
  "quotes.followed": "otsikossa on tekstiä sulkevan lainausmerkin ja erottimen välissä",
  "encoding.header": "otsikko ei ole UTF-8-merkistöä; kuvaukseen voi kirjoittaa `encoding: windows-1252`",
  "encoding.wide-header": "otsikko ei ole UTF-16-merkistöä: siinä on tavuja, jotka eivät ole kirjaimia",
  "encoding.unknown": "encoding on väärin: pitäisi olla jokin näistä: {encodings}, mutta on ”{got}”",
  delimiter: "delimiter on väärin: pitäisi olla yksi ASCII-merkki, esimerkiksi ; mutta on {got}",
  gzip: "gzip-tiedosto on vioittunut ({why})",
  "gzip-more": "sen lopun jälkeen on muita tavuja",
  "gzip.short": "gzip-tiedosto on katkennut kesken",
  "gzip-bomb": "purettuna yli {ratio} kertaa kokoisensa, mitä mikään datatiedosto ei ole",

  "damaged-file.workbook": "työkirja on vioittunut (englanniksi: {damage})",
  "damaged-file.workbook-short": "työkirja on vioittunut: sen loppu puuttuu; kopioi tai lataa se uudelleen",
  "damaged-file.spss": "SPSS-tiedosto on vioittunut (englanniksi: {damage})",
  "damaged-file.spss-short": "SPSS-tiedosto on katkennut kesken tai vioittunut (englanniksi: {damage})",
  "damaged-file.spss-row": "SPSS-tiedosto on katkennut kesken: rivin {row} tavuista ({wanted}) on tallessa {got}",
  "damaged-file.spss-value": "SPSS-tiedosto on katkennut kesken: viimeisestä arvosta puuttuu tavuja",
  "damaged-file.spss-rows": "tiedoston alun mukaan rivejä pitäisi olla {wanted}, mutta niitä on {got}",
  "more-rows": "enemmän",
  "protected-file.workbook": "työkirja on suojattu salasanalla",
  "protected-file.spss": "SPSS-tiedosto on suojattu salasanalla; tallenna se ilman salasanaa",
  "other-format.old-workbook":
    "pitäisi olla .xlsx-työkirja, mutta on Excel 97–2003 -työkirja (.xls) tai salasanalla suojattu työkirja; avaa se ja tallenna .xlsx-muotoon ilman salasanaa",
  "other-format.binary-workbook":
    "pitäisi olla .xlsx-työkirja, mutta on .xlsb-työkirja; avaa se ja tallenna .xlsx-muotoon",
  "other-format.open-document":
    "pitäisi olla .xlsx-työkirja, mutta on OpenDocument-taulukko (.ods); avaa se ja tallenna .xlsx-muotoon",
  "other-format.archive":
    "pitäisi olla työkirja (.xlsx), mutta on muu pakattu tiedosto; pura pakkaus tai tallenna taulukko .xlsx- tai CSV-muotoon (UTF-8)",
  "other-format.portable":
    "pitäisi olla .sav-muotoinen SPSS-tiedosto, mutta on siirtotiedosto (.por); avaa se SPSS:llä tai PSPP:llä ja tallenna .sav-muotoon",

  "no-sheet": "työkirjassa ei ole taulukkoa",
  "no-sheet.named": "taulukkoa ”{sheet}” ei ole{hint}",
  "workbook.too-much": "työkirjassa on tekstiä enemmän kuin mahtuu; tallenna taulukko CSV-tiedostoksi (UTF-8)",
  "workbook.part":
    "työkirjan osa {part} on liian pitkä: enintään {most} tavua, mutta siinä on {got}; tallenna taulukko CSV-tiedostoksi (UTF-8)",
  "zip-bomb": "{part} on purettuna yli {ratio} kertaa kokoisensa, mitä mikään työkirja ei ole",
  "zip-bomb.spss": "purettuna yli {ratio} kertaa kokoisensa, mitä mikään datatiedosto ei ole",

  "spss-file.numbers":
    "SPSS-tiedoston lukujen pitäisi olla IEEE 754 -muodossa, mutta ne ovat toisen koneen muodossa ({machine}); tallenna tiedosto uudelleen SPSS:llä tai PSPP:llä",
  "spss-file.too-many": "muuttujia voi olla enintään {most}, mutta niitä on {got}",
  "spss-file.none": "tiedostossa ei ole yhtään muuttujaa",
  "encoding.spss":
    "tiedosto sanoo tekstiensä olevan merkistöä ”{got}”, jota täällä ei tunneta; tallenna se UTF-8-merkistöllä tai kirjoita kuvaukseen, mikä se on, esimerkiksi encoding: windows-1252",
  "encoding.label":
    "nimi tai selite ”{got}” ei ole merkistöä {encoding}; kirjoita kuvaukseen, mikä se on, esimerkiksi encoding: windows-1252",
};
