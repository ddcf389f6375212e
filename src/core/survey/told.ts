import type { Scale } from "../experience/answers.ts";
import type { Answer } from "../experience/experience.ts";
import { own } from "../own.ts";
import { givesOf } from "./gives.ts";
import { typeOf } from "./question-types.ts";
import type { Answered } from "./read-given.ts";
import type { Survey } from "./survey.ts";

/** What a response tells about one touchpoint, or about the whole. */
export interface ToldAbout {
  /** A touchpoint's key, or "whole". */
  readonly about: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly scales: Readonly<Record<string, Scale>>;
}

/** What a response tells: of each thing that it was about, what an experience keeps; and the attributes it told of itself. */
export interface Telling {
  readonly about: readonly ToldAbout[];
  readonly attributes: Readonly<Record<string, string | number>>;
}

/**
 * What answers tell of experiences, in all four states: a question asked and not answered leaves `null`, one that does not
 * apply "notApplicable", one never asked nothing. What tells nothing of an experience stays with the response.
 */
export function toldBy(survey: Survey, answered: Answered): Telling {
  const told = new Map<string, { answers: Record<string, Answer>; scales: Record<string, Scale> }>();
  const attributes: Record<string, string | number> = {};
  for (const question of survey.questions) {
    const value = own(answered, question.key);
    if (value === undefined) continue;
    const gives = givesOf(question).filter((answer) => !answer.startsWith("attribute "));
    const isValue = value !== null && value !== "notApplicable";
    const tells = isValue ? typeOf(question.ask).tells?.(value, question) : undefined;
    Object.assign(attributes, tells?.attributes);
    if (gives.length === 0) continue;
    const about = question.about ?? survey.about;
    const here = told.get(about) ?? { answers: {}, scales: {} };
    told.set(about, here);
    Object.assign(here.answers, isValue ? tells?.answers : Object.fromEntries(gives.map((answer) => [answer, value])));
    Object.assign(here.scales, tells?.scales);
  }
  return { about: [...told].map(([about, parts]) => ({ about, ...parts })), attributes };
}
