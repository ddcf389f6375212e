import type { expectationsOfDevices as pattern } from "../../../core/mistakes/expectations-of-devices.ts";

/** What is expected of a kiosk, in Swedish. */
export const expectationsOfDevices: Record<keyof typeof pattern, string> = {
  "a-kiosk": "en kiosk: name, survey, location, settings, leaveCode",
  "kiosk-settings": "inställningar: idle, partial, thanks, sleep, languages, sound, attract, open, silentAfter",
  "hours-by-weekday": "klockslag per veckodag, till exempel { monday: { from: 08:00, until: 21:00 } }",
  "a-weekday": "en veckodag: monday, tuesday …",
  "a-span": "from och until",
  "a-time-of-day": "ett klockslag, till exempel 08:00, högst 24:00",
  "a-leave-code": "fyra till åtta siffror",
};
