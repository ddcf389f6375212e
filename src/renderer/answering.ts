import { own } from "../core/own.ts";
import type { ResponseSent } from "../core/survey/response.ts";
import { shuffledOrder } from "../core/survey/shuffled-order.ts";
import type { SurveyPage } from "../core/survey/survey-page.ts";
import { type AskedQuestion, type Given, type Known, wayThrough } from "../core/survey/way.ts";
import { localTime } from "./local-time.ts";
import { uuid7 } from "./uuid7.ts";

/** A response under way, as it is kept on the device. */
export interface Answering extends Omit<ResponseSent, "sent"> {
  /** The key of the question at which one is; absent: at the first. */
  readonly place?: string;
  /** Whether a quota was full, as the server said last: nothing more is asked. */
  readonly isEnough?: boolean;
  /** When something was last done, in milliseconds since 1970. */
  readonly touched: number;
}

export const begun = ({ version, language }: Pick<SurveyPage, "version" | "language">, now: Date): Answering => ({
  id: uuid7(now.getTime()),
  revision: 1,
  version,
  language,
  at: localTime(now),
  answers: {},
  ended: false,
  touched: now.getTime(),
});

/** What is sent of it. */
export const asSent = ({ place: _, touched: _t, isEnough: _e, ...response }: Answering, now: Date): ResponseSent => ({
  ...response,
  sent: localTime(now),
});

/** Whether nothing more is asked: it was answered to its end, or a quota was full. */
export const isOver = ({ ended, isEnough = false }: Answering): boolean => ended || isEnough;

/**
 * Whether another visit begins: who ended this morning and scans the same code tomorrow has lived something new. A link with a
 * signature (`TOKEN.JWT`) is one customer's own, and stays what it is once something was said: until then each day that it is shown is told.
 */
export function isPast(answering: Answering, now: number, credential: string): boolean {
  const hours = (now - answering.touched) / 3_600_000;
  const isTheirs = credential.includes(".") && (isOver(answering) || Object.keys(answering.answers).length > 0);
  return !isTheirs && hours > (isOver(answering) ? 6 : 24);
}

/** What rules and piped words know, the language in which it is answered among it. */
export const knownTo = ({ known }: Pick<SurveyPage, "known">, { language }: Pick<Answering, "language">): Known => ({
  ...known,
  language,
});

export const orderOf = ({ survey }: Pick<SurveyPage, "survey">, { id }: Pick<Answering, "id">): number[] =>
  shuffledOrder(survey.questions, id);

/** The questions asked as things stand. */
export const asked = (page: SurveyPage, answering: Answering): readonly AskedQuestion[] =>
  wayThrough(page.survey, answering.answers, knownTo(page, answering), orderOf(page, answering)).questions;

/** Where one is on the way. */
export function placeOn(questions: readonly AskedQuestion[], { place }: Answering): number {
  return Math.max(
    0,
    questions.findIndex(({ question }) => question.key === place),
  );
}

/** An answer given, or taken back (undefined). */
export function answered(answers: Given, key: string, value: unknown): Given {
  const { [key]: _, ...others } = answers;
  return value === undefined ? others : { ...others, [key]: value };
}

/** What was asked and went by without an answer is told as such. */
export const passedBy = (answers: Given, questions: readonly AskedQuestion[]): Given => ({
  ...Object.fromEntries(questions.map(({ question }) => [question.key, null])),
  ...answers,
});

/** Whether it must be answered before one goes on, and is not. */
export const lacks = ({ question }: AskedQuestion, answers: Given): boolean =>
  question.required && own(answers, question.key) == null;
