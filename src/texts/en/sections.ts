/** The sections of the journey page, the touchpoint page and the report. */
export const sections = {
  "monday.title": "For Monday",
  "monday.notAmong":
    "This touchpoint is not among what the outcome goes with: too few people told of both it and the outcome, or everybody gave it the same answer.",
  "monday.best": "first in {share} of redraws",
  "monday.cost": "cost {cost} of 5",

  "unknown.title": "What cannot be said yet",
  "unknown.none": "Everything on this journey is measured well enough to speak of.",
  "unknown.blind": "not measured",
  "unknown.expectation":
    "{count, plural, one {Expectation has not been asked at # touchpoint} other {Expectation has not been asked at # touchpoints}}",
  "unknown.driversTitle": "What goes with the outcome",
  "unknown.success": "Journey success: {reason}",

  "success.title": "Journey success",
  "success.meaning": "Share of journeys in which everything that was required succeeded.",
  "success.meaningRated":
    "Share of journeys in which everything that was required succeeded at those touchpoints that somebody has rated. Nobody has rated: {names}.",
  "success.expectation.counts":
    "An encounter that fell short of what was expected has not succeeded, whatever its rating.",
  "success.expectation.ignored": "What was expected was left out here: success rests on ratings alone.",
  "success.bounds": "Between {low} and {high}, whatever those who were not asked would have said",
  "success.estimate": "Best estimate",
  "success.modelled":
    "Estimated by a model, because too few journeys were asked about in full; it assumes that whom we ask does not depend on how it went. The interval tells of the sample's uncertainty alone, not of whether the model holds.",
  "success.unlockOf":
    "Share of the journeys in which everything required was asked; at most the three largest, in the order of the journey.",
  "success.unlock": "Journeys that failed only there",

  "section.unweighted": "Not weighted: the weights of the data are left out here.",

  "whole.title": "The journey as a whole",
  "whole.latest": "Recommending counts each person once, by the latest answer in what is chosen.",
  "whole.outcomes":
    "What happened is told of each person once, as it was last known, and of those alone of whom it is known.",

  "drivers.title": "What goes with {outcome}",
  "drivers.note":
    "Share of what the touchpoints explain together ({rSquared} of the variation, {answers}). A connection, not a cause.",

  "promises.title": "Promises",
  "promises.target": "target {target}",

  "touchpoint.previous": "Previous touchpoint",
  "touchpoint.next": "Next touchpoint",
  "perspectives.title": "Perspectives",
  "perspectives.note":
    "All of it in the same slice. The last column tells a line’s figure less that of the line “{name}”; its interval allows for all touchpoints, as on the journey.",
  "touchpoint.measures": "Measures",
  "owners.title": "By owner",
  "owners.note": "The touchpoints that each answers for. One with several owners stands at each of them.",
  "owners.focus": "show on the journey",
  "owners.one": "Owner",
  "owners.nobody": "Nobody yet",
  "owners.all": "all",
  "touchpoint.answers": "Answers",
  "touchpoint.notAnswered": "{n, plural, one {# did not answer} other {# did not answer}}",
  "touchpoint.notApplicable": "{n, plural, one {# did not use it} other {# did not use it}}",
  "touchpoint.months": "By month",
  "touchpoint.groups": "By group",
  "touchpoint.groupsNote":
    "Groups stand in their own order, not best first. Where intervals overlap much, the groups may well be alike.",
  "touchpoint.comments": "What people said",
  "touchpoint.allComments": "Show all {n, number}",
  "touchpoint.noComments": "Nobody has written a comment here.",
  "touchpoint.commentsTellOfFew":
    "Comments are not shown: compared with other selections they would tell what a few people said.",
  "touchpoint.commentsWithheld":
    "Comments are not shown: so few people answered that their words could tell who they are.",
  "touchpoint.criticality": "Criticality",
  "touchpoint.owner": "Owner",
  "touchpoint.cameNote":
    "What was told to staff or seen elsewhere is no sample of everybody: who complains, praises or writes reviews is seldom like the rest. It counts in the figures above; under “How it came” they can be seen without it.",
  "touchpoint.channels": "Channels",
  "touchpoint.retiredName": "{name} (retired)",
  "touchpoint.retired": "Retired: it is no longer on the journey. The figures are from when it was.",
  "monday.retired": "It is retired, so nothing is advised on it.",
  "touchpoint.noOwner": "nobody answers for this yet",
  "touchpoint.blind": "Nobody has been asked here in this period, so there is nothing to show.",
  "touchpoint.tooFew":
    "So far {n, plural, one {# person has} other {# people have}} answered. Figures are shown from {needed} on.",
  "touchpoint.othersWithheld":
    "{count, plural, one {Another touchpoint is withheld, so this one is not compared with it.} other {# other touchpoints are withheld, so this one is not compared with them.}}",
  "touchpoint.rates": "How many answered",
  "touchpoint.ratesNote":
    "All surveys about this touchpoint together, of all time: what is chosen above does not apply here.",

  "section.weighted":
    "Figures are weighted with the weights of the data; the table and the touchpoints' pages have the unweighted ones as well.",
  "report.unweighted": "unweighted {value} ({interval})",
  "report.picture": "As a picture",
  "report.equalRanks": "Those that share a rank cannot be told apart.",
  "report.rankNote": "Where there are several ranks (3–5), the touchpoint may as well have any of them.",
  "report.rank": "Rank",
  "report.limits": "With the uncertainty of the sample: {interval}",
} as const;
