import type { monthToMonth as pattern } from "../en/month-to-month.ts";

/** How a measure went from month to month, in Swedish. */
export const monthToMonth: Record<keyof typeof pattern, string> = {
  "monthToMonth.title": "Från månad till månad",
  "monthToMonth.limits":
    "Streckat: gränserna för den vanliga variationen enligt månaderna till och med {month}. Med ring: månader utanför dem, eller den åttonde i rad på samma sida om mittlinjen.",
  "monthToMonth.slope": "{said}: {slope} i månaden ({interval})",
  "monthToMonth.signal": "{month}: {signal}",
  "monthToMonth.trendColumn": "På lång sikt",
  "monthToMonth.signals": "Månader utanför den vanliga variationen",
  "monthToMonth.noSignal": "inga",
  "monthToMonth.note":
    "Enligt varje kontaktpunkts huvudmått. Gränserna kommer av de första 12–24 månaderna och står sedan kvar; en månad nämns när den ligger utanför dem eller är den åttonde i rad på samma sida om deras mitt. När ingenting ändras ger {charts, plural, one {# sådan serie} other {# sådana serier}} ungefär {alarms} falska larm i månaden, och ungefär {chance} av dem skulle se ut att gå åt ett håll på lång sikt.",
  "monthToMonth.quiet": "Ingen månad ligger utanför den vanliga variationen, och inget går åt ett håll på lång sikt.",
  "method.monthToMonth": "Från månad till månad",
  "method.monthToMonthText":
    "Andelar har Laneys p′-diagram, andra mått ett diagram av enskilda värden och glidande spann (XmR), med gränser på tre σ enligt de första 12–24 månaderna, för andelar aldrig smalare än slumpen ensam kräver. Det långa loppet visas av Mann och Kendalls test (p under 0,05) och Sens lutning. En månad med färre än fem personer lämnas öppen. Under tolv månader sägs inget.",
};
