/**
 * What is true in the demo because it was planted there (restaurant.ts), and which figure shows it. The test beside this
 * file runs the audit and must find each truth whose measure exists, and nothing else.
 */
export const truths = {
  "bill-is-the-pain": "Getting the bill is a pain point: 44 % are pleased where other touchpoints please 72 %.",
  "order-speed-is-a-pain": "The speed of the order is a pain point (58 %).",
  "taste-friendliness-cleanliness-are-strengths":
    "Taste (87 %), friendliness (90 %) and cleanliness (84 %) are strengths.",
  "the-rest-is-alike": "Every other measured touchpoint pleases about 72 %: neither pain nor strength.",
  "dessert-is-blind": "Nobody asks about the dessert.",
  "drinks-are-too-few": "Only three people were ever asked about the drinks.",
  "bill-drives-return": "Waiting for the bill decides coming again more than taste does, and more than anything else.",
  "speed-is-named-at-the-bill":
    "Asked why, 45 % name speed at the bill, more than friendliness (21 %), and friendliness more than price (8 %).",
  "the-bill-frustrates":
    "At the bill 34 % name frustration and 20 % joy: the net emotional value lies 14 points below zero.",
  "till-broke-in-one-month":
    "The till supplier's terminals failed in the fourteenth month and were mended: paying is a pain point in that month, and neither before nor after.",
  "one-house-is-slow":
    "One of six houses is slow (helsinki-pasila, 20 %); the others are even. No other touchpoint differs between houses.",
  "business-expects-speed":
    "Business lunchers expect a quicker kitchen than others do; elsewhere their expectations are the same.",
  "managers-flatter-the-greeting":
    "Managers think better of the greeting than customers do (97 % against 72 %), and of nothing else.",
  "promise-of-ten-minutes-is-broken":
    "“Lunch on the table in ten minutes” is not kept; the promise of friendly service is.",
  "content-leavers": "Six in a hundred customers are content and leave all the same.",
  "two-bad-visits-double-leaving": "After two bad visits the chance to leave after a visit doubles, from 3 % to 6 %.",
} as const;

export type Truth = keyof typeof truths;
