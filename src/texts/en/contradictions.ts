/** Where what people say and what they do part. */
export const contradictions = {
  "contradictions.title": "Satisfied, yet leaving",
  "contradictions.note.churned":
    "Each person counts once, by the last answer about the whole. Leaving are those who left; where the data tell only of those who did, within 180 days of that answer, among those who could be followed so long.",
  "contradictions.note.whole.return":
    "Each person counts once, by the last answer about the whole. Leaving are those who would hardly come again, such as 0–3 of 0–10: what they intend, not what they have done.",
  "contradictions.contradictionRate": "Of the satisfied, leaving",
  "contradictions.satisfiedOfLeavers": "Of those leaving, satisfied",
  "contradictions.hostageRate": "Of those not satisfied, staying",
  "contradictions.riskDifference": "Leaving: not satisfied minus satisfied, percentage points",
  "recovery.title": "When something had to be put right",
  "recovery.titleAt": "{title}: {name}",
  "recovery.note":
    "By the question whether the matter was resolved; whoever said that it does not apply had nothing to put right. Easy matters are resolved more often, so this compares matters as well as how they were handled.",
  "recovery.failureRate": "Had something to put right",
  "recovery.recoveryRate": "Of them, it was put right",
  "recovery.gain": "NPS, put right minus not put right, points",
  "recovery.paradox": "NPS, put right minus nothing to put right, points",
  "recovery.conduct": "Coming again, put right minus nothing to put right, percentage points",
  "method.contradictions": "Satisfied, yet leaving",
  "method.contradictionsText":
    "Satisfied are those whose last answer about the whole is positive. Leaving is what has happened where that is known, else what people say of coming again; never both in one table. Computed without weights.",
} as const;
