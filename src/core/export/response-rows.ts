import type { Scale } from "../experience/answers.ts";
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
  /** Of a matrix, an image or a pair: which part, and what it is called where the survey says so. */
  readonly part: { readonly key: string; readonly text: Text | null } | null;
  readonly scale: Scale | null;
}

/**
 * The columns in which answers to a survey stand. An answer stands below the words that it answered: where a question was asked
 * otherwise in another version, its answers have a column of their own. As the newest version has them, then what older ones asked.
 */
export function askedColumns(versions: readonly SurveyVersion[]): AskedColumn[] {
  const asked = new Map<
    string,
    { readonly survey: Survey; readonly question: Question; readonly versions: number[] }
  >();
  for (const { version, survey } of versions.toReversed())
    for (const question of survey.questions) {
      if (question.ask === "statement") continue;
      const same = sameWords(question);
      const known = asked.get(same);
      if (known === undefined) asked.set(same, { survey, question, versions: [version] });
      else known.versions.unshift(version);
    }
  const all = [...asked.values()];
  return all.flatMap(({ survey, question, versions }): AskedColumn[] => {
    const isAlone = all.filter((one) => one.question.key === question.key).length === 1;
    const key = isAlone ? question.key : `${question.key}.v${versions[0]}`;
    const every = { question, versions, languages: survey.languages };
    const parts = partsOf(question);
    if (parts === null) return [{ ...every, key, part: null, scale: scaleOf(question) ?? null }];
    return parts.parts.map((part) => ({ ...every, key: `${key}.${part.key}`, part, scale: parts.scale }));
  });
}

/** What makes an answer answer the same: the question's words, its kind and its scale. */
const sameWords = ({ key, ask, text, ...more }: Question): string =>
  JSON.stringify([key, ask, Object.entries(text).toSorted(), scaleOf({ key, ask, text, ...more } as Question) ?? null]);

interface Parts {
  readonly parts: readonly { readonly key: string; readonly text: Text | null }[];
  readonly scale: Scale;
}

function partsOf(question: Question): Parts | null {
  if (question.ask === "matrix") return { parts: question.rows, scale: question.scale };
  if (question.ask === "image")
    return { parts: question.attributes.map((key) => ({ key, text: null })), scale: [1, 5] };
  if (question.ask === "expectation" && question.form === "pair")
    return { parts: ["expected", "experienced"].map((key) => ({ key, text: null })), scale: [1, 5] };
  return null;
}

/** What a response of some version answered, in the order of the columns; null where it was not asked. */
export const answeredCells = (columns: readonly AskedColumn[], version: number, given: Answered): Cell[] =>
  columns.map(({ question: { key }, versions, part }) => {
    const value = given[key];
    if (value === undefined || !versions.includes(version)) return null;
    if (value === null) return notAnswered;
    if (value === "notApplicable") return notApplicable;
    return part === null ? cellOf(value) : cellOf((value as Readonly<Record<string, GivenValue | null>>)[part.key]);
  });

function cellOf(value: GivenValue | null | undefined): Cell {
  if (value === null || value === undefined) return notAnswered;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" || typeof value === "string") return value;
  return Array.isArray(value) ? value : JSON.stringify(value);
}
