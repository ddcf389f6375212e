import type { inMapping as pattern } from "../../../core/mistakes/in-mapping.ts";

/** What can be wrong in a mapping, in Finnish. */
export const inMapping: Record<keyof typeof pattern, string> = {
  "unknown-field": "kenttää {place} ei tunneta{hint}",
  "missing-field": "{place} puuttuu: pitäisi olla {expected}",
  "bad-value": "{place} on väärin: pitäisi olla {expected}, mutta on {got}",
  "bad-key": "{place} on väärin nimetty: pitäisi olla {expected}, mutta on {got}",
  "the-whole": "koko sisältö",
  "got-nothing": "tyhjä",
  "got-no-list": "tyhjä luettelo",
  "got-list": "{n} kohdan luettelo",
  "got-empty": "tyhjä lohko",
  "got-object": "lohko, jossa on kenttiä",
  "hint-meant": "; tarkoititko ”{word}”?",
  "hint-known": "; tunnettuja ovat {words}",
  "hint-renamed": "; sen nimi on nyt ”{word}”",
  "hint-expected": "; pitäisi olla {form}",

  "two-forms": "{field} kuuluu leveään aineistoon, touchpoint ja answers pitkään: niistä voi olla vain jompikumpi",
  "missing-field.long": "{field} puuttuu: pitkässä aineistossa tarvitaan touchpoint (sarake) ja answers",
  "nothing-mapped": "mitään ei ole kuvattu: tarvitaan touchpoints, whole tai outcomes, tai touchpoint ja answers",
  "bad-key.outcome": "{place} on väärin nimetty: avaimessa voi olla pieniä kirjaimia (a–z), numeroita ja yhdysmerkkejä",
  "reserved-key.attribute": "attributes.{name} on väärässä paikassa: {name} kuuluu tiedoston ylimmälle tasolle",
  "unknown-outcome.mapping":
    "outcome on väärin: pitäisi olla whole.<vastaus> tai kuvattu tulos, mutta on ”{got}”{hint}",
  "unknown-column": "tiedostossa ei ole saraketta ”{column}”{hint}",
  "unknown-answer": "{place}: vastausta ei tunneta{hint}",
  "unknown-touchpoint.mapping": "{place}: polulla ”{journey}” ei ole tällaista kosketuspistettä{hint}",
  "bad-value.pair":
    "{place} on väärin: vain expectation voi olla pari, jossa on expected (odotettu) ja experienced (koettu)",
  "bad-value.scale": "{place} on väärin: vastausta {answer} ei voi antaa asteikolla [{min}, {max}]{hint}",
  "out-of-scale": "{place} on asteikon ulkopuolella: pitäisi olla väliltä {min}…{max}, mutta on {got}",
  "two-meanings": "{place} on epäselvä: ”{value}” on sekä kohdassa {first} että kohdassa {second}",
  "draft-mapping": "kuvaus on luonnos, jota kukaan ei ole lukenut: lue se ja poista siitä rivi `draft: true`",
};
