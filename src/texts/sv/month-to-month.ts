import type { monthToMonth as pattern } from "../en/month-to-month.ts";

/** How a measure went from month to month, in Swedish. */
export const monthToMonth: Record<keyof typeof pattern, string> = {
  "monthToMonth.limits":
    "Streckat: gränserna för den vanliga variationen enligt månaderna till och med {month}. Med ring: månader utanför dem, eller den åttonde i rad på samma sida om mittlinjen.",
  "monthToMonth.slope": "{said}: {slope} i månaden ({interval} · n = {n, plural, one {# månad} other {# månader}})",
  "monthToMonth.anew":
    "Sättet att fråga byttes, {month}: förut {before}, sedan {channel}. Månaderna före och efter binds inte ihop.",
  "monthToMonth.signal": "{month}: {signal}",
};
