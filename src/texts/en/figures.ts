/** What is said of figures: what they rest on, how sure they are, and why there is none. */
export const figures = {
  "n.answers": "{n, plural, one {# answer} other {# answers}}",
  "n.people": "{n, plural, one {# respondent} other {# respondents}}",
  "n.experiences": "{n, plural, one {# experience} other {# experiences}}",
  "n.passes": "{n, plural, one {# journey walked} other {# journeys walked}}",
  "n.customers": "{n, plural, one {# person} other {# people}}",

  "interval.short": "95% interval {interval}",
  "interval.long": "{value}, 95% confidence interval {interval}, {people}",

  "label.precise": "precise",
  "label.usable": "usable",
  "label.indicative": "indicative",

  "points.share": "{value} pp",
  "points.points": "{value} points",
  "points.other": "{value}",

  "reason.too-few": "too few answers: {n, number} so far, {needed} needed",
  "reason.withheld": "withheld: so few people that they could be recognised",
  "reason.not-asked": "not asked",
  "reason.not-measured": "not measured",
  "reason.other": "cannot be computed from these answers",
} as const;
