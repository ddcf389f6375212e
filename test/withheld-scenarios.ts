import type { Asked } from "../src/api/paths.ts";
import { crew, numbers, some, type Told, type touchpoints } from "./colleagues-told.ts";

/** Takes the one in one twin, the other in the other. */
export type Either = <Thing>(one: Thing, other: Thing) => Thing;

/** What is told in each: they differ in nothing but what may not be known. */
export interface Scenario {
  readonly says: string;
  /** Parts through which it is looked at, beside the whole; absent: one channel. */
  readonly through?: readonly Asked[];
  /** Which touchpoint is opened in them; absent: dessert. */
  readonly at?: (typeof touchpoints)[number];
  readonly told: (either: Either) => readonly Told[];
  /** What happened to whom of those who told. */
  readonly happened?: (either: Either) => readonly { who: number; kind: string; happened: boolean }[];
}

const everything = (either: Either, nth: number) => ({
  ...{ satisfaction: either(1 + (nth % 5), 5 - (nth % 5)), emotions: either(["joy"], ["anger", "fear"]) },
  ...{ tags: either(["speed"], ["price", "place"]), comment: either(null, "Too slow"), effort: either(1, 7) },
  ...{ expectation: either({ expected: 4, experienced: 1 + (nth % 5) }, { expected: 2, experienced: 5 - (nth % 5) }) },
  ...{ resolved: either("yes", "no"), smiley: either(4, 1), value: either(5, 1) },
});
const whole = (either: Either, nth: number) => ({
  ...{ return: either(9, nth), recommend: either(10, nth), satisfaction: either(5, 1 + (nth % 5)) },
});

