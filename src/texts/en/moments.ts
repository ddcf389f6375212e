/** What bad and exceptional encounters go with: a section of the report and its method. */
export const moments = {
  "moments.title": "Bad and exceptional encounters",
  "moments.note":
    "How the outcome is after a bad and after an exceptional encounter, beside one between them. Outcome: {outcome}; {passes}. These go together in the answers; that is not yet a reason.",
  "moments.caption":
    "“When bad” and “When exceptional” are told beside all other touchpoints; “When only this was not good” against journeys in which everything asked about was good. Figures are changes of the outcome ({unit}), minus for the less wished for. Rows stand in the order of the journey.",
  "moments.bad": "When bad",
  "moments.exceptional": "When exceptional",
  "moments.only": "When only this was not good",
  "moments.tells": "What it tells",
  "moments.oneBad": "One touchpoint not good, against none",
  "moments.twoOrMore": "Two or more not good, against none",
  "moments.measured": "Touchpoints measured on average: {none} where all were good, {one} where one was not.",
  "method.moments": "Bad and exceptional encounters",
  "method.momentsText":
    "An encounter is bad when its answer lies in the negative band or it fell short of what was expected, and exceptional when its answer is the highest of the scale and, where that was asked, above what was expected. What a bad and an exceptional one go with is computed for all touchpoints together (least squares), so that each is told beside the others. Intervals allow for the same person having come several times; what is told of a touchpoint allows for many of them being looked at.",
} as const;
