import type { expectationsOfAsking as pattern } from "../../../core/mistakes/expectations-of-asking.ts";

/** What is expected of events, triggers and lists, in Swedish. */
export const expectationsOfAsking: Record<keyof typeof pattern, string> = {
  "an-event": "en händelse med id, type och at",
  "a-phone": "ett telefonnummer med landskod, till exempel +358 40 123 4567",
  "attributes-said": "högst tjugo nycklar, var och en med högst 200 tecken eller ett tal",
  "channels-to-ask-by": "en lista med {values}, var och en en gång",
  "hours-of-day": "hela timmar, till exempel { from: 9, until: 20 }, from före until",
  "days-of-the-week": "en lista med veckodagar 1 (måndag) – 7 (söndag), var och en en gång",
  "a-reminder": "efter hur många dagar och hur många gånger: { after: 5, times: 1 }",
  "a-delay": "en tid av bestämd längd, högst ett år, till exempel {example}",
  "a-share-to-ask": "en andel över 0 och högst 1",
  "a-trigger": "en utlösare med key och event",
  "triggers-list": "en lista med utlösare",
  "what-asks": "exempt och triggers",
  "a-request-id": "ett UUID",
  "people-list": "en lista med 1–500 personer",
  "a-person-to-ask": "en person med email eller phone",
  "a-list-of-people": "en lista med id och people",
};
