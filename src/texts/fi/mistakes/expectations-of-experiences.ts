import type { expectationsOfExperiences as pattern } from "../../../core/mistakes/expectations-of-experiences.ts";

/** What is expected of an experience that is sent, in Finnish; it follows "pitäisi olla". */
export const expectationsOfExperiences: Record<keyof typeof pattern, string> = {
  "an-id": "UUID, mieluiten version 7",
  "an-id-of-seven": "version 7 UUID",
  "a-key-alone": "avain, jossa on pieniä kirjaimia (a–z), numeroita ja yhdysmerkkejä",
  "characters-within": "{least}–{most} merkkiä",
  "a-moment": "aika, jossa on poikkeama UTC-ajasta, esimerkiksi {example}",
  "a-moment-or-day": "aika, jossa on poikkeama UTC-ajasta, esimerkiksi {example}, tai päivä, kuukausi tai vuosi",
  "a-time-from": "aika vuodesta {year} alkaen",
  "a-time-that-was": "aika, joka on jo ollut",
  "no-finer-than-at": "enintään yhtä tarkka kuin at, jonka tarkkuus on {precision}",
  "a-journey-key": "polun avain",
  "a-touchpoint-key-or-whole": 'kosketuspisteen avain, tai "whole": true',
  "fields-such-as": "kenttiä, esimerkiksi {example}",
  "a-number-or-characters": "luku tai enintään {most} merkkiä",
  "a-weight": "luku nollasta miljoonaan",
  "words-at-most": "sanoja, enintään {most} merkkiä",
  "yes-partly-or-no": "yes, partly tai no",
  "a-number-or-state": 'luku väliltä {least}…{most}, null tai "notApplicable"',
  "words-of-a-set": "luettelo, jossa on enintään {set} sanaa, kussakin enintään {most} merkkiä",
  "a-pair-of-numbers": "{ expected, experienced }, kumpikin luku väliltä {least}…{most} tai null",
  "good-of-own-kind": "true tai false, kun laji on oma",
  "version-of-survey": "kyselyn versio",
  "language-of-survey": "jokin kyselyn kielistä",
  "answers-by-question": "vastauksia kysymyksittäin",
};
