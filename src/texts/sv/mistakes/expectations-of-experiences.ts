import type { expectationsOfExperiences as pattern } from "../../../core/mistakes/expectations-of-experiences.ts";

/** What is expected of an experience that is sent, in the Swedish of Finland; it follows "borde vara". */
export const expectationsOfExperiences: Record<keyof typeof pattern, string> = {
  "an-id": "ett UUID, gärna av version 7",
  "an-id-of-seven": "ett UUID av version 7",
  "a-key-alone": "en nyckel av små bokstäver (a–z), siffror och bindestreck",
  "characters-within": "{least}–{most} tecken",
  "a-moment": "en tid med avvikelsen från UTC, till exempel {example}",
  "a-moment-or-day": "en tid med avvikelsen från UTC, till exempel {example}, eller en dag, en månad eller ett år",
  "a-time-from": "en tid från {year} framåt",
  "a-time-that-was": "en tid som har varit",
  "no-finer-than-at": "inte noggrannare än at, där det noggrannaste är {precision}",
  "a-journey-key": "en resas nyckel",
  "a-touchpoint-key-or-whole": 'en kontaktpunkts nyckel, eller "whole": true',
  "fields-such-as": "fält, till exempel {example}",
  "a-number-or-characters": "ett tal eller högst {most} tecken",
  "a-weight": "ett tal från noll till en miljon",
  "words-at-most": "ord, högst {most} tecken",
  "yes-partly-or-no": "yes, partly eller no",
  "a-number-or-state": 'ett tal {least}…{most}, null eller "notApplicable"',
  "words-of-a-set": "en lista med högst {set} ord på högst {most} tecken",
  "a-pair-of-numbers": "{ expected, experienced }, vartdera ett tal {least}…{most} eller null",
  "good-of-own-kind": "true eller false för ett eget slag",
  "version-of-survey": "enkätens version",
  "language-of-survey": "något av enkätens språk",
  "answers-by-question": "svar efter fråga",
};
