/**
 * The world of the demo: a small chain of lunch restaurants, as it truly is. Nobody sees this file's numbers in Polku;
 * they are what the visits are drawn from, and therefore what the audit ought to find (see truths.ts).
 */

/** Share of visitors whom each touchpoint leaves positive (4 or 5 of 5), on an ordinary day. Others lie at `ordinary`. */
export const ordinary = 0.715;
export const positiveShares: Readonly<Record<string, number>> = {
  bill: 0.44,
  "order-speed": 0.58,
  taste: 0.87,
  friendliness: 0.9,
  cleanliness: 0.84,
};

/** How much one step (1–5) of each touchpoint moves "will you come again" (0–10). Others move it by `weakEffect`. */
export const weakEffect = 0.04;
export const effectsOnReturn: Readonly<Record<string, number>> = {
  bill: 0.95,
  taste: 0.3,
  "order-speed": 0.3,
  friendliness: 0.25,
  greeting: 0.2,
};

/** Nobody asks about the dessert; the question about drinks went out to a handful of people by mistake. */
export const neverAsked = "dessert";
export const hardlyAsked = "drinks";
export const peopleAskedAboutDrinks = 3;

/** The till supplier's new terminals failed in one month, the fourteenth of twenty-four; then they were mended. */
export const broken = { touchpoint: "paying", month: 13, positiveShare: 0.35 };

/** The restaurants and how visitors are spread over them. One of them is slow. */
export const locations = [
  "turku-tori",
  "turku-satama",
  "tampere",
  "helsinki-kallio",
  "helsinki-pasila",
  "oulu",
] as const;
export const slow = { location: "helsinki-pasila", touchpoint: "order-speed", positiveShare: 0.2 };

/** Who eats. Business lunchers expect a quicker kitchen than the others do. */
export const groups = [
  { key: "regular", share: 0.5 },
  { key: "business", share: 0.25 },
  { key: "first-time", share: 0.25 },
] as const;
export const demanding = { group: "business", touchpoint: "order-speed", expects: 4.7 };

/** At the bill it is asked why, and how it felt: how likely each word is named, by those who are pleased (4 or 5) and those who are not. */
export const named = {
  touchpoint: "bill",
  pleased: { tags: { friendliness: 0.35, speed: 0.2, price: 0.08 }, emotions: { joy: 0.4, frustration: 0.08 } },
  displeased: { tags: { friendliness: 0.1, speed: 0.65, price: 0.08 }, emotions: { joy: 0.05, frustration: 0.55 } },
} as const;

/** What people expect (1–5, mean) where expectation is asked, as a pair with what they experienced. */
export const expected: Readonly<Record<string, number>> = {
  greeting: 3.7,
  "order-speed": 3.7,
  "dish-look": 3.6,
  taste: 3.8,
  bill: 3.9,
  paying: 3.9,
};

/** Managers rate their own houses; they think better of the greeting than customers do, and of nothing else. */
export const management = { people: 24, touchpoint: "greeting", positiveShare: 0.97 };

/** Some are content and leave all the same. */
export const contentLeavers = 0.06;
/** Chance to leave for good after a visit; it doubles once two visits have been bad. */
export const leaving = { atFirst: 0.03, afterTwoBad: 0.06 };

/** How strongly one visitor's answers go together: share of the variance that is the person and the day. */
export const mood = { person: 0.15, day: 0.1 };

/** How a visitor is asked: each touchpoint with this chance, everything with the second, one in `silent` answers nothing. */
export const asking = { each: 0.42, everything: 0.04, notAnswered: 0.03, notApplicable: 0.04 };
export const channels = [
  { key: "kiosk", share: 0.45 },
  { key: "qr", share: 0.35 },
  { key: "email", share: 0.2 },
] as const;
