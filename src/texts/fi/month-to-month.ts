import type { monthToMonth as pattern } from "../en/month-to-month.ts";

/** How a measure went from month to month, in Finnish. */
export const monthToMonth: Record<keyof typeof pattern, string> = {
  "monthToMonth.limits":
    "Katkoviivat: tavallisen vaihtelun rajat, laskettuina kuukausista, joista viimeinen on {month}. Rengas: kuukausi on rajojen ulkopuolella tai kahdeksas peräkkäin samalla puolella keskiviivaa.",
  "monthToMonth.slope":
    "{said}: {slope} kuukaudessa ({interval} · n = {n, plural, one {# kuukausi} other {# kuukautta}})",
  "monthToMonth.anew":
    "Kysymisen tapa vaihtui, {month}: ennen {before}, sen jälkeen {channel}. Kuukausia ennen ja jälkeen ei yhdistetä.",
  "monthToMonth.signal": "{month}: {signal}",
};
