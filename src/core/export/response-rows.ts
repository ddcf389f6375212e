import type { Scale } from "../experience/answers.ts";
import type { Journey } from "../journey/journey.ts";
import { own } from "../own.ts";
import { strengths, wordsRated } from "../survey/questions/emotions.ts";
import { type Felt, wordsIn } from "../survey/questions/felt.ts";
import type { GivenValue } from "../survey/questions/question-type.ts";
import type { Answered } from "../survey/read-given.ts";
import { scaleOf } from "../survey/scale-of.ts";
import type { Question, Survey, SurveyVersion } from "../survey/survey.ts";
import type { Text } from "../text.ts";
import { type Cell, notAnswered, notApplicable } from "./cell.ts";

/** A column of what was answered: to one question in one wording, of one part of it where it has several. */
export interface AskedColumn {
  /** The question's key; from which version on where it was asked in several wordings; the part. */
  readonly key: string;
  readonly question: Question;
  /** The languages that its words fall back to. */
  readonly languages: Survey["languages"];
  /** The versions that asked it so. */
  readonly versions: readonly number[];
  /** Of a matrix, an image or a pair, and of emotions how strongly each was felt: which part, and what it is called where the survey says so. */
  readonly part: Part | null;
  readonly scale: Scale | null;
}
interface Part {
  readonly key: string;
  readonly text: Text | null;
}

/** A question as one version asked it. */
interface Asked {
  readonly version: number;
  readonly survey: Survey;
  readonly question: Question;
}
type Words = Pick<Journey, "choices">;

/**
 * The columns in which answers to a survey stand. An answer stands below the words that it answered: where a question was asked
 * otherwise in another version, its answers have a column of their own. As the newest version has them, then what older ones asked.
 */
export function askedColumns(versions: readonly SurveyVersion[], journeys: readonly Words[]): AskedColumn[] {
  const newestFirst = versions
    .toReversed()
    .flatMap(({ version, survey }) => survey.questions.map((question): Asked => ({ version, survey, question })));
  const all = Map.groupBy(
    newestFirst.filter(({ question }) => question.ask !== "statement"),
    ({ question }) => sameWords(question),
  );
  const wordings = Map.groupBy(all.values(), ([newest]) => newest!.question.key);
  return [...all.values()].flatMap((asked): AskedColumn[] => {
    const { survey, question } = asked[0]!;
    const versions = versionsOf(asked);
    const key = wordings.get(question.key)!.length === 1 ? question.key : `${question.key}.v${versions[0]}`;
    const every = { question, languages: survey.languages };
    const parts = partsOf(asked, journeys).map(({ part, scale, versions }) => ({
      ...{ ...every, part, scale, versions },
      key: `${key}.${part.key}`,
    }));
    // What was felt is a set of words, whether it was said how strongly or not.
    if (parts.length > 0 && question.ask !== "emotions") return parts;
    return [{ ...every, key, versions, part: null, scale: scaleOf(question) ?? null }, ...parts];
  });
}

/** What makes an answer answer the same: the question's words, its kind and its scale. */
const sameWords = ({ key, ask, text, ...more }: Question): string =>
  JSON.stringify([key, ask, Object.entries(text).toSorted(), scaleOf({ key, ask, text, ...more } as Question) ?? null]);

const versionsOf = (asked: readonly Asked[]): number[] => asked.map(({ version }) => version).toReversed();

/** The parts of a question in all its versions, each with those that asked it. */
function partsOf(asked: readonly Asked[], journeys: readonly Words[]) {
  const each = asked.flatMap((one) => partsIn(one.question, journeys).map((part) => ({ ...part, one })));
  return [...Map.groupBy(each, ({ part }) => part.key).values()].map((same) => ({
    ...same[0]!,
    versions: versionsOf(same.map(({ one }) => one)),
  }));
}

function partsIn(
  question: Question,
  journeys: readonly Words[],
): readonly { readonly part: Part; readonly scale: Scale }[] {
  const unnamed = (keys: Iterable<string>, scale: Scale) =>
    [...keys].map((key) => ({ part: { key, text: null }, scale }));
  if (question.ask === "matrix") return question.rows.map((part) => ({ part, scale: question.scale }));
  if (question.ask === "image") return unnamed(question.attributes, [1, 5]);
  if (question.ask === "expectation" && question.form === "pair") return unnamed(["expected", "experienced"], [1, 5]);
  if (question.ask === "emotions" && question.strength)
    return unnamed(new Set(journeys.flatMap((journey) => wordsRated(question, journey))), strengths);
  return [];
}

/** What a response of some version answered, in the order of the columns; null where it was not asked. */
export const answeredCells = (columns: readonly AskedColumn[], version: number, given: Answered): Cell[] =>
  columns.map(({ question: { key, ask }, versions, part }) => {
    const value = own(given, key);
    if (value === undefined || !versions.includes(version)) return null;
    // How strongly something was felt is asked of what was chosen.
    if (ask === "emotions" && part !== null && !isRated(value, part.key)) return null;
    if (value === null) return notAnswered;
    if (value === "notApplicable") return notApplicable;
    if (part !== null) return cellOf(own(value as Readonly<Record<string, GivenValue | null>>, part.key));
    return ask === "emotions" ? wordsIn(value as Felt) : cellOf(value);
  });

const isRated = (value: GivenValue | null, word: string): boolean =>
  typeof value === "object" && value !== null && Object.hasOwn(value, word);

function cellOf(value: GivenValue | null | undefined): Cell {
  if (value === null || value === undefined) return notAnswered;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" || typeof value === "string") return value;
  return Array.isArray(value) ? value : JSON.stringify(value);
}
