/** How a measure went from month to month. */
export const course = {
  "course.title": "From month to month",
  "course.limits":
    "Dashed: the limits of its ordinary variation, by the months up to {month}. Ringed: months beyond them, or the eighth in a row on one side of the middle line.",
  "course.slope": "{said}: {slope} a month ({interval})",
  "course.signal": "{month}: {signal}",
  "course.trendColumn": "In the long run",
  "course.signals": "Months beyond ordinary variation",
  "course.noSignal": "none",
  "course.note":
    "By the headline of each touchpoint. Limits come from the first twelve to twenty-four months and then stay as they are; a month is named that lies outside them, or is the eighth in a row on one side of their middle. Where nothing changes, {charts, plural, one {# such series gives} other {# such series give}} some {alarms} false alarms a month.",
  "course.quiet": "No month goes beyond ordinary variation, and nothing goes one way in the long run.",
  "method.courses": "From month to month",
  "method.coursesText":
    "Shares have Laney's p′ chart, other measures a chart of single values and moving ranges (XmR), with limits of three σ made of the first twelve to twenty-four months, of shares never narrower than chance alone would have them. The long run is told by Mann and Kendall's test (p below .05, in the report adjusted for all touchpoints together) and Sen's slope. A month of fewer than five people is a gap. Below twelve months nothing is said.",
} as const;
