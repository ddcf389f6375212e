/** Bad experiences that gather, and leaving: a section of the report and its method. */
export const switching = {
  "switching.title": "Bad experiences and leaving",
  "switching.title.intention": "Bad experiences and not coming again",
  "switching.caption":
    "Each journey is counted with the bad ones that the same person had had by then, itself included; so nobody seems loyal for having stayed long enough to gather them. Bad: {by}.",
  "switching.by.whole": "the journey as a whole was rated badly",
  "switching.by.touchpoints": "at least one touchpoint was rated badly",
  "switching.bad": "Bad journeys so far",
  "switching.count": "{count, plural, =0 {none} one {one} other {two or more}}",
  "switching.share": "Left after it",
  "switching.share.intention": "Said they will not come again",
  "switching.ratio": "Against none, at equal length of the relationship",
  "switching.times": "{ratio} times ({interval})",
  "switching.noOrder":
    "What bad experiences go with as they gather cannot be told: the data do not say on which day each journey took place, so they have no order.",
  "method.switching": "Bad experiences and leaving",
  "method.switchingText":
    "Each journey is a period in which somebody may leave. The risk of it is compared between journeys with none, one, and two or more bad ones until then, among those who have come as many times. At least 20 events are needed, and ten for each comparison. People are never grouped by how many bad experiences they had in the end: those who stay longer collect more.",
} as const;
