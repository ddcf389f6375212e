/** What is said of figures: what they rest on, how sure they are, and why there is none. */
export const figures = {
  "n.answers": "{n, plural, one {# answer} other {# answers}}",
  "n.people": "{n, plural, one {# respondent} other {# respondents}}",
  "n.experiences": "{n, plural, one {# experience} other {# experiences}}",
  "n.passes": "{n, plural, one {# journey walked} other {# journeys walked}}",
  "n.customers": "{n, plural, one {# person} other {# people}}",
  "n.about": "about {count}",

  "interval.short": "95% interval {interval}",
  "interval.long": "{value}, 95% confidence interval {interval}, {people}",

  "label.precise": "precise",
  "label.usable": "usable",
  "label.indicative": "indicative",

  "points.share": "{value} pp",
  "points.points": "{value} points",
  "points.other": "{value}",

  "reason.too-few": "too few respondents: {n, number} so far, {needed} needed",
  "reason.withheld": "withheld: so few people that they could be recognised",
  "reason.leaves-few": "withheld: compared with other selections it would tell what a few people answered",
  "reason.not-asked": "not asked",
  "reason.not-measured": "not measured",
  "reason.too-few-units": "too few to compare: {n}, {needed} needed",
  "reason.nothing-to-compare": "nothing else to compare with",
  "reason.weights-too-uneven": "the weights are too uneven: a few respondents would speak for all",
  "reason.measured-by-outcome": "cannot be estimated: what was asked seems to have depended on how it went",
  "reason.only-happened": "known only of those to whom it happened, so there is no share",
  "reason.unanimous-positive": "everybody answered positively; the figure is withheld because they are few",
  "reason.unanimous-neutral": "everybody answered neutrally; the figure is withheld because they are few",
  "reason.unanimous-negative": "everybody answered negatively; the figure is withheld because they are few",
  "reason.other": "cannot be computed from these answers",
} as const;
