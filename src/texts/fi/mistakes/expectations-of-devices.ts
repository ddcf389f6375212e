import type { expectationsOfDevices as pattern } from "../../../core/mistakes/expectations-of-devices.ts";

/** What is expected of a kiosk, in Finnish; it follows "pitäisi olla". */
export const expectationsOfDevices: Record<keyof typeof pattern, string> = {
  "a-kiosk": "palautelaite: name, survey, location, settings, leaveCode",
  "kiosk-settings": "asetukset: idle, partial, thanks, sleep, languages, sound, attract, open, silentAfter",
  "hours-by-weekday": "kellonajat viikonpäivittäin, esimerkiksi { monday: { from: 08:00, until: 21:00 } }",
  "a-weekday": "viikonpäivä: monday, tuesday …",
  "a-span": "from ja until",
  "a-time-of-day": "kellonaika, esimerkiksi 08:00, enintään 24:00",
  "a-leave-code": "neljästä kahdeksaan numeroa",
};
