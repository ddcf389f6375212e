/** The sentences at the top of a journey. Built from verdicts alone, so that they say no more than the figures do. */
export const summary = {
  "summary.pains":
    "{count, plural, one {{names} is a pain point of this journey.} other {{names} are the pain points of this journey.}}",
  "summary.strengths": "{count, plural, one {{names} is a strength.} other {{names} are strengths.}}",
  "summary.even": "No touchpoint stands out from the others as a pain point or a strength.",
  "summary.noPains": "No touchpoint stands out as a pain point.",
  "summary.blind": "{count, plural, one {{names} is not measured.} other {{names} are not measured.}}",
  "summary.tooFew":
    "{count, plural, one {{names} has too few answers to tell.} other {{names} have too few answers to tell.}}",
  "summary.nothing": "Nothing has been measured here yet.",
  "summary.more": "{n, number} more",
} as const;