/** Whom the rules withhold, one kind after the other, and what of them may differ without anybody seeing it. */
export const scenarios: readonly Scenario[] = [
  {
    says: "three at a touchpoint, whatever they were asked",
    through: [{ channels: ["kiosk"] }, { measure: "satisfaction.mean" }, { until: "2026-01-10" }],
    told: (either) => [...crew(12), ...some(3, "dessert", (nth) => everything(either, nth))],
  },
  {
    says: "three of those whose other answers are told",
    told: (either) => [...crew(12), ...some(3, "dessert", (nth) => everything(either, nth), { from: 2 })],
  },
  {
    says: "how many of four said nothing at a touchpoint",
    told: (either) => [
      ...crew(12),
      ...some(4, "dessert", (nth) => ({ satisfaction: nth === 0 ? 3 : either(null, 1 + nth) })),
    ],
  },
  {
    says: "seven who agree, in one band or another value of it",
    told: (either) => [...crew(12), ...some(7, "dessert", () => ({ satisfaction: either(1, 2) }))],
  },
  {
    says: "seven who agree at a required touchpoint, and whom nothing else is known of",
    told: (either) => [
      ...crew(12, ["menu", "bill", null]),
      ...some(7, "taste", () => ({ satisfaction: either(4, 5) }), { from: 50 }),
    ],
  },
  {
    says: "seven who agree at a required touchpoint, of those whose other answers are told",
    told: (either) => [
      ...crew(12, ["menu", "bill", null]),
      ...some(7, "taste", () => ({ satisfaction: either(4, 5) }), { from: 0 }),
    ],
  },
  {
    says: "nine who agree on all of seven answers",
    told: (either) => [
      ...crew(12),
      ...some(9, "dessert", () => ({
        ...{ satisfaction: either(1, 2), effort: either(6, 7), recommend: either(3, 6), resolved: "no" },
        ...{ emotions: either(["joy"], ["trust"]), tags: either(["speed"], ["price"]), value: either(4, 5) },
        ...{ expectation: either({ expected: 5, experienced: 1 }, { expected: 4, experienced: 1 }) },
      })),
    ],
  },
  {
    says: "five who answer of ten who were asked, and what the others left out",
    told: (either) => [
      ...crew(12),
      ...some(10, "dessert", (nth) => ({ satisfaction: nth < 5 ? 1 + nth : either(null, "notApplicable") })),
    ],
  },
  {
    says: "five who agree of ten who were asked",
    told: (either) => [
      ...crew(12),
      ...some(10, "dessert", (nth) => ({ satisfaction: nth < 5 ? either(1, 2) : either(null, "notApplicable") })),
    ],
  },
  {
    says: "by which of two channels each of fifteen came, where three came by one",
    through: [{ measure: "satisfaction.mean" }, { channels: ["kiosk"] }, { channels: ["web"] }],
    told: (either) => [
      ...crew(12),
      ...some(15, "dessert", (nth) => ({ satisfaction: 1 + (nth % 5) })).map((one, nth) => ({
        ...one,
        channel: either([0, 5, 10], [1, 2, 3]).includes(nth) ? "web" : "kiosk",
      })),
    ],
  },
  {
    says: "in which of two small places each was, where a third is large",
    through: [{ locations: ["oulu"] }, { measure: "satisfaction.mean" }],
    told: (either) => [
      ...crew(12),
      ...some(25, "dessert", (nth) => ({ satisfaction: 1 + (nth % 5) })).map((one, nth) => ({
        ...one,
        location: either([0, 5], [1, 2]).includes(nth) ? "oulu" : nth < 9 ? "tampere" : "turku",
      })),
    ],
  },
  {
    says: "in which group each of twelve is, where four are in one and two in none",
    through: [
      { measure: "satisfaction.mean" },
      { attributes: { group: ["late"] } },
      { attributes: { group: ["early"] } },
    ],
    at: "bill",
    told: (either) => [
      ...crew(12),
      ...some(14, "bill", (nth) => ({ satisfaction: 1 + (nth % 5) })).map((one, nth) => ({
        ...one,
        group: either([0, 5, 10, 1], [1, 2, 3, 4]).includes(nth) ? "late" : "early",
      })),
    ],
  },
  {
    says: "in which month each of twenty answered, where three did in one",
    through: [{ measure: "satisfaction.mean" }, { from: "2026-02-01" }, { until: "2026-02-01" }],
    told: (either) => [
      ...crew(12),
      ...some(20, "dessert", (nth) => ({ satisfaction: 1 + ((nth + Math.floor(nth / 5)) % 5) })).map((one, nth) => ({
        ...one,
        month: either([0, 5, 10], [5, 10, 15]).includes(nth) ? 2 : 1,
      })),
    ],
  },
  {
    says: "what five of fifteen say by one channel, who agree",
    through: [{ measure: "satisfaction.mean" }, { channels: ["kiosk"] }, { channels: ["web"] }],
    told: (either) => [
      ...crew(12),
      ...some(15, "dessert", (nth) => ({
        satisfaction: nth < 5 ? either(4, 5) : nth < 10 ? either(5, 4) : 1 + (nth % 3),
      })).map((one, nth) => ({ ...one, channel: nth < 5 ? "web" : "kiosk" })),
    ],
  },
  {
    says: "what three of a small house say, of whom nothing else is known",
    through: [],
    at: "bill",
    told: (either) => some(3, "bill", (nth) => everything(either, nth)),
  },
  {
    says: "what seven of a small house say, who agree",
    told: (either) =>
      some(7, "bill", () => ({ satisfaction: either(4, 5), emotions: either(["joy"], ["trust"]), comment: "Fine" })),
  },
  {
    says: "what four managers say",
    through: [{ perspective: "management" }],
    at: "bill",
    told: (either) => [
      ...crew(12),
      ...some(4, "bill", (nth) => everything(either, nth), { perspective: "management" }),
      ...some(4, null, (nth) => whole(either, nth), { perspective: "management" }),
    ],
  },
  {
    says: "what three say of the whole",
    told: (either) => [
      ...crew(60, ["menu", "taste", "bill"]),
      ...some(3, null, (nth) => whole(either, nth), { from: 0 }),
    ],
  },
  {
    says: "what eight say of coming again, who agree",
    told: (either) => [
      ...crew(60, ["menu", "taste", "bill"]),
      ...some(8, null, () => ({ return: either(2, 3), satisfaction: either(4, 5) }), { from: 0 }),
    ],
  },
  {
    says: "which three of eighty are not satisfied with one touchpoint of four",
    told: (either) => [...crew(80), ...some(3, "dessert", (nth) => everything(either, nth), { from: 10 })],
  },
  {
    says: "which of eighty are satisfied with the whole and leave, where few do",
    told: (either) => [
      ...crew(80, ["menu", "taste", "bill"]),
      ...some(
        80,
        null,
        (nth) => ({
          satisfaction: nth < 3 ? 1 : 5,
          return: either([0, 1, 2], [0, 1, 17]).includes(nth) || nth > 70 ? 1 : 9,
        }),
        { from: 0 },
      ),
    ],
  },
  {
    says: "whose matter was put right, of three who had one",
    told: (either) => [
      ...crew(60),
      ...some(3, "dessert", (nth) => ({ resolved: either("yes", "no"), recommend: either(nth, 10) }), { from: 0 }),
    ],
  },
  {
    says: "what few say at two touchpoints of one promise",
    told: (either) => [
      ...crew(20, ["taste", "dessert", null]),
      ...some(3, "menu", (nth) => ({ satisfaction: either(1, 1 + nth) }), { from: 0 }),
      ...some(8, "bill", () => ({ satisfaction: either(1, 2) }), { from: 0 }),
    ],
  },
  {
    says: "what two say at each of two touchpoints, who are not the same",
    through: [{ channels: ["kiosk"] }, { channels: ["web"] }],
    told: (either) => [
      ...crew(12),
      ...some(2, "dessert", (nth) => everything(either, nth)),
      ...some(2, "dessert", (nth) => everything(either, nth), { month: 2, channel: "web", from: 200 }),
    ],
  },
  {
    says: "what three say who come twice",
    through: [{ until: "2026-03-01" }],
    told: (either) => [
      ...crew(30),
      ...crew(30, ["menu", "taste", "bill", null], { month: 3 }),
      ...some(3, "dessert", (nth) => everything(either, nth), { from: 0 }),
      ...some(3, "dessert", (nth) => everything(either, nth + 1), { from: 0, month: 3 }),
    ],
  },
  {
    says: "what seven expected, who all expected the same",
    told: (either) => [
      ...crew(12),
      ...some(7, "dessert", (nth) => ({
        satisfaction: 1 + (nth % 5),
        expectation: { expected: either(4, 5), experienced: 1 + (nth % 5) },
      })),
    ],
  },
  {
    says: "what three say of a touchpoint who alone of those there said whether they come again",
    told: (either) => [
      ...crew(80, ["menu", "taste", null]),
      ...some(40, "dessert", (nth) => ({ satisfaction: nth < 3 ? either(4, 1) : 1 + (nth % 5) }), { from: 1000 }),
      ...some(3, "dessert", () => ({ satisfaction: either(1, 4) }), { from: 0 }),
    ],
  },
  {
    says: "whether three of whom it is known left",
    told: () => crew(60),
    happened: (either) =>
      numbers(3).map((who) => ({ who, kind: "churned", happened: who === 0 || either(true, false) })),
  },
  {
    says: "whether seven of whom it is known left, who all did the same",
    told: () => crew(60),
    happened: (either) => numbers(7).map((who) => ({ who, kind: "renewed", happened: either(true, false) })),
  },
  {
    says: "what eight say in one of six places, who agree, and what others say in the next smallest",
    through: [{ measure: "satisfaction.mean" }],
    told: (either) => [
      ...crew(12),
      ...numbers(6).flatMap((place) =>
        some(
          place === 0 ? 8 : 10 + place,
          "dessert",
          (nth) => ({
            satisfaction:
              place === 0 ? either(4, 5) : place === 1 && nth < 8 ? either(5, 4) : 1 + ((nth * (place + 1)) % 5),
          }),
          { location: `place-${place}`, from: 1000 + 100 * place },
        ),
      ),
    ],
  },
  {
    says: "who of twelve said nothing of a required touchpoint, or had nothing to judge",
    told: (either) => [
      ...crew(12, ["menu", "bill", null]),
      ...some(12, "taste", (nth) => ({ satisfaction: nth < 6 ? 1 + (nth % 5) : either(null, "notApplicable") }), {
        from: 0,
      }),
    ],
  },
  {
    says: "how many of four said nothing about the whole",
    told: (either) => [
      ...crew(12, ["menu", "taste", "bill"]),
      ...some(4, null, (nth) => ({ return: nth === 0 ? 8 : either(null, nth) }), { from: 0 }),
    ],
  },
  {
    says: "how many of four answered one of two questions at a touchpoint that many answer",
    told: (either) => [
      ...crew(12),
      ...some(4, "bill", (nth) => ({ effort: nth === 0 ? 8 - nth - 1 : either(null, 1 + nth) }), { from: 200 }),
    ],
  },
  {
    says: "on which of two scales four answered",
    told: (either) => [
      ...crew(12),
      ...some(4, "dessert", (nth) => ({ satisfaction: 1 + nth })).map((one, nth) => ({
        ...one,
        ...(nth > either(0, 2) && { scales: { satisfaction: [1, 10] as const } }),
      })),
    ],
  },
  {
    says: "what seven felt, who all felt the same, from what they had expected",
    told: (either) => [
      ...crew(12),
      ...some(7, "dessert", (nth) => ({
        satisfaction: either(4, 5),
        expectation: { expected: 1 + (nth % 5), experienced: either(4, 5) },
      })),
    ],
  },
  {
    says: "which of twenty had nothing that could go wrong, and who said nothing of it",
    told: (either) => [
      ...crew(12),
      ...some(30, "dessert", (nth) => ({
        ...{
          recommend: nth % 11,
          resolved: nth < 20 ? (["yes", "no", "partly"] as const)[nth % 3]! : either(null, "notApplicable"),
        },
        tags: nth < 20 ? [["speed"], ["price"], ["speed", "place"]][nth % 3]! : either(null, "notApplicable"),
      })),
    ],
  },
  {
    says: "what two think of the whole who do not say whether they come again",
    told: (either) => [
      ...crew(30, ["menu", "taste", "bill"]),
      ...some(30, null, (nth) => ({
        satisfaction: nth === 0 ? either(1, 5) : nth === 2 ? either(5, 1) : 1 + (nth % 5),
        return: nth < 2 ? null : nth === 2 ? 5 : nth % 11,
      })),
    ],
  },
  {
    says: "what five say in two channels, two in one and three in the other, who agree",
    through: [{ measure: "satisfaction.mean" }, { channels: ["kiosk"] }, { channels: ["kiosk", "web"] }],
    told: (either) => [
      ...crew(12),
      ...some(15, "dessert", (nth) => ({
        satisfaction: nth < 5 ? either(4, 5) : nth < 10 ? either(5, 4) : 1 + (nth % 3),
      })).map((one, nth) => ({ ...one, channel: nth < 2 ? "web" : nth < 5 ? "app" : "kiosk" })),
    ],
  },
  {
    says: "what two wrote, and of three whether they did",
    told: (either) => [
      ...crew(12),
      ...some(3, "dessert", (nth) => ({
        satisfaction: 3,
        comment: nth === 0 ? either("Slow", "Quick") : either(null, "Fine"),
      })),
    ],
  },
  {
    says: "how many of four only wrote something",
    told: (either) => [
      ...crew(12),
      ...some(4, "dessert", (nth) => ({ comment: nth === 0 ? "Slow" : either(null, "Fine") })),
    ],
  },
  {
    says: "what somebody says as a customer and as a colleague",
    told: (either) => [
      ...crew(12, ["menu", "taste", "bill", null], { perspective: "customer" }),
      ...some(3, "bill", (nth) => everything(either, nth), { from: 0 }).map((one) => ({
        ...one,
        known: "customer" as const,
      })),
    ],
  },
  {
    says: "who it was that said nothing at all, where, and whether of those who say something elsewhere",
    through: [{ channels: ["kiosk"] }],
    told: (either) => [
      ...crew(12),
      ...numbers(6).map((nth) => ({
        ...{
          who: either(200 + nth, nth),
          at: either("menu", "dessert"),
          answers: { satisfaction: null, comment: null },
        },
        channel: either("kiosk", "web"),
      })),
    ],
  },
];
