import type { inBackups as pattern } from "../../../core/mistakes/in-backups.ts";

/** Why a backup cannot be made or put back, an export cannot be written, or an import cannot be kept or undone, in Finnish. */
export const inBackups: Record<keyof typeof pattern, string> = {
  "damaged-backup.other": "pitäisi olla varmuuskopio, jonka polku backup on tehnyt, mutta on muu tiedosto",
  "damaged-backup.empty": "pitäisi olla varmuuskopio, jonka polku backup on tehnyt, mutta tiedosto on tyhjä",
  "damaged-backup.gzip": "pitäisi olla kokonainen gzip-tiedosto, mutta tämä on katkennut kesken tai vioittunut",
  "damaged-backup.line": "rivillä voi olla enintään {most} merkkiä, mutta yksi rivi on pidempi",
  "damaged-backup.end": "tiedosto loppuu ennen viimeistä riviään: se ei ole kokonainen",
  "damaged-backup.checksum": "tarkistussumma ei vastaa tiedoston sisältöä: tiedosto on vioittunut tai sitä on muutettu",
  "not-everything": "pitäisi olla varmuuskopio kaikesta, mutta on luettelo poistoista",
  "other-schema.newer":
    "varmuuskopion skeema saa olla enintään {own}, mutta se on {schema}: kopion teki uudempi Polku, palauta se sillä",
  "other-schema.older":
    "varmuuskopion skeeman pitäisi olla vähintään {oldest}, mutta se on {schema}: palauta kopio sillä Polulla, joka sen teki, ja päivitä sitten tällä",
  "not-empty":
    "tietokannan pitäisi olla tyhjä, mutta siinä on työtila; anna toinen kansio muuttujassa POLKU_DATA tai toinen DATABASE_URL",
  "foreign-row": "pitäisi olla {row}, mutta: {why}",
  "foreign-row.from-here": "tästä riviin {last} asti pitäisi olla {row}, mutta: {why}",
  "foreign-row.columns": "pitäisi olla {row}, mutta rivillä on {columns}",
  "foreign-row.empty": "pitäisi olla {row}, mutta rivi on tyhjä",
  "foreign-row.table": 'pitäisi olla jonkin taulumme rivi, esimerkiksi ["log", TYÖTILA, { … }], mutta on muu rivi',
  "foreign-row.together": "rivien pitäisi sopia yhteen, mutta: {why}",
  "foreign-row.erasures":
    'pitäisi olla poistoluettelon rivi, ["erasures", TYÖTILA, { erased, customer_hash, subject, id }], mutta on muu rivi',
  "foreign-row.opt-outs":
    'pitäisi olla kyselyistä kieltäytyneiden luettelon rivi, ["opt_outs", TYÖTILA, { address, reason, at }], mutta on muu rivi',
  "row-of": "taulun {table} rivi ({columns})",
  "too-many-columns":
    "erilaisia vastauksia ja attribuutteja voi olla enintään {most}, mutta niitä on enemmän: niin monen sarakkeen taulukkoa ei lue kukaan; vie tiedot ndjson-muodossa, jossa sarakkeita ei ole",
  "disk-full":
    "levy on täynnä: mitään uutta ei voi tallentaa. Vapauta tilaa tai siirrä datakansio suuremmalle levylle; kuitattu on tallessa",
  "disk-full.at":
    "levy on täynnä ({where}): mitään uutta ei voi tallentaa. Vapauta tilaa tai siirrä datakansio suuremmalle levylle; kuitattu on tallessa",
  "records-busy": "PostgreSQL:ssä ei ole vapaata yhteyttä; suurenna sen asetusta max_connections",
  "records-closed": "PostgreSQL ei päästä sisään: {why}",
  "records-gone": "yhteys PostgreSQL:ään on katkennut: {why}",
  "import-failed": "PostgreSQL ei ota vastaan yhtä tuonnin riviä, joten siitä ei tallennettu mitään: {why}",
  "import-crossed":
    "joku muu toi tämän tuonnin kokemuksen juuri samalla hetkellä, joten siitä ei tallennettu mitään; tuo se uudelleen, niin jo tunnettu ohitetaan",
  "cannot-be-undone": "vain valmiin tuonnin voi kumota, mutta tuonti {number} {got}",
  "import-missing": "puuttuu",
  "import-begun": "on kesken",
  "import-abandoned": "on keskeytynyt",
  "import-undone": "on jo kumottu",
};
