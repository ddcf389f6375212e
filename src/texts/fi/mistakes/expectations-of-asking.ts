import type { expectationsOfAsking as pattern } from "../../../core/mistakes/expectations-of-asking.ts";

/** What is expected of events, triggers and lists, in Finnish; it follows "pitäisi olla". */
export const expectationsOfAsking: Record<keyof typeof pattern, string> = {
  "an-event": "tapahtuma, jolla on id, type ja at",
  "a-phone": "puhelinnumero maatunnuksineen, esimerkiksi +358 40 123 4567",
  "attributes-said": "enintään kaksikymmentä avainta, kullakin enintään 200 merkkiä tai luku",
  "channels-to-ask-by": "luettelo, jossa on {values}, kukin kerran",
  "hours-of-day": "tasatunnit, esimerkiksi { from: 9, until: 20 }, from ennen kuin until",
  "days-of-the-week": "luettelo viikonpäivistä 1 (maanantai) – 7 (sunnuntai), kukin kerran",
  "a-reminder": "montako päivää ja montako kertaa: { after: 5, times: 1 }",
  "a-delay": "kiinteä, enintään vuoden mittainen kesto, esimerkiksi {example}",
  "a-share-to-ask": "osuus, joka on yli 0 ja enintään 1",
  "a-trigger": "laukaisin, jolla on key ja event",
  "triggers-list": "luettelo laukaisimista",
  "what-asks": "exempt ja triggers",
  "a-request-id": "UUID",
  "people-list": "luettelo 1–500 ihmisestä",
  "a-person-to-ask": "ihminen, jolla on email tai phone",
  "a-list-of-people": "luettelo, jolla on id ja people",
};
