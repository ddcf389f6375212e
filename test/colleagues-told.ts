import type { Answer } from "../src/core/experience/experience.ts";
import { anExperienceBody } from "./experiences.ts";
import { ourId } from "./twins.ts";

/** One experience of a journey as a test tells it; the rest is made up from its place in the list. */
export interface Told {
  /** Number of whoever lived it. */
  readonly who: number;
  /** Null: about the whole. */
  readonly at: string | null;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Absent: "employee". */
  readonly perspective?: "customer" | "management";
  /** Whose number it is; absent: the perspective's. */
  readonly known?: "customer";
  readonly channel?: string;
  readonly location?: string;
  readonly group?: string;
  readonly month?: number;
  readonly scales?: Readonly<Record<string, readonly [number, number]>>;
}

/** A small journey: two promises, an attribute, four touchpoints of which all but the last are required. */
export const twinJourney = (key: string): Record<string, unknown> => ({
  ...{ polku: "journey/1", key, name: { en: key }, passes: { gap: "PT12H" } },
  owners: { crew: { name: { en: "Crew" }, kind: "team" } },
  promises: {
    both: { text: { en: "Both" }, source: "values", touchpoints: ["menu", "bill"], ...measured },
    all: { text: { en: "All" }, source: "advert", touchpoints: ["menu", "taste", "bill", "dessert"], ...measured },
  },
  attributes: { group: { name: { en: "Group" }, labels: { early: { en: "Early" }, late: { en: "Late" } } } },
  stages: [
    {
      ...{ key: "visit", phase: "during", name: { en: "Visit" } },
      touchpoints: touchpoints.map((touchpoint) => ({
        ...{ key: touchpoint, name: { en: touchpoint }, owners: ["crew"], required: touchpoint !== "dessert" },
      })),
    },
  ],
});
const measured = { measure: "satisfaction.positive", target: 0.7 };
export const touchpoints = ["menu", "taste", "bill", "dessert"] as const;

/** A list as it is sent to the API, with ids that begin at a number. */
export const bodiesOf = (journey: string, told: readonly Told[], from: number): Record<string, unknown>[] =>
  told.map(
    ({ who, at, answers, perspective = "employee", channel, location, group, month = 1, scales, known }, place) =>
      anExperienceBody({
        ...{ id: ourId(from + place), journey, perspective, answers, ...(scales && { scales }) },
        ...(at === null ? { touchpoint: undefined, whole: true } : { touchpoint: at }),
        ...{
          customer: `${journey} ${known ?? perspective} ${who}`,
          channel: channel ?? "kiosk",
          location: location ?? "turku",
        },
        at: `2026-${String(month).padStart(2, "0")}-${String(3 + (who % 5) * 4).padStart(2, "0")}T${clock(at)}:00+02:00`,
        attributes: { group: group ?? "early" },
      }),
  );

const clock = (at: string | null): string =>
  at === null ? "13:00" : `12:${String(10 * touchpoints.indexOf(at as "menu")).padStart(2, "0")}`;

/** So many who answer at some places, each his own: nothing of them is withheld where there are ten. */
export const crew = (
  many: number,
  at: readonly (string | null)[] = ["menu", "taste", "bill", null],
  about: Partial<Told> = {},
): Told[] =>
  numbers(many).flatMap((who) =>
    at.map((place, step): Told => {
      const mood = 1 + ((who * 7 + step * (who % 3)) % 5);
      const whole = { return: Math.min(10, mood * 2 + (who % 2)), recommend: mood * 2 };
      return { who, at: place, answers: { satisfaction: mood, ...(place === null && whole) }, ...about };
    }),
  );

export const numbers = (many: number, from = 0): number[] => Array.from({ length: many }, (_, at) => from + at);

/** Some who say at one place what is told of each. */
export const some = (
  many: number,
  at: string | null,
  answers: (nth: number) => Readonly<Record<string, Answer>>,
  about: Partial<Told> & { readonly from?: number } = {},
): Told[] => {
  const { from = 100, ...more } = about;
  return numbers(many).map((nth) => ({ who: from + nth, at, answers: answers(nth), ...more }));
};
