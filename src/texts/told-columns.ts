import { type Scale, standardAnswers } from "../core/experience/answers.ts";
import type { Perspective } from "../core/experience/experience.ts";
import type { AnswerSubject } from "../core/export/answer-parts.ts";
import type { Column, Subject, ToldColumn } from "../core/export/column.ts";
import { type Attribute, type Journey, touchpointsOf } from "../core/journey/journey.ts";
import { own } from "../core/own.ts";
import { type Language, say, type Text } from "../core/text.ts";
import { allWords } from "./all-words.ts";
import { channelName } from "./channel-name.ts";
import { answerName, scaleEnds } from "./measure-name.ts";
import { perspectiveName } from "./perspective-name.ts";
import { wordMeanings } from "./word-name.ts";

/** What the workspace itself has given names to. */
export interface KnownNames {
  /** Every version of every journey that is exported, newest first. */
  readonly journeys: readonly Journey[];
  readonly locations: readonly { readonly key: string; readonly name: Text }[];
  readonly customerWord: Text | null;
}

type Meanings = ToldColumn["meanings"];

/** Columns with what they are and what their values mean, in one language. */
export function toldColumns(columns: readonly Column[], language: Language, names: KnownNames): ToldColumn[] {
  const touchpoints = touchpointNames(language, names.journeys);
  return columns.map((column) => ({
    ...column,
    name: nameOf(column.subject, language, names, touchpoints),
    meanings: meaningsOf(column, language, names, touchpoints),
    better: betterOf(column.subject, names.journeys),
  }));
}

function nameOf(
  subject: Subject,
  language: Language,
  names: KnownNames,
  touchpoints: ReadonlyMap<string, string>,
): string {
  if (subject.of === "field") return allWords(language)(`codebook.field.${subject.field}` as "codebook.field.id");
  if (subject.of === "attribute") {
    const name = attributesIn(names.journeys, subject.attribute)[0]?.name;
    return name === undefined ? subject.attribute : say(name, language);
  }
  const plain = plainName(subject.answer, language, names.journeys);
  const half =
    subject.half === undefined ? plain : allWords(language)(`codebook.half.${subject.half}`, { name: plain });
  const [low, high] = subject.scale ?? [0, 0];
  const scaled = subject.otherScale ? allWords(language)("codebook.otherScale", { name: half, low, high }) : half;
  if (subject.touchpoint === undefined) return scaled;
  return allWords(language)("codebook.at", {
    touchpoint: touchpoints.get(subject.touchpoint) ?? subject.touchpoint,
    name: scaled,
  });
}

function plainName(answer: string, language: Language, journeys: readonly Journey[]): string {
  if (answer === "comment" || answer === "tags") return allWords(language)(`codebook.${answer}`);
  const declared = journeys.find(({ answers }) => Object.hasOwn(answers, answer))?.answers[answer]?.name;
  const image = journeys
    .map((journey) => own(journey.image, answer.replace(/^image\./, "")))
    .find((name) => name !== undefined);
  const given = declared ?? (answer.startsWith("image.") ? image : undefined);
  return answerName(language, answer, given === undefined ? {} : { [answer]: given });
}

function meaningsOf(
  column: Column,
  language: Language,
  names: KnownNames,
  touchpoints: ReadonlyMap<string, string>,
): Meanings {
  const { subject, categories } = column;
  if (subject.of === "attribute")
    return attributeMeanings(attributesIn(names.journeys, subject.attribute), column, language);
  if (subject.of === "answer") {
    if (categories !== undefined)
      return categories.map((value) => named(value, language, `codebook.value.${subject.answer}.${value}`));
    if (subject.answer === "tags" || subject.answer === "emotions")
      return wordMeanings(language, subject.answer, column.tally.listed?.keys() ?? [], names.journeys);
    return subject.scale === undefined ? [] : endsOf(subject, subject.scale, language);
  }
  const seen = [...(column.tally.listed?.keys() ?? [])].map(String).sort();
  switch (subject.field) {
    case "journey":
      return firstOfEach(names.journeys.map(({ key, name }) => ({ value: key, meaning: say(name, language) })));
    case "touchpoint":
      return [...touchpoints].map(([value, meaning]) => ({ value, meaning }));
    case "channel":
      return seen
        .map((value) => ({ value, meaning: channelName(language, value) }))
        .filter(({ value, meaning }) => value !== meaning);
    case "location":
      return names.locations.map(({ key, name }) => ({ value: key, meaning: say(name, language) }));
    case "perspective":
      return seen.map((value) => ({
        value,
        meaning: perspectiveName(language, value as Perspective, names.customerWord),
      }));
    case "precision":
    case "via":
    case "askedWhen":
      return seen.map((value) => named(value, language, `codebook.value.${subject.field}.${value}`));
    default:
      return [];
  }
}

const named = (value: string, language: Language, key: string) => ({
  value,
  meaning: allWords(language)(key as "codebook.told"),
});

/** What the ends of a scale mean, where somebody said so. */
function endsOf({ answer, half }: AnswerSubject, [low, high]: Scale, language: Language): Meanings {
  const ends = half === undefined ? scaleEnds(language, answer) : null;
  if (ends === null) return [];
  return [
    { value: low, meaning: ends[0] },
    { value: high, meaning: ends[1] },
  ];
}

/** Names of the attribute's values; as numbers where the column is one of numbers. */
function attributeMeanings(attributes: readonly Attribute[], { type }: Column, language: Language): Meanings {
  const labels = attributes.flatMap(({ labels: own }) => Object.entries(own));
  const all = firstOfEach(labels.map(([value, name]) => ({ value, meaning: say(name, language) })));
  if (type !== "number" && type !== "whole") return all;
  return all
    .map(({ value, meaning }) => ({ value: Number(value), meaning }))
    .filter(({ value }) => !Number.isNaN(value));
}

const attributesIn = (journeys: readonly Journey[], key: string): Attribute[] =>
  journeys.flatMap(({ attributes }) => own(attributes, key) ?? []);

/** Touchpoints of all journeys in their order, and the whole; one that bears two names bears both. */
function touchpointNames(language: Language, journeys: readonly Journey[]): Map<string, string> {
  const newest = [...new Map(journeys.toReversed().map((journey) => [journey.key, journey])).values()].toReversed();
  const found = new Map<string, Set<string>>();
  // What only an older version knows comes after what the newest one calls by name.
  for (const journey of [...newest, ...journeys]) {
    for (const { touchpoint } of touchpointsOf(journey)) {
      const name = say(touchpoint.name, language);
      const known = found.get(touchpoint.key);
      if (known === undefined) found.set(touchpoint.key, new Set([name]));
      else if (newest.includes(journey)) known.add(name);
    }
  }
  const names = [...found].map(([key, all]) => [key, [...all].join(" / ")] as const);
  return new Map([...names, ["whole", allWords(language)("whole.title")]]);
}

/** More is better for every standard answer; one's own say which way they run. */
function betterOf(subject: Subject, journeys: readonly Journey[]): ToldColumn["better"] {
  if (subject.of !== "answer" || subject.half === "expected") return null;
  if (subject.answer.startsWith("image.")) return "higher";
  const standard = own(standardAnswers, subject.answer);
  if (standard !== undefined) return standard.scale === undefined ? null : "higher";
  return (
    journeys.find(({ answers }) => Object.hasOwn(answers, subject.answer))?.answers[subject.answer]?.better ?? null
  );
}

function firstOfEach<Value extends { readonly value: string }>(meanings: readonly Value[]): Value[] {
  return [...new Map(meanings.toReversed().map((it) => [it.value, it])).values()].toReversed();
}
