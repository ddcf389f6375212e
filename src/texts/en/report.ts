/** The report: its sections, how it was computed, and why something is refused. */
export const report = {
  "report.title": "Audit of the journey",
  "report.axis": "At each touchpoint: {measure}.",
  "report.standingOut": "What stands out",
  "report.pains": "Pain points",
  "report.strengths": "Strengths",
  "report.againstOthers": "Against the other touchpoints",
  "report.onlyTarget": "judged against its target alone",
  "report.standingOutNote":
    "A touchpoint stands out when the whole interval of its difference from the others lies on one side of zero and the difference is at least three points, or when it stays below its target. Within each table the order is that of the journey.",
  "report.everyTouchpoint": "Every touchpoint",
  "report.answers": "Answers",
  "report.notAnswered": "Not answered",
  "report.notApplicable": "Did not use it",
  "report.gain": "Associated gain, 95% interval",
  "report.cost": "Cost of improving",
  "report.share": "Share of the explained",
  "report.rank": "Rank",
  "report.negative": "goes the other way: the better this, the lower the outcome",
  "report.bounds": "Bounds",
  "report.modelled":
    "Estimated by a model, because too few journeys were asked about in full; it assumes that whom we ask does not depend on how it went.",
  "report.unlockNote": "Of the journeys asked about in full, those in which everything else succeeded.",
  "report.promise": "Promise",
  "report.target": "Target",
  "report.warnings": "What the data warns of",
  "report.rows": "{n, plural, one {# row} other {# rows}}",
  "report.rowsRead": "Rows read {read}, used {used}, rejected {rejected}.",
  "report.method": "How this was computed",
  "report.methodIntervals":
    "Every interval is a 95% confidence interval: shares by Wilson's method, other bounded figures by the same method with the sample size that their variance is worth. Where the same person answered several times, the interval is widened for it. An answer that was not given is left out, never counted as neutral; whoever did not use a touchpoint is not counted there at all.",
  "report.methodVerdicts":
    "A verdict compares a touchpoint with the mean of the others, each with one vote, paired within people who rated both. As many touchpoints are compared at once, the intervals are adjusted so that chance alone seldom makes a finding (Benjamini–Hochberg).",
  "report.methodDrivers":
    "What goes with the outcome is divided among the touchpoints by LMG (Shapley) shares of explained variance, or by Johnson's relative weights when they are many. It tells of a connection in the answers, not of cause. The gain is the slope times the share of people who meet the touchpoint times the room left for one step up.",
  "report.methodSuccess":
    "A journey fails with one touchpoint that was not positive, and succeeds only when every required one was. As most journeys are asked about in part, the bounds say between what the truth lies whatever the rest would have said.",
  "report.methodFew":
    "Fewer than five people: only the count. Fewer than thirty: the figure is indicative. Small groups are withheld so that nobody is recognised.",
  "refusal.no-outcome":
    "nobody has been asked whether they will come again, recommend or were satisfied as a whole, so there is nothing to explain",
  "refusal.too-few-touchpoints": "fewer than two touchpoints were answered together with the outcome often enough",
  "refusal.too-few-together": "too few people answered both of these: {names}",
  "refusal.too-few-people": "too few people answered",
  "refusal.no-variation": "everybody gave the same answer, so nothing varies with anything",
} as const;
