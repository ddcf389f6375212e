/** How a measure went from month to month. */
export const monthToMonth = {
  "monthToMonth.title": "From month to month",
  "monthToMonth.limits":
    "Dashed: the limits of its ordinary variation, by the months up to {month}. Ringed: months beyond them, or the eighth in a row on one side of the middle line.",
  "monthToMonth.slope": "{said}: {slope} a month ({interval})",
  "monthToMonth.signal": "{month}: {signal}",
  "monthToMonth.trendColumn": "In the long run",
  "monthToMonth.signals": "Months beyond ordinary variation",
  "monthToMonth.noSignal": "none",
  "monthToMonth.note":
    "By the headline of each touchpoint. Limits come from the first twelve to twenty-four months and then stay as they are; a month is named that lies outside them, or is the eighth in a row on one side of their middle. Where nothing changes, {charts, plural, one {# such series gives} other {# such series give}} some {alarms} false alarms a month, and about {chance} of them would seem to go one way in the long run.",
  "monthToMonth.quiet": "No month goes beyond ordinary variation, and nothing goes one way in the long run.",
  "method.monthToMonth": "From month to month",
  "method.monthToMonthText":
    "Shares have Laney's p′ chart, other measures a chart of single values and moving ranges (XmR), with limits of three σ made of the first twelve to twenty-four months, of shares never narrower than chance alone would have them. The long run is told by Mann and Kendall's test (p below .05) and Sen's slope. A month of fewer than five people is a gap. Below twelve months nothing is said.",
} as const;
