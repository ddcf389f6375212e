import { numbers } from "./colleagues-told.ts";
import { anExperienceBody } from "./experiences.ts";
import { aSurveyFile } from "./responses.ts";
import { ourId } from "./twins.ts";

/** What every object has by these names from birth, each beside the same letters in another order, by which none has anything. */
const spelt = [
  ["constructor", "cotcurtsnor"],
  ["hasOwnProperty", "hytreporPnwOsa"],
  ["toString", "tgnirtSo"],
  ["__proto__", "__otorp__"],
] as const;

/** How a word is written: as it is, or in the other order. */
export type Spelling = (word: (typeof spelt)[number][0]) => string;
export const asItIs: Spelling = (word) => word;
export const turned: Spelling = (word) => spelt.find(([one]) => one === word)![1];

/** A text with those words written in the other order. */
export const allTurned = (text: string): string =>
  spelt.reduce((said, [one, other]) => said.replaceAll(one, other), text);

export const oddValues = (spell: Spelling): string[] => spelt.map(([word]) => spell(word));

/** A journey in which all that can be called so is called `constructor`. */
export function oddJourney(spell: Spelling): Record<string, unknown> {
  const key = spell("constructor");
  const name = { en: "Name" };
  const words = { words: { [key]: { valence: -1 }, late: { name } } };
  const about = { owners: [key], channels: oddValues(spell), feelings: [key] };
  return {
    ...{ polku: "journey/1", key, name, passes: { gap: "PT12H" } },
    owners: { [key]: { name, kind: "team" }, crew: { name: { en: "Crew" }, kind: "supplier" } },
    promises: {
      [key]: {
        ...{ text: { en: "Fast" }, source: "values", touchpoints: [key, "bill"] },
        ...{ measure: `${key}.mean`, target: 4 },
      },
    },
    answers: { [key]: { name, scale: [1, 5], better: "lower" } },
    image: { [key]: name },
    attributes: { group: { name, labels: { regular: name } }, [key]: { name }, season: { name } },
    choices: { emotions: words, tags: words },
    stages: [
      {
        ...{ key, phase: "during", name },
        touchpoints: [
          { key, name, ...about },
          { key: "bill", name: { en: "Bill" }, owners: ["crew"] },
        ],
      },
    ],
  };
}

/** Twelve customers of each value, who come again and tell of two touchpoints and the whole; every other one tells of the attribute. */
export const oddExperiences = (spell: Spelling): Record<string, unknown>[] =>
  [...oddValues(spell), "regular"].flatMap((value, at) =>
    numbers(12).flatMap((nth) =>
      [spell("constructor"), "bill", null].map((touchpoint, step) => {
        const who = 12 * at + nth;
        const mood = 1 + ((who * 7 + step * (who % 3)) % 5);
        const key = spell("constructor");
        const whole = { return: Math.min(10, mood * 2 + (who % 2)), recommend: mood * 2, comment: `Once ${value}` };
        return anExperienceBody({
          ...{ id: ourId(3 * who + step), journey: key, customer: `customer ${who}`, channel: value, location: value },
          ...(touchpoint === null ? { touchpoint: undefined, whole: true } : { touchpoint }),
          at: `2026-0${1 + (who % 4)}-${10 + (who % 12)}T12:${10 + step}:00+02:00`,
          answers: {
            ...{ satisfaction: mood, ...(touchpoint === null ? whole : { emotions: [value, key], tags: [value] }) },
            ...(who % 3 > 0 && { [key]: mood, [`image.${key}`]: mood }),
          },
          ...(who % 3 === 1 && { scales: { [key]: [1, 7] } }),
          attributes: { group: value, ...(who % 2 === 0 && { [key]: value, [spell("toString")]: value }) },
        });
      }),
    ),
  );

/** Who did not like it comes to what is called `constructor`. */
export const oddOutcomes = (spell: Spelling): Record<string, unknown>[] =>
  numbers(60).map((who) => ({
    ...{
      id: ourId(9000 + who),
      journey: spell("constructor"),
      customer: `customer ${who}`,
      kind: spell("constructor"),
    },
    ...{ good: false, happened: who % 3 === 0, at: "2026-06-05T12:00:00+02:00" },
  }));

/** A survey whose questions, options and context are called so; a text speaks of one of them. */
export function oddSurvey(spell: Spelling): Record<string, unknown> {
  const key = spell("constructor");
  const named = { key, text: { en: "One" } };
  const other = { key: "other", text: { en: "Other" } };
  return aSurveyFile({
    ...{ key, journey: key, about: key, languages: ["en"], context: [key] },
    questions: [
      { ask: "smiley", key, text: { en: "How was it?" }, required: true },
      { ask: "rating", key: "own", text: { en: `You said {${key}|nothing}: and that?` }, answer: key, scale: [1, 5] },
      { ask: "choice", key: "which", text: { en: "Which?" }, attribute: key, options: [named, other] },
      { ask: "matrix", key: "all", text: { en: "Each?" }, rows: [named, other] },
      { ask: "image", key: "image", text: { en: "What is it?" }, attributes: [key] },
      { ask: "emotions", key: "felt", text: { en: "Felt?" }, words: [key, "joy"], strength: true },
      { ask: "tags", key: "why", text: { en: "Why?" }, words: [key, "late"] },
      { ask: "comment", key: "more", text: { en: "More?" }, when: `${key} = 1` },
    ],
  });
}
