/** What is expected of what somebody wants of a kiosk, as it follows "expected". */
export const expectationsOfDevices = {
  "a-kiosk": "a kiosk: name, survey, location, settings, leaveCode",
  "kiosk-settings": "settings: idle, partial, thanks, sleep, languages, sound, attract, open, silentAfter",
  "hours-by-weekday": "hours by weekday such as { monday: { from: 08:00, until: 21:00 } }",
  "a-weekday": "a weekday: monday, tuesday …",
  "a-span": "from and until",
  "a-time-of-day": "a time of day such as 08:00, at most 24:00",
  "a-leave-code": "four to eight digits",
} as const;
