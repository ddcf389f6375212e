/** How a measure went from month to month. */
export const monthToMonth = {
  "monthToMonth.limits":
    "Dashed: the limits of its ordinary variation, by the months up to {month}. Ringed: months beyond them, or the eighth in a row on one side of the middle line.",
  "monthToMonth.slope": "{said}: {slope} a month ({interval} · n = {n, plural, one {# month} other {# months}})",
  "monthToMonth.anew":
    "The way of asking changed, {month}: {before} before, {channel} since. Months before and after are not joined.",
  "monthToMonth.signal": "{month}: {signal}",
} as const;
