/** How the report's figures were computed, in plain words. */
export const method = {
  "method.intervals": "Intervals",
  "method.intervalsText":
    "Every figure has a 95% interval: of a hundred intervals computed in this way some 95 hold the truth. Shares have Wilson's interval, which is never of zero width. Other bounded figures have the same formula with the sample size that their variance is worth. Where the same person answered several times, the interval is widened for it.",
  "method.missing": "What counts",
  "method.missingText":
    "An answer that was not given is left out, never counted as neutral. Whoever did not use a touchpoint is not counted there. Share = positive answers / all answers. Positive are, for example, 4 and 5 on a scale of 1–5. At a touchpoint every encounter counts. Recommending the whole counts each person once, by the latest answer in what is chosen, and in each month, group or place by the latest there; of people whom nobody knows, a journey walked is a person.",
  "method.weights": "Weights",
  "method.weightsText":
    "Shares, means, differences and promises are computed with the weights of the data, which are taken as given; beside each headline stands the same figure without weights. What goes with the outcome, associated gain and its order, journey success and differences between places are computed without weights.",
  "method.verdicts": "Pain points and strengths",
  "method.verdictsText":
    "Difference = the touchpoint's value − the mean of the others, each with one vote. Answers of the same people are compared in pairs. As there are many comparisons, the intervals are widened so that chance seldom makes a finding.",
  "method.drivers": "What goes with the outcome",
  "method.driversText":
    "How much of the outcome's variation goes with the ratings of the touchpoints is computed, and divided among them: as LMG (Shapley) shares, or as Johnson's relative weights when they are more than twelve. Missing answers are allowed for by a statistical model. Intervals of ranks come from redrawing the respondents thousands of times. It is a connection in the answers, not a cause.",
  "method.gain": "Associated gain",
  "method.gainText":
    "Gain = slope × share of people who meet the touchpoint × how much their rating can still rise when lifted by one step. Order: gain / cost of improving. Where a touchpoint must not fail, gain = what a bad encounter goes with × share of bad ones × share of people who meet it. A rank is given only where the gain can be told from zero.",
  "method.success": "Journey success",
  "method.successText":
    "A journey succeeds when every required touchpoint was positive, and fails with one that was not. Most journeys are asked about in part. The lower bound is the share that surely succeeded, the upper the share that did not surely fail. The best estimate is the share among journeys asked about in full, or a model of how failures gather in the same journeys.",
  "method.named": "What is named",
  "method.namedText":
    "Share of a word = people who named it / people who were asked and answered; who named nothing is one of these. Words are compared by those who named only the one or only the other (McNemar’s exact test), with allowance for the number of pairs; where the same people answered several times, a test that allows for that must agree. Net emotional value = mean of (pleasant − unpleasant) / (pleasant + unpleasant), and 0 where neither was named.",
  "method.places": "Differences between places",
  "method.placesText":
    "Spread between places = what remains of the variation between their means when the part of chance is taken off. At least five places with five answers each are needed. A difference is spoken of only where even the lower end of the interval lies clearly above zero. Places are not ranked.",
  "method.few": "Few respondents",
  "method.fewText":
    "Fewer than five people: only the count, and of employees not even that. Fewer than thirty: the figure is indicative. Small groups are withheld so that nobody is recognised.",
  "method.again": "To compute it again",
  "method.seed": "Seed",
  "method.missingAnswers": "missing answers: {how}",
  "method.outcome": "outcome: {outcome}",
  "method.fingerprint": "Fingerprint of the data",

  "method.monthToMonth": "From month to month",
  "method.monthToMonthText":
    "Shares have Laney's p′ chart, other measures a chart of single values and moving ranges (XmR), with limits of three σ made of the first twelve to twenty-four months, of shares never narrower than chance alone would have them. The long run is told by Mann and Kendall's test (p below .05) and Sen's slope. A month of fewer than five people is a gap. Where another channel than before brings two thirds of the answers, and more than half beyond chance, the way of asking has changed: months before and after are not joined. Below twelve months nothing is said.",
} as const;
