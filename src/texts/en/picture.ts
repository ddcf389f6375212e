/** Words inside pictures: axes, lanes, legends, and what a picture says to those who do not see it. */
export const picture = {
  "picture.journey": "The journey {name}",
  "picture.journeyDescription":
    "{stages, plural, one {# stage} other {# stages}}, {touchpoints, plural, one {# touchpoint} other {# touchpoints}}. {measure}. The line joins what was felt and breaks where nobody measures.",
  "picture.doubted": "{sentence} (the data doctor doubts this figure)",
  "picture.touchpoint": "{name}, {stage}: {figure}. {verdict}.",
  "picture.notKnown": "not known",
  "picture.owners": "Owner",
  "picture.suppliers": "Supplier",
  "picture.n": "n",
  "picture.againstExpected": "Against expec\u00adtation",
  "picture.nBeside": "n beside",
  "picture.difference": "Difference",
  "picture.changeOf": "difference {change}",
  "picture.beside": "{name}: {figure}; {said}.",
  "picture.nOf": "n = {n}",

  "lanes.title": "Rows below the picture",
  "lanes.open": "Rows",
  "lanes.against": "Against expectation",
  "lanes.owners": "Owners",
  "lanes.suppliers": "Suppliers",
  "lanes.promises": "Promises",
  "lanes.counts": "Number of answers",
  "lanes.none": "None",

  "legend.felt": "felt; bar: 95% interval",
  "legend.scales":
    "mean and the highest value of its scale: there are several scales, so the axis 0–100 tells how high each lies on its own",
  "legend.expected": "expected",
  "legend.beside": "beside: {name}",
  "legend.difference": "bold: the whole interval lies on one side of zero; computed from unrounded figures",
  "legend.against": "above or below what was expected",
  "legend.doubted": "the data doctor doubts the figure",
  "legend.indirect": "indirect contact",
  "legend.supplier": "supplier",

  "picture.months": "{measure} by month",
  "picture.monthsDescription":
    "{months, plural, one {# month} other {# months}}; the bar is the 95% interval, months with too few answers are left open.",
  "picture.distribution": "Distribution of answers: {answer}",
  "picture.distributionPart": "{value}: {share}, {answers}",
  "picture.interval": "{name}: {figure}",
} as const;
